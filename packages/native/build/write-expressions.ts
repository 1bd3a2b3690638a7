import type { Compiled } from "../compile/index.ts";
import { type Expression, parts } from "../src/expression.ts";

/** Lines of the generated file are no longer than this. */
const width = 200;
/** What is before and after an expression on its line, at most. */
const beside = 40;
/** What occurs more than once is written once, from this many characters on. */
const worthSharing = 80;

/** The text of packages/native/src/expressions.ts. */
export function expressionsFile(compiled: Readonly<Record<string, Compiled>>): string {
  const names = sharedParts(compiled);
  const constants = [...names].map(
    ([text, name]) => `const ${name}: Expression = ${written(JSON.parse(text), "", names, text)};\n`,
  );
  const entries = Object.entries(compiled).map(([name, { body, conditions }]) => {
    const short = [flatText(body, names), conditions.map((each) => flatText(each, names)).join(", ")];
    const line = `  ${name}: { body: ${short[0]}, conditions: [${short[1]}] },\n`;
    if (line.length <= width) return line;
    const asked = conditions.map((each) => `      ${written(each, "      ", names)},\n`).join("");
    return `  ${name}: {\n    body: ${written(body, "    ", names)},\n    conditions: [${asked && `\n${asked}    `}],\n  },\n`;
  });
  return `// Written by "npm run generate" from the compute of each definition. Do not edit.
import type { Expression } from "./expression.ts";

interface Formula {
  readonly body: Expression;
  readonly conditions: readonly Expression[];
}

${constants.join("")}
/** The arithmetic of every function that can be written as a formula. */
export const expressions: Readonly<Record<string, Formula>> = {
${entries.join("")}};
`;
}

/**
 * The names of parts that occur in more than one place, by their text, each after those that it is made of. What is the
 * whole of a function has its name.
 */
function sharedParts(compiled: Readonly<Record<string, Compiled>>): ReadonlyMap<string, string> {
  const places = new Map<string, number>();
  const inOrder: string[] = [];
  const visit = (expression: Expression): void => {
    const [, ...operands] = parts(expression) ?? [];
    if (operands.length === 0) return;
    const text = JSON.stringify(expression);
    const before = places.get(text) ?? 0;
    places.set(text, before + 1);
    if (before > 0) return; // what it is made of has been counted with it
    for (const operand of operands) visit(operand);
    inOrder.push(text);
  };
  for (const { body, conditions } of Object.values(compiled)) for (const each of [body, ...conditions]) visit(each);
  const shared = inOrder.filter((text) => text.length >= worthSharing && places.get(text)! > 1);
  const wholes = new Map(Object.entries(compiled).map(([name, { body }]) => [JSON.stringify(body), name]));
  return new Map(shared.map((text, k) => [text, wholes.get(text) ?? `part${k + 1}`]));
}

/** An expression on one line where it fits, otherwise an operand a line; the cases of a choice go down one margin. */
function written(expression: Expression, margin: string, names: ReadonlyMap<string, string>, own?: string): string {
  const flat = flatText(expression, names, own);
  if (margin.length + flat.length + beside <= width) return flat;
  const [operator, ...operands] = parts(expression)!;
  const inner = `${margin}  `;
  if (operator === "if") {
    const [condition, then, otherwise] = operands as [Expression, Expression, Expression];
    const asked = written(condition, inner, names);
    return `["if", ${asked},\n${inner}${written(then, inner, names)},\n${margin}${written(otherwise, margin, names)}]`;
  }
  const lines = operands.map((operand) => `${inner}${written(operand, inner, names)},\n`);
  return `["${operator}",\n${lines.join("")}${margin}]`;
}

function flatText(expression: Expression, names: ReadonlyMap<string, string>, own?: string): string {
  const operation = parts(expression);
  if (operation === undefined) return JSON.stringify(expression);
  const text = JSON.stringify(expression);
  const name = text === own ? undefined : names.get(text);
  return name ?? `[${operation.map((each) => flatText(each, names)).join(", ")}]`;
}

/** JSON in lines that can be read. */
function folded(json: string): string {
  let length = 0;
  return json.replace(/(?:"(?:\\.|[^"\\])*"|[^",])+,?/g, (part) => {
    const begins = length + part.length > 150; // before its name and what is escaped
    length = (begins ? 0 : length) + part.length;
    return begins ? `\n${part}` : part;
  });
}

/** The text of shared/src/about/computations.ts: JSON in a text, which costs nothing until it is read. */
export function computationsFile(steps: Readonly<Record<string, Expression>>): string {
  const lines = Object.entries(steps).map(
    ([name, body]) => `"${name}":${folded(JSON.stringify(body)).replace(/[\\`$]/g, "\\$&")}`,
  );
  return `// Written by "npm run generate" from the compute of each definition. Do not edit.

/** The computation of every function that has a formula, as JSON. */
export const computations = \`{
${lines.join(",\n")}
}\`;
`;
}
