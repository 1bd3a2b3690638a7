import { defineFunction } from "../../define.ts";
import { creamFat } from "../../vocabulary/params.ts";

export const butterYield = defineFunction({
  name: "BUTTERYIELD",
  summary: "Gives the butter that a quantity of milk or cream makes.",
  purpose: "Use it to check a churn, or to see what butter would bring for the milk.",
  params: [
    { name: "milk", about: "Milk or cream", unit: "kg", min: 0 },
    creamFat,
    {
      name: "butterFat",
      about: "Fat in the butter; the legal minimum in India is 80",
      unit: "%",
      min: 30,
      max: 100,
      default: 82,
    },
    {
      name: "loss",
      about: "Share of the fat lost in churning and handling",
      unit: "fraction",
      min: 0,
      max: 1,
      default: 0,
    },
    {
      name: "skimFat",
      about: "Fat left in skim and buttermilk",
      unit: "%",
      min: 0,
      max: 1,
      default: 0,
    },
  ],
  result: { unit: "kg" },
  formula: "milk*(fat - skimFat)/(butterFat - skimFat)*(1 - loss)",
  source: [
    { key: "identity", at: "mass balance of fat" },
    { key: "fssr2011", at: "minimum of 80 % fat in butter" },
  ],
  cautions: [
    "Without loss and skimFat, it is the most butter that the fat can make: enter your plant's to predict what a churn gives.",
  ],
  examples: [
    { args: [1000, 4.5], result: 54.87804878, note: "All the fat" },
    {
      args: [1000, 4.5, 82, 0.02, 0.05],
      result: 53.21537523,
      note: "2 % lost, and 0.05 % left in skim and buttermilk",
    },
    {
      args: [100, 3.6, 81.5, 0.004, 0.05],
      result: 4.34106814,
      note: "Guelph, which goes over cream and prints 4.35",
    },
  ],
  conditions: [
    {
      holds: (_milk, fat, butterFat) => fat <= butterFat,
      otherwise: "fat is above butterFat: check both",
    },
  ],
  compute: (milk, fat, butterFat, loss, skimFat) => ((milk * (fat - skimFat)) / (butterFat - skimFat)) * (1 - loss),
});
