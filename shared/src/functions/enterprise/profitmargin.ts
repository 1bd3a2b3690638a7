import { defineFunction } from "../../define.ts";

export const profitMargin = defineFunction({
  name: "PROFITMARGIN",
  summary: "Gives the share of farm income, or of net cash farm income, in total returns.",
  purpose:
    "Use it to compare farms of different size: it shows how much of each unit of money taken in is left as income.",
  params: [
    {
      name: "farmIncome",
      about: "Farm income; with basis NCFI net cash farm income itself, or farm income with its depreciation beside it",
      unit: "cur",
    },
    { name: "totalReturns", about: "Total returns", unit: "cur", above: 0 },
    {
      kind: "choice",
      name: "basis",
      about: "Income that is divided by the returns; the paper uses both",
      choices: {
        FARMINCOME: "farm income, as Annex 1 defines it for the enterprise",
        NCFI: "net cash farm income, as section 3.5 defines it for the whole farm",
      },
      default: "FARMINCOME",
    },
    {
      name: "depreciation",
      about: "Depreciation to add back when farmIncome is farm income and the basis is NCFI",
      unit: "cur",
      min: 0,
      default: 0,
    },
  ],
  result: { unit: "fraction" },
  formula: "FARMINCOME farmIncome/totalReturns; NCFI (farmIncome + depreciation)/totalReturns",
  source: [
    { key: "hemme2004", at: "Annex 1 (farm income over returns) and section 3.5 (net cash farm income over returns)" },
  ],
  cautions: [
    "Farm income plus depreciation is net cash farm income only where inventory change and capital gains are zero.",
    "With basis NCFI enter net cash farm income and leave depreciation blank, or enter farm income and depreciation.",
  ],
  examples: [
    { args: [21.8, 28], result: 0.7785714286, note: "Farm BD-2 per 100 kg ECM, section 3.6" },
    { args: [898, 1362, "NCFI"], result: 0.6593245228, note: "Whole farm BD-2: printed income and returns" },
  ],
  compute: (farmIncome, totalReturns, basis, depreciation) =>
    basis === "NCFI" ? (farmIncome + depreciation) / totalReturns : farmIncome / totalReturns,
});
