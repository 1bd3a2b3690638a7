import { defineFunction } from "../../define.ts";
import { shareOf, sum } from "../../models/amounts.ts";
import { hhIncome } from "./hhincome.ts";

const [netCashFarmIncome, offFarmIncome, manureValue, homeMilkValue, otherNonCash] = hhIncome.params;

export const household = defineFunction({
  name: "HOUSEHOLD",
  summary:
    "Reports a farm household in one table: income by source with shares, per person and per day, how far it covers living costs, and use of labour.",
  purpose: "Use it to see what a family lives on, whether it covers their expenses in cash, and where their hours go.",
  params: [
    netCashFarmIncome,
    offFarmIncome,
    manureValue,
    homeMilkValue,
    {
      name: "members",
      words: "people in the household",
      about: "People living in the house",
      unit: "persons",
      above: 0,
    },
    {
      name: "livingExpenses",
      about: "Cash expenses to maintain the present standard of living",
      unit: "cur/yr",
      min: 0,
      default: 0,
    },
    { name: "dairyHours", about: "Family hours in the dairy", unit: "h/yr", min: 0, default: 0 },
    { name: "otherFarmHours", about: "Family hours in other farm work", unit: "h/yr", min: 0, default: 0 },
    { name: "offFarmHours", about: "Family hours off the farm", unit: "h/yr", min: 0, default: 0 },
    otherNonCash,
  ],
  result: {
    kind: "table",
    columns: [
      { name: "item", kind: "text" },
      { name: "amount", kind: "cell", unit: "cur/yr" },
      { name: "share", unit: "fraction" },
      { name: "perPersonPerYear", unit: "cur" },
      { name: "perPersonPerDay", unit: "cur" },
    ],
  },
  formula:
    "income = HHINCOME; share = source/income; per person = income/members, per day = /365; cash cover = (netCashFarmIncome + offFarmIncome)/livingExpenses; total cover = income/livingExpenses; labour share = hours/sum of hours",
  source: [{ key: "hemme2004", at: "section 3.4" }],
  cautions: [
    "Each row of cover and hours shows its unit; if living expenses or hours are blank, their rows are left out.",
    "Living expenses are cash: a total cover above 1 with a cash cover below 1 means that milk drunk at home does not pay the bills.",
    "Income per person at market exchange rates cannot be compared with an international poverty line.",
  ],
  examples: [
    {
      args: [898, 69.6, 15, 177.4, 5, 700, 2284.8, 1224, 571.2],
      note: "Farm BD-2: printed income of 1,160 (232 a person) and hours of 4,080 (56 % dairy, 14 % off-farm); the split of the non-cash part and the living expenses are chosen",
      result: [
        ["item", "amount (cur/yr)", "share (fraction)", "per person per year (cur)", "per person per day (cur)"],
        ["Net cash farm income", 898, 0.774137931, 179.6, 0.4920547945],
        ["Off-farm income", 69.6, 0.06, 13.92, 0.0381369863],
        ["Manure used at home", 15, 0.01293103448, 3, 0.008219178082],
        ["Milk used at home", 177.4, 0.1529310345, 35.48, 0.09720547945],
        ["Other non-cash benefits", 0, 0, 0, 0],
        ["Household income", 1160, 1, 232, 0.6356164384],
        ["Cash cover of living expenses (ratio)", 1.382285714, "", "", ""],
        ["Total cover of living expenses (ratio)", 1.657142857, "", "", ""],
        ["Dairy hours (h/yr)", 2284.8, 0.56, "", ""],
        ["Other farm hours (h/yr)", 1224, 0.3, "", ""],
        ["Off-farm hours (h/yr)", 571.2, 0.14, "", ""],
        ["Total hours (h/yr)", 4080, 1, "", ""],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (
    netCashFarmIncome,
    offFarmIncome,
    manureValue,
    homeMilkValue,
    members,
    livingExpenses,
    dairyHours,
    otherFarmHours,
    offFarmHours,
    otherNonCash,
  ) => {
    const income = hhIncome.compute(netCashFarmIncome, offFarmIncome, manureValue, homeMilkValue, otherNonCash);
    const source = (item: string, amount: number) => ({
      item,
      amount,
      share: shareOf(amount, income),
      perPersonPerYear: amount / members,
      perPersonPerDay: amount / members / 365,
    });
    const other = (item: string, amount: number, share: number | null) => ({
      item,
      amount,
      share,
      perPersonPerYear: null,
      perPersonPerDay: null,
    });
    const given = [
      { item: "Dairy hours (h/yr)", hours: dairyHours },
      { item: "Other farm hours (h/yr)", hours: otherFarmHours },
      { item: "Off-farm hours (h/yr)", hours: offFarmHours },
    ].filter(({ hours }) => hours > 0);
    const allHours = sum(given.map(({ hours }) => hours));
    return [
      source("Net cash farm income", netCashFarmIncome),
      source("Off-farm income", offFarmIncome),
      source("Manure used at home", manureValue),
      source("Milk used at home", homeMilkValue),
      source("Other non-cash benefits", otherNonCash),
      source("Household income", income),
      ...(livingExpenses === 0
        ? []
        : [
            other("Cash cover of living expenses (ratio)", (netCashFarmIncome + offFarmIncome) / livingExpenses, null),
            other("Total cover of living expenses (ratio)", income / livingExpenses, null),
          ]),
      ...given.map(({ item, hours }) => other(item, hours, hours / allHours)),
      ...(given.length === 0 ? [] : [other("Total hours (h/yr)", allHours, 1)]),
    ];
  },
});
