import { defineFunction } from "../../define.ts";

export const costMilkTable = defineFunction({
  name: "COSTMILKTABLE",
  summary: "Breaks the milk price down into other costs, opportunity costs and entrepreneur's profit.",
  purpose: "Use it for the IFCN bar chart as a table: the costs of 100 kg of milk, stacked beside its price.",
  params: [
    { name: "accountCost", about: "Costs from the profit and loss account", unit: "cur", min: 0 },
    { name: "opportunityLabour", about: "Value of family labour", unit: "cur", min: 0 },
    { name: "opportunityLand", about: "Calculated rent of own land", unit: "cur", min: 0 },
    { name: "opportunityCapital", about: "Calculated interest on own capital", unit: "cur", min: 0 },
    { name: "cattleReturns", about: "Cull cows, calves and heifers sold, with the change in the herd", unit: "cur" },
    { name: "otherReturns", about: "Manure and other non-milk returns", unit: "cur", min: 0 },
    { name: "payments", about: "Direct payments", unit: "cur", min: 0 },
    { name: "milkReturns", about: "Milk returns", unit: "cur", min: 0 },
    { name: "milk", about: "Milk produced", unit: "kg ECM", above: 0 },
    {
      kind: "flag",
      name: "deductOther",
      about:
        "TRUE: other returns are deducted from the costs, as the paper's printed figures require; FALSE: they are not",
      default: true,
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "item", kind: "text" },
      { name: "amount", kind: "cell", unit: "cur/100 kg ECM" },
    ],
  },
  formula:
    "other costs = (accountCost - cattleReturns - otherReturns - payments)/milk*100; opportunity costs = (labour + land + capital)/milk*100; cost of milk only = their sum; entrepreneur's profit = milk price - cost of milk only",
  source: [{ key: "hemme2004", at: "Annex 1, cost of milk production only" }],
  cautions: [
    "The paper's text deducts cattle returns and direct payments only; its figures for 100 kg need manure deducted too.",
  ],
  examples: [
    {
      args: [6.2, 21.65, 0, 0, 4.35, 0.73, 0, 22.92, 100],
      note: "Farm BD-2 per 100 kg ECM from the figures of section 3.6; opportunity costs are under labour, since their split is not printed",
      result: [
        ["item", "amount (cur/100 kg ECM)"],
        ["Other costs", 1.12],
        ["Opportunity costs", 21.65],
        ["Cost of milk only", 22.77],
        ["Milk price", 22.92],
        ["Entrepreneur's profit", 0.15],
        ["Verdict", "covers its full economic costs"],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (
    accountCost,
    opportunityLabour,
    opportunityLand,
    opportunityCapital,
    cattleReturns,
    otherReturns,
    payments,
    milkReturns,
    milk,
    deductOther,
  ) => {
    const per100 = (amount: number) => (amount / milk) * 100;
    const otherCosts = per100(accountCost - cattleReturns - payments - (deductOther ? otherReturns : 0));
    const opportunityCosts = per100(opportunityLabour + opportunityLand + opportunityCapital);
    const price = per100(milkReturns);
    const cost = otherCosts + opportunityCosts;
    return [
      { item: "Other costs", amount: otherCosts },
      { item: "Opportunity costs", amount: opportunityCosts },
      { item: "Cost of milk only", amount: cost },
      { item: "Milk price", amount: price },
      { item: "Entrepreneur's profit", amount: price - cost },
      {
        item: "Verdict",
        amount:
          price >= cost
            ? "covers its full economic costs"
            : price >= otherCosts
              ? "covers the costs of its accounts, not its opportunity costs"
              : "does not cover the costs of its accounts",
      },
    ];
  },
});
