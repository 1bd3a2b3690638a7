import type { Plan } from "../../define.ts";
import type { Label, Values } from "./labels.ts";

/** The herd in expected values, not whole animals: 0.3 culled cows a year is about one in three years. */

const { max, min } = Math;
/** Classes of heifers, by years of age. */
export const classes = 5;

/** Animals at one time: heifers by completed years of age, males under a year. */
export interface Heads {
  cows: number;
  readonly heifers: Float64Array;
  males: number;
}
export const newHeads = (): Heads => ({ cows: Number.NaN, heifers: new Float64Array(classes), males: Number.NaN });

export type Herd = ReturnType<typeof newHerd>;
export const newHerd = () => ({
  opening: newHeads(),
  closing: newHeads(),
  entered: Number.NaN,
  bought: Number.NaN,
  /** Of those bought, what enlarges the herd. */
  growth: Number.NaN,
  died: Number.NaN,
  culled: Number.NaN,
  surplus: Number.NaN,
  cows: Number.NaN,
  born: Number.NaN,
  calvesDied: Number.NaN,
  heiferCalvesSold: Number.NaN,
  maleCalvesSold: Number.NaN,
  youngDied: Number.NaN,
  youngMalesSold: Number.NaN,
  young: Number.NaN,
});

export const sumOf = (heifers: Float64Array) => heifers[0]! + heifers[1]! + heifers[2]! + heifers[3]! + heifers[4]!;

export const ageInYears = (v: Values) => v["Age at first calving"] / 12;
/** Share of the heifers of k to k + 1 years at the start of a year that calve in it. */
const calvingShare = (k: number, age: number) => min(1, max(0, k + 2 - age));

/** Young stock that the rates of a year keep up. */
function steadyHeads(v: Values): Heads {
  const alive = v["Calves per cow"] * v.Cows * (1 - v["Calf death rate"]);
  const heifers = new Float64Array(classes);
  heifers[0] = v["Female calves"] * alive * (1 - v["Heifer calves sold"]);
  for (let k = 1; k < classes; k++)
    heifers[k] = heifers[k - 1]! * (1 - v["Heifer death rate"]) * (1 - calvingShare(k - 1, ageInYears(v)));
  return { cows: v.Cows, heifers, males: (1 - v["Female calves"]) * alive * v["Male calves kept"] };
}

/** The herd at the start: steady, but for the numbers that are entered. `v` is the first year before scenarios. */
export function openingHeads(farm: Plan<Label>, v: Values): Heads {
  const { cows, heifers, males } = steadyHeads(v);
  const [calves, yearlings, ...older] = heifers as unknown as [number, number, ...number[]];
  const entered = farm["Heifers over 2 years"].value;
  const steady = older.reduce((sum, heads) => sum + heads, 0);
  const spread = (k: number) => (steady > 0 ? older[k]! / steady : k === 0 ? 1 : 0);
  return {
    cows,
    heifers: Float64Array.of(
      farm["Heifer calves"].value ?? calves,
      farm["Heifers 1-2 years"].value ?? yearlings,
      ...older.map((heads, k) => (entered === undefined ? heads : entered * spread(k))),
    ),
    males: farm["Young males"].value ?? males,
  };
}

export function copyHeads(from: Heads, to: Heads): void {
  to.cows = from.cows;
  to.males = from.males;
  for (let k = 0; k < classes; k++) to.heifers[k] = from.heifers[k]!;
}

/** From `opening` to `closing`. */
export function herdYear(herd: Herd, v: Values): void {
  growHeifers(herd, v);
  keepCows(herd, v);
  raiseCalves(herd, v);
  herd.young =
    (sumOf(herd.opening.heifers) + herd.opening.males + sumOf(herd.closing.heifers) + herd.closing.males) / 2;
}

/** Heifers grow a year older, calve or die. */
function growHeifers(herd: Herd, v: Values): void {
  const age = ageInYears(v);
  const lives = 1 - v["Heifer death rate"];
  const { opening, closing } = herd;
  let entered = 0;
  // The oldest class first, so that each is moved before it is filled.
  for (let k = 4; k >= 0; k--) {
    const alive = opening.heifers[k]! * lives;
    const share = calvingShare(k, age);
    entered += share * alive;
    if (k < 4) closing.heifers[k + 1] = (1 - share) * alive; // the oldest stay in their class
  }
  herd.entered = entered;
  herd.youngMalesSold = opening.males * lives;
  herd.youngDied = v["Heifer death rate"] * (sumOf(opening.heifers) + opening.males);
}

/** Cows die, are culled, replaced by heifers, and bought or sold to reach the target. */
function keepCows(herd: Herd, v: Values): void {
  const cows = herd.opening.cows;
  herd.died = v["Cow death rate"] * cows;
  herd.culled = min(v["Culling rate"], 1 - v["Cow death rate"]) * cows;
  const gap = v["Target cows"] - (cows - herd.died - herd.culled + herd.entered);
  herd.bought = gap >= 0 && v["Closed herd"] !== 1 ? gap : 0;
  herd.surplus = 0;
  if (gap < 0) {
    herd.surplus = min(herd.entered, -gap);
    herd.culled = herd.culled - gap - herd.surplus;
  }
  herd.closing.cows = cows - herd.died - herd.culled + herd.entered + herd.bought - herd.surplus;
  herd.growth = min(herd.bought, max(0, herd.closing.cows - cows));
  herd.cows = (cows + herd.closing.cows) / 2;
}

/** Calves are born, die, are sold or kept. */
function raiseCalves(herd: Herd, v: Values): void {
  herd.born = v["Calves per cow"] * herd.cows;
  const female = v["Female calves"] * herd.born;
  const survive = 1 - v["Calf death rate"];
  herd.calvesDied = v["Calf death rate"] * herd.born;
  herd.heiferCalvesSold = female * survive * v["Heifer calves sold"];
  herd.closing.heifers[0] = female * survive - herd.heiferCalvesSold;
  herd.closing.males = (herd.born - female) * survive * v["Male calves kept"];
  herd.maleCalvesSold = (herd.born - female) * survive - herd.closing.males;
}
