import { defineFunction } from "../../define.ts";
import { interestRate } from "../../vocabulary/params.ts";

export const replaceAge = defineFunction({
  name: "REPLACEAGE",
  summary: "Finds the lactation after which replacing a cow pays best.",
  purpose:
    "Use it to decide how long to keep cows: it weighs falling yields and cull values against the price of a heifer.",
  params: [
    {
      kind: "list",
      name: "netIncome",
      about: "Net income of each lactation, from the first on",
      unit: "cur",
      series: true,
    },
    { kind: "list", name: "salvage", about: "Cull value after each lactation", unit: "cur", min: 0, series: true },
    { name: "heiferCost", about: "Cost of the replacement", unit: "cur", min: 0 },
    { name: "rate", about: "Discount rate per lactation", ...interestRate, unit: "fraction" },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "lactation", unit: "count" },
      { name: "presentValue", unit: "cur" },
      { name: "annuity", unit: "cur" },
      { name: "best", kind: "text" },
    ],
  },
  formula:
    "present value of L lactations = sum of netIncome/(1 + rate)^l + salvage/(1 + rate)^L - heiferCost; annuity = present value*rate/(1 - (1 + rate)^-L), or present value/L at a rate of 0; best = the largest annuity",
  source: [{ key: "perrin1972", at: "replacement by identical successors: the age of the largest annuity" }],
  cautions: [
    "It assumes identical successors and certain incomes: it cannot value a single cow that is open, sick or of high merit.",
    "The largest present value is not the best age: a cow that stays longer also delays her successor.",
    "The rate is per lactation: convert a yearly rate to (1 + rate)^(calving interval/365) - 1.",
  ],
  examples: [
    {
      args: [[[500], [700], [650], [400]], [[900], [800], [700], [600]], 1500, 0],
      note: "Without interest: sums divided by the number of lactations",
      result: [
        ["lactation (count)", "present value (cur)", "annuity (cur)", "best"],
        [1, -100, -100, ""],
        [2, 500, 250, ""],
        [3, 1050, 350, "best"],
        [4, 1350, 337.5, ""],
      ],
    },
    {
      args: [[[600], [600]], [[880], [880]], 1500, 0.1],
      note: "Annuities of -170 and 154.7619, by hand",
      result: [
        ["lactation (count)", "present value (cur)", "annuity (cur)", "best"],
        [1, -154.5454545, -170, ""],
        [2, 268.5950413, 154.7619048, "best"],
      ],
    },
  ],
  notNative: "it reads lists and gives a table",
  compute: (netIncome, salvage, heiferCost, rate) => {
    let income = 0;
    const rows = netIncome.map((amount, i) => {
      const lactation = i + 1;
      const discount = (1 + rate) ** -lactation;
      income += amount * discount;
      const presentValue = income + salvage[i]! * discount - heiferCost;
      const annuity = presentValue * (rate === 0 ? 1 / lactation : rate / (1 - discount));
      return { lactation, presentValue, annuity, best: "" };
    });
    const best = rows.reduce((first, row) => (row.annuity > first.annuity ? row : first));
    best.best = "best";
    return rows;
  },
});
