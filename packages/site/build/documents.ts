import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { catalogue, say, translated } from "@dairy-functions/shared";
import { htmlOf } from "../src/markdown.ts";
import { messages } from "../src/messages.ts";
import { referenceIndex, referencePage, type Writing } from "../src/reference.ts";
import { type SitePage, searchBox } from "./site-page.ts";
import { formulaIn, sentenceIn, type Tongue, topFrom } from "./tongue.ts";

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

/** Turns the links of a file of the project into links of its page. Only pages are there in each language. */
const linksOf = (tongue: Tongue, file: string, page: string) => (link: string) => {
  if (/^(https?:|#)/.test(link)) return link;
  const [path = "", anchor] = link.split("#");
  const target = placeOnSite(posix.join(posix.dirname(file), path));
  if (target === undefined) throw new Error(`${file} links to ${link}, which the site does not have.`);
  const top = target.endsWith(".html") ? "" : topFrom(tongue);
  return posix.relative(posix.dirname(page), top + target) + (anchor === undefined ? "" : `#${anchor}`);
};

const pageOf = (tongue: Tongue, file: string, markdown: string): Pick<SitePage, "path" | "body"> => {
  const path = placeOnSite(file)!;
  return { path, body: htmlOf(markdown.replace(/<!--.*?-->\n*/gs, ""), linksOf(tongue, file, path)) };
};

/** The list of all functions with a search, and a page for each. */
export function functionPages(tongue: Tongue): SitePage[] {
  const { title, about, all } = messages.functions;
  const index = pageOf(tongue, "docs/functions/README.md", referenceIndex());
  const writing: Writing = {
    formula: (formula) => formulaIn(tongue, formula),
    sentence: (sentence) => sentenceIn(tongue, sentence),
  };
  return [
    {
      ...index,
      title: say(title),
      about: say(about, { count: catalogue.length }),
      body: index.body.replace("</h1>", `</h1>\n${searchBox}`),
      script: "functions.js",
    },
    ...catalogue.map((definition) => ({
      ...pageOf(
        tongue,
        `docs/functions/${definition.name}.md`,
        `[${say(all)}](README.md)\n\n${referencePage(definition, writing)}`,
      ),
      title: definition.name,
      about: translated(definition.summary),
    })),
  ];
}

/** The documents in docs/, which are in English, and a list of them. */
export function documentPages(tongue: Tongue): SitePage[] {
  const { lead, about, one, title: heading } = messages.documents;
  const note = tongue === "en" ? "" : `<p class="note">${say(messages.frame.englishOnly)}</p>\n`;
  const pages = documents().map(({ name, markdown, title: english }) => {
    const title = translated(english);
    const { path, body } = pageOf(tongue, `docs/${name}`, markdown);
    return { path, body: `${note}<div lang="en">\n${body}</div>`, title, about: say(one, { title }) };
  });
  const items = pages.map(({ path, title }) => `- [${title}](${posix.basename(path, ".html")}.md)`);
  const list = pageOf(tongue, "docs/index.md", `# ${say(heading)}\n\n${say(lead)}\n\n${items.join("\n")}\n`);
  return [{ ...list, title: say(heading), about: say(about) }, ...pages];
}

const documents = () =>
  readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => {
      const markdown = readFileSync(`docs/${name}`, "utf8");
      return { name, markdown, title: /^# (.+)$/m.exec(markdown)![1]! };
    });
