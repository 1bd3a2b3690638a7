import type { Herd } from "./herd.ts";
import type { Values } from "./labels.ts";

const { min } = Math;

export type Milk = ReturnType<typeof newMilk>;
export const newMilk = () => ({
  produced: Number.NaN,
  toCalves: Number.NaN,
  lost: Number.NaN,
  home: Number.NaN,
  sold: Number.NaN,
  /** Energy-corrected, of the marketable milk only. */
  ecm: Number.NaN,
});

/** Milk goes to the calves first, then what is lost, then the family; the rest is sold. */
export function milkYear(milk: Milk, v: Values, herd: Herd): void {
  milk.produced = v["Milk yield"] * herd.cows;
  milk.toCalves = min(v["Milk to calves"] * herd.born, milk.produced);
  milk.lost = min(v["Milk lost"] * milk.produced, milk.produced - milk.toCalves);
  milk.home = min(v["Milk used at home"], milk.produced - milk.toCalves - milk.lost);
  milk.sold = milk.produced - milk.toCalves - milk.lost - milk.home;
  milk.ecm = (milk.sold + milk.home) * correction(v);
}

/** As ECM has it for the IFCN, Hemme, Garcia and Khan 2004, Annex 1; a test holds them together. */
const correction = (v: Values) => (0.383 * v.Fat + 0.242 * v.Protein + 0.7832) / 3.1138;
