import { defineFunction } from "../../define.ts";
import { sum } from "../../models/amounts.ts";

export const invChange = defineFunction({
  name: "INVCHANGE",
  summary: "Values the change in animal numbers over a year at one set of prices.",
  purpose: "Use it so that a farm that kept its calves does not look poorer than one that sold them.",
  params: [
    { kind: "list", name: "openingHeads", about: "Animals by class at the start", unit: "head", min: 0 },
    { kind: "list", name: "closingHeads", about: "Animals by class at the end", unit: "head", min: 0 },
    {
      kind: "list",
      name: "unitValues",
      about: "Value per head, the same for both dates",
      unit: "cur/head",
      min: 0,
    },
  ],
  result: { unit: "cur" },
  formula: "sum of (closing - opening)*unitValue",
  source: [{ key: "hemme2004", at: "Annex 1, farm economic indicators (change in inventory)" }],
  cautions: [
    "Using one set of prices for both dates leaves out gains and losses from prices, which are capital gains.",
    "Enter 0 for a class without animals: a blank is missing data.",
  ],
  examples: [
    {
      args: [
        [[2], [1], [1]],
        [[2], [0], [3]],
        [[250], [120], [40]],
      ],
      note: "Cows, heifers and calves: one heifer less and two calves more",
      result: -40,
    },
  ],
  notNative: "it reads lists",
  compute: (openingHeads, closingHeads, unitValues) =>
    sum(unitValues.map((value, k) => (closingHeads[k]! - openingHeads[k]!) * value)),
});
