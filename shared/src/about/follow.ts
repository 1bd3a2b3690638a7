import { messages } from "../cells/messages.ts";
import type { Value } from "../cells/read.ts";
import { say } from "../cells/say.ts";
import type { AnyFunction, Param, Result, ResultColumn } from "../define.ts";
import { round } from "../models/round.ts";
import { wordsOf } from "../vocabulary/words.ts";
import { chain, type Dialect, type Expression, parts, print } from "./arithmetic.ts";
import { computations } from "./computations.ts";

/** The computation of a function followed with the values of one call, in the order of compute. */

/** A part of a computation that has a name: a local of compute, a function that it calls, and last the function itself. */
export interface FollowedStep {
  readonly name: string;
  readonly value: Value;
  /** What the parts are in; blank where that is not known. */
  readonly unit: string;
  /** With names, and with numbers in their places. */
  readonly formula: string;
  readonly numbers: string;
  /** What decided which formula is taken, as phrases. */
  readonly because: readonly string[];
  /** Where its numbers are from, as phrases. */
  readonly from: readonly string[];
  /** The function whose result it is, with the values that it receives. */
  readonly of?: { readonly definition: AnyFunction; readonly values: readonly Value[] };
}

let parsed: Readonly<Record<string, Expression>> | undefined;
/** The computation of a function; undefined where it has none that can be followed. Read when it is first asked for. */
export function computationOf({ name }: AnyFunction): Expression | undefined {
  parsed ??= JSON.parse(computations) as Readonly<Record<string, Expression>>;
  return parsed[name];
}

/** Whether WORKING can show how a function computes its result. */
export const hasSteps = (definition: AnyFunction): boolean => computationOf(definition) !== undefined;

interface Known {
  readonly value: Value;
  readonly unit: string;
}

/** A cell of a table: its row, its column, and what it is called. */
export interface Asked {
  readonly row: number;
  readonly column: ResultColumn | undefined;
  readonly line: string;
}

/** The steps of a call of a function that has a computation; of a table, those of one cell. */
export function follow(
  definition: AnyFunction,
  values: readonly Value[],
  find: (name: string) => AnyFunction,
  asked?: Asked,
): readonly FollowedStep[] {
  const { name, params, result } = definition;
  const known = new Map<string, Known>(
    params.map((param, k) => [param.name, { value: values[k], unit: unitOf(param) }]),
  );
  const steps: FollowedStep[] = [];
  /** Locals of compute that nothing has asked for yet. */
  const locals = new Map<string, Expression>();
  let because = new Set<string>();
  let from = new Set<string>();
  /** What is said of a part by itself. */
  const apart = <T>(part: () => T): T => {
    const before = [because, from] as const;
    [because, from] = [new Set(), new Set()];
    const made = part();
    [because, from] = before;
    return made;
  };

  /** An expression without what is decided: conditions, locals and calls, of which the latter two become steps. */
  const settled = (expression: Expression): Expression => {
    const [operator, ...operands] = parts(expression) ?? [];
    if (typeof expression === "string" && !known.has(expression))
      known.set(expression, stepOf(wordsOf(expression), locals.get(expression)!));
    if (operator === undefined || operator === "text") return expression;
    const [first, second, third] = operands as [Expression, Expression, Expression];
    if (operator === "if") {
      const holds = aside(first) === true;
      for (const reason of reasons(first, holds)) because.add(reason);
      return settled(holds ? second : third);
    }
    if (operator === "note") {
      from.add(first as string);
      return settled(second);
    }
    if (operator === "let") {
      locals.set(first as string, second);
      return settled(third);
    }
    if (operator === "call") return called(find(first as string), operands.slice(1).map(settled));
    return [operator, ...operands.map(settled)];
  };

  const stepOf = (label: string, expression: Expression, whole?: Partial<FollowedStep>): FollowedStep => {
    const step = apart((): FollowedStep => {
      const tree = settled(expression);
      return {
        name: label,
        value: evaluate(tree, known),
        unit: unitIn(tree, known),
        formula: print(tree, inNames),
        numbers: print(inNumbers(tree, known), inNames),
        because: [...because],
        from: [...from],
        ...whole,
      };
    });
    steps.push(step);
    return step;
  };

  /** A call of another function: its steps, and a name for its result. */
  const called = (other: AnyFunction, args: readonly Expression[]): Expression => {
    const given = args.map((arg) => print(arg, inNames));
    const text = say(messages.working.call, { function: other.name, arguments: given.join(", ") });
    if (known.has(text)) return text;
    const inner = follow(
      other,
      args.map((arg) => evaluate(arg, known)),
      find,
    );
    steps.push(...inner);
    known.set(text, inner[inner.length - 1]!);
    return text;
  };

  /** The value of a condition, which is said in another way than the parts of a formula. */
  const aside = (expression: Expression): Value => apart(() => evaluate(settled(expression), known));

  /** What decided a condition, as far as it is not plain from the arguments. */
  const reasons = (condition: Expression, holds: boolean): readonly string[] => {
    const [operator = "", left, right] = (parts(condition) ?? []) as [string, Expression, Expression];
    if (operator === "not") return reasons(left, !holds);
    if (typeof condition === "string") {
      const value = holds ? "TRUE" : "FALSE";
      return [say(messages.working.compares, { argument: wordsOf(condition), sign: "=", value })];
    }
    if (operator === "and" || operator === "or") {
      const asked = chain(condition, operator);
      const all = (operator === "and") === holds;
      const deciding = all ? asked : asked.filter((each) => (aside(each) === true) === holds).slice(0, 1);
      return deciding.flatMap((each) => reasons(each, holds));
    }
    const isText = parts(right ?? 0)?.[0] === "text";
    if (operator === "blank")
      return holds ? [say(messages.working.isBlank, { argument: print(settled(left), inNames) })] : [];
    if (isText && !holds) return [];
    const sign = holds ? operator : opposites[operator];
    if (sign === undefined) return [];
    const [argument, value] = [left, right].map((each) => print(settled(each), inNames)) as [string, string];
    return [say(messages.working.compares, { argument, sign: isText ? "=" : sign, value })];
  };

  /** The rows of a table, each without what is in them; the locals that it needs are kept with it. */
  const rowsIn = (expression: Expression): readonly (() => readonly Expression[])[] => {
    const [operator, ...operands] = parts(expression)!;
    const [first, second, third] = operands as [Expression, Expression, Expression];
    if (operator === "row") return [() => operands];
    if (operator === "rows") return operands.flatMap(rowsIn);
    if (operator === "note") return rowsIn(second);
    if (operator === "if") return rowsIn(aside(first) === true ? second : third);
    const set = () => locals.set(first as string, second);
    set(); // conditions below may ask for it
    return rowsIn(third).map((row) => () => {
      set();
      return row();
    });
  };

  const computation = computationOf(definition)!;
  const whole = { unit: unitOf(asked?.column ?? result), of: { definition, values } };
  if (asked === undefined) {
    stepOf(name, computation, whole);
    return steps;
  }
  const row = rowsIn(computation)[asked.row]!();
  stepOf(asked.line, row[row.indexOf(asked.column!.name) + 1]!, whole);
  return steps;
}

