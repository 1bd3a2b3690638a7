import { chain, type Expression, formOf, parts } from "@dairy-functions/native/trees";
import { type AnyFunction, call, isOptional } from "@dairy-functions/shared";
import { isComparison, isOutOfReach, valuesOf } from "./corners.ts";
import { evaluate, type Values } from "./evaluate.ts";
import type { Mutant } from "./mutants.ts";
import { paramsOf, type Row } from "./rows.ts";

/** Why a slip that no row tells makes no other function; undefined if nobody knows, which fails. */
export function whyEqual(
  definition: AnyFunction,
  mutant: Mutant,
  slip: string,
  rows: readonly Row[],
): string | undefined {
  return (
    refusedByLimits(definition, mutant) ??
    leftOver(definition, mutant) ??
    treatedAlike(definition, mutant, rows) ??
    byOne(mutant) ??
    signless(mutant) ??
    missingAnyway(definition, mutant) ??
    outOfReach(definition, mutant) ??
    askedAnyway(definition, mutant) ??
    bothAgree(definition, mutant, rows) ??
    known[slip]
  );
}

/**
 * ISNUMBER(x) left out beside limits. A text is larger than any number and fails the upper one, and so does NaN in
 * SQL; a blank (0 or NULL) fails one of them, or may be blank. It is asked all the same: other limits may not hold it.
 */
function refusedByLimits(definition: AnyFunction, { before, after }: Mutant): string | undefined {
  const [operator, check, rest] = parts(before) ?? [];
  if (operator !== "and" || rest !== after || parts(check!)?.[0] !== "number") return undefined;
  const param = paramsOf(definition).find(({ name }) => name === parts(check!)![1])!;
  if (!("unit" in param) || param.max === undefined) return undefined;
  const { min = -Infinity, above = -Infinity, max } = param;
  const refusesBlank = min > 0 || above >= 0 || max < 0 || isOptional(param);
  return refusesBlank ? `the limits of ${param.name} refuse what is not a number without it` : undefined;
}

/** A default left out that the formula never asks for: it is the branch that is left when no other code holds. */
function leftOver(definition: AnyFunction, { before, after }: Mutant): string | undefined {
  const [operator, name, typed, standard] = parts(before) ?? [];
  if (operator !== "given" || after !== typed) return undefined;
  const asked = JSON.stringify(["=", before, standard]);
  return JSON.stringify(formOf(definition).value).includes(asked)
    ? undefined
    : `${parts(standard!)?.[1]}, the default of ${name}, is what is left when no other code holds`;
}

/** A code in the place of another that the library treats alike. */
function treatedAlike(definition: AnyFunction, { before, after }: Mutant, rows: readonly Row[]): string | undefined {
  if (parts(before)?.[0] !== "given" || parts(after)?.[0] !== "given") return undefined;
  const [, name, , standard] = parts(before)!;
  const [one, other] = [standard!, parts(after)![3]!].map((text) => parts(text)?.[1]);
  const place = definition.params.findIndex((param) => param.name === name);
  const withCode = (row: Row, code: unknown) =>
    call(
      definition,
      row.map((cell, k) => (k === place ? code : cell)),
    );
  const alike = rows.every((row) => {
    const [a, b] = [withCode(row, one), withCode(row, other)];
    return typeof a === "number" ? a === b : typeof b !== "number";
  });
  return typeof one === "string" && alike ? `the library treats ${one} and ${other} alike` : undefined;
}

/** x*1 in the place of x/1. */
function byOne({ before, after }: Mutant): string | undefined {
  const [operator, , by] = parts(before) ?? [];
  if ((operator !== "/" && operator !== "*") || !["*", "/"].includes(parts(after)?.[0] ?? "")) return undefined;
  return parts(after)![1] === parts(before)![1] && evaluate(by!, {}) === 1
    ? "multiplying by 1 is dividing by 1"
    : undefined;
}

/** |b - a| in the place of |a - b|. */
function signless({ before, after, inside }: Mutant): string | undefined {
  const isTurned = parts(before)?.[0] === "-" && parts(after)?.[0] === "-";
  return isTurned && parts(inside[0] ?? 0)?.[0] === "abs" ? "its sign is taken off" : undefined;
}

/**
 * A condition that only asks what is blank: the blank leaves no value by itself, as NULL, as a divisor or in a
 * comparison. Or one that only asks for codes, where a table has no row for those that it refuses.
 */
