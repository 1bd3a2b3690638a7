import { defineFunction } from "../../define.ts";

export const returnLabour = defineFunction({
  name: "RETURNLABOUR",
  summary: "Gives what an hour of work earns, own and hired labour together.",
  purpose: "Use it to see whether an hour in the dairy earns more than the wage that the family could get elsewhere.",
  params: [
    { name: "entrepreneursProfit", about: "Result of ENTPROFIT", unit: "cur" },
    { name: "wagesPaid", about: "Wages paid", unit: "cur", min: 0 },
    { name: "opportunityLabour", about: "Value of family labour", unit: "cur", min: 0 },
    { name: "hours", about: "All hours worked, hired and family", unit: "h", above: 0 },
  ],
  result: { unit: "cur/h" },
  formula: "(entrepreneursProfit + wagesPaid + opportunityLabour)/hours",
  source: [{ key: "hemme2004", at: "Annex 1, return to labour" }],
  cautions: [
    "Compare it with the wage of the region: a return above it means that the farm pays for the family's labour.",
  ],
  examples: [{ args: [271, 0, 342, 2280], result: 0.2688596491 }],
  compute: (entrepreneursProfit, wagesPaid, opportunityLabour, hours) =>
    (entrepreneursProfit + wagesPaid + opportunityLabour) / hours,
});
