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
  /\bit tells\b/i,
  /\bunless told\b/,
  /\btold apart\b/,
  /\b(is|are) said\b/,
  /\bundercut\b/,
  /\bone's own\b/,
  /\bno own\b/,
  /\bcumulated\b/,
  /\bone (row|column|cell|line|file) an? [a-z]/i,
  /\b(must|may) (not )?(lie|stand)\b/,
  /\bper (cow|person|child) and (day|year)\b/,
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
  "appsscript/src/pane",
  ...["dairy-sql", "excel", "formulas", "native", "pane", "workbench", "workbooks"].map(
    (name) => `packages/${name}/src`,
  ),
];
const catalogueOf = (folder: string): object => jest.requireActual(join(root, folder, "messages.ts")).messages;
const homeOf = (folder: string) => folder.slice(0, folder.indexOf("/src") + 4);
const sourcesIn = (folder: string): [file: string, text: string][] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/(\.test|^messages|\/messages)\.ts$/.test(file))
    .map((file) => [`${folder}/${file}`, readFileSync(join(root, folder, file), "utf8")]);
/** The names in a catalogue, however deep. */
const namesIn = (catalogue: object): string[] =>
  Object.entries(catalogue).flatMap(([name, inner]) =>
    typeof inner === "object" ? [name, ...namesIn(inner as object)] : [name],
  );
const isSaid = (name: string, sources: string) =>
  new RegExp(`\\.${name}\\b|\\b${name}\\b *[,}]|"${name}"`).test(sources);

test.each(catalogues)("the messages of %s are in plain English, and each is said somewhere", (folder) => {
  const catalogue = catalogueOf(folder);
  expect(textsOf(catalogue, folder).flatMap(([where, text]) => hits(where, text))).toEqual([]);
  const sources = sourcesIn(homeOf(folder))
    .map(([, text]) => text)
    .join("\n");
  expect(namesIn(catalogue).filter((name) => !isSaid(name, sources))).toEqual([]);
});

/** Sentences in a source: a template with four words in a row and a place, or the literal text of an error. */
function gluedIn(source: string): string[] {
  // Formulas are not sentences.
  const code = source.replace(/\/\*.*?\*\/|^\s*\/\/.*$|formula:\s*`[^`]*`/gms, "");
  const templates = code.match(/`[^`]*\$\{[^`]*`/g) ?? [];
  return [
    ...templates.filter((text) => /\b[a-z]+ [a-z]+,? [a-z]+ [a-z]+\b/.test(text.replace(/\$\{[^}]*\}/g, "#"))),
    ...(code.match(/new (CellError\(\s*"[^"]*",|Problem\()\s*["'`][^"'`]{2,}/g) ?? []),
  ];
}

// The sentences of templates are whole where they are written.
test.each(catalogues.filter((folder) => !folder.includes("workbooks")))(
  "no sentence beside the messages of %s",
  (folder) => {
    const glued = sourcesIn(homeOf(folder)).flatMap(([file, text]) =>
      gluedIn(text).map((found) => `${file}: ${found}`),
    );
    expect(glued).toEqual([]);
  },
);

test("a sentence outside a catalogue and a message that nobody says are found", () => {
  for (const text of [
    'new CellError("#VALUE!", "values are 0: enter more.")',
    `new CellError(\n  "#N/A",\n  \`rates has \${count} rows.\`)`,
    `\`\${name} is longer than names may be\``,
    `new Problem(\`There is no file \${path}.\`)`,
  ])
    expect(gluedIn(text)).not.toEqual([]);
  expect(gluedIn(`new CellError(text, ""); say(messages.noFile, { path }); \`\${kilograms} kg\``)).toEqual([]);
  expect(namesIn({ noFile: "", values: { one: "", many: "" } })).toEqual(["noFile", "values", "one", "many"]);
  expect(isSaid("noFile", "say(messages.noFolder)")).toBe(false);
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
