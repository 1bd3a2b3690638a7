import { layOut, templates } from "@dairy-functions/workbooks";
import { valuesOf } from "./build/book-values.ts";
const t=templates.at(-1)!; const {book}=layOut(t,"add-in"); layOut(t,"plain"); const v=await valuesOf(book) as any; console.log(v[t.sheets.at(-1)!.name]);
