import { defineFunction } from "../../define.ts";
import { type CorrectionMethod, correctionMethods, nonProtein, standardMilk } from "../../models/corrected-milk.ts";
import { milkFat, milkLactose } from "../../vocabulary/params.ts";
import { ecmFactor } from "./ecmfactor.ts";

export const ecmCompare = defineFunction({
  name: "ECMCOMPARE",
  summary: "Corrects one milk by every method, side by side, with the reference milk of each.",
  purpose:
    "Use it when two reports give different yields for the same cows: it shows how much of the difference is due to the method.",
  params: [
    { name: "milk", about: "Milk as weighed", unit: "kg", min: 0 },
    milkFat,
    { name: "protein", about: "Crude protein (N x 6.38), percent by mass", unit: "%", min: 1, max: 15 },
    milkLactose,
  ],
  result: {
    kind: "table",
    columns: [
      { name: "method", kind: "text" },
      { name: "factor", unit: "kg ECM/kg" },
      { name: "correctedMilk", unit: "kg ECM" },
      { name: "referenceFat", unit: "%" },
      { name: "referenceProtein", unit: "%" },
      { name: "proteinBasis", kind: "text" },
    ],
  },
  formula: "one row per method of ECMFACTOR; DHI_TP and IDF2015 are given true protein = protein - 0.19",
  source: [
    { key: "hemme2004", at: "Annex 1; the other methods as ECMFACTOR" },
    { key: "holos", at: "equation 9.4-2 (true protein)" },
  ],
  cautions: [
    "The reference milk is the composition at which the factor is 1; only methods with one reference may be compared.",
  ],
  examples: [
    {
      args: [100, 4, 3.5],
      note: "Milk of farms BD-10 and BD-25 of Sirajganj",
      result: [
        [
          "method",
          "factor (kg ECM/kg)",
          "corrected milk (kg ECM)",
          "reference fat (%)",
          "reference protein (%)",
          "protein basis",
        ],
        ["IFCN", 1.015543709, 101.5543709, 4, 3.3, "crude"],
        ["NORDIC", 1.007070064, 100.7070064, 4, 3.4, "crude"],
        ["DHI_CP", 1.097, 109.7, 3.5, 3.05, "crude"],
        ["DHI_TP", 1.098215, 109.8215, 3.5, 2.87, "true"],
        ["TR3532", 1.085454889, 108.5454889, 3.5, 3.2, "crude"],
        ["DLG", 1.007621951, 100.7621951, 4, 3.4, "crude"],
        ["NRC2001", 1.014690063, 101.4690063, 4, 3.3, "crude"],
        ["IDF2015", 1.000656, 100.0656, 4, 3.3, "true"],
        ["IDF2022", 1.0147497, 101.47497, 4, 3.3, "crude"],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (milk, fat, protein, lactose) =>
    (Object.keys(correctionMethods) as CorrectionMethod[]).map((method) => {
      const reference = standardMilk[method];
      const factor = ecmFactor.compute(
        fat,
        reference.basis === "true" ? protein - nonProtein : protein,
        method,
        lactose,
      );
      return {
        method,
        factor,
        correctedMilk: milk * factor,
        referenceFat: reference.fat,
        referenceProtein: reference.protein,
        proteinBasis: reference.basis,
      };
    }),
});
