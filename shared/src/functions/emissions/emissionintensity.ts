import { defineFunction } from "../../define.ts";
import { milkShare } from "../../vocabulary/params.ts";

export const emissionIntensity = defineFunction({
  name: "EMISSIONINTENSITY",
  summary: "Gives emissions per kilogram of fat-and-protein-corrected milk.",
  purpose: "Use it to compare farms: more milk from the same animals lowers it.",
  params: [
    { name: "emissions", about: "Emissions of the herd or farm", unit: "kg CO2e", min: 0 },
    { name: "milk", about: "Milk of the same period", unit: "kg FPCM", above: 0 },
    milkShare,
  ],
  result: { unit: "kg CO2e/kg FPCM" },
  formula: "emissions*allocation/milk",
  source: [{ key: "idf2022", at: "carbon footprint per kilogram of FPCM" }],
  cautions: ["Compare only emissions that count the same sources (enteric methane, manure, feed, energy)."],
  examples: [
    { args: [120000, 100000], result: 1.2 },
    { args: [120000, 100000, 0.85], result: 1.02 },
  ],
  compute: (emissions, milk, allocation) => (emissions * allocation) / milk,
});
