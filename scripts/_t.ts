import { writeFileSync } from "node:fs";
import { layOut, templates } from "@dairy-functions/workbooks";
import { xlsx } from "@dairy-functions/workbooks/write";
import { valuesOf } from "./build/book-values.ts";
for (const t of templates) { if (process.argv[2] && t.name!==process.argv[2]) continue; const add=layOut(t,"add-in").book; const v=await valuesOf(add); for (const e of ["plain"] as const) writeFileSync(`/tmp/see/${t.name}-${e}.xlsx`, await xlsx(layOut(t,e).book, v as any)); }
