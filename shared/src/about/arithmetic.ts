/**
 * A formula as data: a number, the name of a parameter or local, or an operator with its operands.
 *
 *     ["*", "milk", ["/", ["+", ["*", 0.383, "fat"], 0.7832], 3.1138]]
 *
 * Operators: + - * / ^ (power), negate; = <> < <= > >=; and, or, not; if (condition, then, otherwise);
 * let (name, value, body); text ("IFCN"); none (no value); blank and number (is a parameter left blank, is it a
 * number); code (a choice as typed, in capitals); in (a code, the texts it may be); given (a parameter, its value, what
 * stands for it when it is blank); and the functions min, max, abs, exp, log, sqrt, round. In a computation whose steps
 * are kept, also call (a function, its arguments), note (where a part is from, the part), and for a table rows, and row
 * (a column, its value, another column, ...).
 */
export type Expression = number | string | readonly Expression[];

/** An operator with its operands, or undefined for a number or a name. */
export function parts(expression: Expression): readonly [operator: string, ...operands: Expression[]] | undefined {
  return Array.isArray(expression) ? (expression as unknown as readonly [string, ...Expression[]]) : undefined;
}

/** a and (b and c) as the list a, b, c. */
export function chain(expression: Expression, operator: "and" | "or"): Expression[] {
  const operation = parts(expression);
  return operation?.[0] === operator ? operation.slice(1).flatMap((operand) => chain(operand, operator)) : [expression];
}

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
