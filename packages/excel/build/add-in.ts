import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ribbon, shortcutsJson } from "@dairy-functions/excel";
import { begun, filesOf, translationsOf } from "@dairy-functions/languages";
import { catalogue, speaking, version } from "@dairy-functions/shared";
import { scripts } from "@dairy-functions/site/bundle";
import { libraryInParts } from "@dairy-functions/site/library-in-parts";
import { functionsPage, helpPages } from "@dairy-functions/site/pages";
import { templates } from "@dairy-functions/workbooks/templates";
import { Resvg } from "@resvg/resvg-js";
import type { Plugin } from "esbuild";
import { functionsJson } from "./functions-json.ts";
import { buttonIconSizes, manifest } from "./manifest.ts";
import { checkedAddress, idAt } from "./origin.ts";
import { unifiedManifest } from "./unified-manifest.ts";

const assets = "packages/excel/assets";
/** What the ribbon, the list of add-ins and the store ask for. */
const iconSizes = [16, 32, 64, 80, 128];

/** The files of the add-in that name the address of its folder, by name. */
export function addressedFiles(typed: string, support?: string, publisher?: string): Record<string, string> {
  const address = checkedAddress(typed);
  const addIn = { address, id: idAt(address), version, ...(support && { support }), ...(publisher && { publisher }) };
  const functions = () => `${JSON.stringify(functionsJson(catalogue, address), null, 1)}\n`;
  const inLanguages = begun().map((code) => [`functions.${code}.json`, speaking(translationsOf(code), functions)]);
  return {
    "functions.json": functions(),
    ...Object.fromEntries(inLanguages),
    "manifest.xml": manifest(addIn),
    "unified/manifest.json": `${JSON.stringify(unifiedManifest(addIn), null, 1)}\n`,
  };
}

/** Builds the Office add-in as static files for an address. Excel caches file names, so they stay. */
export async function buildExcel({ address, folder = "dist/excel" }: { address: string; folder?: string }) {
  const [functions, pane] = await Promise.all([functionsScript(), paneScripts()]);
  const files: Record<string, string | Uint8Array> = {
    "functions.js": functions,
    ...pane,
    "shortcuts.json": `${JSON.stringify(shortcutsJson(), null, 1)}\n`,
    ...addressedFiles(address),
    "unified/color.png": icon("icon", 192),
    "unified/outline.png": icon("icon-outline", 32),
    "functions.html": functionsPage(),
    "vectors.json": readFileSync("test/vectors.json"),
    "style.css": readFileSync(join(assets, "style.css")),
  };
  for (const code of begun()) {
    const { ofParts, ofWorkbook } = filesOf(code);
    files[`languages/${code}.json`] = JSON.stringify(ofParts("functions", "pane"));
    files[`languages/${code}/explanations.json`] = JSON.stringify(ofParts("explanations"));
    for (const { name, title } of templates)
      files[`languages/${code}/${name}.json`] = JSON.stringify(ofWorkbook(title));
  }
  for (const [file, html] of helpPages()) files[`help/${file}`] = html;
  for (const size of iconSizes) files[`assets/icon-${size}.png`] = icon(size === 16 ? "icon-16" : "icon", size);
  for (const { id } of ribbon.flatMap(({ buttons }) => buttons))
    for (const size of buttonIconSizes) files[`assets/${id}-${size}.png`] = icon(`ribbon/${id}`, size);

  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const page = { minify: true, charset: "ascii" } as const; // V8 reads a script of ASCII alone faster

/** The functions, for every Excel that runs add-ins. The content policy of the page forbids to evaluate text. */
const functionsScript = () =>
  libraryInParts("packages/excel/src/functions.ts", {
    ...page,
    target: "es2019",
    globalName: "dairyFunctions",
    asText: false,
  });

/** The pane, for a browser of today: pane.js, and what it loads when it is first needed. */
async function paneScripts(): Promise<Record<string, string>> {
  const files = await scripts({
    ...page,
    entryPoints: ["packages/excel/src/pane.ts"],
    format: "esm",
    splitting: true,
    target: "es2022",
    plugins: [libraryOfFunctions],
  });
  return Object.fromEntries(files.map(({ file, text }) => [file, text]));
}

/** The pane takes the library from the functions, which the page has loaded before. */
const libraryOfFunctions: Plugin = {
  name: "library of the functions",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@dairy-functions\/shared$/ }, ({ path }) => ({ path, namespace: "loaded" }));
    onLoad({ filter: /./, namespace: "loaded" }, () => ({ contents: "module.exports = dairyFunctions.library();" }));
  },
};

/** A drawing of the assets as a PNG. */
export function icon(name: string, size: number): Uint8Array {
  const drawing = readFileSync(join(assets, `${name}.svg`), "utf8");
  return new Resvg(drawing, { fitTo: { mode: "width", value: size } }).render().asPng();
}
