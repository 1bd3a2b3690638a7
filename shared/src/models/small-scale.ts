import { ranked } from "./ranked.ts";

/** The size below which a holding counts as small, as the SDG indicators 2.3.1 and 2.3.2 need it. */

export const thresholdBases = {
  QUANTITY: "the smallest holdings that together have the share of all land, animals or revenue",
  UNITS: "the smallest holdings that together are the share of all holdings",
} as const;

/** The bottom 40 percent of the SDG definition. */
export const bottomShare = 0.4;

/**
 * QUANTITY: the largest value such that all holdings up to it have no more than the share of the total; 0 where even the
 * smallest have more. UNITS: the smallest value such that the holdings up to it are the share of all or more. Equal values
 * are in or out together, and a millionth of a millionth is left to rounding.
 */
export function smallScaleThreshold(
  values: readonly number[],
  weights: readonly number[] | undefined,
  share: number,
  basis: keyof typeof thresholdBases,
): number {
  const counted = weights === undefined ? values : values.filter((_, i) => weights[i]! > 0);
  const holdings = ranked(
    counted,
    weights?.filter((weight) => weight > 0),
  );
  const sizes = basis === "UNITS" ? holdings.weights : holdings.values.map((value, i) => holdings.weights[i]! * value);
  let total = 0;
  for (const size of sizes) total += size;
  const limit = share * total;
  let reached = 0;
  let threshold = 0;
  for (let i = 0; i < sizes.length; i++) {
    const value = holdings.values[i]!;
    reached += sizes[i]!;
    if (holdings.values[i + 1] === value) continue;
    if (basis === "UNITS" && reached >= limit * (1 - 1e-12)) return value;
    if (basis === "QUANTITY" && reached > limit * (1 + 1e-12)) return threshold;
    threshold = value;
  }
  return threshold;
}
