import type { Feed } from "./feed.ts";
import type { Herd } from "./herd.ts";
import type { Values } from "./labels.ts";
import type { Milk } from "./milk.ts";

/** Costs of the dairy that follow its animals, milk, land and hours. */
export type Costs = ReturnType<typeof newCosts>;
export const newCosts = () => ({
  concentrates: Number.NaN,
  roughage: Number.NaN,
  forage: Number.NaN,
  health: Number.NaN,
  breeding: Number.NaN,
  otherPerCow: Number.NaN,
  young: Number.NaN,
  marketing: Number.NaN,
  replacement: Number.NaN,
  /** All of the above. */
  variable: Number.NaN,
  wages: Number.NaN,
  rent: Number.NaN,
});

export function costsYear(costs: Costs, v: Values, herd: Herd, milk: Milk, feed: Feed): void {
  costs.concentrates = feed.concentrates * v["Concentrate price"];
  costs.roughage = feed.roughage * v["Roughage price"];
  costs.forage = v["Forage growing cost"] * feed.dairyLand;
  costs.health = v["Health cost per cow"] * herd.cows;
  costs.breeding = v["Breeding cost per cow"] * herd.cows;
  costs.otherPerCow = v["Other cost per cow"] * herd.cows;
  costs.young = v["Cost per young animal"] * herd.young;
  costs.marketing = v["Milk marketing cost"] * milk.sold;
  costs.replacement = (herd.bought - herd.growth) * v["Cow price"];
  costs.variable =
    costs.concentrates +
    costs.roughage +
    costs.forage +
    costs.health +
    costs.breeding +
    costs.otherPerCow +
    costs.young +
    costs.marketing +
    costs.replacement;
  costs.wages = feed.hired * v["Hired wage"];
  costs.rent = v["Rented land"] * v["Rent paid"];
}

/** The dairy's share of what the whole farm bears jointly. */
export const jointShare = (v: Values) => 1 - v["Fixed costs elsewhere"];
