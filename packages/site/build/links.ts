import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

/** Scripts from elsewhere that a page may load: the store asks for Microsoft's own. */
const foreign = ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"];

/** A host that nobody has, to resolve links. */
const nowhere = "http://site.invalid/";

export interface Links {
  /** Where the folder is published, without a slash at the end. */
  readonly address: string;
  /** What may follow the # of a page besides its ids, by the page's path. */
  readonly anchors?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Every link of a folder of static files that leads to nothing, by its file: pages, style sheets, and the files that name
 * the address itself. Links to other hosts are not followed; nothing but Microsoft's script is loaded from one.
 */
export function linkProblems(folder: string, { address, anchors = {} }: Links): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => statSync(join(folder, file)).isFile());
  const read = (file: string) =>
    extname(file) === ".xlsx" ? linkedFrom(readFileSync(join(folder, file))) : readFileSync(join(folder, file), "utf8");
  const ids = new Map<string, ReadonlySet<string>>();
  const idsOf = (file: string) => {
    const found = ids.get(file) ?? new Set([...attributes(read(file), "id"), ...(anchors[file] ?? [])]);
    ids.set(file, found);
    return found;
  };
  const problemOf = (file: string, given: string, loads: boolean): string | undefined => {
    if (given === "") return "is empty";
    const link = given.startsWith(`${address}/`) ? upFrom(file) + given.slice(address.length + 1) || "./" : given;
    if (link.startsWith("data:") || link.startsWith("mailto:")) return undefined;
    if (/^[a-z][a-z\d+.-]*:/i.test(link)) {
      if (loads && !foreign.includes(link)) return "is loaded from elsewhere";
      return /^https:\/\/[^/]/.test(link) ? undefined : "does not start with https://";
    }
    if (link.startsWith("/")) return "is not relative";
    const url = new URL(link, nowhere + file);
    const path = decodeURIComponent(url.pathname.slice(1)).replace(/(^|\/)$/, "$1index.html");
    const above = (link.match(/\.\.\//g) ?? []).length > file.split("/").length - 1;
    if (above || !existsSync(join(folder, path)) || !statSync(join(folder, path)).isFile()) return "leads to nothing";
    const id = decodeURIComponent(url.hash.slice(1));
    return id !== "" && !idsOf(path).has(id) ? "names a place that its page does not have" : undefined;
  };
  return files.flatMap((file) =>
    linksIn(file, () => read(file), address).flatMap(([link, loads]) => {
      const problem = problemOf(file, link, loads);
      return problem === undefined ? [] : [`${file}: "${link}" ${problem}`];
    }),
  );
}

/** From a file to the top folder. */
const upFrom = (file: string) => "../".repeat(file.split("/").length - 1);

/** The links of a file; whether the page loads them by itself. */
function linksIn(file: string, text: () => string, address: string): [link: string, loads: boolean][] {
  switch (extname(file)) {
    case ".html": {
      const html = text().replace(/<!--.*?-->/gs, "");
      const loaded = [...html.matchAll(/<link\s[^>]*?\bhref="([^"]*)"/g)].map(([, link]) => link!);
      return [
        ...attributes(html.replace(/<link\s[^>]*>/g, ""), "href").map((link): [string, boolean] => [link, false]),
        ...[...loaded, ...attributes(html, "src")].map((link): [string, boolean] => [link, true]),
      ];
    }
    case ".css":
      return [...text().matchAll(/url\(\s*["']?([^"')]*)/g)].map(([, link]) => [link!, true]);
    case ".webmanifest": {
      const { start_url, icons } = JSON.parse(text()) as { start_url: string; icons: { src: string }[] };
      return [start_url, ...icons.map(({ src }) => src)].map((link) => [link, true]);
    }
    case ".xml":
    case ".xlsx":
    case ".json": {
      // What has an address of ours in quotation marks, from the folder of the file.
      return text()
        .split('"')
        .filter((each) => each.startsWith(`${address}/`))
        .map((link) => [upFrom(file) + link.slice(address.length + 1), false]);
    }
    default:
      return [];
  }
}

/** The parts of a workbook that name what its sheets link to. */
const linkedFrom = (file: Uint8Array): string =>
  Object.values(unzipSync(file, { filter: ({ name }) => name.endsWith(".rels") }))
    .map((part) => strFromU8(part))
    .join("\n");

const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<[a-z][^<>]*?\\s${name}="([^"]*)"`, "g"))].map(([, value]) => unescaped(value!));
