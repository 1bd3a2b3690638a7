/**
 * Builds every host into dist/, or the parts that are named: `npm run build -- workbench`.
 * `npm run build -- --origin https://example.org` sets the origin of the Excel add-in.
 */
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({ options: { origin: { type: "string" } }, allowPositionals: true });
const origin = values.origin ?? process.env.DAIRY_ORIGIN ?? "https://localhost:3000";

/** Loaded one by one, since `npm start` installs only what the workbench needs. */
const parts: Record<string, () => Promise<void>> = {
  workbench: async () => (await import("@dairy-functions/workbench/build")).buildWorkbench(),
  excel: async () => (await import("@dairy-functions/excel/add-in")).buildExcel({ address: origin }),
  sheets: async () => (await import("@dairy-functions/appsscript/build")).buildSheets(),
  native: async () => {
    (await import("@dairy-functions/native/build")).buildNative();
    const { nativeWorkbook } = await import("@dairy-functions/workbooks/lambda");
    writeFileSync("dist/native/dairy-functions.xlsx", await nativeWorkbook());
  },
};

/** Notes when it began, so that ready.mjs sees what changed since. */
async function build(name: string): Promise<void> {
  const began = new Date();
  await parts[name]!();
  writeFileSync(`dist/.built-${name}`, "");
  utimesSync(`dist/.built-${name}`, began, began);
}

const unknown = positionals.find((name) => parts[name] === undefined);
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}" to build: choose from ${Object.keys(parts).join(", ")}.`);
  process.exit(1);
}
mkdirSync("dist", { recursive: true });
await Promise.all((positionals.length > 0 ? positionals : Object.keys(parts)).map(build));
