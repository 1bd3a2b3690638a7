import { defineFunction } from "../../define.ts";
import { shareOf } from "../../models/amounts.ts";

export const costStructure = defineFunction({
  name: "COSTSTRUCTURE",
  summary: "Splits costs into cash, depreciation and opportunity costs.",
  purpose:
    "Use it to see how much of the cost is paid in cash, and how much is the family's own labour, land and capital.",
  params: [
    { name: "cash", about: "Cash costs, including wages, rents and interest paid", unit: "cur", min: 0 },
    { name: "depreciation", about: "Depreciation", unit: "cur", min: 0 },
    { name: "opportunity", about: "Opportunity costs of own labour, land and capital", unit: "cur", min: 0 },
    { name: "milk", about: "Milk produced, for the column per 100 kg", unit: "kg ECM", above: 0, optional: true },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "item", kind: "text" },
      { name: "amount", unit: "cur" },
      { name: "share", unit: "fraction" },
      { name: "per100Kg", label: "per 100 kg ECM", unit: "cur" },
    ],
  },
  formula: "item/sum; item/milk*100",
  source: [{ key: "hemme2004", at: "Annex 1, cash and non-cash costs, and section 3.6" }],
  examples: [
    {
      args: [137, 20, 413, 2048],
      note: "A farm like BD-2, where 24 % of the costs are printed as cash expenses",
      result: [
        ["item", "amount (cur)", "share (fraction)", "per 100 kg ECM (cur)"],
        ["Cash costs", 137, 0.2403508772, 6.689453125],
        ["Depreciation", 20, 0.0350877193, 0.9765625],
        ["Opportunity costs", 413, 0.7245614035, 20.166015625],
        ["Total costs", 570, 1, 27.83203125],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (cash, depreciation, opportunity, milk) => {
    const total = cash + depreciation + opportunity;
    const line = (item: string, amount: number) => ({
      item,
      amount,
      share: shareOf(amount, total),
      per100Kg: milk === undefined ? null : (amount / milk) * 100,
    });
    return [
      line("Cash costs", cash),
      line("Depreciation", depreciation),
      line("Opportunity costs", opportunity),
      line("Total costs", total),
    ];
  },
});
