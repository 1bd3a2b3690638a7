import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { wordIndex } from "@dairy-functions/pane";
import { keptWordIndex } from "@dairy-functions/pane/word-search";
import {
  idleWords,
  type Language,
  languageName,
  speaking,
  type Translations,
  translated,
} from "@dairy-functions/shared";
import { sizeOfPicture, type Workbook } from "@dairy-functions/workbooks/build";
import { templates } from "@dairy-functions/workbooks/templates";
import type { Elsewhere } from "@dairy-functions/workbooks/write";
import { script } from "../src/bundle.ts";
import { messages } from "../src/messages.ts";
import { documentPages, functionPages } from "./documents.ts";
import { firstPage } from "./first-page.ts";
import { type Links, linkProblems } from "./links.ts";
import {
  excelPage,
  licencePage,
  type PictureOf,
  privacyPage,
  sheetsPage,
  supportPage,
  templatesPage,
  termsPage,
} from "./pages-for-people.ts";
import { htmlOfPage, invitationTo, type SitePage } from "./site-page.ts";
import { folderOf, type Tongue, topFrom, workbookIn } from "./tongue.ts";

export interface Site {
  /** Where it will be published, with a path or without, and no slash at the end. */
  readonly address: string;
  /** A page or an e-mail address for questions. */
  readonly support?: string;
  readonly workbooks: readonly Workbook[];
  /** The languages beside English. */
  readonly languages?: readonly SiteLanguage[];
  /** Files of the add-in that name its address, by name. */
  readonly addIn: Readonly<Record<string, string>>;
  /** Where the hosts have been built. */
  readonly dist?: string;
  readonly folder?: string;
}

/** A language of the site: what it says, its workbooks, and pictures of their results by the workbook's name. */
export interface SiteLanguage {
  readonly code: Language;
  readonly texts: Translations;
  readonly workbooks: readonly Workbook[];
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

/** What is published as it was built. */
const hosts = ["workbench", "excel", "sheets", "native"];

/** What the files of a workbook in a language link to: the same ones in the other languages. */
export const elsewhereFrom =
  (own: Tongue, codes: readonly Tongue[], address: string) =>
  (file: string): Elsewhere[] =>
    codes
      .filter((code) => code !== own)
      .map((code) => ({ name: languageName(code), address: `${address}/${workbookIn(code, file)}` }));

/** Writes everything that is published, as static files with relative links. Only the add-in's files name the address. */
export async function buildSite(site: Site): Promise<void> {
  const { address, workbooks, addIn, languages = [], dist = "dist", folder = "dist/site" } = site;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const host of hosts) cpSync(join(dist, host), join(folder, host), { recursive: true });
  cpSync("docs/images", join(folder, "images"), { recursive: true });
  cpSync("test/vectors.json", join(folder, "vectors.json"));
  const put = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  rmSync(join(folder, "excel/vectors.json")); // it is in the top folder
  for (const [name, text] of Object.entries(addIn)) put(`excel/${name}`, text);
  put("style.css", ["packages/excel/assets/style.css", "packages/site/assets/site.css"].map(read).join("\n"));
  put("language.js", await siteScript("suggest-language"));
  const english = keptWordIndex(wordIndex());
  const spoken: readonly Spoken[] = [
    { code: "en", workbooks },
    ...languages.map((each) => ({ ...each, texts: { code: each.code, get: (text: string) => each.texts.get(text) } })),
  ];
  const offered = spoken.map(({ code, texts }) => ({
    tongue: code,
    invitation: speaking(texts, () => invitationTo(code)),
  }));
  for (const { code, texts, workbooks: own, pictures } of spoken) {
    const top = folderOf(code);
    for (const { editions } of own)
      for (const { file, bytes } of Object.values(editions)) put(workbookIn(code, file), bytes);
    for (const [name, picture] of pictures ?? []) put(`${top}${pictureIn(name)}`, picture);
    // Without LibreOffice there are the pictures in English only.
    const pictureOf = (name: string) => (pictures?.has(name) ? "" : topFrom(code)) + pictureIn(name);
    const {
      pages,
      own: ownWords,
      said,
    } = speaking(texts, () => ({
      pages: pagesIn(code, site, own, pictureOf).map((each) => ({
        path: each.path,
        html: htmlOfPage(each, { tongue: code, offered, address }),
      })),
      own: code === "en" ? null : { code, index: keptWordIndex(wordIndex()), idle: translated(idleWords) },
      said: Object.fromEntries(Object.entries(messages.search).map(([key, text]) => [key, translated(text)])),
    }));
    put(`${top}functions.js`, await siteScript("function-search", { keptIndex: english, own: ownWords, texts: said }));
    for (const { path, html } of pages) put(top + path, withSizes(html, top + path, folder));
  }
}

type Spoken = Pick<SiteLanguage, "workbooks" | "pictures"> & { readonly code: Tongue; readonly texts?: Translations };

const pictureIn = (name: string) => `images/results-${name}.png`;

/** All pages in the language that is spoken. */
function pagesIn(
  tongue: Tongue,
  { address, support, dist = "dist" }: Site,
  workbooks: readonly Workbook[],
  pictureOf: PictureOf,
): SitePage[] {
  const vectors = JSON.parse(read("test/vectors.json")) as readonly unknown[];
  return [
    firstPage(tongue, vectors.length),
    templatesPage(tongue, workbooks, pictureOf),
    excelPage(tongue, address),
    sheetsPage(tongue, readdirSync(join(dist, "sheets")).sort()),
    supportPage(support, address),
    privacyPage(support, address),
    termsPage(support, address),
    licencePage(tongue),
    ...functionPages(tongue),
    ...documentPages(tongue),
  ];
}

const read = (file: string) => readFileSync(file, "utf8");

/** Pictures have their size in the page, so that nothing moves when they come. */
const withSizes = (html: string, path: string, folder: string) =>
  html.replace(/<img src="([^"]+\.png)"(?![^>]*\bwidth=)/g, (image, file: string) => {
    const { width, height } = sizeOfPicture(join(folder, dirname(path), file));
    return `${image} width="${width}" height="${height}"`;
  });

/** A script of the pages, with what it is given when it is built. */
const siteScript = (name: string, given: Readonly<Record<string, unknown>> = {}) =>
  script({
    entryPoints: [`packages/site/src/${name}.ts`],
    format: "esm",
    target: "es2022",
    minify: true,
    define: Object.fromEntries(Object.entries(given).map(([key, value]) => [key, JSON.stringify(value)])),
  });

const links: Omit<Links, "address"> = {
  /** What may follow the # of the workbench besides. */
  anchors: { "workbench/index.html": ["new", ...templates.map(({ name }) => name)] },
};
export const siteProblems = (folder: string, address: string): string[] => linkProblems(folder, { address, ...links });

const [gzipped, brotlied] = [promisify(gzip), promisify(brotliCompress)];
const texts = new Set([".css", ".html", ".js", ".json", ".md", ".sql", ".svg", ".txt", ".webmanifest", ".xml", ""]);

/** Puts a compressed file beside each file of text that it makes smaller, for servers that send such files. */
export async function compressFiles(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => texts.has(extname(file)) && statSync(file).isFile() && statSync(file).size > 1000);
  await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(file);
      const size = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
      for (const [ending, packed] of [
        [".gz", await gzipped(bytes, { level: 9 })],
        [".br", await brotlied(bytes, size)],
      ] as const)
        if (packed.length < bytes.length) writeFileSync(file + ending, packed);
    }),
  );
}
