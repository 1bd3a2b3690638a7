import { defineFunction } from "../../define.ts";
import { milkDensity } from "../../vocabulary/params.ts";

export const kgToL = defineFunction({
  name: "KGTOL",
  summary: "Converts kilograms of milk to litres.",
  purpose: "Use it where milk is weighed but sold or reported by the litre.",
  params: [{ name: "mass", about: "Mass of milk", unit: "kg", min: 0 }, milkDensity],
  result: { unit: "L" },
  formula: "mass/density",
  source: [{ key: "goff", at: "density of milk: 1.030 at 20 C for 4.0 % fat and 8.95 % solids-not-fat" }],
  cautions: ["Milk straight from the cow is warm and 0.7 % lighter: 1.023 kg/L at 38.9 C."],
  examples: [{ args: [103], result: 100 }],
  compute: (mass, density) => mass / density,
});
