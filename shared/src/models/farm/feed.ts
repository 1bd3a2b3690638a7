import type { Herd } from "./herd.ts";
import type { Values } from "./labels.ts";

const { min } = Math;

/** Bought feed, hours of work and hectares. */
export type Feed = ReturnType<typeof newFeed>;
export const newFeed = () => ({
  concentrates: Number.NaN,
  roughage: Number.NaN,
  labour: Number.NaN,
  family: Number.NaN,
  hired: Number.NaN,
  dairyLand: Number.NaN,
  /** The dairy's share of the land and its rent. */
  landShare: Number.NaN,
});

export function feedYear(feed: Feed, v: Values, herd: Herd): void {
  feed.concentrates = v["Concentrates per cow"] * herd.cows + v["Concentrates per young animal"] * herd.young;
  feed.roughage = v["Roughage per cow"] * herd.cows + v["Roughage per young animal"] * herd.young;
  feed.labour = v["Labour per cow"] * herd.cows;
  feed.family = min(feed.labour, v["Family hours for dairy"]);
  feed.hired = feed.labour - feed.family;
  const land = v["Own land"] + v["Rented land"];
  feed.dairyLand = min(v["Dairy land"], land);
  feed.landShare = land === 0 ? 1 : feed.dairyLand / land;
}
