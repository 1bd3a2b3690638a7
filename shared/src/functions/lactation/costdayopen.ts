import { defineFunction } from "../../define.ts";

export const costDayOpen = defineFunction({
  name: "COSTDAYOPEN",
  summary: "Gives the cost of one more day open from its parts.",
  purpose: "Use it to see what a cow that is not in calf costs each day, and so what better heat detection may cost.",
  params: [
    { name: "milkLoss", about: "Milk lost per extra day open", unit: "kg/d", min: 0 },
    { name: "milkPrice", about: "Milk price", unit: "cur/kg", min: 0 },
    { name: "feedSaved", about: "Feed saved per day", unit: "cur/d", min: 0, default: 0 },
    { name: "calfValue", about: "Value of the calf that comes later", unit: "cur", min: 0, default: 0 },
    { name: "replacementRisk", about: "Cost of the added risk of culling per day", unit: "cur/d", min: 0, default: 0 },
  ],
  result: { unit: "cur/d" },
  formula: "milkLoss*milkPrice - feedSaved + calfValue/365 + replacementRisk",
  source: [{ key: "identity", at: "a partial budget of one day" }],
  cautions: ["No coefficient holds everywhere: every part is yours to enter."],
  examples: [
    { args: [4, 0.4], result: 1.6 },
    { args: [4, 0.4, 0.5, 73, 0.3], result: 1.6, note: "1.6 - 0.5 + 0.2 + 0.3" },
  ],
  compute: (milkLoss, milkPrice, feedSaved, calfValue, replacementRisk) =>
    milkLoss * milkPrice - feedSaved + calfValue / 365 + replacementRisk,
});
