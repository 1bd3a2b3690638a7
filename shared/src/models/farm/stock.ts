import { ageInYears, type Heads, type Herd } from "./herd.ts";
import type { Values } from "./labels.ts";

const { min } = Math;

/** Livestock, other animals and land: their value, what was added, and what only prices did. */
export type Stock = ReturnType<typeof newStock>;
export const newStock = () => ({
  livestock: Number.NaN,
  dairyInventory: Number.NaN,
  inventory: Number.NaN,
  herdGrowth: Number.NaN,
  land: Number.NaN,
  landBought: Number.NaN,
  otherAnimals: Number.NaN,
  revaluation: Number.NaN,
});

/** Heifers gain value evenly, from a calf's to a cow's at first calving. */
function heiferValue(k: number, v: Values): number {
  return v["Calf price"] + (v["Cow price"] - v["Calf price"]) * min(1, (k + 0.5) / ageInYears(v));
}

function worth(heads: Heads, v: Values): number {
  let sum = heads.cows * v["Cow price"] + (heads.males * (v["Calf price"] + v["Young male price"])) / 2;
  // The classes of heifers
  for (let k = 0; k < 5; k++) sum += heads.heifers[k]! * heiferValue(k, v);
  return sum;
}

/** Before the first year, at its prices. */
export function openStock(stock: Stock, v: Values, heads: Heads): void {
  stock.livestock = worth(heads, v);
  stock.otherAnimals = v["Other animals"];
  stock.land = v["Own land"] * v["Land value"];
}

export function stockYear(stock: Stock, v: Values, before: Values, herd: Herd, yearlyGrowth: number): void {
  const opening = worth(herd.opening, v);
  const closing = worth(herd.closing, v);
  stock.herdGrowth = herd.growth * v["Cow price"];
  stock.dairyInventory = closing - opening - stock.herdGrowth;
  const holdingGain = opening - stock.livestock;
  stock.livestock = closing;

  // The value of other animals grows with its own change and inflation; what goes beyond is inventory.
  const otherGain = stock.otherAnimals * (yearlyGrowth - 1);
  stock.inventory = stock.dairyInventory + v["Other animals"] - stock.otherAnimals - otherGain;
  stock.otherAnimals = v["Other animals"];

  stock.landBought = (v["Own land"] - before["Own land"]) * v["Land value"];
  const landGain = before["Own land"] * (v["Land value"] - before["Land value"]);
  stock.land = v["Own land"] * v["Land value"];
  stock.revaluation = holdingGain + otherGain + landGain;
}
