import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue, version } from "@dairy-functions/shared";
import { build } from "esbuild";
import { wrapper } from "./sheets-wrappers.ts";

/**
 * The Google Sheets add-on as Apps Script takes it: script files that share one global scope. The library stands in a
 * function of its own behind one variable, since every top-level function could be called from a cell.
 */
export async function buildSheets(folder = "dist/sheets"): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: ["appsscript/src/entry.ts"],
    outfile: join(folder, "00_library.js"),
    bundle: true,
    format: "iife",
    globalName: "DAIRY__",
    // Apps Script does not say which V8 it runs; newer syntax has failed there. Not minified: people read its stack traces.
    target: "es2019",
    platform: "neutral",
    charset: "ascii",
    legalComments: "none",
    banner: { js: `// Dairy functions ${version}: the library, behind one variable that no cell can call.` },
    logLevel: "warning",
  });
  const head = `// Dairy functions ${version}: one function for each definition of the library. Written by the build.\n`;
  writeFileSync(join(folder, "10_functions.js"), [head, ...catalogue.map(wrapper)].join("\n"));
  copyFileSync("appsscript/addon.js", join(folder, "20_addon.js"));
  copyFileSync("appsscript/appsscript.json", join(folder, "appsscript.json"));
}
