import { defineFunction } from "../../define.ts";

export const breakEvenVol = defineFunction({
  name: "BREAKEVENVOL",
  summary: "Gives the yearly volume at which a plant or group breaks even.",
  purpose: "Use it before a plant is built: with less milk than this it loses money every year.",
  params: [
    { name: "fixed", about: "Fixed costs", unit: "cur/yr", min: 0 },
    { name: "price", about: "Selling price", unit: "cur/kg", min: 0 },
    { name: "variable", about: "Variable cost, including the milk bought", unit: "cur/kg", min: 0 },
  ],
  result: { unit: "kg/yr" },
  formula: "fixed/(price - variable)",
  source: [{ key: "identity", at: "returns equal all costs" }],
  examples: [{ args: [120000, 0.5, 0.35], result: 800000 }],
  conditions: [
    {
      holds: (_fixed, price, variable) => price > variable,
      otherwise: "price must be above variable: otherwise each kilogram adds to the loss",
    },
  ],
  compute: (fixed, price, variable) => fixed / (price - variable),
});
