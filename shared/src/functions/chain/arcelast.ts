import { defineFunction } from "../../define.ts";

export const arcElast = defineFunction({
  name: "ARCELAST",
  summary: "Gives the arc elasticity of a quantity to a price.",
  purpose: "Use it to see how strongly buyers react to a price: below -1, a higher price brings in less money.",
  params: [
    { name: "quantityBefore", about: "Quantity before", unit: "any", min: 0 },
    { name: "quantityAfter", about: "Quantity after", unit: "any", min: 0 },
    { name: "priceBefore", about: "Price before", unit: "cur", min: 0 },
    { name: "priceAfter", about: "Price after", unit: "cur", min: 0 },
  ],
  result: { unit: "elasticity" },
  formula:
    "((quantityAfter - quantityBefore)/((quantityAfter + quantityBefore)/2))/((priceAfter - priceBefore)/((priceAfter + priceBefore)/2))",
  source: [{ key: "identity", at: "midpoint formula" }],
  cautions: [
    "Whatever else changed between the two dates is counted as an effect of the price.",
    "For a cross elasticity, enter the prices of the other product.",
  ],
  examples: [
    { args: [120, 80, 4, 6], result: -1, note: "Each changes by 40 % of its mean" },
    { args: [90, 110, 0.5, 0.3], result: -0.4 },
  ],
  conditions: [
    {
      holds: (_quantityBefore, _quantityAfter, priceBefore, priceAfter) => priceBefore !== priceAfter,
      otherwise: "priceBefore and priceAfter are equal: enter two different prices",
    },
  ],
  compute: (quantityBefore, quantityAfter, priceBefore, priceAfter) =>
    (quantityAfter - quantityBefore) /
    (quantityAfter + quantityBefore) /
    ((priceAfter - priceBefore) / (priceAfter + priceBefore)),
});
