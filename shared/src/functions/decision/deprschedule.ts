import { defineFunction } from "../../define.ts";
import { depreciation } from "../../models/investment.ts";

export const deprSchedule = defineFunction({
  name: "DEPRSCHEDULE",
  summary: "Lists depreciation and book value year by year.",
  purpose: "Use it for yearly depreciation in the accounts, and for the book value that is left.",
  params: [
    { name: "cost", about: "Purchase price", unit: "cur", above: 0 },
    { name: "life", about: "Years of use", unit: "yr", min: 1, max: 200, whole: true },
    { name: "salvage", about: "Residual value; IFCN uses 0", unit: "cur", min: 0, default: 0 },
    {
      kind: "choice",
      name: "method",
      about: "How the price is spread over the years",
      choices: {
        SL: "straight line, as in IFCN",
        DB: "declining balance at the constant rate that ends at salvage",
        SYD: "sum of the years' digits",
      },
      default: "SL",
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "year", kind: "cell" },
      { name: "depreciation", unit: "cur" },
      { name: "bookValue", unit: "cur" },
    ],
  },
  formula:
    "SL (cost - salvage)/life; DB book value*(1 - (salvage/cost)^(1/life)); SYD (cost - salvage)*(life + 1 - year)/(life*(life + 1)/2)",
  source: [
    { key: "hemme2004", at: "Annex 1, depreciation (straight line, residual value of zero)" },
    { key: "identity", at: "declining balance and sum of the years' digits" },
  ],
  cautions: [
    "A spreadsheet's DB rounds its rate to three decimals and misses the salvage value; this one reaches it.",
    "Double declining balance is a different method, which is not offered.",
  ],
  examples: [
    {
      args: [30000, 3],
      result: [
        ["year", "depreciation (cur)", "book value (cur)"],
        [1, 10000, 20000],
        [2, 10000, 10000],
        [3, 10000, 0],
      ],
    },
    {
      args: [1600, 2, 100, "DB"],
      note: "A rate of 75 %",
      result: [
        ["year", "depreciation (cur)", "book value (cur)"],
        [1, 1200, 400],
        [2, 300, 100],
      ],
    },
    {
      args: [1600, 3, 100, "SYD"],
      note: "3/6, 2/6 and 1/6 of 1,500",
      result: [
        ["year", "depreciation (cur)", "book value (cur)"],
        [1, 750, 850],
        [2, 500, 350],
        [3, 250, 100],
      ],
    },
  ],
  conditions: [
    {
      holds: (cost, _life, salvage) => salvage <= cost,
      otherwise: "salvage is above cost: enter at most the cost",
    },
    {
      holds: (_cost, _life, salvage, method) => method !== "DB" || salvage > 0,
      otherwise: "declining balance never reaches 0: enter a salvage above 0, or method SL or SYD",
    },
  ],
  notNative: "its result is a table",
  compute: (cost, life, salvage, method) => depreciation(cost, life, salvage, method),
});
