import { defineFunction } from "../../define.ts";

export const growthDecomp = defineFunction({
  name: "GROWTHDECOMP",
  summary: "Splits the growth of output into productivity and more land, cows or labour.",
  purpose: "Use it to see whether a farm or region grew by producing better, or just by using more.",
  params: [
    {
      name: "outputRatio",
      about: "Output after divided by output before: 2.3 for 2.3 times as much",
      unit: "ratio",
      above: 0,
    },
    {
      name: "landRatio",
      about: "Output per hectare, after divided by before: 1.54 for 54 % more",
      unit: "ratio",
      above: 0,
    },
    { name: "cowRatio", about: "Output per cow, after divided by before", unit: "ratio", above: 0 },
    { name: "labourRatio", about: "Output per hour of work, after divided by before", unit: "ratio", above: 0 },
    { name: "years", about: "Years between before and after", unit: "yr", above: 0, default: 5 },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "factor", kind: "text" },
      { name: "productivityRatio", unit: "ratio" },
      { name: "impliedInputRatio", unit: "ratio" },
      { name: "yearlyGrowthOfProductivity", unit: "fraction/yr" },
      { name: "yearlyGrowthOfInput", unit: "fraction/yr" },
    ],
  },
  formula: "implied input ratio = outputRatio/productivity ratio; yearly growth = ratio^(1/years) - 1",
  source: [
    { key: "identity", at: "output is input times output per unit of input" },
    {
      key: "codegalac2023",
      at: "Innovation and best practices, the Balde Cheio programme, for the ratios of the example",
    },
  ],
  cautions: [
    '"Increased 2.3 times" is read as a ratio of 2.3, 130 % more; some writers mean 230 % more.',
    "The rows are three views of the same growth: they do not add up.",
  ],
  examples: [
    {
      args: [2.3, 1.54, 1.24, 1.37],
      note: "Balde Cheio in five years: 54 % more milk per hectare, 24 % per cow, 37 % per hour",
      result: [
        [
          "factor",
          "productivity ratio (ratio)",
          "implied input ratio (ratio)",
          "yearly growth of productivity (fraction/yr)",
          "yearly growth of input (fraction/yr)",
        ],
        ["Land", 1.54, 1.493506494, 0.0901948953, 0.0835312045],
        ["Cows", 1.24, 1.85483871, 0.04396114979, 0.1315173829],
        ["Labour", 1.37, 1.678832117, 0.06498652656, 0.1091785282],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (outputRatio, landRatio, cowRatio, labourRatio, years) => {
    const yearly = (ratio: number) => ratio ** (1 / years) - 1;
    const row = (factor: string, productivityRatio: number) => ({
      factor,
      productivityRatio,
      impliedInputRatio: outputRatio / productivityRatio,
      yearlyGrowthOfProductivity: yearly(productivityRatio),
      yearlyGrowthOfInput: yearly(outputRatio / productivityRatio),
    });
    return [row("Land", landRatio), row("Cows", cowRatio), row("Labour", labourRatio)];
  },
});
