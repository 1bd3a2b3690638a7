import { type Expression, parts } from "@dairy-functions/native/trees";

/** A formula in JavaScript, to find arguments at its turning points and to check the printers: not what is proven. */
export type Values = Readonly<Record<string, number | string | undefined>>;

const ofNumbers: Readonly<Record<string, (...operands: number[]) => number | boolean>> = {
  "+": (a, b) => a! + b!,
  "-": (a, b) => a! - b!,
  "*": (a, b) => a! * b!,
  "/": (a, b) => a! / b!,
  "^": (a, b) => a! ** b!,
  negate: (a) => -a!,
  min: Math.min,
  max: Math.max,
  log: Math.log,
  sqrt: Math.sqrt,
  exp: Math.exp,
  abs: Math.abs,
  round: (a, digits) => (Math.sign(a!) * Math.round(Math.abs(a!) * 10 ** digits!)) / 10 ** digits!,
  "<": (a, b) => a! < b!,
  "<=": (a, b) => a! <= b!,
  ">": (a, b) => a! > b!,
  ">=": (a, b) => a! >= b!,
  number: (a) => Number.isFinite(a),
};

/** The value of a formula; undefined where it has none. */
export function evaluate(expression: Expression, values: Values): number | string | boolean | undefined {
  if (typeof expression === "number") return expression;
  if (typeof expression === "string") return values[expression];
  const [operator, a, b, c] = parts(expression) as unknown as [string, Expression, Expression, Expression];
  const of = (operand: Expression) => evaluate(operand, values);
  switch (operator) {
    case "none":
      return undefined;
    case "text":
      return a as string;
    case "code":
      return (values[a as string] as string | undefined)?.trim().toUpperCase();
    case "given":
      return of(values[a as string] === undefined ? c : b);
    case "let":
      return evaluate(c, { ...values, [a as string]: of(b) as number });
    case "blank":
      return of(a) === undefined;
    case "in":
      return parts(expression)!.slice(2).map(of).includes(of(a));
    case "=":
      return of(a) === of(b);
    case "if":
      return of(a) ? of(b) : of(c);
    case "and":
      return of(a) && of(b);
    case "or":
      return of(a) || of(b);
    case "not":
      return !of(a);
    default:
      return ofNumbers[operator]!(...(parts(expression)!.slice(1).map(of) as number[]));
  }
}
