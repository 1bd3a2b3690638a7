import { defineFunction } from "../../define.ts";

export const sccAdj = defineFunction({
  name: "SCCADJ",
  summary: "Gives the somatic cell adjustment of the United States federal orders.",
  purpose: "Use it to see what fewer cells add to the milk price in the United States, or more cells take off.",
  params: [
    { name: "somaticCells", about: "Somatic cells per millilitre, in full: 250000", unit: "cells/mL", min: 1000 },
    { name: "cheesePrice", about: "Cheese price", unit: "USD/lb", min: 0 },
    { name: "base", about: "Count at which there is no adjustment", unit: "cells/mL", min: 1000, default: 350000 },
  ],
  result: { unit: "USD/cwt" },
  formula: "(base - somaticCells)/1000*cheesePrice*0.0005",
  source: [{ key: "cfr1000", at: "somatic cell adjustment" }],
  cautions: ["Announced adjustments are rounded; some orders have none."],
  examples: [
    { args: [200000, 1.6], result: 0.12, note: "150 thousand cells better than the base at 0.0008 US$ each" },
    { args: [450000, 1.6], result: -0.08 },
  ],
  // 7 CFR 1000.50, somatic cell adjustment: of the price of cheese, for a thousand cells
  compute: (somaticCells, cheesePrice, base) => ((base - somaticCells) / 1000) * cheesePrice * 0.0005,
});
