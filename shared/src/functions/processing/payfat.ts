import { defineFunction } from "../../define.ts";
import { creamFat, milkDensity } from "../../vocabulary/params.ts";

export const payFat = defineFunction({
  name: "PAYFAT",
  summary: "Pays for litres of milk or cream by the fat alone, the kilo-fat system.",
  purpose: "Use it to check what a farmer should get where the buyer states a price per kilogram of fat.",
  params: [
    {
      name: "litres",
      about: "Milk or cream delivered, in litres: the other payments use kilograms",
      unit: "L",
      min: 0,
    },
    creamFat,
    { name: "rate", words: "price of fat", about: "Price per kilogram of fat", unit: "cur/kg", min: 0 },
    milkDensity,
  ],
  result: { unit: "cur" },
  formula: "litres*density*fat/100*rate",
  source: [
    { key: "ipl", at: "the kilo-fat system" },
    { key: "faqNutrition", at: "volume times specific gravity first" },
  ],
  cautions: [
    "Fat percent is by mass: leaving the density out underpays the farmer by 3 %.",
    "A density of 1 makes it the price of milk in kilograms.",
  ],
  examples: [
    { args: [100, 6.5, 210], result: 1405.95 },
    { args: [16.66, 6, 425, 1], result: 424.83, note: "425 Rs for the kilogram of fat in 16.66 units at 6 %" },
  ],
  compute: (litres, fat, rate, density) => ((litres * density * fat) / 100) * rate,
});
