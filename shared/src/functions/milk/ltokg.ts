import { defineFunction } from "../../define.ts";
import { milkDensity } from "../../vocabulary/params.ts";

export const lToKg = defineFunction({
  name: "LTOKG",
  summary: "Converts litres of milk to kilograms.",
  purpose: "Use it before any function that needs kilograms: milk is about 3 % heavier than water.",
  params: [{ name: "litres", about: "Volume of milk", unit: "L", min: 0 }, milkDensity],
  result: { unit: "kg" },
  formula: "litres*density",
  source: [{ key: "goff", at: "density of milk: 1.030 at 20 C for 4.0 % fat and 8.95 % solids-not-fat" }],
  cautions: ["Milk straight from the cow is warm and 0.7 % lighter: 1.023 kg/L at 38.9 C."],
  examples: [
    { args: [100], result: 103 },
    { args: [60000, 1.0297], result: 61782 },
  ],
  compute: (litres, density) => litres * density,
});
