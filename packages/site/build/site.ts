import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { wordIndex } from "@dairy-functions/pane";
import { keptWordIndex } from "@dairy-functions/pane/word-search";
import { sizeOfPicture, type Workbook } from "@dairy-functions/workbooks/build";
import { templates } from "@dairy-functions/workbooks/templates";
import { script } from "../src/bundle.ts";
import { documentPages, functionPages } from "./documents.ts";
import { firstPage } from "./first-page.ts";
import { type Links, linkProblems } from "./links.ts";
import {
  excelPage,
  licencePage,
  privacyPage,
  sheetsPage,
  supportPage,
  templatesPage,
  termsPage,
} from "./pages-for-people.ts";
import { htmlOfPage } from "./site-page.ts";

export interface Site {
  /** Where it will be published, with a path or without, and no slash at the end. */
  readonly address: string;
  /** A page or an e-mail address for questions. */
  readonly support?: string;
  readonly workbooks: readonly Workbook[];
  /** Files of the add-in that name its address, by name. */
  readonly addIn: Readonly<Record<string, string>>;
  /** Where the hosts have been built. */
  readonly dist?: string;
  readonly folder?: string;
}

/** What is published as it was built. */
const hosts = ["workbench", "excel", "sheets", "native"];

/** Writes everything that is published, as static files with relative links. Only the add-in's files name the address. */
export async function buildSite({ address, support, workbooks, addIn, dist = "dist", folder = "dist/site" }: Site) {
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
  for (const { editions } of workbooks)
    for (const { file, bytes } of Object.values(editions)) put(`workbooks/${file}`, bytes);
  put("style.css", ["packages/excel/assets/style.css", "packages/site/assets/site.css"].map(read).join("\n"));
  put("functions.js", await searchScript());
  const vectors = JSON.parse(read("test/vectors.json")) as readonly unknown[];
  const pages = [
    firstPage(vectors.length),
    templatesPage(workbooks),
    excelPage(address),
    sheetsPage(readdirSync(join(dist, "sheets")).sort()),
    supportPage(support, address),
    privacyPage(support, address),
    termsPage(support, address),
    licencePage(),
    ...functionPages(),
    ...documentPages(),
  ];
  for (const each of pages) put(each.path, withSizes(htmlOfPage(each), each.path, folder));
}

const read = (file: string) => readFileSync(file, "utf8");

/** Pictures have their size in the page, so that nothing moves when they come. */
const withSizes = (html: string, path: string, folder: string) =>
  html.replace(/<img src="([^"]+\.png)"(?![^>]*\bwidth=)/g, (image, file: string) => {
    const { width, height } = sizeOfPicture(join(folder, dirname(path), file));
    return `${image} width="${width}" height="${height}"`;
  });

const searchScript = () =>
  script({
    entryPoints: ["packages/site/src/function-search.ts"],
    format: "esm",
    target: "es2022",
    minify: true,
    define: { keptIndex: JSON.stringify(keptWordIndex(wordIndex())) },
  });

const links: Omit<Links, "address"> = {
  /** What may follow the # of the workbench besides. */
  anchors: { "workbench/index.html": ["new", ...templates.map(({ name }) => name)] },
  /** It names old formats of its font, which browsers of today do not ask for. */
  except: ["workbench/vendor/font-awesome/css/font-awesome.min.css"],
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
