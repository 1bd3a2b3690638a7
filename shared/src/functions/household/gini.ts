import { defineFunction } from "../../define.ts";
import { giniCoefficient } from "../../models/inequality.ts";

export const gini = defineFunction({
  name: "GINI",
  summary: "Gives the Gini coefficient of incomes, land or herds.",
  purpose:
    "It tells in one number how unequally income, land or cows are shared out: 0 where all have the same, near 1 where one has all.",
  params: [
    { kind: "list", name: "values", about: "Values, not negative", unit: "any", min: 0 },
    { kind: "list", name: "weights", about: "Units behind each value", unit: "count", min: 0, optional: true },
  ],
  result: { unit: "index" },
  formula: "sum over i, j of |xi - xj|/(2*n^2*mean), with weights where given",
  source: [{ key: "identity", at: "mean absolute difference over twice the mean" }],
  cautions: [
    "No correction for small samples: with n units the highest value is 1 - 1/n.",
    "A value is that of one unit, such as the mean of a size class, and its weight the number of units.",
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
      otherwise: "all there is to share is 0: enter at least one value above 0, with a weight above 0",
    },
  ],
  notNative: "it reads a list",
  compute: (values, weights) => giniCoefficient(values, weights),
});
