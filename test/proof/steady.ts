import { type Expression, formOf, parts, withoutLets } from "@dairy-functions/native/trees";
import type { AnyFunction } from "@dairy-functions/shared";
import { difference, type Expected, tolerance } from "./compare.ts";
import { evaluate, type Values } from "./evaluate.ts";
import { paramsOf, type Row } from "./rows.ts";

/**
 * Whether a row can tell two right engines apart. It can where the fourteenth digit of an argument changes the answer,
 * or decides whether there is one, and where a power is too small for a double, which some engines call an error.
 */
export const isUnsteady = (definition: AnyFunction, row: Row, expected: (row: Row) => Expected): boolean =>
  hangsOnLastDigits(row, expected) || underflows(definition, row);

function hangsOnLastDigits(row: Row, expected: (row: Row) => Expected): boolean {
  const answer = expected(row);
  return row.some(
    (cell, k) =>
      typeof cell === "number" &&
      [1 - 1e-14, 1 + 1e-14].some((factor) => {
        const nudged = expected(Object.assign([...row], { [k]: cell * factor }));
        return difference(nudged, typeof answer === "number" ? answer : undefined) > tolerance;
      }),
  );
}

function underflows(definition: AnyFunction, row: Row): boolean {
  const values: Values = Object.fromEntries(
    paramsOf(definition).map(({ name }, k) => {
      const cell = row[k];
      return [name, typeof cell === "number" || (typeof cell === "string" && cell !== "") ? cell : undefined];
    }),
  );
  const smallPower = (expression: Expression): boolean => {
    const operation = parts(expression);
    if (operation === undefined) return false;
    const [operator, ...operands] = operation;
    if (operator === "^" || operator === "exp") {
      const power = evaluate(expression, values);
      if (typeof power === "number" && Math.abs(power) < Number.MIN_VALUE / Number.EPSILON) return true;
    }
    return operands.some(smallPower);
  };
  return smallPower(withoutLets(formOf(definition).value));
}
