import type { AnyFunction } from "@dairy-functions/shared";
import { canFail, type Expression, map, none, parts, substitute, withoutLets } from "./expression.ts";
import { formOf } from "./form.ts";
import { call, type Dialect, print, spaced } from "./print.ts";

/**
 * Calculations of field forms (ODK XForms), as JavaRosa in ODK Collect and KoboCollect, openrosa-xpath-evaluator in
 * Enketo, and ODK Web Forms all compute them. A blank is the empty text; so is
 * a result that is missing.
 */

const dialect: Omit<Dialect, "name"> = {
  number: decimal,
  text: quoted,
  none: "''",
  infix: { ...spaced, "/": " div " }, // a slash leads to a part of an answer
  calls: {
    if: call("if"),
    and: (operands) => `(${operands.join(" and ")})`,
    or: (operands) => `(${operands.join(" or ")})`,
    not: call("not"),
    blank: ([name]) => `(${name} = '')`,
    // NaN, which a blank is as a number, equals nothing.
    number: ([name]) => `(number(${name}) = number(${name}))`,
    code: ([name]) => name!, // chosen from a list, so it is one of the codes or blank
    in: ([code, ...texts]) => `(${texts.map((text) => `${code} = ${text}`).join(" or ")})`,
    given: ([, value, standard]) => `coalesce(${value}, ${standard})`,
    // openrosa-xpath-evaluator takes no minus before a path, and JavaRosa's max starts at the least positive number.
    negate: ([value]) => `(0 - (${value}))`,
    max: ([a, b]) => `(0 - min(0 - (${a}), 0 - (${b})))`,
    min: call("min"), // also of a set of answers
    "^": call("pow"),
    abs: call("abs"),
    exp: call("exp"),
    log: call("log"),
    sqrt: call("sqrt"),
    round: call("round"),
    int: call("int"),
    mod: ([a, b]) => `((${a}) mod (${b}))`,
    concat: call("concat"),
    string: call("string"),
    substr: call("substr"),
    translate: call("translate"),
    day: ([date]) => `format-date(${date}, '%Y-%m-%d')`, // as a text, JavaRosa gives it a time
    // Answers of a group that repeats. JavaRosa gives nothing for a place in brackets, [1], so each has its number.
    filled: ([answers]) => `${answers}[. != '']`,
    where: ([group, answer, value, wanted]) => `${group}[${answer} = ${value}]/${wanted}`,
    place: () => "position(..)",
    sum: call("sum"),
    count: call("count"),
  },
};

/**
 * The value of a function as a calculation over the given answers: "${milk}" in an XLSForm, "/data/milk" in an XForm.
 * Arguments left out take their defaults.
 */
export function xpathExpression(definition: AnyFunction, references: Readonly<Record<string, string>>): string {
  const own = Object.fromEntries(Object.keys(references).map((name) => [name, name]));
  return printXPath(answered(definition, own), (name) => references[name]!);
}

/** The value of a function over the given answers: blank where it refuses them, or where its result is infinite. */
export function answered(definition: AnyFunction, answers: Readonly<Record<string, Expression>>): Expression {
  const { value } = formOf(definition, ({ name }) => name in answers);
  return substitute(refusingInfinity(withoutLets(value)), new Map(Object.entries(answers)));
}

/** A calculation of a form: an expression whose operators are those of functions, of texts and of repeated groups. */
export const printXPath = (calculation: Expression, reference: (name: string) => string): string =>
  print(withoutConditionalConditions(calculation), { ...dialect, name: reference });

/** A value that may overflow or be divided by 0 is asked whether it is finite: infinity times 0 is not 0. */
function refusingInfinity(form: Expression): Expression {
  const [operator, guard, value] = parts(form) ?? [];
  if (operator !== "if" || !canFail(value!)) return form;
  return ["if", guard!, ["if", ["=", ["*", value!, 0], 0], value!, none], none];
}

/** An "if" within a condition, as and/or: openrosa-xpath-evaluator fails on one that need not be asked. */
function withoutConditionalConditions(expression: Expression): Expression {
  const plain = map(expression, withoutConditionalConditions);
  const [operator, ...operands] = parts(plain) ?? [];
  if (operator !== "and" && operator !== "or") return plain;
  return [
    operator,
    ...operands.map((operand): Expression => {
      const [inner, condition, then, otherwise] = parts(operand) ?? [];
      if (inner !== "if") return operand;
      return ["or", ["and", condition!, then!], ["and", ["not", condition!], otherwise!]];
    }),
  ];
}

/** Without exponent, which XPath does not have. */
export function decimal(value: number): string {
  const [digits, exponent] = Math.abs(value).toExponential().split("e") as [string, string];
  const all = digits.replace(".", "");
  const point = Number(exponent) + 1;
  const sign = value < 0 ? "-" : "";
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${all}`;
  if (point >= all.length) return sign + all.padEnd(point, "0");
  return `${sign}${all.slice(0, point)}.${all.slice(point)}`;
}

/** XPath has no escapes: a text with both kinds of quotation marks is put together. */
function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  const pieces = text.split("'").map((piece) => `'${piece}'`);
  return `concat(${pieces.join(`, "'", `)})`;
}
