import { defineFunction } from "../../define.ts";
import { shareOf } from "../../models/amounts.ts";

export const costItems = defineFunction({
  name: "COSTITEMS",
  summary: "Splits total cost into the five IFCN cost items per 100 kg of milk.",
  purpose: "Use it to see which item to work on first, and how farms of different kinds differ.",
  params: [
    {
      name: "meansOfProduction",
      about: "Cash costs and depreciation of means of production: feed, fuel, fertiliser, insurance, machinery",
      unit: "cur",
      min: 0,
    },
    { name: "labour", about: "Result of LABOURCOST", unit: "cur", min: 0 },
    { name: "land", about: "Result of LANDCOST", unit: "cur", min: 0 },
    { name: "capital", about: "Result of CAPITALCOST", unit: "cur", min: 0 },
    { name: "milk", about: "Milk produced", unit: "kg ECM", above: 0 },
    { name: "quota", about: "Result of QUOTACOST", unit: "cur", min: 0, default: 0 },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "item", kind: "text" },
      { name: "per100Kg", label: "per 100 kg ECM", unit: "cur" },
      { name: "share", unit: "fraction" },
    ],
  },
  formula: "item/milk*100; item/sum",
  source: [{ key: "hemme2004", at: "Annex 1, costs by cost items" }],
  cautions: [
    "Wages, rents and interest paid belong to labour, land and capital: leave them out of the means of production.",
  ],
  examples: [
    {
      args: [140, 343, 60, 45, 2048],
      result: [
        ["item", "per 100 kg ECM (cur)", "share (fraction)"],
        ["Means of production", 6.8359375, 0.2380952381],
        ["Labour", 16.748046875, 0.5833333333],
        ["Land", 2.9296875, 0.1020408163],
        ["Capital", 2.197265625, 0.07653061224],
        ["Quota", 0, 0],
        ["Total costs", 28.7109375, 1],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (meansOfProduction, labour, land, capital, milk, quota) => {
    const total = meansOfProduction + labour + land + capital + quota;
    const line = (item: string, amount: number) => ({
      item,
      per100Kg: (amount / milk) * 100,
      share: shareOf(amount, total),
    });
    return [
      line("Means of production", meansOfProduction),
      line("Labour", labour),
      line("Land", land),
      line("Capital", capital),
      line("Quota", quota),
      line("Total costs", total),
    ];
  },
});
