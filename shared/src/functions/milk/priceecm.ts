import { defineFunction } from "../../define.ts";
import { correctionMethod, milkFat, milkLactose, milkProtein } from "../../vocabulary/params.ts";
import { ecmFactor } from "./ecmfactor.ts";

export const priceEcm = defineFunction({
  name: "PRICEECM",
  summary: "Converts a milk price to a price per kilogram of energy-corrected milk.",
  purpose: "Use it to compare what two buyers pay for milk of different fat and protein.",
  params: [
    { name: "price", about: "Price per kilogram of milk as delivered", unit: "cur/kg", min: 0 },
    milkFat,
    milkProtein,
    correctionMethod,
    milkLactose,
  ],
  result: { unit: "cur/kg ECM" },
  formula: "price/ECMFACTOR(fat, protein, method, lactose)",
  source: [{ key: "hemme2004", at: "Annex 1 and section 2.2" }],
  cautions: ["The price must be per kilogram: a price per litre is divided by the density first."],
  examples: [{ args: [0.25, 4.5, 3.5], result: 0.2321167666, note: "What the co-operative of Annex 4 pays" }],
  compute: (price, fat, protein, method, lactose) => price / ecmFactor.compute(fat, protein, method, lactose),
});
