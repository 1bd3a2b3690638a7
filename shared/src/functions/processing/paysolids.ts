import { defineFunction } from "../../define.ts";

export const paySolids = defineFunction({
  name: "PAYSOLIDS",
  summary: "Pays for milk by its total solids.",
  purpose: "Use it to check what a farmer should get where the buyer states a price per kilogram of total solids.",
  params: [
    { name: "quantity", about: "Milk delivered", unit: "kg", min: 0 },
    {
      name: "totalSolids",
      about: "Total solids, percent by mass: fat and solids-not-fat",
      unit: "%",
      min: 1,
      max: 100,
    },
    { name: "rate", words: "price of solids", about: "Price per kilogram of total solids", unit: "cur/kg", min: 0 },
  ],
  result: { unit: "cur" },
  formula: "quantity*totalSolids/100*rate",
  source: [{ key: "identity", at: "a price per kilogram of total solids" }],
  examples: [{ args: [100, 12.5, 200], result: 2500 }],
  compute: (quantity, totalSolids, rate) => ((quantity * totalSolids) / 100) * rate,
});
