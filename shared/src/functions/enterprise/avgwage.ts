import { defineFunction } from "../../define.ts";

export const avgWage = defineFunction({
  name: "AVGWAGE",
  summary: "Gives the average hourly wage on the farm, hired and family labour together.",
  purpose: "Compare it with RETURNLABOUR: if that is higher, the farm pays for its labour.",
  params: [
    { name: "wagesPaid", about: "Wages paid with social fees", unit: "cur", min: 0 },
    { name: "opportunityLabour", about: "Value of family labour", unit: "cur", min: 0 },
    { name: "hours", about: "All hours worked, hired and family", unit: "h", above: 0 },
  ],
  result: { unit: "cur/h" },
  formula: "(wagesPaid + opportunityLabour)/hours",
  source: [{ key: "hemme2004", at: "Annex 1, average wages on the farm" }],
  examples: [{ args: [400, 300, 3500], result: 0.2 }],
  compute: (wagesPaid, opportunityLabour, hours) => (wagesPaid + opportunityLabour) / hours,
});
