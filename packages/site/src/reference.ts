import { spellings } from "@dairy-functions/formulas";
import { isNative, xpathExpression } from "@dairy-functions/native";
import { type ExamplePart, type Part, pageOf } from "@dairy-functions/pane";
import {
  type AnyFunction,
  byTopic,
  catalogue,
  type SourceKey,
  say,
  signature,
  sources,
  type Topic,
  topics,
  translated,
} from "@dairy-functions/shared";
import { papers } from "@dairy-functions/shared/papers";
import { messages } from "./messages.ts";
import { answers } from "./papers.ts";

const own = messages.reference;

const notice = '<!-- Written by "npm run generate" from the definition. Do not edit. -->\n';

/** How a page writes formulas, and the numbers of a sentence or a cell. */
export interface Writing {
  readonly formula: (formula: string) => string;
  readonly sentence: (sentence: string) => string;
}
const asInEnglish: Writing = { formula: (formula) => formula, sentence: (sentence) => sentence };

/** One page a function, in the words of its definition: what HELP says, laid out for reading. */
export function referencePage(definition: AnyFunction, writing = asInEnglish): string {
  const calls = code(
    `Excel          ${writing.formula(`=${spellings.excel(signature(definition))}`)}`,
    `Google Sheets  ${writing.formula(`=${spellings.sheets(signature(definition))}`)}`,
  );
  const sections = pageOf(definition).map(
    ({ title, parts }) => `## ${title}\n\n${parts.map((part) => markdown(part, writing)).join("\n\n")}`,
  );
  const head = [
    `${notice}# ${definition.name}`,
    writing.sentence([definition.summary, definition.purpose ?? ""].map(translated).join(" ")),
    calls,
  ];
  return `${[...head, ...sections, ...fieldForm(definition)].join("\n\n")}\n`;
}

/** The calculation of a form for ODK and KoboToolbox, over the arguments of the first example. */
function fieldForm(definition: AnyFunction): string[] {
  if (!isNative(definition)) return [];
  const given = definition.params.filter((_, k) => (definition.examples[0]!.args[k] ?? null) !== null);
  const answers = Object.fromEntries(given.map(({ name }) => [name, `\${${name}}`]));
  return [`## ${say(own.form)}`, say(own.calculation), code(xpathExpression(definition, answers))];
}

function markdown(part: Part, writing: Writing): string {
  const { formula, sentence } = writing;
  switch (part.kind) {
    case "text":
      return sentence(part.text);
    case "citations":
      return part.items.map((each) => `- ${each}`).join("\n");
    case "list":
      return part.items.map((each) => `- ${sentence(each)}`).join("\n");
    case "code":
      return code(part.text.startsWith("=") ? formula(part.text) : part.text);
    case "formula":
      return code(...part.formula.split("; ").map(sentence));
    case "functions":
      return part.functions.map(linkTo).join(", ");
    case "arguments":
      return table(
        [say(own.argument), say(own.unit), say(own.about)],
        part.arguments.map(({ name, unit, about }) => [`\`${name}\``, unit, sentence(about)]),
      );
    case "table":
      return `${say(own.of, { name: part.of })}\n\n${table(part.head, cellsIn(part.rows, writing))}`;
    case "example":
      return example(part, writing);
  }
}

const cellsIn = (cells: readonly (readonly string[])[], { sentence }: Writing) => cells.map((row) => row.map(sentence));

function example({ call, inputs, gives, note }: ExamplePart, writing: Writing): string {
  const { formula, sentence } = writing;
  const parts = [`\`${formula(call)}\``];
  for (const [name, cells] of inputs.map(([name, cells]) => [name, cellsIn(cells, writing)] as const))
    if (cells.length === 1 || cells.every((row) => row.length === 1))
      parts.push(say(own.withCells, { name, cells: list(cells) }));
    else parts.push(say(own.with, { name }), grid(cells));
  parts.push(
    typeof gives === "string"
      ? say(own.gives, { result: sentence(gives) })
      : `${say(own.givesTable)}\n\n${grid(cellsIn(gives, writing))}`,
  );
  if (note !== undefined) parts.push(sentence(note));
  return parts.join(inputs.length > 0 || typeof gives !== "string" ? "\n\n" : " ");
}

/** The list of all pages by topic, and by section of the papers. */
export function referenceIndex(): string {
  const sections = (Object.keys(byTopic) as Topic[]).map(
    (topic) =>
      `## ${translated(topics[topic])}\n\n${table(
        [say(own.function), say(own.does)],
        byTopic[topic].map((definition) => [linkTo(definition), translated(definition.summary)]),
      )}`,
  );
  return [
    `${notice}# ${say(own.heading)}`,
    [
      say(own.type, { count: catalogue.length, excel: "`=DAIRY.ECM(`", sheets: "`=DAIRY_ECM(`" }),
      say(messages.sheets.semicolons, { formula: "`=DAIRY.ECM(30; 4; 3,3)`" }),
    ].join(" "),
    ...sections,
    `## ${say(own.papers)}`,
    say(own.answers),
    ...(Object.keys(papers) as SourceKey[]).map(paperIndex),
  ]
    .join("\n\n")
    .concat("\n");
}

function paperIndex(paper: SourceKey): string {
  const rows = Object.entries(papers[paper]!).map(([name, section]) => [
    capital(section.about === undefined ? name : `${name}, ${section.about}`),
    answers(paper, name, section).map(linkTo).join(", "),
    section.formulas?.map((formula) => `\`${formula}\``).join(", ") ?? "",
  ]);
  return `### ${sources[paper]}\n\n${table([say(own.section), say(own.functions), say(own.formulas)], rows)}`;
}

const linkTo = ({ name }: AnyFunction) => `[${name}](${name}.md)`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const grid = ([head, ...rows]: readonly (readonly string[])[]) => table(head ?? [], rows);
/** The cells of one row or column, as they are read aloud. */
const list = (cells: readonly (readonly string[])[]) =>
  cells.flat().join(cells.flat().some((cell) => cell.includes(",")) ? "; " : ", ");
const code = (...lines: string[]) => `\`\`\`text\n${lines.join("\n")}\n\`\`\``;
const escaped = (text: string) => text.replace(/\|/g, "\\|");
const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
