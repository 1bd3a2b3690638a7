/** A function of a day with parameters that enter it in any way. */
export type Curve = (parameters: readonly number[], day: number) => number;

export interface CurveFit {
  readonly parameters: readonly number[];
  /** Sum of squared differences. */
  readonly squares: number;
}

const mostSteps = 150; // a fit that ends takes some dozens
const damping = { first: 1e-3, least: 1e-12, most: 1e12, factor: 10 }; // Marquardt's factor

/**
 * Least squares by Levenberg and Marquardt from the most promising of several starts: the one of them that ends lowest.
 * Undefined where none comes to rest.
 */
export function fitCurve(
  curve: Curve,
  starts: readonly (readonly number[])[],
  days: readonly number[],
  values: readonly number[],
): CurveFit | undefined {
  const squaresOf = (parameters: readonly number[]) =>
    days.reduce((sum, day, i) => sum + (values[i]! - curve(parameters, day)) ** 2, 0);
  const promising = starts
    .map((parameters) => ({ parameters, squares: squaresOf(parameters) }))
    .filter(({ squares }) => Number.isFinite(squares))
    .sort((a, b) => a.squares - b.squares)
    .slice(0, 4); // enough for curves of four parameters
  return promising
    .flatMap((start) => descend(curve, squaresOf, start, days, values) ?? [])
    .sort((a, b) => a.squares - b.squares)[0];
}

function descend(
  curve: Curve,
  squaresOf: (parameters: readonly number[]) => number,
  start: CurveFit,
  days: readonly number[],
  values: readonly number[],
): CurveFit | undefined {
  let { parameters, squares } = start;
  let lambda = damping.first;
  for (let step = 0; step < mostSteps; step++) {
    const { matrix, gradient } = normalEquations(curve, parameters, days, values);
    let improved: CurveFit | undefined;
    while (improved === undefined) {
      const move = solve(
        matrix.map((row, i) => row.map((cell, j) => (i === j ? cell * (1 + lambda) : cell))),
        gradient,
      );
      const next = move && parameters.map((value, i) => value + move[i]!);
      const found = next === undefined ? Number.NaN : squaresOf(next);
      if (found <= squares) improved = { parameters: next!, squares: found };
      else lambda *= damping.factor;
      // No way leads down: this is the lowest place, to the digits of a double.
      if (lambda > damping.most) return { parameters, squares };
    }
    const still = improved.parameters.every(
      (value, i) => Math.abs(value - parameters[i]!) <= 1e-12 * (Math.abs(value) + 1e-6),
    );
    const gained = squares - improved.squares;
    ({ parameters, squares } = improved);
    // What is left to gain is beyond the digits of a double.
    if (still || gained <= 1e-13 * squares) return { parameters, squares };
    lambda = Math.max(lambda / damping.factor, damping.least);
  }
  return undefined;
}

/** J'J and J'r, with derivatives by central differences. */
function normalEquations(
  curve: Curve,
  parameters: readonly number[],
  days: readonly number[],
  values: readonly number[],
): { matrix: number[][]; gradient: number[] } {
  const slopes = parameters.map((value, k) => {
    const width = 1e-5 * Math.max(1e-2, Math.abs(value));
    const moved = (by: number) => parameters.map((each, i) => (i === k ? each + by : each));
    const [above, below] = [moved(width), moved(-width)];
    return days.map((day) => (curve(above, day) - curve(below, day)) / (2 * width));
  });
  const rest = days.map((day, i) => values[i]! - curve(parameters, day));
  return {
    matrix: slopes.map((a) => slopes.map((b) => dot(a, b))),
    gradient: slopes.map((slope) => dot(slope, rest)),
  };
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** x of Ax = b for a positive definite A, by Cholesky's square root; undefined where A is not. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | undefined {
  const size = right.length;
  const root = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k++) rest -= root[i]![k]! * root[j]![k]!;
      if (i !== j) root[i]![j] = rest / root[j]![j]!;
      else if (rest > 0) root[i]![i] = Math.sqrt(rest);
      else return undefined;
    }
  const x = [...right];
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] = x[i]! - root[i]![k]! * x[k]!;
    x[i] = x[i]! / root[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] = x[i]! - root[k]![i]! * x[k]!;
    x[i] = x[i]! / root[i]![i]!;
  }
  return x;
}
