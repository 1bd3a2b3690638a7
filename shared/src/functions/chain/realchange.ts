import { defineFunction } from "../../define.ts";

export const realChange = defineFunction({
  name: "REALCHANGE",
  summary: "Gives real growth from nominal growth and inflation.",
  purpose: "Use it to see whether a price or an income really rose, or whether money only lost value.",
  params: [
    { name: "nominalGrowth", about: "Nominal growth, 0.5 for 50 %", unit: "fraction", min: -1, max: 10 },
    { name: "inflation", about: "Inflation over the same period, 0.35 for 35 %", unit: "fraction", above: -1, max: 10 },
  ],
  result: { unit: "fraction" },
  formula: "(1 + nominalGrowth)/(1 + inflation) - 1",
  source: [{ key: "identity", at: "Fisher relation; it also turns nominal into real interest" }],
  cautions: [
    "Above 10 (1,000 %) a number is taken for a percentage typed without its sign: use REALPRICE with the price index where prices rise faster.",
    "Do not subtract: 50 % growth at 35 % inflation is not 15 % but 11.1 %. Section 2.2 of Hemme, Garcia & Khan 2004 prints about 16 %.",
  ],
  examples: [{ args: [0.5, 0.35], result: 0.1111111111, note: "Milk price and inflation of section 2.2" }],
  compute: (nominalGrowth, inflation) => (1 + nominalGrowth) / (1 + inflation) - 1,
});
