import { defineFunction } from "../../define.ts";
import { anyFat } from "../../vocabulary/params.ts";

export const payTwoAxis = defineFunction({
  name: "PAYTWOAXIS",
  summary: "Pays for milk by its fat and solids-not-fat, the Indian two-axis price.",
  purpose: "Use it to check what a farmer should get where both fat and solids-not-fat are tested and paid.",
  params: [
    { name: "quantity", about: "Milk delivered, by weight", unit: "kg", min: 0 },
    anyFat,
    { name: "solidsNotFat", about: "Solids-not-fat, percent by mass", unit: "%", min: 1, max: 15 },
    { name: "fatRate", about: "Price per kilogram of fat", unit: "cur/kg", min: 0 },
    {
      name: "solidsRate",
      about: "Price per kilogram of solids-not-fat; if blank, two thirds of fatRate",
      unit: "cur/kg",
      above: 0,
      optional: true,
    },
  ],
  result: { unit: "cur" },
  formula: "quantity*(fat/100*fatRate + solidsNotFat/100*solidsRate); without solidsRate it is fatRate*2/3",
  source: [
    { key: "faqNutrition", at: "two-axis price by weight, with solids-not-fat at two thirds of fat" },
    { key: "pashudhan", at: "pricing on two axis basis" },
  ],
  cautions: [
    "Quantity is by weight: multiply litres by their density first (LTOKG).",
    "A rate per point of fat is a hundredth of the rate per kilogram of fat in 1 kg of milk.",
  ],
  examples: [
    { args: [100, 4.5, 8.5, 300], result: 3050, note: "Solids-not-fat at 200" },
    { args: [100, 4, 8.5, 10, 7], result: 99.5, note: "pdfkosh.in: rates of 10 and 7 per point" },
    { args: [100, 0.1, 8.8, 300, 200], result: 1790, note: "Skim milk" },
  ],
  // Two thirds of fat: FAQ Nutrition, two-axis price
  compute: (quantity, fat, solidsNotFat, fatRate, solidsRate) =>
    quantity *
    ((fat / 100) * fatRate + (solidsNotFat / 100) * (solidsRate === undefined ? (fatRate * 2) / 3 : solidsRate)),
});
