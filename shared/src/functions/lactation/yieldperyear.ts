import { defineFunction } from "../../define.ts";

export const yieldPerYear = defineFunction({
  name: "YIELDPERYEAR",
  summary: "Converts a lactation yield to a yield per cow per year.",
  purpose:
    "Use it to compare cows with long and short calving intervals: a high yield is worth less if the next calf comes late.",
  params: [
    { name: "lactationYield", about: "Yield of one lactation", unit: "kg", min: 0 },
    { name: "calvingInterval", about: "Days between calvings, not months", unit: "d", min: 120 },
  ],
  result: { unit: "kg/cow/yr" },
  formula: "lactationYield*365/calvingInterval",
  source: [{ key: "identity", at: "one lactation per calving interval" }],
  cautions: ["A 305-day yield is that of the whole lactation only if the cow is dry for the rest of the interval."],
  examples: [
    { args: [1500, 365], result: 1500 },
    { args: [1500, 450], result: 1216.666667 },
  ],
  compute: (lactationYield, calvingInterval) => (lactationYield * 365) / calvingInterval,
});
