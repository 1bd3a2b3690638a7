/** A band of a quality schedule: counts from `lower` up to `upper`, which is left out where the band is open. */
interface QualityBand {
  readonly lower: number;
  readonly upper: number | undefined;
  readonly adjustment: number;
}

const inOrder = (bands: readonly QualityBand[]) => [...bands].sort((a, b) => a.lower - b.lower);

/**
 * Whether bands follow one another. Schedules are written as 0 to 200000 and 200000 to 400000, or from 200001, since
 * counts are whole numbers.
 */
export function followOn(bands: readonly QualityBand[]): boolean {
  const ordered = inOrder(bands);
  return ordered.every(({ lower, upper }, i) => {
    const next = ordered[i + 1];
    if (upper === undefined) return next === undefined;
    return upper > lower && (next === undefined || next.lower === upper || next.lower === upper + 1);
  });
}

/**
 * The adjustment of the band that a count falls in: a limit that two bands share belongs to the upper one. Undefined
 * outside all bands.
 */
export function adjustmentOf(count: number, bands: readonly QualityBand[]): number | undefined {
  const ordered = inOrder(bands);
  const found = ordered.filter(({ lower }) => lower <= count).pop();
  const beyond = found === undefined || (found === ordered[ordered.length - 1] && count > (found.upper ?? Infinity));
  return beyond ? undefined : found.adjustment;
}
