import { defineFunction } from "../../define.ts";

export const profitMargin = defineFunction({
  name: "PROFITMARGIN",
  summary: "Gives the share of farm income, or of net cash farm income, in total returns.",
  purpose:
    "Use it to compare farms of different size: it tells how much of each unit of money taken in is left as income.",
  params: [
    { name: "farmIncome", about: "Farm income of the enterprise or the farm", unit: "cur" },
    { name: "totalReturns", about: "Total returns", unit: "cur", above: 0 },
    {
      kind: "choice",
      name: "basis",
      about: "Income that is set against the returns; the paper uses both",
      choices: {
        FARMINCOME: "farm income, as Annex 1 defines it for the enterprise",
        NCFI: "net cash farm income, as section 3.5 does for the whole farm",
      },
      default: "FARMINCOME",
    },
    {
      name: "depreciation",
      about: "Depreciation, added back to farm income where the basis is NCFI; without any the two are the same",
      unit: "cur",
      above: 0,
      optional: true,
    },
  ],
  result: { unit: "fraction" },
  formula: "FARMINCOME farmIncome/totalReturns; NCFI (farmIncome + depreciation)/totalReturns",
  source: [
    { key: "hemme2004", at: "Annex 1 (farm income over returns) and section 3.5 (net cash farm income over returns)" },
  ],
  cautions: [
    "Farm income plus depreciation is net cash farm income only where inventory change and capital gains are zero.",
  ],
  examples: [
    { args: [21.8, 28], result: 0.7785714286, note: "Farm BD-2 per 100 kg ECM, section 3.6" },
    { args: [778, 1362, "NCFI", 120], result: 0.6593245228, note: "Whole farm BD-2: printed income and returns" },
  ],
  conditions: [
    {
      holds: (_farmIncome, _totalReturns, basis, depreciation) => basis === "FARMINCOME" || depreciation !== undefined,
      otherwise: "depreciation is blank: basis NCFI adds it back to farm income",
      code: "#N/A",
    },
  ],
  compute: (farmIncome, totalReturns, basis, depreciation) =>
    basis === "FARMINCOME" ? farmIncome / totalReturns : (farmIncome + (depreciation as number)) / totalReturns,
});
