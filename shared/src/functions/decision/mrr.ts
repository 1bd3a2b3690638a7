import { defineFunction } from "../../define.ts";

export const mrr = defineFunction({
  name: "MRR",
  summary: "Gives the marginal rate of return of moving from one practice to a more expensive one.",
  purpose: "Use it to see whether the extra money is well spent: at 0.5, it comes back with half as much again.",
  params: [
    { name: "benefitFrom", about: "Net benefit of the present practice", unit: "cur" },
    { name: "benefitTo", about: "Net benefit of the new practice", unit: "cur" },
    { name: "costFrom", about: "Costs that vary, present practice", unit: "cur", min: 0 },
    { name: "costTo", about: "Costs that vary, new practice", unit: "cur", min: 0 },
  ],
  result: { unit: "fraction" },
  formula: "(benefitTo - benefitFrom)/(costTo - costFrom)",
  source: [{ key: "cimmyt1988", at: "marginal rate of return" }],
  cautions: [
    "Net benefits are returns less the costs that vary.",
    "A more expensive practice with a lower net benefit has a negative rate: it is not worth its cost.",
  ],
  examples: [{ args: [400, 475, 100, 150], result: 1.5 }],
  conditions: [
    {
      holds: (_benefitFrom, _benefitTo, costFrom, costTo) => costTo > costFrom,
      otherwise: "costTo must be above costFrom: the new practice is the more expensive one",
    },
  ],
  compute: (benefitFrom, benefitTo, costFrom, costTo) => (benefitTo - benefitFrom) / (costTo - costFrom),
});
