import { isNative } from "@dairy-functions/native";
import {
  type AnyFunction,
  type Cell,
  type CellError,
  type CellParam,
  call,
  catalogue,
  isOptional,
} from "@dairy-functions/shared";

/** Rows of arguments: good ones, random ones drawn from a seed, and what only a database can be asked. */

/** A cell as it is in a spreadsheet, an error included; "" is a blank that a formula gave. */
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

/** Good rows: one with every argument given, the examples as they are, and two random ones. */
export function basesOf(definition: AnyFunction): Row[] {
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

export const replacedIn = (row: Row, place: number, cell: ProofCell): Row =>
  row.map((each, k) => (k === place ? cell : each));

/**
 * A number, and just below and above it: near enough to tell < from <=, and far enough for engines that compare 15
 * digits.
 */
export const near = (at: number): number[] => [at, at - (Math.abs(at) || 1) * 1e-5, at + (Math.abs(at) || 1) * 1e-5];

/** The limits of a parameter, just inside and just outside. */
export const nearLimits = (param: CellParam): number[] =>
  "unit" in param ? [param.min, param.above, param.max].flatMap((at) => (at === undefined ? [] : near(at))) : [];

export const huge = 9e307; // below the largest number that Excel takes

/** Between which numbers good random ones are drawn. */
export function spanOf(param: CellParam): readonly [low: number, high: number] {
  if (!("unit" in param)) throw new Error(`${param.name} is not a number.`);
  const low = param.min ?? param.above;
  if (low !== undefined) return [low, param.max ?? low + 1000];
  return [param.max === undefined ? -1000 : param.max - 1000, param.max ?? 1000];
}

const tidied = (param: CellParam, value: number) => ("unit" in param && param.whole ? Math.round(value) : value);

/** Random rows; about every fourth has a blank or a bad argument. */
export function randomRows(definition: AnyFunction, count: number, seed = 1): Row[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => paramsOf(definition).map((param) => randomCell(param, random)));
}

function randomCell(param: CellParam, random: () => number): Cell {
  const kind = random();
  if (kind < (isOptional(param) ? 0.3 : 0.03)) return null;
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
