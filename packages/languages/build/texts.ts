import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type AnyFunction,
  catalogue,
  idleWords,
  meaningOf,
  openList,
  type Param,
  questions,
  searchWords,
  topics,
  unitMessage,
  units,
  wordsOf,
} from "@dairy-functions/shared";
import { JSDOM } from "jsdom";
import type { Source } from "./catalogue.ts";
import { libraryTexts } from "./library-texts.ts";
import { folders, type Part } from "./parts.ts";

/** English texts with the part of the product they are in and, in words, where people see them. */
export async function textsOfParts(
  workbooks: ReadonlyMap<string, readonly string[]>,
  templates: readonly { readonly title: string; readonly purpose: string }[],
): Promise<Source[]> {
  const found = new Map<string, Map<Part, Set<string>>>();
  const put = (part: Part, where: string, text: string) => {
    const parts = found.get(text) ?? new Map<Part, Set<string>>();
    found.set(text, parts.set(part, (parts.get(part) ?? new Set()).add(where)));
  };
  const add = (part: Part, where: string, text: string | undefined) => {
    if (text !== undefined && /\p{Ll}/u.test(text)) put(part, where, text);
  };
  for (const [part, [...all]] of Object.entries(folders) as [keyof typeof folders, readonly string[]][]) {
    for (const folder of all)
      for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
        if (/(?<!\.test)\.ts$/.test(file))
          for (const text of await textsIn(resolve(folder, file))) add(part, "a sentence or label", text);
    if (part === "functions") {
      for (const title of Object.values(topics)) add(part, "a topic", title);
      for (const { ask } of questions) add(part, "a question", ask);
      for (const definition of catalogue)
        for (const [what, text, of = part] of definitionTexts(definition))
          add(of, `${what} of ${definition.name}`, text);
      for (const unit of Object.keys(units)) add(part, "a unit", unit);
      for (const words of searchWords)
        add(part, "all everyday words that people search for this with, commas between", openList(words));
      add(part, "words that a search leaves out, in any order, blanks between", idleWords);
    }
  }
  for (const file of readdirSync("docs").filter((name) => name.endsWith(".md")))
    add("site", "the title of a document", /^# (.+)$/m.exec(readFileSync(`docs/${file}`, "utf8"))![1]);
  for (const { title, purpose } of templates)
    for (const part of ["pane", "workbench", "site"] as const) {
      add(part, "the title of a workbook", title);
      add(part, "what a workbook is for", purpose);
    }
  const page = new JSDOM(readFileSync("packages/workbench/index.html")).window.document;
  for (const text of await textsOfPage(page)) add("workbench", "the page", text);
  for (const [text, places] of libraryTexts()) {
    const parts = found.get(text);
    if (parts?.has("functions") || parts?.has("workbench")) continue; // the workbench loads these at first
    for (const where of places) add("panels", where, text);
  }
  for (const [text, titles] of workbooks) for (const where of titles) put("workbooks", where, text);
  return [...found].map(([text, parts]) => ({
    text,
    // Each workbook is named, since the file of one has what is seen in it.
    seen: [...parts].map(
      ([part, where]) => `${part}: ${where.size > 3 && part !== "workbooks" ? "several" : [...where].join(", ")}`,
    ),
  }));
}

/** The messages of a file of messages; of any other, the texts that it translates by themselves. */
async function textsIn(file: string): Promise<string[]> {
  if (/messages\.ts$/.test(file)) return leavesOf((await import(pathToFileURL(file).href)).messages);
  const literals = /\btranslated\(\s*("(?:[^"\\]|\\.)*"),?\s*\)/g;
  return [...readFileSync(file, "utf8").matchAll(literals)].map(([, literal]) => JSON.parse(literal!));
}

/** The texts of a page, as the page itself finds them when it puts them into another language. */
async function textsOfPage(page: Document): Promise<string[]> {
  const { textsOf } = await import(pathToFileURL(resolve("packages/workbench/src/page-texts.ts")).href);
  return Array.from(textsOf(page) as Iterable<{ readonly text: string }>, ({ text }) => text);
}

const leavesOf = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(value as object).flatMap(leavesOf);

/** What a definition says in words, the shortest way to understand it first. Formulas are the same everywhere. */
function* definitionTexts(definition: AnyFunction): Generator<[what: string, text: string | undefined, part?: Part]> {
  const { summary, purpose, params, result, cautions = [], conditions = [], notNative, examples } = definition;
  yield ["summary", summary];
  yield ["purpose", purpose];
  for (const param of params) yield* paramTexts(param);
  if (result.kind === "table" && result.inWords)
    for (const { name } of result.columns) yield ["column of the result", wordsOf(name)];
  if (result.kind === "grid") yield ["result", result.about];
  if ("unit" in result && unitMessage(result.unit) !== "{money}") yield ["unit in words", unitMessage(result.unit)];
  for (const { otherwise } of conditions) yield ["condition", otherwise];
  for (const caution of cautions) yield ["caution", caution, "explanations"];
  yield ["reason", notNative];
  for (const { note } of examples) yield ["note of an example", note, "explanations"];
}

function* paramTexts(param: Param): Generator<[what: string, text: string | undefined]> {
  yield ["argument", param.about];
  yield ["name of an argument", meaningOf(param)];
  if (param.kind === "choice") for (const meaning of Object.values(param.choices)) yield ["choice", meaning];
  if (param.kind === "table") for (const column of param.columns) yield* paramTexts(column);
  if (param.kind === "account") for (const line of param.lines) yield* paramTexts(line);
  if (param.kind === "plan")
    for (const { section, otherwise, about, name } of param.lines) {
      yield ["section", section];
      yield ["argument", about];
      yield ["label", name];
      yield ["default", otherwise];
    }
}
