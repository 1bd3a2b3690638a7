import { addressOf, spellings } from "@dairy-functions/formulas";
import { cellFormula, isNative } from "@dairy-functions/native";
import {
  type AnyFunction,
  type Cell,
  catalogue,
  citations,
  type Example,
  exampleCall,
  explained,
  explainLine,
  explainParam,
  explainResult,
  header,
  named,
  partsOf,
  type Range,
  relatedTo,
  say,
  shownValue,
  translated,
  unitOf,
  walks,
} from "@dairy-functions/shared";
import { messages } from "../messages.ts";

/** All about a function, as plain data: the pane shows it, and its reference page is written from it. */
export interface Section {
  readonly title: string;
  readonly parts: readonly Part[];
}
export type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list" | "citations"; readonly items: readonly string[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "functions"; readonly functions: readonly AnyFunction[] }
  | ArgumentsPart
  | TablePart
  | ExamplePart;

interface ArgumentsPart {
  readonly kind: "arguments";
  readonly arguments: readonly { readonly name: string; readonly unit: string; readonly about: string }[];
}
interface TablePart {
  readonly kind: "table";
  /** The argument that it belongs to. */
  readonly of: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
export interface ExamplePart {
  readonly kind: "example";
  readonly call: string;
  /** The ranges given, by the argument's name. */
  readonly inputs: readonly (readonly [name: string, cells: readonly (readonly string[])[]])[];
  readonly gives: string | readonly (readonly string[])[];
  readonly note?: string;
}

/** The sections of a function, without empty ones. `called` spells its name as the reader's host does. */
export function pageOf(
  definition: AnyFunction,
  called: (name: string) => string = spellings.excel,
): readonly Section[] {
  const { formula, cautions = [], examples } = definition;
  const related = relatedTo(definition, catalogue);
  const sections: Section[] = [
    { title: translated("Arguments"), parts: argumentsOf(definition) },
    { title: translated("Result"), parts: [{ kind: "text", text: resultOf(definition) }] },
    { title: translated("Formula"), parts: [{ kind: "formula", formula }] },
    {
      title: translated("Before you rely on it"),
      parts: cautions.length === 0 ? [] : [{ kind: "list", items: cautions.map(explained) }],
    },
    { title: translated("Examples"), parts: examples.map((example) => exampleOf(definition, example, called)) },
    { title: translated("Without an add-in"), parts: formsOf(definition) },
    { title: translated("Source"), parts: [{ kind: "citations", items: citations(definition) }] },
    { title: translated("Related"), parts: related.length === 0 ? [] : [{ kind: "functions", functions: related }] },
  ];
  return sections.filter(({ parts }) => parts.length > 0);
}

function argumentsOf(definition: AnyFunction): Part[] {
  const { params } = definition;
  if (params.length === 0) return [];
  const parts: Part[] = [
    {
      kind: "arguments",
      arguments: params.map((param) => ({
        name: named(param),
        unit: translated(unitOf(param)),
        about: explainParam(param),
      })),
    },
  ];
  for (const param of params) {
    if (param.kind === "choice")
      parts.push({
        kind: "table",
        of: named(param),
        head: [translated("Code"), translated("Meaning")],
        rows: Object.entries(param.choices).map(([code, meaning]) => [code, translated(meaning)]),
      });
    if (param.kind === "plan")
      parts.push({
        kind: "table",
        of: named(param),
        head: [translated("Label"), translated("Unit"), translated("What it is and accepts")],
        rows: param.lines.map((line) => [line.name, line.unit, explainLine(line)]),
      });
    if (partsOf(param).length > 0)
      parts.push({
        kind: "table",
        of: named(param),
        head: [
          param.kind === "table" ? translated("Column") : translated("Line"),
          translated("What it is and accepts"),
        ],
        rows: partsOf(param).map((each) => [header(each), explainParam(each)]),
      });
  }
  if (walks(definition))
    parts.push({
      kind: "text",
      text: say(messages.understand.walks),
    });
  return parts;
}

function resultOf(definition: AnyFunction): string {
  const unit = translated(unitOf(definition.result));
  return unit === ""
    ? explainResult(definition)
    : `${explainResult(definition)} ${say(messages.understand.unit, { unit })}`;
}

function exampleOf(definition: AnyFunction, example: Example, called: (name: string) => string): ExamplePart {
  const { args, result, note } = example;
  const inputs = args.flatMap((arg, k) =>
    Array.isArray(arg) ? [[named(definition.params[k]!), shownCells(arg as Range)] as const] : [],
  );
  return {
    kind: "example",
    call: `=${called(exampleCall(definition, example))}`,
    inputs,
    gives: Array.isArray(result) ? shownCells(result as Range) : shownValue(result),
    ...(note === undefined ? {} : { note: say(messages.understand.sentence, { phrase: explained(note) }) }),
  };
}

/** The same function as an ordinary formula and in a database, with the arguments of its first example in row 2. */
function formsOf(definition: AnyFunction): Part[] {
  if (!isNative(definition))
    return [{ kind: "text", text: say(messages.understand.addInOnly, { reason: translated(definition.notNative!) }) }];
  const given = definition.params.filter((_, k) => (definition.examples[0]!.args[k] ?? null) !== null);
  const cells = Object.fromEntries(given.map(({ name }, k) => [name, addressOf({ row: 1, column: k })]));
  const placed = given
    .map(({ name }) => say(messages.understand.placed, { name: named({ name }), cell: cells[name]! }))
    .join(", ");
  const isAll = given.length === definition.params.length;
  const columns = given.map(({ name }) => name).join(", ");
  return [
    {
      kind: "text",
      text: say(isAll ? messages.understand.ordinary : messages.understand.ordinaryInPart, { placed }),
    },
    { kind: "code", text: `=${cellFormula(definition, cells)}` },
    { kind: "text", text: translated("In DuckDB:") },
    { kind: "code", text: `SELECT dairy.${definition.name.toLowerCase()}(${columns})` },
  ];
}

const shownCells = (cells: Range): string[][] => cells.map((row) => row.map(shownCell));

/** A cell as it is read: ten digits tell numbers apart and hide the dust of binary fractions. */
export const shownCell = (value: Cell): string =>
  typeof value === "number"
    ? String(Number(value.toPrecision(10)))
    : typeof value === "string"
      ? value
      : shownValue(value);
