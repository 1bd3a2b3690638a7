import { defineFunction } from "../../define.ts";
import { anyFat } from "../../vocabulary/params.ts";

export const payComponent = defineFunction({
  name: "PAYCOMPONENT",
  summary: "Pays for milk by fat, protein and other solids less a charge for its volume (A+B-C).",
  purpose: "Use it where a buyer pays for fat and protein and deducts a charge for the water that has to be carried.",
  params: [
    { name: "quantity", about: "Milk delivered", unit: "kg", min: 0 },
    anyFat,
    { name: "protein", about: "Protein, percent by mass, on the same basis as its price", unit: "%", min: 1, max: 15 },
    { name: "fatRate", about: "Price per kilogram of fat", unit: "cur/kg", min: 0 },
    { name: "proteinRate", about: "Price per kilogram of protein", unit: "cur/kg", min: 0 },
    {
      name: "volumeDeduction",
      about: "Charge per kilogram of milk, as a positive amount",
      unit: "cur/kg",
      min: 0,
      default: 0,
    },
    { name: "otherSolids", about: "Other solids, percent by mass", unit: "%", min: 0, max: 15, default: 0 },
    { name: "otherRate", about: "Price per kilogram of other solids", unit: "cur/kg", min: 0, default: 0 },
  ],
  result: { unit: "cur" },
  formula: "quantity*(fat*fatRate + protein*proteinRate + otherSolids*otherRate)/100 - quantity*volumeDeduction",
  source: [{ key: "identity", at: "multiple-component pricing, A+B-C" }],
  cautions: [
    "Divide a charge per litre by the density first.",
    "Some buyers pay for crude protein, United States orders for true protein: use one basis for percent and price.",
  ],
  examples: [
    { args: [1000, 4, 3.2, 4, 5, 0.03, 5.7, 0.3], result: 307.1 },
    {
      args: [61782, 4.5, 3.6, 4.746, 7.203, 0.0388462659026901],
      result: 26815.3486,
      note: "60,000 litres at 4 cent a litre (Agriland): printed 26,814 from rounded kilograms",
    },
  ],
  compute: (quantity, fat, protein, fatRate, proteinRate, volumeDeduction, otherSolids, otherRate) =>
    (quantity * (fat * fatRate + protein * proteinRate + otherSolids * otherRate)) / 100 - quantity * volumeDeduction,
});
