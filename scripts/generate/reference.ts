import { cellFormula, isNative } from "@dairy-functions/native";
import {
  type AnyFunction,
  byTopic,
  catalogue,
  citations,
  type Example,
  exampleCall,
  explainLine,
  explainParam,
  explainResult,
  header,
  type Range,
  relatedTo,
  type SourceKey,
  shownValue,
  signature,
  sources,
  type Topic,
  topics,
  unitOf,
  walks,
} from "@dairy-functions/shared";
import { answers, papers } from "./papers.ts";

const notice = '<!-- Written by "npm run generate" from the definition. Do not edit. -->\n';

/** One page a function, in the words of its definition: what HELP says, laid out for reading. */
export function referencePage(definition: AnyFunction): string {
  const { name, summary, formula, cautions = [] } = definition;
  const sections: [title: string, text: string][] = [
    ["Arguments", argumentsOf(definition)],
    ["Result", resultOf(definition)],
    ["Formula", code(...formula.split("; "))],
    ["Before you rely on it", bullets(cautions)],
    ["Examples", definition.examples.map((example) => exampleOf(definition, example)).join("\n\n")],
    ["Without an add-in", formsOf(definition)],
    ["Source", bullets(citations(definition))],
    ["Related", relatedTo(definition, catalogue).map(linkTo).join(", ")],
  ];
  const calls = code(
    `Excel          =DAIRY.${signature(definition)}`,
    `Google Sheets  =DAIRY_${signature(definition)}`,
  );
  const shown = sections.filter(([, text]) => text !== "").map(([title, text]) => `## ${title}\n\n${text}`);
  return `${[`${notice}# ${name}`, summary, calls, ...shown].join("\n\n")}\n`;
}

function argumentsOf(definition: AnyFunction): string {
  const { params } = definition;
  if (params.length === 0) return "";
  const parts = [
    table(
      ["Argument", "Unit", "What it is and accepts"],
      params.map((param) => [`\`${param.name}\``, unitOf(param), explainParam(param)]),
    ),
  ];
  for (const param of params) {
    if (param.kind === "choice")
      parts.push(`${param.name}:`, table(["Code", "Meaning"], Object.entries(param.choices)));
    if (param.kind === "plan")
      parts.push(
        `${param.name}:`,
        table(
          ["Label", "Unit", "What it is and accepts"],
          param.lines.map((line) => [line.name, line.unit, explainLine(line)]),
        ),
      );
    const inside = param.kind === "table" ? param.columns : param.kind === "account" ? param.lines : [];
    if (inside.length > 0)
      parts.push(
        `${param.name}:`,
        table(
          [param.kind === "table" ? "Column" : "Line", "What it is and accepts"],
          inside.map((each) => [header(each), explainParam(each)]),
        ),
      );
  }
  if (walks(definition))
    parts.push(
      "Each argument is a cell or a range. Ranges of one shape walk together; a single cell goes with every row.",
    );
  return parts.join("\n\n");
}

function resultOf({ result }: AnyFunction): string {
  const unit = unitOf(result);
  return unit === "" ? explainResult(result) : `${explainResult(result)} Unit: ${unit}.`;
}

function exampleOf(definition: AnyFunction, example: Example): string {
  const { args, result, note } = example;
  const parts = [`\`=DAIRY.${exampleCall(definition, example)}\``];
  for (const [k, arg] of args.entries())
    if (Array.isArray(arg)) parts.push(`with ${definition.params[k]!.name}`, grid(arg as Range));
  parts.push(Array.isArray(result) ? `gives\n\n${grid(result as Range)}` : `gives ${shownValue(result)}.`);
  if (note !== undefined) parts.push(`${note}.`);
  return parts.join(args.some(Array.isArray) || Array.isArray(result) ? "\n\n" : " ");
}

/** The same function as an ordinary formula and in a database, with the arguments of its first example in row 2. */
function formsOf(definition: AnyFunction): string {
  if (!isNative(definition)) return `In Excel and Google Sheets with the add-in only: ${definition.notNative}.`;
  const given = definition.params.filter((_, k) => (definition.examples[0]!.args[k] ?? null) !== null);
  const cells = Object.fromEntries(given.map(({ name }, k) => [name, `${String.fromCharCode(65 + k)}2`]));
  const columns = given.map(({ name }) => name).join(", ");
  return [
    "As an ordinary formula, for LibreOffice, WPS and every Excel:",
    code(`=${cellFormula(definition, cells)}`),
    "In DuckDB:",
    code(`SELECT dairy.${definition.name.toLowerCase()}(${columns})`),
  ].join("\n\n");
}

/** The list of all pages by topic, and by section of the papers. */
export function referenceIndex(): string {
  const sections = (Object.keys(byTopic) as Topic[]).map(
    (topic) =>
      `## ${topics[topic]}\n\n${table(
        ["Function", "What it does"],
        byTopic[topic].map((definition) => [linkTo(definition), definition.summary]),
      )}`,
  );
  return [
    `${notice}# The functions`,
    `${catalogue.length} functions. Type \`=DAIRY.ECM(\` in Excel, \`=DAIRY_ECM(\` in Google Sheets.`,
    ...sections,
    "## By section of the papers",
    "What answers the quantities of the papers that the library comes from, and what an ordinary formula answers.",
    ...(Object.keys(papers) as SourceKey[]).map(paperIndex),
  ]
    .join("\n\n")
    .concat("\n");
}

function paperIndex(paper: SourceKey): string {
  const rows = Object.entries(papers[paper]!).map(([name, section]) => [
    capital(section.about === undefined ? name : `${name}, ${section.about}`),
    answers(paper, name, section).map(linkTo).join(", "),
    section.formulas
      ?.split("; ")
      .map((formula) => `\`${formula}\``)
      .join(", ") ?? "",
  ]);
  return `### ${sources[paper]}\n\n${table(["Section", "Functions", "Ordinary formulas"], rows)}`;
}

const linkTo = ({ name }: AnyFunction) => `[${name}](${name}.md)`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const grid = ([head, ...rows]: Range) =>
  table(
    (head ?? []).map(cell),
    rows.map((row) => row.map(cell)),
  );
const cell = (value: unknown) =>
  typeof value === "number"
    ? String(Number(value.toPrecision(10)))
    : typeof value === "string"
      ? value
      : shownValue(value);
const bullets = (lines: readonly string[]) => lines.map((each) => `- ${each}`).join("\n");
const code = (...lines: string[]) => `\`\`\`text\n${lines.join("\n")}\n\`\`\``;
const escaped = (text: string) => text.replace(/\|/g, "\\|");
const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
