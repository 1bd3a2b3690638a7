import { ascending } from "./ascending.ts";

/** Values from the smallest up, each with its weight. Equal values keep their order. */
interface Ranked {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** Puts values in order. Without weights each counts once. */
export function ranked(values: readonly number[], weights: readonly number[] | undefined): Ranked {
  // Numbers alone are sorted many times faster than by a comparison.
  if (weights === undefined)
    return { values: ascending(new Float64Array(values)), weights: new Float64Array(values.length).fill(1) };
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  return {
    values: new Float64Array(order.map((i) => values[i]!)),
    weights: new Float64Array(order.map((i) => weights[i]!)),
  };
}
