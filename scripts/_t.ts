import { layOut, templates } from "@dairy-functions/workbooks";
import { valuesOf } from "./build/book-values.ts";
const t=templates[1]!; const {book}=layOut(t,"add-in"); layOut(t,"plain"); const v=await valuesOf(book) as any; const r=v[t.sheets.at(-1)!.name]; for (let i=4;i<40;i++) console.log(i, "ACDEFGHM".split("").map(c=>r[c+i]).map(x=>typeof x==="number"?x.toFixed(2):x&&typeof x==="object"?JSON.stringify(x):x).join(" | "));
