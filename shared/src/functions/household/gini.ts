import { defineFunction } from "../../define.ts";
import { giniCoefficient } from "../../models/inequality.ts";

export const gini = defineFunction({
  name: "GINI",
  summary: "Gives the Gini coefficient of incomes, land or herds.",
  purpose:
    "It shows in one number how unequally income, land or cows are shared: 0 if all have the same, near 1 if one has everything.",
  params: [
    { kind: "list", name: "values", about: "Values, not negative", unit: "any", min: 0 },
    { kind: "list", name: "weights", about: "Number of units with each value", unit: "count", min: 0, optional: true },
  ],
  result: { unit: "index" },
  formula: "sum over i, j of |xi - xj|/(2*n^2*mean), with weights where given",
  source: [{ key: "identity", at: "mean absolute difference over twice the mean" }],
  cautions: [
    "It is not corrected for small samples: with n units the highest value is 1 - 1/n.",
    "Each value is for one unit, such as the mean of a size class; its weight is the number of units.",
    "Select just the cells with values: desktop Excel passes a blank cell as 0, which counts as a value of 0.",
  ],
  examples: [
    { args: [[[1], [2], [3], [4]]], result: 0.25 },
    {
      args: [
        [[2], [10], [25]],
        [[90], [8], [2]],
      ],
      result: 0.3270967742,
      note: "Herds of 2, 10 and 25 cows",
    },
  ],
  conditions: [
    {
      holds: (values, weights) => values.some((value, i) => value > 0 && (weights === undefined || weights[i]! > 0)),
      otherwise: "the values times their weights add up to 0: enter at least one value above 0 with a weight above 0",
    },
  ],
  notNative: "it reads a list",
  compute: (values, weights) => giniCoefficient(values, weights),
});
