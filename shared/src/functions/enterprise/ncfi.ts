import { defineFunction } from "../../define.ts";

export const ncfi = defineFunction({
  name: "NCFI",
  summary: "Gives the net cash farm income: cash receipts less cash expenses.",
  purpose:
    "Use it for the cash that a farm leaves the family in a year, before depreciation and the value of their own work.",
  params: [
    { name: "receipts", about: "Crop, dairy and government receipts", unit: "cur", min: 0 },
    {
      name: "cashExpenses",
      about: "Variable and fixed cash costs, wages, rents and interest paid, as a positive amount",
      unit: "cur",
      min: 0,
    },
  ],
  result: { unit: "cur" },
  formula: "receipts - cashExpenses",
  source: [{ key: "hemme2004", at: "Annex 1, farm economic indicators" }],
  examples: [{ args: [138020, 75870], result: 62150 }],
  compute: (receipts, cashExpenses) => receipts - cashExpenses,
});
