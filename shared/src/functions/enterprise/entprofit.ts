import { defineFunction } from "../../define.ts";

export const entProfit = defineFunction({
  name: "ENTPROFIT",
  summary: "Gives the entrepreneur's profit: farm income less the opportunity costs of own labour, land and capital.",
  purpose:
    "It is what is left once the family's own labour, land and capital are paid what they would earn elsewhere; below 0, they earn less here.",
  params: [
    { name: "farmIncome", about: "Result of FARMINCOME", unit: "cur" },
    { name: "opportunityLabour", about: "Result of OPPLABOUR", unit: "cur", min: 0 },
    { name: "opportunityLand", about: "Result of OPPLAND", unit: "cur", min: 0 },
    { name: "opportunityCapital", about: "Result of OPPCAPITAL", unit: "cur", min: 0 },
  ],
  result: { unit: "cur" },
  formula: "farmIncome - opportunityLabour - opportunityLand - opportunityCapital",
  source: [{ key: "hemme2004", at: "Annex 1, farm economic indicators" }],
  examples: [{ args: [778, 342, 120, 45], result: 271 }],
  compute: (farmIncome, opportunityLabour, opportunityLand, opportunityCapital) =>
    farmIncome - opportunityLabour - opportunityLand - opportunityCapital,
});
