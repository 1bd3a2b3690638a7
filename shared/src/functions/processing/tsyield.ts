import { defineFunction } from "../../define.ts";

export const tsYield = defineFunction({
  name: "TSYIELD",
  summary: "Gives the concentrated or dried product that a quantity of milk makes from its solids.",
  purpose: "Use it for khoa, condensed milk, powder or yogurt: what is left when water is taken out.",
  params: [
    { name: "milk", about: "Milk", unit: "kg", min: 0 },
    { name: "totalSolids", about: "Total solids of the milk, percent by mass", unit: "%", min: 1, max: 60 },
    {
      name: "productSolids",
      about: "Total solids of the product (khoa, powder, condensed milk, dahi), percent by mass",
      unit: "%",
      min: 1,
      max: 100,
    },
    { name: "recovery", about: "Share of the solids recovered", unit: "fraction", above: 0, max: 1, default: 1 },
  ],
  result: { unit: "kg" },
  formula: "milk*totalSolids*recovery/productSolids",
  source: [{ key: "identity", at: "mass balance of solids" }],
  cautions: ["Sugar and salt are solids too: leave them out of productSolids, which counts milk solids only."],
  examples: [
    { args: [100, 13, 96, 0.97], result: 13.13541667, note: "Whole milk powder" },
    { args: [100, 13, 67], result: 19.40298507, note: "Khoa" },
  ],
  conditions: [
    {
      holds: (_milk, totalSolids, productSolids) => productSolids >= totalSolids,
      otherwise: "totalSolids is above productSolids: check both",
    },
  ],
  compute: (milk, totalSolids, productSolids, recovery) => (milk * totalSolids * recovery) / productSolids,
});
