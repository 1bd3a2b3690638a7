/** Monthly seasons by classical decomposition. */

/**
 * The mean of the year around a month: half of the first and last of 13 months, and the 11 between; NaN near the ends.
 */
export function yearAround(values: readonly number[], i: number): number {
  // Six months on each side.
  let sum = (values[i - 6]! + values[i + 6]!) / 2;
  // Eleven months in full.
  for (let k = i - 5; k <= i + 5; k++) sum += values[k]!;
  return sum / 12;
}

/**
 * The seasonal index of the months 1 to 12 from two years or more of consecutive months: ratios to the mean of the year
 * around, averaged by month and scaled so that the twelve have a mean of 100.
 */
export function seasonalIndex(months: readonly number[], values: readonly number[]): number[] {
  const sums = Array.from({ length: 12 }, () => 0);
  const counts = Array.from({ length: 12 }, () => 0);
  // Those that have six months on each side.
  for (let i = 6; i < values.length - 6; i++) {
    const month = months[i]! - 1;
    sums[month]! += values[i]! / yearAround(values, i);
    counts[month]!++;
  }
  const means = sums.map((sum, month) => sum / counts[month]!);
  const total = means.reduce((sum, mean) => sum + mean, 0);
  return means.map((mean) => (12 * 100 * mean) / total);
}
