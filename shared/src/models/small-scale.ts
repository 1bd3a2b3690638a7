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
  const weightOf = (i: number) => weights?.[i] ?? 1;
  const sizeOf = (i: number) => (basis === "UNITS" ? weightOf(i) : weightOf(i) * values[i]!);
  const order = values.map((_, i) => i).filter((i) => weightOf(i) > 0);
  order.sort((i, j) => values[i]! - values[j]!);
  const limit = share * order.reduce((sum, i) => sum + sizeOf(i), 0);
  let reached = 0;
  let threshold = 0;
  for (const [n, i] of order.entries()) {
    reached += sizeOf(i);
    if (n + 1 < order.length && values[order[n + 1]!] === values[i]) continue;
    if (basis === "UNITS" && reached >= limit * (1 - 1e-12)) return values[i]!;
    if (basis === "QUANTITY" && reached > limit * (1 + 1e-12)) return threshold;
    threshold = values[i]!;
  }
  return threshold;
}
