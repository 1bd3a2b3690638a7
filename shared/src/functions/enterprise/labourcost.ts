import { defineFunction } from "../../define.ts";
import { oppLabour } from "./opplabour.ts";

export const labourCost = defineFunction({
  name: "LABOURCOST",
  summary: "Adds the wages paid and the value of family labour.",
  purpose: "Use it for the full cost of labour: the family's work counts as well as wages.",
  params: [
    { name: "wagesPaid", about: "Wages paid with social fees", unit: "cur", min: 0 },
    { name: "familyHours", about: "Unpaid family hours", unit: "h", min: 0 },
    { name: "wage", about: "Wage of a qualified full-time worker in the region", unit: "cur/h", min: 0 },
  ],
  result: { unit: "cur" },
  formula: "wagesPaid + familyHours*wage",
  source: [{ key: "hemme2004", at: "Annex 1, labour costs" }],
  examples: [{ args: [400, 2000, 0.15], result: 700 }],
  compute: (wagesPaid, familyHours, wage) => wagesPaid + oppLabour.compute(familyHours, wage),
});
