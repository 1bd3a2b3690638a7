import { type AnyFunction, type Cell, CellError, type CellParam, call, catalogue } from "@dairy-functions/shared";
import { type Expression, parts } from "../src/expression.ts";
import { expressions } from "../src/expressions.ts";
import { formOf, isNative } from "../src/form.ts";
import { cornerRows } from "./corners.ts";

/**
 * The rows that every engine is asked for. Rows of limits are made from the formula itself: every constant that it
 * compares with, at, just below and just above, is put into each parameter while the others are good; so are blanks,
 * other kinds of cells, every code of a choice and very large numbers. Random rows are drawn from a seed.
 */

/** A cell as it stands in a spreadsheet, an error included; "" is a blank that a formula gave. */
export type ProofCell = Cell | CellError;
export type Row = readonly ProofCell[];

export const paramsOf = (definition: AnyFunction) => definition.params as readonly CellParam[];

/** What is to be proven. The proof compares numbers and knows no cells that hold TRUE or free text as an argument. */
export const provable: readonly AnyFunction[] = catalogue.filter(isNative).map((definition) => {
  const { name, result } = definition;
  if (result.kind !== undefined && result.kind !== "number")
    throw new Error(`The proof compares no ${result.kind}s: ${name}.`);
  for (const { kind } of paramsOf(definition))
    if (kind === "flag" || kind === "text") throw new Error(`The proof has no rows for a ${kind}: ${name}.`);
  return definition;
});

export function limitRows(definition: AnyFunction): Row[] {
  const params = paramsOf(definition);
  const [whole, ...others] = basesOf(definition) as [Row, ...Row[]];
  const coded = codedBases(definition, whole);
  const { body, conditions } = expressions[definition.name]!;
  const turns = [body, ...conditions].flatMap(comparedWith).flatMap(near);
  const everywhere = comparedWith(formOf(definition).value).flatMap(near);
  const rows = [whole, ...others, ...coded, ...codePairs(definition, whole), params.map(() => null)];
  const tried = (base: Row, cellsOf: (param: CellParam) => readonly ProofCell[]) => {
    for (const [k, param] of params.entries()) for (const cell of cellsOf(param)) rows.push(replacedIn(base, k, cell));
  };
  tried(whole, (param) => [...kindsFor(param), ...numbersFor(param, [...everywhere, ...othersIn(whole)])]);
  for (const base of others) tried(base, (param) => [null, ...numbersFor(param, [...nearLimits(param), ...turns])]);
  for (const base of coded) tried(base, (param) => [null, ...(param.kind === "choice" ? [unknownCode(param)] : turns)]);
  rows.push(...cornerRows(definition, [whole, ...others, ...coded]));
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

const keyOf = (row: Row) => JSON.stringify(row.map((cell) => (cell instanceof CellError ? [cell.code] : cell)));

/** Good rows: one with every argument given, the examples as they are, and two random ones. */
function basesOf(definition: AnyFunction): Row[] {
  const params = paramsOf(definition);
  const examples = definition.examples.map(({ args }) => params.map((_, k) => (args[k] ?? null) as Cell));
  const whole = params.map((param, k): Cell => {
    const example = examples[0]?.[k] ?? null;
    if (example !== null) return example;
    if (param.kind === "choice") return param.default ?? Object.keys(param.choices)[0]!;
    if ("default" in param && typeof param.default === "number") return param.default;
    const [low, high] = spanOf(param);
    return tidied(param, low + (high - low) * 0.37);
  });
  const random = randomRows(definition, 100, 7).filter((row) => typeof call(definition, row) === "number");
  return [whole, ...examples, ...random.slice(0, 2)];
}

/** The row with each code of each choice in turn. */
const codedBases = (definition: AnyFunction, whole: Row): Row[] =>
  paramsOf(definition).flatMap((param, k) =>
    param.kind === "choice" ? Object.keys(param.choices).map((code) => replacedIn(whole, k, code)) : [],
  );

/** The row with each two codes of two choices. */
const codePairs = (definition: AnyFunction, whole: Row): Row[] =>
  codedBases(definition, whole).flatMap((row) => codedBases(definition, row));

const replacedIn = (row: Row, place: number, cell: ProofCell): Row => row.map((each, k) => (k === place ? cell : each));

const unknownCode = ({ choices }: { readonly choices: object }) => `${Object.keys(choices)[0]}X`;

/** Every number that something is compared with, at any depth. */
function comparedWith(expression: Expression): number[] {
  const operation = parts(expression);
  if (operation === undefined) return [];
  const [operator, ...operands] = operation;
  const inside = operands.flatMap(comparedWith);
  const own = /^[<>=]/.test(operator)
    ? operands.filter((operand): operand is number => typeof operand === "number")
    : [];
  return [...new Set([...own, ...inside])];
}

/** A number, and just below and above it: near enough to tell < from <=, and far enough for engines that compare 15 digits. */
const near = (at: number): number[] => [at, at - (Math.abs(at) || 1) * 1e-5, at + (Math.abs(at) || 1) * 1e-5];

/** The limits of a parameter, just inside and just outside. */
export const nearLimits = (param: CellParam): number[] =>
  "unit" in param ? [param.min, param.above, param.max].flatMap((at) => (at === undefined ? [] : near(at))) : [];

/** The numbers of a row and what is beside them, so that arguments that are compared with each other meet. */
const othersIn = (row: Row) => row.flatMap((cell) => (typeof cell === "number" ? [cell, cell + 0.5] : []));

export const huge = 9e307; // below the largest number that Excel takes

/** Cells of every kind, for one row; the codes of a choice as typed, in small letters and with blanks around them. */
function kindsFor(param: CellParam): ProofCell[] {
  const kinds: ProofCell[] = [null, "", "n/a", " ", "4", true, new CellError("#DIV/0!", "")];
  if (param.kind !== "choice") return [...kinds, -7, 0, huge, -huge];
  const codes = Object.keys(param.choices);
  const padded = codes.map((code) => `  ${code.charAt(0)}${code.slice(1).toLowerCase()} `);
  return [...kinds, ...codes, ...codes.map((code) => code.toLowerCase()), ...padded, unknownCode(param), 5];
}

const numbersFor = (param: CellParam, numbers: readonly number[]) => (param.kind === "choice" ? [] : numbers);

/** Between which numbers good random ones are drawn. */
export function spanOf(param: CellParam): readonly [low: number, high: number] {
  if (!("unit" in param)) throw new Error(`${param.name} is no number.`);
  const low = param.min ?? param.above;
  if (low !== undefined) return [low, param.max ?? low + 1000];
  return [param.max === undefined ? -1000 : param.max - 1000, param.max ?? 1000];
}

export const tidied = (param: CellParam, value: number) => ("unit" in param && param.whole ? Math.round(value) : value);

/** Random rows; about every fourth has a blank or a bad argument. */
export function randomRows(definition: AnyFunction, count: number, seed = 1): Row[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => paramsOf(definition).map((param) => randomCell(param, random)));
}

