import { defineFunction } from "../../define.ts";

export const realPrice = defineFunction({
  name: "REALPRICE",
  summary: "Deflates a price to the money of a base year.",
  purpose: "Use it to compare prices of different years: it takes inflation out of them.",
  params: [
    { name: "nominal", about: "Price of the year", unit: "cur", min: 0 },
    { name: "priceIndex", about: "Consumer price index of the year", unit: "index", above: 0 },
    { name: "baseIndex", about: "Consumer price index of the base year", unit: "index", above: 0, default: 100 },
  ],
  result: { unit: "cur" },
  formula: "nominal*baseIndex/priceIndex",
  source: [{ key: "identity", at: "deflation by a price index" }],
  cautions: ["Both indexes must come from the same series with the same base."],
  examples: [
    { args: [1.61, 197.82], result: 0.813871196, note: "Retail milk 1998, Pindyck and Rubinfeld: printed 0.81" },
    { args: [1.5, 135], result: 1.111111111, note: "50 % dearer at 35 % inflation: 11.1 % in real terms" },
  ],
  compute: (nominal, priceIndex, baseIndex) => (nominal * baseIndex) / priceIndex,
});
