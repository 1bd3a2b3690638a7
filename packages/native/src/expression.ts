import { type Expression, parts } from "@dairy-functions/shared/arithmetic";

export { chain, type Expression, parts } from "@dairy-functions/shared/arithmetic";

export const none: Expression = ["none"];

/** Operands that are names or texts, not expressions, by their place. */
const isName = (operator: string, place: number) =>
  operator === "text" ||
  (place === 0 && (operator === "let" || operator === "call" || operator === "note")) ||
  (place % 2 === 0 && operator === "row");

/** The same expression with each operand changed. */
export function map(expression: Expression, change: (operand: Expression) => Expression): Expression {
  const operation = parts(expression);
  if (operation === undefined) return expression;
  const [operator, ...operands] = operation;
  return [operator, ...operands.map((operand, place) => (isName(operator, place) ? operand : change(operand)))];
}

const isLet = (expression: Expression): expression is readonly ["let", string, Expression, Expression] =>
  parts(expression)?.[0] === "let";

/** Puts expressions in place of names. */
export function substitute(expression: Expression, values: ReadonlyMap<string, Expression>): Expression {
  if (typeof expression === "string") return values.get(expression) ?? expression;
  if (isLet(expression)) {
    const [, name, value, body] = expression;
    const inner = new Map([...values].filter(([each]) => each !== name));
    return ["let", name, substitute(value, values), substitute(body, inner)];
  }
  return map(expression, (operand) => substitute(operand, values));
}

/** Puts the value of each local in its place, for targets without LET. */
export function withoutLets(expression: Expression): Expression {
  if (isLet(expression)) {
    const [, name, value, body] = expression;
    return substitute(withoutLets(body), new Map([[name, withoutLets(value)]]));
  }
  return map(expression, withoutLets);
}

/** Decides what does not depend on an argument: an IF over texts or numbers, and AND or OR with what is always so. */
export function simplify(expression: Expression): Expression {
  if (isFixed(expression)) return expression; // unchanged: it is known by its identity
  const simple = map(expression, simplify);
  const operation = parts(simple);
  if (operation === undefined) return simple;
  const [operator, a, b, c] = operation as readonly [string, Expression, Expression, Expression];
  if (operator === "=" && isText(a) && isText(b)) return a[1] === b[1] ? yes : no;
  // A choice that is left out is none of its codes.
  if ((operator === "=" && (isNone(a) || isNone(b))) || (operator === "in" && isNone(a))) return no;
  if (operator in compare) {
    const [left, right] = [a, b].map(fixedNumber);
    if (left !== undefined && right !== undefined) return compare[operator]!(left, right) ? yes : no;
  }
  if (operator === "not" && isFixed(a)) return a === yes ? no : yes;
  if (operator === "blank" && isNone(a)) return yes;
  if (operator === "if" && isFixed(a)) return a === yes ? b : c;
  // A condition that asks one of two others, of which one is decided.
  if (operator === "if" && isFixed(b)) return simplify(b === yes ? ["or", a, c] : ["and", ["not", a], c]);
  if (operator === "if" && isFixed(c)) return simplify(c === yes ? ["or", ["not", a], b] : ["and", a, b]);
  if (operator === "and") return a === yes ? b : b === yes ? a : a === no || b === no ? no : simple;
  if (operator === "or") return a === no ? b : b === no ? a : a === yes || b === yes ? yes : simple;
  return simple;
}

/** What is always or never so; not in a finished expression. */
const yes: Expression = ["yes"];
const no: Expression = ["no"];
const compare: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "=": (a, b) => a === b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};
const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  abs: Math.abs,
};
/** The value of arithmetic over numbers alone, as of weights that are left out. */
function fixedNumber(expression: Expression): number | undefined {
  if (typeof expression === "number") return expression;
  const [operator = "", ...operands] = parts(expression) ?? [];
  const numbers = operator in arithmetic ? operands.map(fixedNumber) : [undefined];
  return numbers.includes(undefined) ? undefined : arithmetic[operator]!(numbers[0]!, numbers[1]!);
}
const isFixed = (expression: Expression) => expression === yes || expression === no;
const isNone = (expression: Expression) => parts(expression)?.[0] === "none";
const isText = (expression: Expression): expression is readonly ["text", string] => parts(expression)?.[0] === "text";

export const all = (conditions: readonly Expression[]): Expression =>
  conditions.reduce((left, right) => (left === yes ? right : right === yes ? left : ["and", left, right]), yes);
export const any = (conditions: readonly Expression[]): Expression =>
  conditions.reduce((left, right) => (left === no ? right : right === no ? left : ["or", left, right]), no);

/**
 * Whether a condition inside a formula is arithmetic that can fail where the formula has no value: a logarithm, a
 * division.
 */
export function asksWhatCanFail(expression: Expression): boolean {
  const [operator, ...operands] = parts(expression) ?? [];
  const asked = operator === "if" ? operands.slice(0, 1) : operator === "min" || operator === "max" ? operands : [];
  return asked.some(canFail) || operands.some(asksWhatCanFail);
}
export const canFail = (expression: Expression): boolean => {
  const [operator, ...operands] = parts(expression) ?? [];
  return (operator !== undefined && /^([/^]|log|sqrt|exp)$/.test(operator)) || operands.some(canFail);
};