function randomCell(param: CellParam, random: () => number): Cell {
  const isOptional = "default" in param || "optional" in param;
  const kind = random();
  if (kind < (isOptional ? 0.3 : 0.03)) return null;
  if (param.kind === "choice") {
    const codes = Object.keys(param.choices);
    const code = codes[Math.floor(random() * codes.length)]!;
    return kind > 0.98 ? `${code}?` : kind > 0.9 ? ` ${code.toLowerCase()}` : code;
  }
  const [low, high] = spanOf(param);
  const share = kind > 0.97 ? (random() < 0.5 ? -0.5 : 1.5) : random();
  return tidied(param, low + (high - low) * share);
}

/** Numbers from 0 to 1 by Marsaglia's xorshift. */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/** What only a database can be asked: the doubles next to each limit, NaN and infinities. */
export function databaseRows(definition: AnyFunction): Row[] {
  const [whole, ...others] = basesOf(definition) as [Row, ...Row[]];
  return [whole, ...others.slice(0, 1)].flatMap((base) =>
    paramsOf(definition).flatMap((param, k) => {
      if (!("unit" in param)) return [];
      const limits = [param.min, param.above, param.max].filter((at) => at !== undefined);
      const cells = [...limits.flatMap((at) => [beside(at, -1), beside(at, 1)]), Number.NaN, Infinity, -Infinity];
      return cells.map((cell) => replacedIn(base, k, cell));
    }),
  );
}

/** The next double below or above. */
function beside(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE;
  const bits = new BigInt64Array(new Float64Array([value]).buffer);
  bits[0]! += BigInt(direction * Math.sign(value));
  return new Float64Array(bits.buffer)[0]!;
}

/** Rows that a database can hold in columns of numbers and texts. */
export const isTyped = (definition: AnyFunction, row: Row): boolean =>
  row.every(
    (cell, k) =>
      cell === null ||
      (typeof cell === (paramsOf(definition)[k]!.kind === "choice" ? "string" : "number") && cell !== ""),
  );
