import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { catalogue } from "@dairy-functions/shared";
import { htmlOf } from "../src/markdown.ts";
import { referenceIndex, referencePage } from "../src/reference.ts";
import { type SitePage, searchBox } from "./site-page.ts";

/** The documents of the project as pages: the reference of each function, and what is in docs/. */

/** Where the site has a file of the project, or undefined. */
function placeOnSite(file: string): string | undefined {
  const functions = /^docs\/functions\/(?:(README)|(\w+))?(?:\.md)?$/.exec(file);
  if (functions) return `functions/${functions[2] ?? "index"}.html`;
  return [
    [/^(docs\/[\w-]+)\.md$/, "$1.html"],
    [/^docs\/(images\/[\w-]+\.png)$/, "$1"],
    [/^test\/(vectors\.json)$/, "$1"],
  ].flatMap(([pattern, place]) => (file.match(pattern!) ? file.replace(pattern!, place as string) : []))[0];
}

/** Turns the links of a file of the project into links of its page. */
const linksOf = (file: string, page: string) => (link: string) => {
  if (/^(https?:|#)/.test(link)) return link;
  const [path = "", anchor] = link.split("#");
  const target = placeOnSite(posix.join(posix.dirname(file), path));
  if (target === undefined) throw new Error(`${file} links to ${link}, which the site does not have.`);
  return posix.relative(posix.dirname(page), target) + (anchor === undefined ? "" : `#${anchor}`);
};

const pageOf = (file: string, markdown: string): Pick<SitePage, "path" | "body"> => {
  const path = placeOnSite(file)!;
  return { path, body: htmlOf(markdown.replace(/<!--.*?-->\n*/gs, ""), linksOf(file, path)) };
};

/** The list of all functions with a search, and a page for each. */
export function functionPages(): SitePage[] {
  const index = pageOf("docs/functions/README.md", referenceIndex());
  return [
    {
      ...index,
      title: "Functions",
      about: `All ${catalogue.length} functions of dairy economics, by topic and by section of the papers.`,
      body: index.body.replace("</h1>", `</h1>\n${searchBox}`),
      script: "functions.js",
    },
    ...catalogue.map((definition) => ({
      ...pageOf(`docs/functions/${definition.name}.md`, `[All functions](README.md)\n\n${referencePage(definition)}`),
      title: definition.name,
      about: definition.summary,
    })),
  ];
}

/** The documents in docs/, and a list of them. */
export function documentPages(): SitePage[] {
  const pages = readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => {
      const markdown = readFileSync(`docs/${name}`, "utf8");
      const title = /^# (.+)$/m.exec(markdown)![1]!;
      return { ...pageOf(`docs/${name}`, markdown), title, about: `${title}: a document of the dairy functions.` };
    });
  const items = pages.map(({ path, title }) => `- [${title}](${posix.basename(path, ".html")}.md)`);
  const list = pageOf(
    "docs/index.md",
    `# Documents\n\nHow things work, and how they are checked.\n\n${items.join("\n")}\n`,
  );
  return [{ ...list, title: "Documents", about: "How the dairy functions work, and how they are checked." }, ...pages];
}
