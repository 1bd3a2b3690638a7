import { type Expression, none, parts } from "@dairy-functions/native";

/**
 * What the formulas of a template are made of in a form: expressions over answers. A form has no cells: a number, a text
 * and a truth are different answers, and a blank is an empty one.
 */

/** A value: its number, its text or its truth. What may be a number or a text has both, of which one is blank. */
export interface One {
  readonly number?: Expression;
  readonly text?: Expression;
  readonly truth?: Expression;
  /** Typed by a person, where a blank counts as 0 in arithmetic. */
  readonly isAnswer?: true;
  /** Never blank. */
  readonly isSure?: true;
  /** Decimals that are shown. */
  readonly digits?: number | undefined;
}
/** One for each of a dimension whose labels are known. */
export interface Many {
  readonly items: readonly One[];
}
/** One for each time that a group of questions repeats. */
export interface Each {
  readonly repeat: string;
  readonly item: One;
}
export type Value = One | Many | Each;

export const isMany = (value: Value): value is Many => "items" in value;
export const isEach = (value: Value): value is Each => "repeat" in value;

/** Where intermediate expressions are kept. */
export interface Workings {
  /** The name of a calculation that holds an expression; a name or a number is its own. */
  readonly keep: (expression: Expression, type: "decimal" | "string") => Expression;
  /** Does some work where the questions of a group that repeats are. */
  readonly within: <Result>(repeat: string, work: () => Result) => Result;
}

export const nothing: One = {};
export const isNothing = (value: One): boolean =>
  value.number === undefined && value.text === undefined && value.truth === undefined;
export const number = (value: number): One => ({
  number: value,
  isSure: true,
  digits: Number.isInteger(value) ? 0 : undefined,
});
export const computed = (expression: Expression): One => ({ number: expression, isSure: true });
export const words = (text: string): One => (text === "" ? nothing : { text: ["text", text] });

/** What is always or never so. */
export const yes: Expression = ["=", 1, 1];
export const no: Expression = ["=", 0, 1];

export const not = (condition: Expression): Expression =>
  condition === yes ? no : condition === no ? yes : ["not", condition];
export const and = (a: Expression, b: Expression): Expression =>
  a === no || b === no ? no : a === yes ? b : b === yes ? a : ["and", a, b];
export const or = (a: Expression, b: Expression): Expression =>
  a === yes || b === yes ? yes : a === no ? b : b === no ? a : ["or", a, b];

/** Whether a value is blank. */
export function blank({ number, text, truth, isSure }: One): Expression {
  if (isSure) return no;
  if (number === undefined && text === undefined) return truth === undefined ? yes : no;
  const asked = (expression: Expression): Expression =>
    typeof expression === "number"
      ? no
      : isText(expression)
        ? expression[1] === ""
          ? yes
          : no
        : ["blank", expression];
  return and(number === undefined ? yes : asked(number), text === undefined ? yes : asked(text));
}

const isText = (expression: Expression): expression is readonly ["text", string] => parts(expression)?.[0] === "text";

/** A value in arithmetic, as a spreadsheet takes it. */
export function amount(value: One): Expression {
  if (value.number === undefined) {
    if (value.truth !== undefined) return ["if", value.truth, 1, 0];
    if (value.text !== undefined) throw new Error(`a form cannot compute with the text ${JSON.stringify(value.text)}`);
    return none;
  }
  return value.isAnswer && !value.isSure ? orZero(value) : value.number;
}

/** A number among others that are added up: what is not a number adds nothing. */
export const orZero = ({ number, isSure }: One): Expression =>
  number === undefined ? 0 : isSure || typeof number === "number" ? number : ["given", number, number, 0];

export const truthOf = (value: One): Expression =>
  value.truth ?? (value.number === undefined ? no : not(["=", amount(value), 0]));

