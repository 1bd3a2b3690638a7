import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { begun, filesOf } from "@dairy-functions/languages";
import { catalogue, type LanguageFile, version } from "@dairy-functions/shared";
import { script } from "@dairy-functions/site/bundle";
import { libraryInParts } from "@dairy-functions/site/library-in-parts";
import { menu } from "./menu.ts";
import { wrapper } from "./wrappers.ts";

/**
 * The Google Sheets add-on as Apps Script takes it: script files that share one global scope. The library is in a
 * function of its own behind one variable, since every top-level function could be called from a cell.
 */
export async function buildSheets(folder = "dist/sheets"): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Sheets loads the script anew for every call of a function, so the library is in parts.
  const [libraryText, paneText] = await Promise.all([
    libraryInParts("appsscript/src/entry.ts", {
      ...scope,
      globalName: "DAIRY__",
      asText: true,
      banner: about("the library"),
    }),
    script({
      ...scope,
      entryPoints: ["appsscript/src/pane/script.ts"],
      format: "iife",
      globalName: "DAIRY_PANE__",
      define: { menuText: JSON.stringify(JSON.stringify(menu())) },
      banner: { js: about("the script's side of the pane") },
    }),
    buildSidebar(join(folder, "40_sidebar.html")),
  ]);
  writeFileSync(join(folder, "00_library.js"), libraryText);
  writeFileSync(join(folder, "30_pane.js"), paneText);
  const head = `// Dairy functions ${version}: one function for each definition of the library. Written by the build.\n`;
  writeFileSync(join(folder, "10_functions.js"), [head, ...catalogue.map(wrapper)].join("\n"));
  copyFileSync("appsscript/addon.js", join(folder, "20_addon.js"));
  copyFileSync("appsscript/appsscript.json", join(folder, "appsscript.json"));
  for (const code of begun()) {
    const { ofParts } = filesOf(code);
    writeFileSync(join(folder, `50_${code}.html`), dataPage(ofParts("functions")));
    writeFileSync(join(folder, `51_explanations_${code}.html`), dataPage(ofParts("explanations")));
    writeFileSync(join(folder, `52_pane_${code}.html`), dataPage(ofParts("pane")));
    writeFileSync(join(folder, `60_workbooks_${code}.html`), dataPage(ofParts("workbooks")));
  }
}

/** Data in a project has to be a script, which is loaded for each cell, or a page, which is read when it is asked for. */
const dataPage = (file: LanguageFile) =>
  `<script type="application/json">${JSON.stringify(file).replace(/</g, "\\u003c")}</script>\n`;

const about = (what: string) => `// Dairy functions ${version}: ${what}, behind one variable that no cell can call.`;

/**
 * Apps Script does not say which V8 it runs; newer syntax has failed there. Not minified: people read its stack traces.
 */
const scope = { target: "es2019", platform: "neutral", charset: "ascii" } as const;

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
