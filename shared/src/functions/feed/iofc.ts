import { defineFunction } from "../../define.ts";

export const iofc = defineFunction({
  name: "IOFC",
  summary: "Gives the income over feed cost per cow per day.",
  purpose: "Use it to see whether a ration pays: compare it before and after a change of feed, not just the feed cost.",
  params: [
    { name: "milk", about: "Milk per cow per day", unit: "kg/d", min: 0 },
    { name: "milkPrice", about: "Milk price", unit: "cur/kg", min: 0 },
    { name: "feedCost", about: "Feed cost per cow per day", unit: "cur/d", min: 0 },
  ],
  result: { unit: "cur/cow/d" },
  formula: "milk*milkPrice - feedCost",
  source: [{ key: "pennState", at: "income over feed cost" }],
  cautions: ["It must still pay for everything except feed: labour, land, capital and herd replacement."],
  examples: [
    { args: [25, 0.4, 4.5], result: 5.5 },
    {
      args: [36.2873896, 0.43188557162, 5.9],
      result: 9.772,
      note: "Penn State UA458: 80 pounds at 19.59 US$ per hundredweight, printed 9.77",
    },
  ],
  compute: (milk, milkPrice, feedCost) => milk * milkPrice - feedCost,
});
