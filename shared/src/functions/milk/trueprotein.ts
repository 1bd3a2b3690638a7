import { defineFunction } from "../../define.ts";

export const trueProtein = defineFunction({
  name: "TRUEPROTEIN",
  summary: "Turns crude protein into true protein by taking off the non-protein nitrogen.",
  purpose: "Use it where a formula or a price wants true protein and the laboratory reports crude protein.",
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
  cautions: ["Laboratories differ: European ones report crude protein, those of the United States true protein."],
  examples: [
    { args: [3.3], result: 3.11 },
    { args: [3.5, 0.2], result: 3.3 },
  ],
  compute: (crude, nonProtein) => crude - nonProtein,
});
