import { defineFunction } from "../../define.ts";

export const oppLabour = defineFunction({
  name: "OPPLABOUR",
  summary: "Values unpaid family labour at the regional wage of a qualified full-time worker.",
  purpose: "Use it for what the family's hours would earn if they worked for others.",
  params: [
    { name: "hours", about: "Unpaid family hours", unit: "h", min: 0 },
    { name: "wage", about: "Wage of a qualified full-time worker in the region", unit: "cur/h", min: 0 },
  ],
  result: { unit: "cur" },
  formula: "hours*wage",
  source: [{ key: "hemme2004", at: "Annex 1, labour costs" }],
  examples: [{ args: [2280, 0.15], result: 342 }],
  compute: (hours, wage) => hours * wage,
});
