import { defineFunction } from "../../define.ts";
import { milkFat } from "../../vocabulary/params.ts";

export const eqFatUnits = defineFunction({
  name: "EQFATUNITS",
  summary: "Gives the equivalent fat of milk on the two-axis scale: fat plus solids-not-fat by their value.",
  purpose: "Use it to compare cow and buffalo milk on one scale where buyers pay for both fat and solids.",
  params: [
    milkFat,
    { name: "solidsNotFat", about: "Solids-not-fat, percent by mass", unit: "%", min: 1, max: 15 },
    {
      name: "ratio",
      about: "Price of a kilogram of solids-not-fat over that of fat",
      unit: "ratio",
      above: 0,
      max: 5,
      default: 0.6667,
    },
  ],
  result: { unit: "% fat equivalent" },
  formula: "fat + ratio*solidsNotFat",
  source: [
    { key: "faqNutrition", at: "solids-not-fat at two thirds of fat" },
    { key: "pashudhan", at: "pricing on equivalent fat unit basis" },
  ],
  examples: [
    { args: [4.5, 8.5], result: 10.16695 },
    { args: [4, 9, 0.7], result: 10.3 },
  ],
  compute: (fat, solidsNotFat, ratio) => fat + ratio * solidsNotFat,
});
