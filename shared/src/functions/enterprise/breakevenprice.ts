import { defineFunction } from "../../define.ts";

export const breakevenPrice = defineFunction({
  name: "BREAKEVENPRICE",
  summary:
    "Gives the milk price that covers a chosen cost after non-milk returns, and a profit target if you enter one.",
  purpose: "Use it before talking to a buyer: below this price the milk does not pay for the costs that you chose.",
  params: [
    { name: "cost", about: "Cost to be covered", unit: "cur", min: 0 },
    { name: "nonMilkReturns", about: "Non-milk returns: cattle, manure, direct payments", unit: "cur" },
    { name: "milkSold", about: "Milk sold", unit: "kg", above: 0 },
    { name: "profitTarget", about: "Profit to add to the cost", unit: "cur", min: 0, default: 0 },
  ],
  result: { unit: "cur/kg" },
  formula: "(cost + profitTarget - nonMilkReturns)/milkSold",
  source: [
    { key: "identity", at: "price at which returns equal cost" },
    { key: "hemme2004", at: "Annex 1, cost of milk production only (the deduction of non-milk returns)" },
  ],
  cautions: [
    "Milk that is not sold brings in no money: if the family drinks it, add its value to the non-milk returns.",
  ],
  examples: [
    { args: [600, 104, 2000], result: 0.248 },
    { args: [600, 104, 2000, 50], result: 0.273 },
  ],
  compute: (cost, nonMilkReturns, milkSold, profitTarget) => (cost + profitTarget - nonMilkReturns) / milkSold,
});
