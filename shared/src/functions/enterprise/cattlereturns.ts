import { defineFunction } from "../../define.ts";

export const cattleReturns = defineFunction({
  name: "CATTLERETURNS",
  summary: "Adds the returns from cull cows, male calves and surplus heifers to the change in livestock inventory.",
  purpose:
    "Use it for what the dairy earns besides milk: it is deducted from the costs before the cost of milk is calculated.",
  params: [
    { name: "cullCows", about: "Sales of cull cows", unit: "cur", min: 0 },
    { name: "maleCalves", about: "Sales of male calves", unit: "cur", min: 0 },
    { name: "surplusHeifers", about: "Sales of surplus heifers", unit: "cur", min: 0 },
    {
      name: "inventoryChange",
      about: "Change in livestock inventory, negative when the herd shrinks (see INVCHANGE)",
      unit: "cur",
      default: 0,
    },
  ],
  result: { unit: "cur" },
  formula: "cullCows + maleCalves + surplusHeifers + inventoryChange",
  source: [{ key: "hemme2004", at: "Annex 1, returns of the dairy enterprise" }],
  cautions: [
    "Enter the sales without value added tax.",
    "Do not add a change in inventory that is counted here to farm income again.",
  ],
  examples: [
    { args: [90, 25, 60], result: 175 },
    { args: [90, 25, 60, -40], result: 135 },
  ],
  compute: (cullCows, maleCalves, surplusHeifers, inventoryChange) =>
    cullCows + maleCalves + surplusHeifers + inventoryChange,
});
