import { sum } from "./amounts.ts";

/** Concentration of a market from the volumes or shares of its firms. */

/** The Herfindahl-Hirschman index: the sum of squared shares in percent. */
export function herfindahl(shares: readonly number[]): number {
  const total = sum(shares);
  return sum(shares.map((share) => ((100 * share) / total) ** 2));
}

/** The market in which the firms at these places, counted from 1, are one firm. */
export function merged(shares: readonly number[], places: readonly number[] | undefined): readonly number[] {
  if (places === undefined) return shares;
  const together = sum(places.map((place) => shares[place - 1]!));
  return [together, ...shares.filter((_, k) => !places.includes(k + 1))];
}

/** Whether two or more different firms of the list are named. */
export const canMerge = (shares: readonly number[], places: readonly number[] | undefined): boolean =>
  places === undefined ||
  (places.length > 1 && new Set(places).size === places.length && places.every((place) => place <= shares.length));
