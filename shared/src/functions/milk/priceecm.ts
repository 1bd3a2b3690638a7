import { defineFunction } from "../../define.ts";
import { correctionMethods } from "../../models/corrected-milk.ts";
import { milkFat, milkLactose, milkProtein } from "../../vocabulary/params.ts";
import { ecmFactor } from "./ecmfactor.ts";
import { fcm } from "./fcm.ts";

export const priceEcm = defineFunction({
  name: "PRICEECM",
  summary: "Converts a milk price to a price per kilogram of energy-corrected or fat-corrected milk.",
  purpose: "Use it to compare what two buyers pay for milk of different fat and protein.",
  params: [
    { name: "price", about: "Price per kilogram of milk as delivered", unit: "cur/kg", min: 0 },
    milkFat,
    milkProtein,
    {
      kind: "choice",
      name: "method",
      about: "Published method of correction, or fat-corrected milk",
      choices: { ...correctionMethods, FCM4: "fat-corrected milk of 4 %", FCM35: "fat-corrected milk of 3.5 %" },
      default: "IFCN",
    },
    milkLactose,
  ],
  result: { unit: "cur/kg ECM" },
  formula: "price/ECMFACTOR(fat, protein, method, lactose); FCM4 price/FCM(1, fat, 4); FCM35 price/FCM(1, fat, 3.5)",
  source: [
    {
      key: "hemme2004",
      at: "Annex 1 and section 2.2; the milk price is per kilogram of 4 % fat-corrected milk (FCM4)",
    },
    { key: "gaines1928", at: "fat-corrected milk (FCM4, FCM35)" },
  ],
  cautions: ["The price must be per kilogram: divide a price per litre by the density first."],
  examples: [
    { args: [0.25, 4.5, 3.5], result: 0.2321167666, note: "What the co-operative of Annex 4 pays" },
    { args: [0.25, 4.5, 3.5, "FCM4"], result: 0.2325581395 },
  ],
  compute: (price, fat, protein, method, lactose) => {
    // The base of each, in percent of fat
    if (method === "FCM4") return price / fcm.compute(1, fat, 4);
    if (method === "FCM35") return price / fcm.compute(1, fat, 3.5); // as above
    return price / ecmFactor.compute(fat, protein, method, lactose);
  },
});
