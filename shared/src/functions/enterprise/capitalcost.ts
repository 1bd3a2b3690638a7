import { defineFunction } from "../../define.ts";
import { oppCapital } from "./oppcapital.ts";

export const capitalCost = defineFunction({
  name: "CAPITALCOST",
  summary: "Gives the IFCN capital cost of non-land assets at real rates of 3 percent on equity and 6 percent on debt.",
  purpose: "Use it for what the money in cows, buildings and machines would earn elsewhere, or costs at a bank.",
  params: [
    { name: "equity", about: "Own capital without land and quota", unit: "cur", min: 0 },
    { name: "debt", about: "Borrowed capital", unit: "cur", min: 0 },
    {
      name: "equityRate",
      about: "Real interest on equity",
      unit: "fraction",
      above: -1,
      max: 1,
      notZero: true,
      default: 0.03,
    },
    {
      name: "debtRate",
      about: "Real interest on debt",
      unit: "fraction",
      above: -1,
      max: 2.5,
      notZero: true,
      default: 0.06,
    },
  ],
  result: { unit: "cur/yr" },
  formula: "equity*equityRate + debt*debtRate",
  source: [{ key: "hemme2004", at: "Annex 1, costs by cost items and capital costs (method of Isermeyer 1989)" }],
  cautions: [
    "It replaces the interest paid: do not add both.",
    "The rates are real: do not combine them with nominal cash flows.",
  ],
  examples: [{ args: [1500, 400], result: 69, note: "45 on equity and 24 on debt" }],
  compute: (equity, debt, equityRate, debtRate) => oppCapital.compute(equity, equityRate) + debt * debtRate,
});
