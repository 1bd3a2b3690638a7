import { type AnyFunction, type CellParam, isOptional } from "@dairy-functions/shared";
import { all, any, type Expression, none, simplify, substitute } from "./expression.ts";
import { expressions } from "./expressions.ts";

/** Which arguments a form is printed for: those left out take their defaults at once. */
export interface Form {
  readonly params: readonly CellParam[];
  readonly value: Expression;
}

/** Whether a function has native forms. */
export const isNative = (definition: AnyFunction): boolean => definition.name in expressions;

/**
 * A function with its guards: the value where every argument is there and within its limits and every condition
 * holds, and no value otherwise. Everything is asked in positive form, so a blank, a NULL or a NaN answers no.
 */
export function formOf(definition: AnyFunction, given: (param: CellParam) => boolean = () => true): Form {
  const { body, conditions } = expressions[definition.name]!;
  const params = definition.params as readonly CellParam[];
  const values = new Map(params.map((param) => [param.name, standsFor(param, given(param))]));
  const guard = all([...params.filter(given).map(accepts), ...conditions.map((each) => substitute(each, values))]);
  return {
    params: params.filter(given),
    value: simplify(["if", guard, substitute(body, values), none]),
  };
}

/** What represents a parameter in the formula. */
function standsFor(param: CellParam, given: boolean): Expression {
  const asTyped: Expression = param.kind === "choice" ? ["code", param.name] : param.name;
  if (!("default" in param)) return given ? asTyped : none;
  const standard: Expression = typeof param.default === "number" ? param.default : ["text", String(param.default)];
  return given ? ["given", param.name, asTyped, standard] : standard;
}

/** Whether an argument is one that the function takes. */
function accepts(param: CellParam): Expression {
  const allowed = param.kind === "choice" ? isOneOf(param.name, Object.keys(param.choices)) : isInside(param);
  return isOptional(param) ? any([["blank", param.name], allowed]) : allowed;
}

const isOneOf = (name: string, codes: readonly string[]): Expression => [
  "in",
  ["code", name],
  ...codes.map((code): Expression => ["text", code]),
];

function isInside(param: CellParam): Expression {
  const { name } = param;
  const limits: Expression[] = [["number", name]];
  if ("unit" in param) {
    if (param.min !== undefined) limits.push([">=", name, param.min]);
    if (param.max !== undefined) limits.push(["<=", name, param.max]);
    if (param.above !== undefined) limits.push([">", name, param.above]);
    if (param.notZero)
      limits.push(
        any([
          ["<", name, 0],
          [">", name, 0],
        ]),
      );
    if (param.whole) limits.push(["=", name, ["round", name, 0]]);
  }
  return all(limits);
}
