import { defineFunction } from "../../define.ts";

export const marketEff = defineFunction({
  name: "MARKETEFF",
  summary: "Gives the marketing efficiency of a channel by Acharya, Shepherd or Calkins.",
  purpose:
    "Use it to compare channels: an efficient one brings milk to the consumer at little cost for what the farmer gets.",
  params: [
    { name: "farmPrice", about: "Price received by the farmer", unit: "cur", min: 0 },
    { name: "marketingCost", about: "Total marketing cost of the channel", unit: "cur", min: 0 },
    { name: "marketingMargin", about: "Net margins of the traders, negative where they lose", unit: "cur" },
    {
      kind: "choice",
      name: "method",
      about: "Measure of efficiency",
      choices: {
        ACHARYA: "farmer's price over marketing costs and margins",
        SHEPHERD: "consumer price over marketing costs, less 1",
        CALKINS: "1 plus margins over costs; lower is better",
      },
      default: "ACHARYA",
    },
  ],
  result: { unit: "ratio" },
  formula:
    "consumer price V = farmPrice + marketingCost + marketingMargin; ACHARYA farmPrice/(marketingCost + marketingMargin); SHEPHERD V/marketingCost - 1; CALKINS 1 + marketingMargin/marketingCost",
  source: [{ key: "iasri", at: "the three measures" }],
  cautions: [
    "Higher is better for ACHARYA and SHEPHERD, lower for CALKINS.",
    "Some texts give Shepherd's ratio without the minus 1: compare only figures of the same form.",
  ],
  examples: [
    { args: [20, 4, 6], result: 2 },
    { args: [20, 4, 6, "SHEPHERD"], result: 6.5, note: "Consumer price 30 over costs of 4, less 1" },
    { args: [20, 4, 6, "CALKINS"], result: 2.5 },
  ],
  conditions: [
    {
      holds: (_farmPrice, marketingCost, marketingMargin, method) =>
        method === "ACHARYA" ? marketingCost + marketingMargin > 0 : marketingCost > 0,
      otherwise: "ACHARYA needs marketingCost + marketingMargin above 0, the other methods marketingCost above 0",
    },
  ],
  compute: (farmPrice, marketingCost, marketingMargin, method) =>
    method === "ACHARYA"
      ? farmPrice / (marketingCost + marketingMargin)
      : method === "SHEPHERD"
        ? (farmPrice + marketingCost + marketingMargin) / marketingCost - 1
        : 1 + marketingMargin / marketingCost,
});
