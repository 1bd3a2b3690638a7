import { defineFunction } from "../../define.ts";

export const implicitRate = defineFunction({
  name: "IMPLICITRATE",
  summary: "Gives the yearly interest hidden in a milk advance that is repaid by a price discount.",
  purpose:
    "Use it to compare an advance from a trader with a loan from a bank: a small discount per litre can be a high rate of interest.",
  params: [
    { name: "advance", about: "Advance received", unit: "cur", above: 0 },
    { name: "litres", about: "Litres delivered against it", unit: "L", min: 0 },
    { name: "discount", about: "Discount on the price per litre", unit: "cur/L", min: 0 },
    { name: "days", about: "Days the advance runs", unit: "d", above: 0 },
    {
      kind: "choice",
      name: "compounding",
      about: "How interest for the period becomes a yearly rate",
      choices: { SIMPLE: "in proportion to the days", COMPOUND: "interest on interest" },
      default: "SIMPLE",
    },
  ],
  result: { unit: "fraction/yr" },
  formula: "r = litres*discount/advance; SIMPLE r*365/days; COMPOUND (1 + r)^(365/days) - 1",
  source: [{ key: "identity", at: "interest paid in kind, over the advance" }],
  cautions: [
    "The discount is treated as the interest, and the advance as repaid in full at the end: if each delivery pays off a part, less is owed on average and the true rate is higher.",
  ],
  examples: [
    { args: [1000, 450, 0.2, 90], result: 0.365, note: "90 of interest on 1,000 over 90 days: 9 % a quarter" },
    { args: [1000, 450, 0.2, 90, "COMPOUND"], result: 0.4183559721 },
  ],
  compute: (advance, litres, discount, days, compounding) => {
    const interest = (litres * discount) / advance;
    return compounding === "SIMPLE" ? (interest * 365) / days : (1 + interest) ** (365 / days) - 1;
  },
});
