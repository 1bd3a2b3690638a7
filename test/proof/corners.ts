import { type Expression, expressions, parts, withoutLets } from "@dairy-functions/native/trees";
import { type AnyFunction, isOptional } from "@dairy-functions/shared";
import { evaluate, type Values } from "./evaluate.ts";
import { nearLimits, paramsOf, type Row } from "./rows.ts";

/**
 * Rows where a formula turns on several arguments at once: both sides of a comparison equal, just apart, and so with
 * an argument at its limit. Single changes miss them: weights that must add up to 1, one fat content between two others.
 */
export function cornerRows(definition: AnyFunction, bases: readonly Row[]): Row[] {
  const params = paramsOf(definition);
  const { body, conditions } = expressions[definition.name]!;
  const comparisons = [withoutLets(body), ...conditions].flatMap(comparisonsIn);
  const rows: Row[] = [];
  for (const comparison of new Map(comparisons.map((each) => [JSON.stringify(each), each])).values()) {
    const places = placesIn(definition, comparison);
    for (const base of bases)
      for (const k of places) {
        const others = places.filter((place) => place !== k);
        for (const side of [0, -1, 1]) rows.push(...met(definition, comparison, base, k, side * 1e-5));
        for (const value of nearLimits(params[k]!)) {
          const here = base.map((cell, place) => (place === k ? value : cell));
          for (const other of others) rows.push(...met(definition, comparison, here, other, 0));
          rows.push(here.map((cell, place) => (others.includes(place) ? lowest(definition, place, cell) : cell)));
          rows.push(here.map((cell, place) => (others.includes(place) ? value : cell)));
        }
        // A branch taken beyond a constant, with each other argument at its limits.
        if (others.length === 0)
          for (const [at] of met(definition, comparison, base, k, -1e-5).map((row) => [row] as const))
            for (const [place, param] of params.entries())
              if (place !== k)
                rows.push(...nearLimits(param).map((value) => at.map((cell, n) => (n === place ? value : cell))));
      }
    // All that are compared with one another alike.
    const alike = params
      .map((_, k) => k)
      .filter((k) =>
        comparisons.some((each) => placesIn(definition, each).length > 1 && placesIn(definition, each).includes(k)),
      );
    for (const base of bases)
      for (const value of alike.flatMap((k) => [base[k]!, ...nearLimits(params[k]!)]))
        rows.push(base.map((cell, place) => (alike.includes(place) ? value : cell)));
  }
  return rows.filter((row) => !hasNearlyEqual(row));
}

/** Engines disagree on whether two arguments are equal that differ in their last digits only. */
const hasNearlyEqual = (row: Row): boolean =>
  row.some((a, k) =>
    row.slice(k + 1).some((b) => {
      if (typeof a !== "number" || typeof b !== "number" || a === b) return false;
      return Math.abs(a - b) <= 1e-8 * Math.max(Math.abs(a), Math.abs(b));
    }),
  );

export const isComparison = (expression: Expression): boolean =>
  ["<", "<=", ">", ">="].includes(parts(expression)?.[0] ?? "");

function comparisonsIn(expression: Expression): Expression[] {
  const inside = (parts(expression) ?? []).slice(1).flatMap(comparisonsIn);
  return isComparison(expression) ? [expression, ...inside] : inside;
}

/** The places of the numbers that a formula is made of. */
const placesIn = (definition: AnyFunction, expression: Expression): number[] => {
  const names = new Set(namesIn(expression));
  return paramsOf(definition).flatMap(({ name, kind }, k) => (kind !== "choice" && names.has(name) ? [k] : []));
};

const namesIn = (expression: Expression): string[] =>
  typeof expression === "string" ? [expression] : (parts(expression) ?? []).slice(1).flatMap(namesIn);

/** The lowest good number, or nearly so where the limit itself is refused. */
function lowest(definition: AnyFunction, place: number, cell: Row[number]): Row[number] {
  const param = paramsOf(definition)[place]!;
  if (!("unit" in param)) return cell;
  return param.min ?? (param.above === undefined ? cell : param.above + 1e-7);
}

export const valuesOf = (definition: AnyFunction, row: Row): Values =>
  Object.fromEntries(
    paramsOf(definition).map(({ name }, k) => [name, (row[k] as number | string | null) ?? undefined]),
  );

/**
 * The row with one argument changed so that the two sides of a comparison differ by a share of the right one; by
 * secants.
 */
function met(definition: AnyFunction, comparison: Expression, base: Row, place: number, share: number): Row[] {
  const [, left, right] = parts(comparison) as unknown as [string, Expression, Expression];
  const { name } = paramsOf(definition)[place]!;
  const values = valuesOf(definition, base);
  const off = (x: number) => {
    const at = { ...values, [name]: x };
    const [l, r] = [evaluate(left, at), evaluate(right, at)] as [number, number];
    return l - r - share * (Math.abs(r) || 1);
  };
  let [before, now] = [typeof base[place] === "number" ? base[place] : 1, 0];
  now = before + (Math.abs(before) || 1) / 8;
  for (let k = 0; k < 40 && off(now) !== 0 && off(now) !== off(before); k++)
    [before, now] = [now, now - (off(now) * (now - before)) / (off(now) - off(before))];
  if (!Number.isFinite(now) || !(Math.abs(off(now)) < 1e-9)) return [];
  const short = Number(now.toPrecision(12));
  const found = Math.abs(off(short)) <= Math.abs(off(now)) ? short : now;
  // Spreadsheets take for 0 what is nearly so.
  if (found !== 0 && Math.abs(found) < 1e-9) return [];
  return [base.map((cell, k) => (k === place ? found : cell))];
}

/** Whether no good arguments bring the two sides of a comparison together: their corners all lie on one side. */
export function isOutOfReach(definition: AnyFunction, comparison: Expression): boolean {
  const params = paramsOf(definition);
  const [, left, right] = parts(comparison) as unknown as [string, Expression, Expression];
  let corners: Values[] = [{}];
  for (const k of placesIn(definition, comparison)) {
    const param = params[k]!;
    if (!("unit" in param) || param.max === undefined || isOptional(param)) return false;
    const low = param.min ?? param.above;
    if (low === undefined) return false;
    corners = corners.flatMap((corner) => [low, param.max!].map((value) => ({ ...corner, [param.name]: value })));
  }
  const signs = corners.map((corner) =>
    Math.sign((evaluate(left, corner) as number) - (evaluate(right, corner) as number)),
  );
  return corners.length > 1 && signs.every((sign) => sign === signs[0] && sign !== 0);
}
