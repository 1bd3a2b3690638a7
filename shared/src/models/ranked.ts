import { ascending, orderOf } from "./ascending.ts";

/** Values from the smallest up, each with its weight. Equal values keep their order. */
interface Ranked {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** Puts values in order. Without weights each counts once. */
export function ranked(values: readonly number[], weights: readonly number[] | undefined): Ranked {
  const given = new Float64Array(values);
  if (weights === undefined) return { values: ascending(given), weights: new Float64Array(given.length).fill(1) };
  const order = orderOf(given);
  return {
    values: Float64Array.from(order, (i) => values[i]!),
    weights: Float64Array.from(order, (i) => weights[i]!),
  };
}
