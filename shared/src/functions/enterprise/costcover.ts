import { defineFunction } from "../../define.ts";
import { less } from "../../models/amounts.ts";

export const costCover = defineFunction({
  name: "COSTCOVER",
  summary: "Shows which levels of cost the milk price covers: cash, with depreciation, with opportunity costs.",
  purpose:
    "Use it to see how long a farm can live with a milk price: for months, until the machines are worn out, or for good.",
  params: [
    { name: "milkPrice", about: "Milk price", unit: "cur/100 kg", min: 0 },
    { name: "cash", about: "Cash costs", unit: "cur/100 kg", min: 0 },
    { name: "depreciation", about: "Depreciation", unit: "cur/100 kg", min: 0 },
    { name: "opportunity", about: "Opportunity costs of own labour, land and capital", unit: "cur/100 kg", min: 0 },
    { name: "nonMilk", about: "Non-milk returns", unit: "cur/100 kg", default: 0 },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "level", kind: "text" },
      { name: "cost", unit: "cur/100 kg" },
      { name: "margin", unit: "cur/100 kg" },
      { name: "covered", kind: "cell" },
    ],
  },
  formula: "margin at each level = milkPrice + nonMilk - cumulative cost; covered if it is 0 or more",
  source: [{ key: "hemme2004", at: "Annex 1, cash and non-cash costs, and section 1" }],
  cautions: [
    "Cash costs must be covered every month, depreciation over the life of the machines, and opportunity costs over a generation.",
    "Non-milk returns are added to the price, not deducted from the costs.",
  ],
  examples: [
    {
      args: [22.92, 6.7, 1, 20.15, 5.08],
      note: "A farm like BD-2: the price covers all levels, with 0.15 to spare",
      result: [
        ["level", "cost (cur/100 kg)", "margin (cur/100 kg)", "covered"],
        ["Cash costs", 6.7, 21.3, true],
        ["With depreciation", 7.7, 20.3, true],
        ["With opportunity costs", 27.85, 0.15, true],
      ],
    },
    {
      args: [40.11, 14.8, 0, 0, 0.81],
      note: "Teagasc National Farm Survey 2021, cent per litre: the gross margin is printed as 26.12",
      result: [
        ["level", "cost (cur/100 kg)", "margin (cur/100 kg)", "covered"],
        ["Cash costs", 14.8, 26.12, true],
        ["With depreciation", 14.8, 26.12, true],
        ["With opportunity costs", 14.8, 26.12, true],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (milkPrice, cash, depreciation, opportunity, nonMilk) => {
    const returns = milkPrice + nonMilk;
    const level = (name: string, cost: number) => {
      const margin = less(returns, cost);
      return { level: name, cost, margin, covered: margin >= 0 };
    };
    return [
      level("Cash costs", cash),
      level("With depreciation", cash + depreciation),
      level("With opportunity costs", cash + depreciation + opportunity),
    ];
  },
});
