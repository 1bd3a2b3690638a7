import { defineFunction } from "../../define.ts";

export const dscr = defineFunction({
  name: "DSCR",
  summary: "Gives the debt service cover of a household or enterprise.",
  purpose: "Use it before you sign a loan, to see how many times the cash that is left covers interest and principal.",
  params: [
    { name: "netCash", about: "Net cash income before debt service", unit: "cur/yr" },
    { name: "livingDraw", about: "Cash taken for living", unit: "cur/yr", min: 0 },
    { name: "debtService", about: "Interest and principal due", unit: "cur/yr", above: 0 },
  ],
  result: { unit: "ratio" },
  formula: "(netCash - livingDraw)/debtService",
  source: [{ key: "identity", at: "lender practice: cash left for debt service over debt service" }],
  cautions: [
    "If interest paid is already deducted from net cash income, add it back first: otherwise it counts twice.",
    "Below 1, the year's income cannot service the loan.",
  ],
  examples: [{ args: [968, 700, 200], result: 1.34 }],
  compute: (netCash, livingDraw, debtService) => (netCash - livingDraw) / debtService,
});
