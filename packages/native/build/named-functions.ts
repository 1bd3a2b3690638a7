import { addressOf, lettersOf, spellings } from "@dairy-functions/formulas";
import { argumentName, isNative, namedFunction } from "@dairy-functions/native";
import {
  type AnyFunction,
  byTopic,
  citations,
  type Example,
  exampleCall,
  explainParam,
  functionNamed,
  isOptional,
  type Param,
  shownValue,
  signature,
  type Topic,
  topics,
  unitOf,
  version,
} from "@dairy-functions/shared";

/** A named function of Google Sheets, field by field as its form asks for it. */
interface NamedFunction {
  readonly name: string;
  readonly description: string;
  readonly arguments: readonly {
    readonly placeholder: string;
    readonly description: string;
    readonly example: string;
  }[];
  readonly formula: string;
}

export function asNamedFunction(definition: AnyFunction): NamedFunction {
  const unit = unitOf(definition.result);
  return {
    name: spellings.sheets(definition.name),
    description: unit ? `${definition.summary} Unit of the result: ${unit}.` : definition.summary,
    arguments: definition.params.map((param, k) => ({
      placeholder: argumentName(param.name),
      description: `${optionalMark(param)}${explainParam(param)}${unitOf(param) ? ` Unit: ${unitOf(param)}.` : ""}`,
      example: sample(definition, k),
    })),
    formula: `=${namedFunction(definition)}`,
  };
}

/** The first example whose arguments are single cells. */
export function exampleOfCells({ name, examples }: AnyFunction): Example {
  const found = examples.find(({ args }) => !args.some(Array.isArray));
  if (found === undefined) throw new Error(`${name}: one example must be of single cells, for the sheets to try it.`);
  return found;
}

/** Sheets knows no optional argument: the comma must be there, so the help says that the place may be empty. */
const optionalMark = (param: Param) => (isOptional(param) ? "May be left empty. " : "");

/** The same as a page to paste from. */
export function namedFunctionsPage(): string {
  const ecm = functionNamed("ECM")!;
  const example = exampleOfCells(ecm);
  const chapters = (Object.keys(byTopic) as Topic[])
    .map((topic) => ({ title: topics[topic], definitions: byTopic[topic].filter(isNative) }))
    .filter(({ definitions }) => definitions.length > 0);
  const count = chapters.flatMap(({ definitions }) => definitions).length;
  return `# Dairy functions ${version} as named functions of Google Sheets

${count} functions that need no add-on. They belong to the spreadsheet they are entered in. The same is in
named-functions.json, for programs.

## How to enter one

1. Open the spreadsheet and choose Data > Named functions > Add new function.
2. Copy name and description from below.
3. Enter the argument placeholders one by one, in this order, as they are written here.
4. Copy the formula into "Formula definition", then press Next.
5. Copy the description and the example of each argument, then press Create.

To have them in another spreadsheet, do not enter them again: Data > Named functions > Import function, and choose the
spreadsheet that has them.

## What to know

- **Every argument is given.** Sheets knows no optional ones: leave the place empty, but type the separator.
  \`=${callOf(ecm, example.args)}\` gives ${shownValue(example.result)}.
- **A whole column** needs ARRAYFORMULA: \`=ARRAYFORMULA(${spellings.sheets(ecm.name)}(${columnsOf(ecm)}))\`.
- **#N/A** means that an argument is missing, is text, or is outside its limits, which the help of the function names.
  Rows without data give it too: let the ranges end where the data ends.
- **The add-on.** A named function wins over the function of the same name of the add-on Dairy functions, and it does
  not follow updates of the add-on. Delete the named function to go back to the add-on.
- **Formulas are written with commas and decimal points.** If your spreadsheet writes 4,5 for four and a half, set File >
  Settings > Locale to United States while you enter them, and back afterwards.

## Contents

${chapters
  .map(
    ({ title, definitions }) =>
      `- ${title}: ${definitions.map((each) => `[${spellings.sheets(each.name)}](#${spellings.sheets(each.name).toLowerCase()})`).join(", ")}`,
  )
  .join("\n")}

${chapters.map(({ title, definitions }) => [`## ${title}`, ...definitions.map(entry)].join("\n\n")).join("\n\n")}
`;
}

function entry(definition: AnyFunction): string {
  const { name, description, arguments: list, formula } = asNamedFunction(definition);
  const example = exampleOfCells(definition);
  return [
    `### ${name}`,
    `\`${signature({ ...definition, name, params: definition.params.map(asRequired) })}\``,
    "Description:",
    `\`\`\`text\n${description}\n\`\`\``,
    "| Argument placeholder | Argument description | Argument example |\n| --- | --- | --- |\n" +
      list.map((each) => `| \`${each.placeholder}\` | ${each.description} | \`${each.example}\` |`).join("\n"),
    "Formula definition:",
    `\`\`\`text\n${formula}\n\`\`\``,
    `Try it: \`=${callOf(definition, example.args)}\` gives ${shownValue(example.result)}.`,
    ...citations(definition).map((citation) => `Source: ${citation}`),
  ].join("\n\n");
}

/** The parameter as Sheets has it. */
const asRequired = ({ name, about }: Param): Param => ({ kind: "text", name: argumentName(name), about });

/** The call with a separator for each argument: "DAIRY_ECM(1000, 4.5, 3.7, , )". */
function callOf(definition: AnyFunction, args: Example["args"]): string {
  const all = definition.params.map((_, k) => args[k] ?? null);
  return exampleCall({ ...definition, name: spellings.sheets(definition.name) }, { args: all, result: null });
}

/** "A2:A400, B2:B400, C2:C400, , ": a column for each required argument. */
const columnsOf = ({ params }: AnyFunction) =>
  params
    .map((param, k) => {
      const column = lettersOf(k);
      return isOptional(param) ? "" : `${column}2:${column}400`;
    })
    .join(", ");

/** What a person could enter: the argument of the first example that gives it, else the default. */
export function sample({ params, examples }: AnyFunction, k: number): string {
  const given = examples.map(({ args }) => args[k]).find((arg) => arg !== undefined && arg !== null);
  const param = params[k]!;
  return shownSample(given ?? ("default" in param ? param.default : undefined)) || (param.kind ?? "number");
}

/** A value as it is typed; a range as the cells that would hold it, from A1. */
function shownSample(value: unknown): string {
  if (!Array.isArray(value)) return shownValue(value);
  return addressOf({ row: 0, column: 0, rows: value.length, columns: value[0].length });
}
