/**
 * Builds every host into dist/. `npm run build -- --origin https://example.org` sets the origin of the Excel add-in.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildExcel } from "./build/excel.ts";
import { buildNative } from "./build/native.ts";
import { buildSheets } from "./build/sheets.ts";
import { buildWorkbench } from "./build/workbench.ts";

const { values } = parseArgs({ options: { origin: { type: "string" } } });
const origin = values.origin ?? process.env.DAIRY_ORIGIN ?? "https://localhost:3000";

mkdirSync("dist", { recursive: true });
await Promise.all([buildExcel({ origin }), buildSheets(), buildWorkbench(), buildNative()]);
writeFileSync("dist/built", `${new Date().toISOString()}\n`);
