import { defineFunction } from "../../define.ts";
import { creamFat as milkOrCreamFat } from "../../vocabulary/params.ts";

export const creamKg = defineFunction({
  name: "CREAMKG",
  summary: "Gives the cream that milk yields.",
  purpose: "Use it to see how much cream a separator should give, and to notice when it gives less.",
  params: [
    { name: "milk", about: "Milk or cream separated", unit: "kg", min: 0 },
    milkOrCreamFat,
    { name: "skimFat", about: "Fat in the skim or standardised milk or cream", unit: "%", min: 0, max: 100 },
    { name: "creamFat", about: "Fat in the cream", unit: "%", min: 1, max: 100 },
  ],
  result: { unit: "kg" },
  formula: "milk*(fat - skimFat)/(creamFat - skimFat)",
  source: [{ key: "identity", at: "mass balance of fat (Pearson)" }],
  cautions: [
    "Annex 4 of Hemme, Garcia & Khan 2004 divides by creamFat alone, which loses fat: CREAMSPLIT shows both rules.",
  ],
  examples: [
    {
      args: [100, 3.6, 0.05, 40],
      result: 8.886107635,
      note: "Butter example of the University of Guelph, printed 8.9",
    },
    { args: [1, 4.5, 3.5, 30], result: 0.03773584906, note: "Co-operative of Annex 4, which prints 0.034" },
  ],
  conditions: [
    {
      holds: (_milk, fat, skimFat, creamFat) => skimFat <= fat && fat <= creamFat && skimFat < creamFat,
      otherwise: "the fat of the milk must be between skimFat and creamFat",
    },
  ],
  compute: (milk, fat, skimFat, creamFat) => (milk * (fat - skimFat)) / (creamFat - skimFat),
});
