import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byTopic, topics, units } from "@dairy-functions/shared";
import { templates } from "@dairy-functions/workbooks/templates";

/** Every text that a person reads, against the turns of phrase that read as translated. */
const root = join(__dirname, "..");

const banned: readonly RegExp[] = [
  /(?<!\bthere )\bis no (?!(longer|more|less|fewer|matter)\b)\w+/i,
  /(?<!\bthere )\bare no (?!(longer|more|less|fewer)\b)\w+s\b(?! (in|on|at|for|below|above|with|without)\b)/i,
  /\bstands?\b(?!-| (for|on|in|out|by)\b)/i,
  /\bis near\b/,
  /\b(is|are) told\b/,
  /\bmend(s|ed|ing)?\b/i,
  /\bha(s|ve) not (a|an|one|two|three|four|our|the|its)\b/,
  /\bgoes again\b/,
  /\bbelongs? into\b/,
];
const hits = (where: string, text: string): string[] =>
  banned.flatMap((phrase) => {
    const found = phrase.exec(text);
    return found === null
      ? []
      : [`${where}: "${found[0]}" in "${text.slice(Math.max(0, found.index - 40), found.index + 40)}"`];
  });

/** The texts of an object, however deep; formulas, names and codes are not sentences and pass. */
function textsOf(value: unknown, path: string): [where: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

test("definitions, messages and templates are in plain English", () => {
  const texts = [
    ...Object.values(byTopic)
      .flat()
      .flatMap((definition) => textsOf(definition, definition.name)),
    ...textsOf({ topics, units }, "vocabulary"),
    ...textsOf(templates, "templates"),
  ];
  expect(texts.length).toBeGreaterThan(5000);
  expect(texts.flatMap(([where, text]) => hits(where, text))).toEqual([]);
});

test("the pages are in plain English", () => {
  const pages = readdirSync(join(root, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file));
  const found = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...pages].flatMap((page) =>
    // Code is not prose.
    readFileSync(join(root, page), "utf8")
      .replace(/```.*?```|`[^`]*`/gs, "``")
      .split("\n\n")
      .flatMap((paragraph) => hits(page, paragraph.replace(/\s+/g, " "))),
  );
  expect(found).toEqual([]);
});

/** The catalogues of messages, each with the sources of its package. */
const catalogues = [
  "shared/src/cells",
  ...["excel", "formulas", "native", "pane", "workbench"].map((name) => `packages/${name}/src`),
];

test.each(catalogues)("the messages of %s are in plain English, and each is said somewhere", (folder) => {
  const text = readFileSync(join(root, folder, "messages.ts"), "utf8");
  expect(text.split("\n").flatMap((line) => hits(folder, line))).toEqual([]);
  const home = join(root, folder.slice(0, folder.indexOf("/src") + 4));
  const sources = readdirSync(home, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.endsWith("messages.ts"))
    .map((file) => readFileSync(join(home, file), "utf8"))
    .join("\n");
  const names = [...text.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !new RegExp(`\\.${name}\\b|\\b${name}\\b *[,}]`).test(sources))).toEqual([]);
});

test("a turn that reads as translated is found", () => {
  for (const text of [
    '"X" is no known label',
    "the line stands twice",
    '"Y" is near',
    "red cells: mend them first",
    "it has not four parts",
  ])
    expect(hits("here", text)).not.toEqual([]);
  expect(hits("here", "It is no longer used: a stand-alone file.")).toEqual([]);
});
