/**
 * How far farm prices pass to retail prices: least squares of ln(retail) on ln(farm) now and at each lag, and the sum of
 * the slopes. That sum is the slope on ln(farm) now beside the differences of each lag from now, so it is found by taking
 * a constant and the differences out of ln(farm) and setting ln(retail) against what is left. NaN where nothing is left.
 */
export function priceTransmission(
  farmPrices: readonly number[],
  retailPrices: readonly number[],
  lags: number,
): number {
  const farm = farmPrices.map((price) => Math.log(price));
  const now = farm.slice(lags);
  const retail = retailPrices.slice(lags).map((price) => Math.log(price));
  const others: number[][] = [];
  for (let lag = 1; lag <= lags; lag++) {
    const difference = now.map((x, i) => farm[lags + i - lag]! - x);
    const apart = apartFrom(others, difference);
    if (apart !== undefined) others.push(apart);
  }
  const left = apartFrom(others, now);
  return left === undefined ? Number.NaN : product(left, retail) / product(left, left);
}

const product = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const centred = (x: readonly number[]) => {
  const mean = x.reduce((sum, each) => sum + each, 0) / x.length;
  return x.map((each) => each - mean);
};

/** What is left of x without its mean and what lies along the others, or undefined if that is rounding only. */
function apartFrom(others: readonly (readonly number[])[], x: readonly number[]): number[] | undefined {
  let rest = centred(x);
  // Twice, since one pass leaves rounding behind.
  for (let pass = 0; pass < 2; pass++)
    for (const other of others) {
      const share = product(other, rest) / product(other, other);
      rest = rest.map((each, i) => each - share * other[i]!);
    }
  return product(rest, rest) > 1e-18 * (1 + product(x, x)) ? rest : undefined;
}
