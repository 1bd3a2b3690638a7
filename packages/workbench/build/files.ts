import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { begun, filesOf as languageFilesOf, translationsOf } from "@dairy-functions/languages";
import { speaking } from "@dairy-functions/shared";
import { script, scripts } from "@dairy-functions/site/bundle";
import { startName } from "@dairy-functions/workbooks";
import { sirajganj, templates } from "@dairy-functions/workbooks/templates";
import { writeVendors } from "./vendors.ts";

/** What the menu offers, the example first. */
const offered = [sirajganj, ...templates];

/** Builds the spreadsheet in the browser as static files. */
export async function buildWorkbench({ folder = "dist/workbench" }: { folder?: string } = {}) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = {
    format: "esm",
    target: "es2022",
    minify: true,
    charset: "utf8",
    define: {
      allTemplates: JSON.stringify(offered.map(({ name, short, title, purpose }) => ({ name, short, title, purpose }))),
    },
  } as const;
  // The pane, templates and others are loaded when they are opened.
  const app = await scripts({ ...options, entryPoints: ["packages/workbench/src/app.ts"], splitting: true });
  const texts = new Map(app.map(({ file, text }) => [file, text]));
  const define = { ...options.define, scriptsOfTemplates: JSON.stringify(scriptsOfTemplates(texts)) };
  // By itself, because what it shared with the other would bring the whole library along.
  const startPage = await scripts({ ...options, define, entryPoints: ["packages/workbench/src/start-page.ts"] });
  const files = [...app, ...startPage];
  for (const { file, text } of files) writeFileSync(join(folder, file), text);
  for (const file of ["style.css", "icon.svg", "manifest.webmanifest"])
    copyFileSync(join("packages/workbench", file), join(folder, file));
  writeFileSync(join(folder, "index.html"), pageWith(texts));
  writeVendors(join(folder, "vendor"));
  const worker = await script({
    entryPoints: ["packages/workbench/src/offline-worker.ts"],
    target: "es2022",
    minify: true,
    // Without this, workbox writes to the console.
    define: { pageFiles: JSON.stringify(filesOf(folder)), "process.env.NODE_ENV": '"production"' },
  });
  writeFileSync(join(folder, "offline.js"), worker);
  // After the worker's list: only the language in use is kept.
  writeLanguages(join(folder, "languages"));
}

/** What the page loads of each language: its own texts with those of the functions, the pane's, the panels', each template's. */
export function writeLanguages(folder: string): void {
  const starts: Record<string, readonly [template: string, code: string]> = {};
  for (const code of begun()) {
    mkdirSync(join(folder, code), { recursive: true });
    const write = (name: string, file: object) => writeFileSync(join(folder, `${name}.json`), JSON.stringify(file));
    const files = languageFilesOf(code);
    write(code, files.ofParts("functions", "workbench"));
    write(`${code}/explanations`, files.ofParts("explanations"));
    write(`${code}/pane`, files.ofParts("pane"));
    write(`${code}/panels`, files.ofParts("panels"));
    for (const { name, title } of offered) write(`${code}/${name}`, files.ofWorkbook(title));
    const language = translationsOf(code);
    for (const template of offered) starts[speaking(language, () => startName(template))] = [template.name, code];
  }
  writeFileSync(join(folder, "starts.json"), JSON.stringify(starts));
}

/** The page, which asks for its scripts at once: otherwise each would be found in the one before. */
function pageWith(texts: ReadonlyMap<string, string>): string {
  const page = readFileSync("packages/workbench/index.html", "utf8");
  const links = [...neededBy("app.js", texts)].map((file) => `    <link rel="modulepreload" href="${file}" />\n`);
  return page.replace(/(?=^ *<\/head>)/m, () => links.join(""));
}

/** What opens each template, whose file has its name, without what the page asks for anyway. */
function scriptsOfTemplates(texts: ReadonlyMap<string, string>): Readonly<Record<string, readonly string[]>> {
  const asked = neededBy("app.js", texts);
  return Object.fromEntries(
    [sirajganj, ...templates].map(({ name }) => {
      const own = [...texts.keys()].find((file) => /^(.*)-\w{8}\.js$/.exec(file)?.[1] === name);
      if (own === undefined) throw new Error(`No script is named for the template ${name}.`);
      return [name, [...neededBy(own, texts)].filter((file) => !asked.has(file))];
    }),
  );
}

/** A module and what it imports before it can run. */
function neededBy(file: string, texts: ReadonlyMap<string, string>, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, imported] of texts
    .get(file)!
    .matchAll(/(?:^|[;}\s])(?:import|export)(?:[\w$\s{},*]*from)?"\.\/([\w-]+\.js)"/g))
    neededBy(imported!, texts, found);
  return found;
}

/** Every file of the page, with what changes when it does. */
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const revision = createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16);
      return { url: relative(folder, path).replaceAll("\\", "/"), revision };
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
