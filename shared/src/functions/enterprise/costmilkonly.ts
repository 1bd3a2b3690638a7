import { defineFunction } from "../../define.ts";

export const costMilkOnly = defineFunction({
  name: "COSTMILKONLY",
  summary: "Gives the cost of milk production only: all costs less all non-milk returns, per 100 kg of milk.",
  purpose:
    "Use it to compare farms and countries, and to compare the cost with the milk price: calves, culls and manure have paid their part already.",
  params: [
    { name: "totalCost", about: "Expenses of the profit and loss account plus opportunity costs", unit: "cur", min: 0 },
    { name: "nonMilkReturns", about: "Cattle returns, direct payments, manure", unit: "cur" },
    { name: "milk", about: "Milk produced", unit: "kg ECM", above: 0 },
    { name: "per", about: "Quantity of milk that the result refers to", unit: "kg", above: 0, default: 100 },
  ],
  result: { unit: "cur/100 kg ECM" },
  formula: "(totalCost - nonMilkReturns)/milk*per",
  source: [{ key: "hemme2004", at: "Annex 1, cost of milk production only" }],
  cautions: [
    "The paper names cattle returns and direct payments, but its printed figures fit only if manure is deducted too.",
    "Interest and rent paid are in the account costs already: leave them out of the opportunity costs.",
  ],
  examples: [
    { args: [27.85, 5.08, 100], result: 22.77, note: "Farm BD-2 per 100 kg ECM; the paper prints 22.9" },
    { args: [27.85, 5.08, 100, 1], result: 0.2277, note: "The same per kilogram" },
  ],
  compute: (totalCost, nonMilkReturns, milk, per) => ((totalCost - nonMilkReturns) / milk) * per,
});
