import { sum } from "./amounts.ts";
import { ranked } from "./ranked.ts";

/** Poverty and inequality over units with weights; without weights each unit counts once. */

/** Foster-Greer-Thorbecke index. The poor are picked first: 0^0 would count everyone as poor. */
export function povertyIndex(
  incomes: readonly number[],
  line: number,
  alpha: number,
  weights: readonly number[] | undefined,
): number {
  const shares = weights ?? incomes.map(() => 1);
  const gaps = incomes.map((income, i) => (income < line ? shares[i]! * ((line - income) / line) ** alpha : 0));
  return sum(gaps) / sum(shares);
}

/** Gini coefficient: the mean absolute difference over twice the mean, by ranks. Equal values give exactly 0. */
export function giniCoefficient(values: readonly number[], weights: readonly number[] | undefined): number {
  const units = ranked(values, weights);
  let all = 0;
  for (const weight of units.weights) all += weight;
  let below = 0;
  let difference = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const value = units.values[i]!;
    const weight = units.weights[i]!;
    // A unit is above the weights below it and below those that follow, so equal values cancel out.
    difference += weight * value * (2 * below + weight - all);
    total += weight * value;
    below += weight;
  }
  return difference / (all * total);
}
