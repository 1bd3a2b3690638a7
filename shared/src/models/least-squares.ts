import { type Column, dot, less, mean } from "./columns.ts";

/** What a regression gives: first the constant, then one coefficient a column. */
export interface Fit {
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  /** Sum of all coefficients but the constant, and its standard error. */
  readonly sum: number;
  readonly sumError: number;
  /** Share of the variation that is explained; null where the values do not vary. */
  readonly explained: number | null;
  readonly degreesOfFreedom: number;
}

/** Columns that are less independent than this, of their own length, cannot be told apart. */
const independent = 1e-9;

/**
 * Least squares with a constant by Householder's QR of the centred columns, which keeps the digits that the normal
 * equations lose. Gives the place of a column that is constant or follows from those before it instead of a fit.
 * Needs at least two values more than columns.
 */
export function leastSquares(values: Column, columns: readonly Column[]): Fit | number {
  const size = values.length;
  const count = columns.length;
  const means = columns.map(mean);
  const meanValue = mean(values);
  const q = columns.map((column, j) => less(column, means[j]!));
  const rest = less(values, meanValue);
  const total = dot(rest, rest);
  const r = columns.map(() => new Float64Array(count));
  for (let j = 0; j < count; j++) {
    const column = q[j]!;
    for (let i = 0; i < j; i++) r[i]![j] = column[i]!;
    const left = Math.sqrt(dot(column, column, j));
    const raw = largest(columns[j]!) * Math.sqrt(size);
    const whole = Math.sqrt(dot(column, column));
    if (!(left > independent * whole) || whole <= 1e-13 * raw) return j;
    // Reflects the rest of the column onto its first cell, and all later columns and the values with it.
    const first = column[j]! > 0 ? -left : left;
    r[j]![j] = first;
    column[j] = column[j]! - first;
    const scale = dot(column, column, j);
    for (const other of [...q.slice(j + 1), rest]) subtract(other, (2 * dot(column, other, j)) / scale, column, j);
  }
  const slopes = solveUpper(r, rest);
  const degreesOfFreedom = size - count - 1;
  const unexplained = dot(rest, rest, count);
  const variance = unexplained / degreesOfFreedom;
  // Each linear combination w of the slopes has the variance of the solution of R'z = w.
  const errorOf = (weights: readonly number[]) => {
    const z = solveLower(r, weights);
    return Math.sqrt(variance * dot(z, z));
  };
  const constantSpread = solveLower(r, means);
  return {
    coefficients: [slopes.reduce((sum, slope, j) => sum - slope * means[j]!, meanValue), ...slopes],
    standardErrors: [
      Math.sqrt(variance * (1 / size + dot(constantSpread, constantSpread))),
      ...slopes.map((_, j) => errorOf(slopes.map((_, k) => (k === j ? 1 : 0)))),
    ],
    sum: slopes.reduce((sum, slope) => sum + slope, 0),
    sumError: errorOf(slopes.map(() => 1)),
    explained: values.every((y) => y === values[0]) ? null : 1 - unexplained / total,
    degreesOfFreedom,
  };
}

/** The largest of the absolute values. */
function largest(values: Column): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]!));
  return most;
}

/** Takes a column, so many times, from another, from a row on. */
function subtract(other: Float64Array, factor: number, column: Float64Array, from: number): void {
  for (let i = from; i < other.length; i++) other[i] = other[i]! - factor * column[i]!;
}

/** x of Rx = b. */
function solveUpper(r: readonly Float64Array[], b: Column): number[] {
  const x = new Array<number>(r.length).fill(0);
  for (let i = r.length - 1; i >= 0; i--) x[i] = (b[i]! - dot(r[i]!, x, i + 1)) / r[i]![i]!;
  return x;
}

/** z of R'z = w. */
function solveLower(r: readonly Float64Array[], w: Column): number[] {
  const z: number[] = [];
  for (let i = 0; i < r.length; i++) {
    let sum = w[i]!;
    for (let k = 0; k < i; k++) sum -= r[k]![i]! * z[k]!;
    z.push(sum / r[i]![i]!);
  }
  return z;
}
