import { defineFunction } from "../../define.ts";

export const procCost = defineFunction({
  name: "PROCCOST",
  summary: "Gives the processing cost per kilogram at a yearly volume.",
  purpose: "Use it to see how the cost of a kilogram falls when a plant gets more milk.",
  params: [
    { name: "fixed", about: "Fixed costs", unit: "cur/yr", min: 0 },
    { name: "variable", about: "Variable cost", unit: "cur/kg", min: 0 },
    { name: "volume", about: "Volume processed", unit: "kg/yr", above: 0 },
  ],
  result: { unit: "cur/kg" },
  formula: "fixed/volume + variable",
  source: [{ key: "identity", at: "average cost" }],
  cautions: ["Fixed costs stay fixed only within the capacity of the plant."],
  examples: [{ args: [120000, 0.05, 800000], result: 0.2 }],
  compute: (fixed, variable, volume) => fixed / volume + variable,
});