/** One of two values: a blank cell of them counts as 0, unless the cell itself is chosen. */
export function choose(condition: Expression, then: One, otherwise: One, isCell = false): One {
  if (condition === yes) return then;
  if (condition === no) return otherwise;
  if (isTruth(then) && isTruth(otherwise))
    return { truth: or(and(condition, then.truth!), and(not(condition), otherwise.truth!)) };
  const [a, b] = [then, otherwise].map((each) =>
    isTruth(each) || (each.isAnswer && each.number !== undefined && !isCell) ? { ...each, number: amount(each) } : each,
  ) as [One, One];
  const either = (key: "number" | "text"): Expression | undefined => {
    if (a[key] === undefined && b[key] === undefined) return undefined;
    return ["if", condition, a[key] ?? blankText, b[key] ?? blankText];
  };
  const [amounts, texts] = [either("number"), either("text")];
  return {
    ...(amounts !== undefined && { number: amounts }),
    ...(texts !== undefined && { text: texts }),
    // Kept as 1 or 0, so that it may be blank too.
    ...((a.truth !== undefined || b.truth !== undefined) && { truth: ["=", amounts!, 1] }),
    ...(a.isSure && b.isSure && { isSure: true }),
    ...(isCell && (a.isAnswer || b.isAnswer) && { isAnswer: true }),
    ...((isNothing(a) || isNothing(b) || a.digits === b.digits) && { digits: a.digits ?? b.digits }),
  };
}
const blankText: Expression = ["none"];
const isTruth = ({ truth, number }: One) => truth !== undefined && number === undefined;

/** Whether two values are equal, as a spreadsheet compares them. */
export function equal(a: One, b: One): Expression {
  if (isNothing(a)) return blank(b);
  if (isNothing(b)) return blank(a);
  if (a.truth !== undefined && b.truth !== undefined) {
    if (b.truth === yes || b.truth === no) return b.truth === yes ? a.truth : not(a.truth);
    throw new Error("a form compares a truth only with TRUE or FALSE");
  }
  if (a.text !== undefined && b.text !== undefined)
    return isText(a.text) && isText(b.text) ? (a.text[1] === b.text[1] ? yes : no) : ["=", a.text, b.text];
  if (a.number !== undefined && b.number !== undefined) return ["=", amount(a), amount(b)];
  return no;
}

/** What FIXED writes of the name of a number: so many decimals, and a comma between thousands. Right below 10^15. */
export function fixed(name: Expression, digits: number, sign = ","): Expression {
  if (typeof name === "number")
    return ["text", name.toLocaleString("en-US", { ...fractionDigits(digits), useGrouping: sign !== "" })];
  const scale = 10 ** digits;
  // No engine formats numbers, and each writes large ones in its own way: figures are put together three by three.
  const all: Expression = ["round", digits === 0 ? ["abs", name] : ["*", ["abs", name], scale], 0];
  const whole: Expression = digits === 0 ? all : ["int", ["/", all, scale]];
  const padded = (value: Expression, figures: number): Expression => [
    "substr",
    ["string", ["+", 10 ** figures, value]],
    1,
  ];
  const from = (thousands: number): Expression => {
    const part = (value: Expression): Expression => (thousands === 1 ? value : ["int", ["/", value, thousands]]);
    if (thousands === 1e15) return ["string", part(whole)];
    const next = thousands * 1000;
    const rest = padded(part(["mod", whole, next]), 3);
    const longer: Expression = ["concat", from(next), ...(sign === "" ? [] : [["text", sign] as Expression]), rest];
    return ["if", ["<", whole, next], ["string", part(whole)], longer];
  };
  const minus: Expression = ["if", ["and", ["<", name, 0], [">", all, 0]], ["text", "-"], ["text", ""]];
  const decimals: Expression[] = digits === 0 ? [] : [["text", "."], padded(["mod", all, scale], digits)];
  return ["concat", minus, from(1), ...decimals];
}

const fractionDigits = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A value within a longer text. */
export function textOf(value: One, { keep }: Workings): Expression {
  const { number, text = ["text", ""], digits } = value;
  if (number === undefined) return text;
  if (digits !== 0 && !(typeof number === "number" && Number.isInteger(number)))
    throw new Error(`a form writes ${JSON.stringify(number)} within a text only with FIXED`);
  const name = keep(amount(value), "decimal");
  const shown = fixed(name, 0, "");
  return value.isSure ? shown : ["if", ["blank", name], text, shown];
}

/** Texts after each other. */
export function joined(texts: readonly Expression[]): Expression {
  const all: Expression[] = [];
  for (const text of texts.flatMap((each) => (parts(each)?.[0] === "concat" ? parts(each)!.slice(1) : [each]))) {
    const last = all.at(-1);
    if (last !== undefined && isText(last) && isText(text)) all[all.length - 1] = ["text", last[1] + text[1]];
    else all.push(text);
  }
  return all.length === 1 ? all[0]! : ["concat", ...all];
}

/** The same of every text that an expression may give. */
export function everyText(expression: Expression, change: (text: Expression) => Expression): Expression {
  const [operator, condition, then, otherwise] = parts(expression) ?? [];
  if (operator === "none") return expression;
  if (operator !== "if") return change(expression);
  return ["if", condition!, everyText(then!, change), everyText(otherwise!, change)];
}
