import { defineFunction } from "../../define.ts";

export const mrr = defineFunction({
  name: "MRR",
  summary: "Gives the marginal rate of return of moving from one practice to a dearer one.",
  purpose:
    "Use it to see whether the extra money is worth it: 0.5 means that each unit spent more comes back with half as much on top.",
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
    "Net benefits are returns less the costs that vary: 0.5 means that each unit of money comes back with half of it on top.",
    "A dearer practice with a lower net benefit has a negative rate: it is not worth its cost.",
  ],
  examples: [{ args: [400, 475, 100, 150], result: 1.5 }],
  conditions: [
    {
      holds: (_benefitFrom, _benefitTo, costFrom, costTo) => costTo > costFrom,
      otherwise: "the new practice must be the dearer one: enter costTo above costFrom",
    },
  ],
  compute: (benefitFrom, benefitTo, costFrom, costTo) => (benefitTo - benefitFrom) / (costTo - costFrom),
});
