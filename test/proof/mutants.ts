import { type Expression, map, parts } from "@dairy-functions/native/trees";

/** A formula with one slip in it. */
export interface Mutant {
  /** The part that was changed, before and after. */
  readonly before: Expression;
  readonly after: Expression;
  readonly whole: Expression;
  /** What the changed part is in, from the inside out. */
  readonly inside: readonly Expression[];
}
/** The codes of each choice, by the name of the parameter. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** Every formula that differs from this one by one slip: a digit, a sign, a comparison, a code, a missing guard. */
export function mutantsOf(expression: Expression, choices: Choices): Mutant[] {
  // A default occurs once in a definition and often in its formula: a slip in it is made everywhere.
  const defaults = new Map(defaultsIn(expression).map((each) => [JSON.stringify(each), each]));
  const inDefaults = [...defaults.values()].flatMap((before) =>
    slipsInDefault(before, choices).map((after): Mutant => {
      return { before, after, whole: replaced(expression, before, after), inside: [] };
    }),
  );
  return [...slipsWithin(expression, choices), ...inDefaults];
}

function slipsWithin(expression: Expression, choices: Choices): Mutant[] {
  const here = slipsIn(expression, choices).map(
    (after): Mutant => ({ before: expression, after, whole: after, inside: [] }),
  );
  const operation = parts(expression);
  if (operation === undefined || operation[0] === "text" || operation[0] === "given") return here;
  const [operator, ...operands] = operation;
  const inside = operands.flatMap((operand, place) => {
    if (operator === "in" && place > 0) return []; // each code of a list is left out already
    const mutants = operator === "round" && place === 1 ? anotherDigit(operand) : slipsWithin(operand, choices);
    return mutants.map((mutant) => ({
      ...mutant,
      whole: [operator, ...operands.map((each, k) => (k === place ? mutant.whole : each))],
      inside: [...mutant.inside, expression],
    }));
  });
  return [...here, ...inside];
}

const swapped: Readonly<Record<string, readonly string[]>> = {
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "<": ["<=", ">"],
  "<=": ["<", ">="],
  ">": [">=", "<"],
  ">=": [">", "<="],
  min: ["max"],
  max: ["min"],
  and: ["or"],
  or: ["and"],
};

/** What replaces an expression after a slip in its outermost operator. */
function slipsIn(expression: Expression, choices: Choices): Expression[] {
  if (typeof expression === "number") return [inFourthDigit(expression)];
  const operation = parts(expression);
  if (operation === undefined) return [];
  const [operator, ...operands] = operation;
  const [a, b, c] = operands as [Expression, Expression, Expression];
  const slips: Expression[] = (swapped[operator] ?? []).map((other) => [other, ...operands]);
  if (["-", "/", "^"].includes(operator)) slips.push([operator, b, a]);
  // One of several conditions is left out.
  if (operator === "and" || operator === "or")
    slips.push(...operands.filter((_, k) => parts(operands[1 - k]!)?.[0] !== operator));
  if (operator === "in")
    slips.push(...operands.slice(1).map((code): Expression => ["in", ...operands.filter((each) => each !== code)]));
  if (operator === "=" || operator === "blank") slips.push(["not", expression]);
  if (operator === "=" && parts(b)?.[0] === "text") slips.push(["=", a, nextCode(choiceIn(a), b, choices)]);
  if (["not", "negate", "abs", "exp", "log", "sqrt", "round"].includes(operator)) slips.push(a);
  if (operator === "if") slips.push(["if", a, c, b]);
  return slips;
}

/** The parameter whose code is read: ["code", name] or ["given", name, ...]. */
const choiceIn = (expression: Expression) => parts(expression)![1] as string;

/** The code after this one in the list of the choice. */
function nextCode(name: string, text: Expression, choices: Choices): Expression {
  const codes = choices[name]!;
  return ["text", codes[(codes.indexOf(parts(text)![1] as string) + 1) % codes.length]!];
}

/** ROUND(x, 2) -> ROUND(x, 3). */
const anotherDigit = (digits: Expression): Mutant[] =>
  typeof digits === "number" ? [{ before: digits, after: digits + 1, whole: digits + 1, inside: [] }] : [];

/** 0.2420 -> 0.2421. */
function inFourthDigit(value: number): number {
  if (value === 0) return 0.001;
  return value + 10 ** (Math.floor(Math.log10(Math.abs(value))) - 3);
}

function defaultsIn(expression: Expression): Expression[] {
  const operation = parts(expression);
  if (operation === undefined) return [];
  return operation[0] === "given" ? [expression] : operation.slice(1).flatMap(defaultsIn);
}

/** The default is another one, is not known, or is taken whatever was typed. */
function slipsInDefault(expression: Expression, choices: Choices): Expression[] {
  const [, name, typed, standard] = parts(expression)! as readonly [string, string, Expression, Expression];
  const other = typeof standard === "number" ? inFourthDigit(standard) : nextCode(name, standard, choices);
  return [["given", name, typed, other], typed, standard];
}

function replaced(expression: Expression, before: Expression, after: Expression): Expression {
  if (JSON.stringify(expression) === JSON.stringify(before)) return after;
  return map(expression, (operand) => replaced(operand, before, after));
}
