import { ageInYears, classes, type Heads, type Herd } from "./herd.ts";
import type { Values } from "./labels.ts";

const { min } = Math;

/** Livestock, other animals and land: their value, what was added, and what only prices did. */
export type Stock = ReturnType<typeof newStock>;
export const newStock = () => ({
  /** A head, by completed years of age. */
  heiferValues: new Float64Array(classes),
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
function valueHeifers(stock: Stock, v: Values): void {
  const age = ageInYears(v);
  for (let k = 0; k < classes; k++)
    stock.heiferValues[k] = v["Calf price"] + (v["Cow price"] - v["Calf price"]) * min(1, (k + 0.5) / age);
}

function worth(heads: Heads, v: Values, heiferValues: Float64Array): number {
  let sum = heads.cows * v["Cow price"] + (heads.males * (v["Calf price"] + v["Young male price"])) / 2;
  for (let k = 0; k < classes; k++) sum += heads.heifers[k]! * heiferValues[k]!;
  return sum;
}

/** Before the first year, at its prices. */
export function openStock(stock: Stock, v: Values, heads: Heads): void {
  valueHeifers(stock, v);
  stock.livestock = worth(heads, v, stock.heiferValues);
  stock.otherAnimals = v["Other animals"];
  stock.land = v["Own land"] * v["Land value"];
}

export function stockYear(stock: Stock, v: Values, before: Values, herd: Herd, yearlyGrowth: number): void {
  valueHeifers(stock, v);
  const opening = worth(herd.opening, v, stock.heiferValues);
  const closing = worth(herd.closing, v, stock.heiferValues);
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
