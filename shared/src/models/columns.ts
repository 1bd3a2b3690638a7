/** Arithmetic of long columns, as loops over doubles: a column may have 100,000 rows. */

export type Column = readonly number[] | Float64Array;

/** Natural logarithms. */
export function logs(values: Column): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0; i < out.length; i++) out[i] = Math.log(values[i]!);
  return out;
}

export function mean(values: Column): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** Each value less the same number. */
export function less(values: Column, number: number): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0; i < out.length; i++) out[i] = values[i]! - number;
  return out;
}

/** The sum of the products, from a row on. */
export function dot(a: Column, b: Column, from = 0): number {
  let sum = 0;
  for (let i = from; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