function missingAnyway(definition: AnyFunction, { whole }: Mutant): string | undefined {
  const form = formOf(definition).value;
  const conditions = new Set(guardsOf(whole).map((guard) => JSON.stringify(guard)));
  const changed = guardsOf(form).filter((guard) => !conditions.has(JSON.stringify(guard)));
  const [only, ...more] = changed;
  if (only === undefined || more.length > 0) return undefined;
  const operators = operatorsIn(only);
  const asks = ["blank", "not", "and", "or", "=", "code", "given", "text"];
  if (operators.includes("blank") && operators.every((each) => asks.includes(each)))
    return "what must not be blank leaves no value when it is";
  const hasCodeWithoutRow = operatorsIn(parts(form)![2]!).includes("none");
  return hasCodeWithoutRow && operators.every((each) => each === "in" || asks.includes(each))
    ? "a code without a row in its table leaves no value"
    : undefined;
}

const guardsOf = (form: Expression): Expression[] => (parts(form)?.[0] === "if" ? chain(parts(form)![1]!, "and") : []);
const operatorsIn = (expression: Expression): string[] => {
  const operation = parts(expression);
  return operation === undefined ? [] : [operation[0], ...operation.slice(1).flatMap(operatorsIn)];
};

/** A comparison that the limits of its arguments decide. */
function outOfReach(definition: AnyFunction, { before, inside }: Mutant): string | undefined {
  const comparison = [before, ...inside].find(isComparison);
  return comparison !== undefined && isOutOfReach(definition, comparison)
    ? "within the limits of the arguments its two sides never meet"
    : undefined;
}

/** A limit of an argument that a condition asks already, since it sets the argument against another one's limit. */
function askedAnyway(definition: AnyFunction, { before, after, inside }: Mutant): string | undefined {
  const left = (parts(before) ?? []).slice(1).filter((operand) => operand !== after);
  const limit = [before, ...inside, ...(parts(before)?.[0] === "and" ? left.reverse() : [])].find(
    (each) => isComparison(each) && typeof parts(each)![1] === "string" && typeof parts(each)![2] === "number",
  );
  if (limit === undefined) return undefined;
  const [operator, name, at] = parts(limit) as unknown as [string, string, number];
  const isLower = operator.startsWith(">");
  const stricter = guardsOf(formOf(definition).value).some((guard) => {
    const [sign, a, b] = parts(guard) as unknown as [string, Expression, Expression];
    if (!isComparison(guard) || (a !== name && b !== name)) return false;
    const other = paramsOf(definition).find((param) => param.name === (a === name ? b : a));
    if (other === undefined || !("unit" in other)) return false;
    if ((a === name) === sign.startsWith(">")) return isLower && (other.min ?? other.above ?? -Infinity) >= at;
    return !isLower && (other.max ?? Infinity) <= at;
  });
  return stricter ? `a condition holds ${name} within another argument's limits` : undefined;
}

/** x <= y in the place of x < y where both branches give the same at x = y, as rows have shown. */
function bothAgree(
  definition: AnyFunction,
  { before, after, inside }: Mutant,
  rows: readonly Row[],
): string | undefined {
  const [sign, left, right] = parts(before) ?? [];
  if (!isComparison(before)) return undefined;
  if (parts(after)?.[0]?.charAt(0) !== sign!.charAt(0) || parts(inside[0] ?? 0)?.[0] !== "if") return undefined;
  const meeting = rows.filter((row) => {
    if (typeof call(definition, row) !== "number") return false;
    const values = withLocals(valuesOf(definition, row), inside);
    return evaluate(left!, values) === evaluate(right!, values);
  });
  return meeting.length > 0
    ? `both branches give the same where the sides are equal (${meeting.length} rows)`
    : undefined;
}

/** The locals that a part of a formula sees. */
function withLocals(values: Values, inside: readonly Expression[]): Values {
  const known = { ...values };
  for (const [operator, name, value] of [...inside].reverse().map((each) => parts(each) ?? []))
    if (operator === "let") known[name as string] = evaluate(value!, known) as number;
  return known;
}

/** Looked at one by one. */
const small = "the second-order term of the series weighs less than 1e-9 at the small rates that it is used for";
const last = "so far out in the tail the last links of the continued fraction weigh less than 1e-9";
const known: Readonly<Record<string, string>> = {
  'POVERTYLINE: 0 -> 0.001 in IF(IF(incomeClass="","LIC",UPPER(TRIM(incomeClass)))="LIC",1,0)':
    "its condition refuses other classes of income for this vintage",
  "GHEEYIELD: 100 -> 100.1 in fat<=100": "fat is at most gheeFat, which is at most 100",
  "CAPRECOVERY: 0.00001 -> 0.00001001 in rate<0.00001": "the series and the formula agree to 1e-9 there",
  "CAPRECOVERY: years*years-1 -> years*years+1": small,
  "CAPRECOVERY: 1 -> 1.001 in years*years-1": small,
  "CAPRECOVERY: 12 -> 12.01 in rate*rate*(years*years-1)/12": small,
  "BREAKEVENPROB: 4 -> 4.001 in 4/(x+0.65)": last,
  "BREAKEVENPROB: 0.65 -> 0.6501 in x+0.65": last,
};