export const unitOf = (it: Param | Result | ResultColumn): string =>
  "unit" in it && it.unit !== "any" ? (it.unit ?? "") : "";

const opposites: Readonly<Record<string, string>> = { "=": "<>", "<": ">=", "<=": ">", ">": "<=", ">=": "<" };

// biome-ignore lint/suspicious/noExplicitAny: what an operator takes is what compute gave it
const operations: Readonly<Record<string, (a: any, b: any) => Value>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "^": (a, b) => a ** b,
  negate: (a) => -a,
  "=": (a, b) => a === b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  and: (a, b) => a && b,
  or: (a, b) => a || b,
  not: (a) => !a,
  blank: (a) => a === undefined,
  none: () => undefined,
  text: (a) => a,
  min: Math.min,
  max: Math.max,
  abs: Math.abs,
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  round,
};

/** The value of a settled expression, in the order of the arithmetic of compute. */
function evaluate(tree: Expression, known: ReadonlyMap<string, Known>): Value {
  if (typeof tree === "number") return tree;
  if (typeof tree === "string") return known.get(tree)!.value;
  const [operator, ...operands] = parts(tree)!;
  if (operator === "text") return operands[0] as string;
  const [a, b] = operands.map((operand) => evaluate(operand, known));
  return operations[operator]!(a, b);
}

const isPure = (unit: string) => unit === "fraction" || unit === "ratio";

/** The unit of a settled expression, as far as it follows from its parts; a bare number may be in any unit. */
function unitIn(tree: Expression, known: ReadonlyMap<string, Known>): string {
  if (typeof tree === "number") return "";
  if (typeof tree === "string") return known.get(tree)!.unit;
  const [operator, ...operands] = parts(tree)!;
  const [left = "", right = ""] = operands.map((operand) => unitIn(operand, known));
  const [a, b] = operands;
  if (operator === "negate" || operator === "abs") return left;
  if (operator === "*") return isPure(left) ? right : isPure(right) ? left : "";
  if (operator === "/") return isPure(right) ? left : left === right && left !== "" ? "ratio" : "";
  if (!["+", "-", "min", "max"].includes(operator)) return "";
  if (left === right) return left;
  // 0 is 0 in any unit, and a number beside a share or a ratio is one.
  if (typeof b === "number" && (b === 0 || isPure(left))) return left;
  return typeof a === "number" && (a === 0 || isPure(right)) ? right : "";
}

const call = (name: string) => (operands: readonly string[]) =>
  say(messages.working.call, { function: name, arguments: operands.join(", ") });
/** Infix operators with blanks round them; names of several words are easier to read beside * and / without. */
const spaced = ["+", "-", "=", "<", "<=", ">", ">="].map((operator) => [operator, ` ${operator} `] as const);
const inNames: Dialect = {
  number: String,
  name: (name) => (name.includes("(") ? name : wordsOf(name)),
  text: (text) => `"${text}"`,
  none: "",
  infix: Object.fromEntries(spaced),
  calls: Object.fromEntries(
    ["min", "max", "abs", "exp", "sqrt", "round", "and", "or", "not"]
      .map((name) => [name, call(name)] as const)
      .concat([["log", call("ln")]]),
  ),
};

/** Digits of a value that is put into the next calculation, as text: those after them are in its own cell. */
const digits = 10;

/** A settled expression with the values of its names in their places. */
function inNumbers(tree: Expression, known: ReadonlyMap<string, Known>): Expression {
  const [operator, ...operands] = parts(tree) ?? [];
  if (operator === "text" || typeof tree === "number") return tree;
  if (operator !== undefined) return [operator, ...operands.map((operand) => inNumbers(operand, known))];
  const { value = "" } = known.get(tree as string)!;
  return typeof value === "number" ? Number(value.toPrecision(digits)) : ["text", String(value)];
}
