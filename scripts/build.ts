/**
 * Builds every host into dist/. `npm run build -- --origin https://example.org` sets the origin of the Excel add-in.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildSheets } from "@dairy-functions/appsscript/build";
import { buildExcel } from "@dairy-functions/excel/add-in";
import { buildNative } from "@dairy-functions/native/build";
import { buildWorkbench } from "@dairy-functions/workbench/build";
import { nativeWorkbook } from "@dairy-functions/workbooks/lambda";

const { values } = parseArgs({ options: { origin: { type: "string" } } });
const origin = values.origin ?? process.env.DAIRY_ORIGIN ?? "https://localhost:3000";

mkdirSync("dist", { recursive: true });
buildNative();
await Promise.all([buildExcel({ origin }), buildSheets(), buildWorkbench()]);
writeFileSync("dist/native/dairy-functions.xlsx", await nativeWorkbook());
writeFileSync("dist/built", `${new Date().toISOString()}\n`);
