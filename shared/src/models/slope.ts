/** Least-squares slope of ln(y) on ln(x). Centred first, so that large logarithms lose no digits. */
export function logSlope(x: readonly number[], y: readonly number[]): number {
  const [u, v] = [x, y].map((values) => {
    const logarithms = values.map(Math.log);
    const mean = logarithms.reduce((total, each) => total + each, 0) / logarithms.length;
    return logarithms.map((each) => each - mean);
  }) as [number[], number[]];
  const product = u.reduce((total, each, i) => total + each * v[i]!, 0);
  return product / u.reduce((total, each) => total + each * each, 0);
}
