import { defineFunction } from "../../define.ts";
import { milkFat } from "../../vocabulary/params.ts";

export const milkSolids = defineFunction({
  name: "MILKSOLIDS",
  summary: "Gives the kilograms of fat plus protein in a quantity of milk.",
  purpose: "Use it where farms are paid for, or compared by, fat and protein together.",
  params: [
    { name: "milk", about: "Milk as weighed", unit: "kg", min: 0 },
    milkFat,
    { name: "protein", about: "Protein, percent by mass", unit: "%", min: 1, max: 15 },
  ],
  result: { unit: "kg MS" },
  formula: "milk*(fat + protein)/100",
  source: [{ key: "identity", at: "the kgMS convention of DairyNZ and Fonterra" }],
  examples: [{ args: [1000, 4, 3.3], result: 73 }],
  compute: (milk, fat, protein) => (milk * (fat + protein)) / 100,
});
