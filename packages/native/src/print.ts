import { chain, type Expression, parts } from "./expression.ts";

/** How one kind of engine writes what differs; everything else is infix arithmetic. */
export interface Dialect {
  readonly number: (value: number) => string;
  readonly name: (name: string) => string;
  readonly text: (text: string) => string;
  readonly none: string;
  /** Infix operators that are not written as the expression does, with their blanks. */
  readonly infix: Readonly<Record<string, string>>;
  /** Operators written as calls or otherwise on their own: they need no brackets around them. */
  readonly calls: Readonly<Record<string, (operands: readonly string[]) => string>>;
  /** A division by what may be 0, where the sign `/` would end the whole query. */
  readonly divide?: (operands: readonly string[]) => string;
  /** A choice of several values, where it is not written as an IF inside an IF. */
  readonly cases?: (branches: readonly (readonly [when: string, then: string])[], otherwise: string) => string;
}

/** An operator written as a call. */
export const call = (name: string) => (operands: readonly string[]) => `${name}(${operands.join(", ")})`;

/** Infix operators with blanks round them, where a-b would be a name and a--b a comment. */
export const spaced: Readonly<Record<string, string>> = Object.fromEntries(
  ["+", "-", "*", "/", "=", "<", "<=", ">", ">="].map((operator) => [operator, ` ${operator} `]),
);

/**
 * A reference as an operand: what is more than a name, an address or a text is bracketed, since an operator may stand
 * beside it.
 */
export const operand = (reference: string): string =>
  /^([\w.$!:{}]+|"[^"]*"|'[^']*'(![\w$:]+)?)$/.test(reference) ? reference : `(${reference})`;

/** How strongly operators bind; a weaker one inside a stronger one is bracketed. */
const strength: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  "=": 4,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 6,
  "-": 6,
  negate: 6, // as weak as minus, so that -x^2 is always bracketed: engines disagree about it
  "*": 7,
  "/": 7,
  "^": 9,
};
const whole = 10;

/** The text of an expression in a dialect. */
export function print(expression: Expression, dialect: Dialect): string {
  return written(expression, dialect)[0];
}

function written(expression: Expression, dialect: Dialect): [text: string, strength: number] {
  if (typeof expression === "number") return [dialect.number(expression), expression < 0 ? strength.negate! : whole];
  if (typeof expression === "string") return [dialect.name(expression), whole];
  const [operator, ...operands] = parts(expression)!;
  if (operator === "none") return [dialect.none, whole];
  if (operator === "text") return [dialect.text(operands[0] as string), whole];
  if (operator === "if" && dialect.cases !== undefined) return [casesOf(expression, dialect), whole];
  const asCall = operator === "/" && typeof operands[1] !== "number" ? dialect.divide : dialect.calls[operator];
  if (asCall !== undefined) {
    const flat = operator === "and" || operator === "or" ? chain(expression, operator) : operands;
    return [asCall(flat.map((operand) => print(operand, dialect))), whole];
  }
  const own = strength[operator];
  if (own === undefined) throw new Error(`No dialect writes "${operator}".`);
  const beside = (operand: Expression, least: number) => {
    const [text, inner] = written(operand, dialect);
    return inner < least ? `(${text})` : text;
  };
  if (operator === "negate") return [`-${beside(operands[0]!, whole)}`, own];
  const sign = dialect.infix[operator] ?? operator;
  // Left to right, and nothing that compares or raises to a power beside another of its kind without brackets.
  const [left, right] = own === 4 || own === 9 ? [own + 1, own + 1] : [own, own + 1];
  return [`${beside(operands[0]!, left)}${sign}${beside(operands[1]!, right)}`, own];
}

function casesOf(expression: Expression, dialect: Dialect): string {
  const branches: [string, string][] = [];
  let rest = expression;
  for (let operation = parts(rest); operation?.[0] === "if"; operation = parts(rest)) {
    branches.push([print(operation[1]!, dialect), print(operation[2]!, dialect)]);
    rest = operation[3]!;
  }
  return dialect.cases!(branches, print(rest, dialect));
}
