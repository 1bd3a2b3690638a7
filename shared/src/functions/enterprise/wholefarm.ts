import { defineFunction } from "../../define.ts";
import { shareOf, sum } from "../../models/amounts.ts";

export const wholeFarm = defineFunction({
  name: "WHOLEFARM",
  summary: "Sums returns, cash costs and net cash farm income over the enterprises of a farm.",
  purpose: "Use it to see which enterprise feeds the family and which one costs money.",
  params: [
    {
      kind: "table",
      name: "inputs",
      about: "One row per enterprise",
      columns: [
        { kind: "text", name: "enterprise", about: "Name of the enterprise: dairy, crops, other" },
        { name: "returns", about: "Returns", unit: "cur", min: 0 },
        { name: "cashCosts", about: "Cash costs, as a positive amount", unit: "cur", min: 0 },
      ],
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "enterprise", kind: "text" },
      { name: "returns", unit: "cur" },
      { name: "cashCost", unit: "cur" },
      { name: "netCashFarmIncome", label: "NCFI", unit: "cur" },
      { name: "margin", unit: "fraction" },
      { name: "shareOfReturns", unit: "fraction" },
    ],
  },
  formula: "NCFI = returns - cash cost; margin = NCFI/returns; share of returns = returns/total returns",
  source: [{ key: "hemme2004", at: "section 3.5, whole farm approach" }],
  cautions: [
    "The margin is net cash farm income over returns, as in section 3.5 for the whole farm; Annex 1 uses farm income for the enterprise.",
    "Share joint costs among the enterprises first, with ALLOCATE.",
  ],
  examples: [
    {
      args: [
        [
          ["Dairy", 570, 150],
          ["Crops", 600, 250],
          ["Goats and poultry", 192, 64],
        ],
      ],
      note: "Adds up to the printed returns of 1,362 and income of 898 of farm BD-2; the split is chosen",
      result: [
        [
          "enterprise",
          "returns (cur)",
          "cash cost (cur)",
          "NCFI (cur)",
          "margin (fraction)",
          "share of returns (fraction)",
        ],
        ["Dairy", 570, 150, 420, 0.7368421053, 0.4185022026],
        ["Crops", 600, 250, 350, 0.5833333333, 0.4405286344],
        ["Goats and poultry", 192, 64, 128, 0.6666666667, 0.140969163],
        ["Total", 1362, 464, 898, 0.6593245228, 1],
      ],
    },
  ],
  notNative: "it reads a table and gives one",
  compute: (inputs) => {
    const total = sum(inputs.map(({ returns }) => returns));
    const line = (enterprise: string, returns: number, cashCost: number) => ({
      enterprise,
      returns,
      cashCost,
      netCashFarmIncome: returns - cashCost,
      margin: shareOf(returns - cashCost, returns),
      shareOfReturns: shareOf(returns, total),
    });
    return [
      ...inputs.map(({ enterprise, returns, cashCosts }) => line(enterprise, returns, cashCosts)),
      line("Total", total, sum(inputs.map(({ cashCosts }) => cashCosts))),
    ];
  },
});
