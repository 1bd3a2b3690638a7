import { defineFunction } from "../../define.ts";

export const trueProtein = defineFunction({
  name: "TRUEPROTEIN",
  summary: "Converts crude protein to true protein by subtracting the non-protein nitrogen.",
  purpose: "Use it where a formula or a price needs true protein but the laboratory reports crude protein.",
  params: [
    { name: "crude", about: "Crude protein (N x 6.38), percent by mass", unit: "%", min: 1, max: 15 },
    {
      name: "nonProtein",
      about: "Non-protein nitrogen x 6.38, percent by mass",
      unit: "%",
      above: 0,
      max: 1,
      default: 0.19,
    },
  ],
  result: { unit: "%" },
  formula: "crude - nonProtein",
  source: [{ key: "holos", at: "equation 9.4-2" }],
  cautions: ["Laboratories differ: those in Europe report crude protein, those in the United States true protein."],
  examples: [
    { args: [3.3], result: 3.11 },
    { args: [3.5, 0.2], result: 3.3 },
  ],
  compute: (crude, nonProtein) => crude - nonProtein,
});
