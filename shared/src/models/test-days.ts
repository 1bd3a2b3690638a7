import { orderOf } from "./ascending.ts";

/** Tests of a lactation in the order of their days. Two tests on one day, such as a repeated one, count as their mean. */
export function onePerDay(
  days: readonly number[],
  values: readonly number[],
): { readonly days: readonly number[]; readonly values: readonly number[] } {
  const order = orderOf(new Float64Array(days));
  const ordered: { days: number[]; values: number[] } = { days: [], values: [] };
  for (let k = 0; k < order.length; ) {
    const day = days[order[k]!]!;
    const first = k;
    let sum = 0;
    for (; k < order.length && days[order[k]!] === day; k++) sum += values[order[k]!]!;
    ordered.days.push(day);
    ordered.values.push(sum / (k - first));
  }
  return ordered;
}
