import { defineFunction } from "../../define.ts";

export const partialBudget = defineFunction({
  name: "PARTIALBUDGET",
  summary: "Gives the net gain from a change on a farm.",
  purpose: "Use it for a single change, such as another feed or a second cow: above 0 it pays.",
  params: [
    { name: "addedReturns", about: "Returns gained", unit: "cur", min: 0 },
    { name: "reducedCosts", about: "Costs saved, as a positive amount", unit: "cur", min: 0 },
    { name: "reducedReturns", about: "Returns lost, as a positive amount", unit: "cur", min: 0 },
    { name: "addedCosts", about: "Costs added", unit: "cur", min: 0 },
  ],
  result: { unit: "cur" },
  formula: "(addedReturns + reducedCosts) - (reducedReturns + addedCosts)",
  source: [{ key: "cimmyt1988", at: "the partial budget" }],
  cautions: ["Enter only what changes: costs and returns that stay the same cancel out."],
  examples: [{ args: [900, 150, 80, 620], result: 350 }],
  compute: (addedReturns, reducedCosts, reducedReturns, addedCosts) =>
    addedReturns + reducedCosts - (reducedReturns + addedCosts),
});
