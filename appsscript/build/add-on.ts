import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue, version } from "@dairy-functions/shared";
import { script } from "@dairy-functions/site/bundle";
import { wrapper } from "./wrappers.ts";

/**
 * The Google Sheets add-on as Apps Script takes it: script files that share one global scope. The library stands in a
 * function of its own behind one variable, since every top-level function could be called from a cell.
 */
export async function buildSheets(folder = "dist/sheets"): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await Promise.all([
    inScope("appsscript/src/entry.ts", "DAIRY__", "the library", join(folder, "00_library.js")),
    inScope(
      "appsscript/src/pane/script.ts",
      "DAIRY_PANE__",
      "the script's side of the pane",
      join(folder, "30_pane.js"),
    ),
    buildSidebar(join(folder, "40_sidebar.html")),
  ]);
  const head = `// Dairy functions ${version}: one function for each definition of the library. Written by the build.\n`;
  writeFileSync(join(folder, "10_functions.js"), [head, ...catalogue.map(wrapper)].join("\n"));
  copyFileSync("appsscript/addon.js", join(folder, "20_addon.js"));
  copyFileSync("appsscript/appsscript.json", join(folder, "appsscript.json"));
}

/** A script behind one variable, which no cell can call. */
async function inScope(entry: string, globalName: string, what: string, file: string): Promise<void> {
  const text = await script({
    entryPoints: [entry],
    format: "iife",
    globalName,
    // Apps Script does not say which V8 it runs; newer syntax has failed there. Not minified: people read its stack
    // traces.
    target: "es2019",
    platform: "neutral",
    charset: "ascii",
    banner: { js: `// Dairy functions ${version}: ${what}, behind one variable that no cell can call.` },
  });
  writeFileSync(file, text);
}

/** The sidebar as one file: HtmlService serves nothing beside it. */
async function buildSidebar(file: string): Promise<void> {
  const text = await script({
    entryPoints: ["appsscript/src/pane/sidebar.ts"],
    format: "iife",
    target: "es2022",
    minify: true,
    charset: "ascii",
  });
  const page = readFileSync("appsscript/sidebar.html", "utf8");
  const place = '<script>"the build puts the pane here";</script>';
  const inPage = text.replace(/<(?=\/script|!--)/gi, "\\x3C");
  writeFileSync(
    file,
    page.replace(place, () => `<script>${inPage}</script>`),
  );
}
