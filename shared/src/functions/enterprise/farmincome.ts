import { defineFunction } from "../../define.ts";

export const farmIncome = defineFunction({
  name: "FARMINCOME",
  summary: "Converts net cash farm income to farm income by adding the non-cash adjustments.",
  purpose: "Use it for what a farm earned in the year, whether or not it came in as cash.",
  params: [
    { name: "netCashFarmIncome", about: "Result of NCFI", unit: "cur" },
    { name: "depreciation", about: "Depreciation, as a positive amount", unit: "cur", min: 0 },
    { name: "inventoryChange", about: "Change in inventory, negative when it shrinks", unit: "cur", default: 0 },
    { name: "capitalGain", about: "Capital gains, negative for losses", unit: "cur", default: 0 },
  ],
  result: { unit: "cur" },
  formula: "netCashFarmIncome - depreciation + inventoryChange + capitalGain",
  source: [{ key: "hemme2004", at: "Annex 1, farm economic indicators" }],
  examples: [
    { args: [898, 120], result: 778 },
    { args: [898, 120, -50, 20], result: 748 },
  ],
  compute: (netCashFarmIncome, depreciation, inventoryChange, capitalGain) =>
    netCashFarmIncome - depreciation + inventoryChange + capitalGain,
});
