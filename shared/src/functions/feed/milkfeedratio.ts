import { defineFunction } from "../../define.ts";

export const milkFeedRatio = defineFunction({
  name: "MILKFEEDRATIO",
  summary: "Gives the kilograms of feed that a kilogram of milk buys.",
  purpose: "Use it to follow over time whether milk pays for more feed; FEEDPRICE gives the feed price that IFCN uses.",
  params: [
    { name: "milkPrice", about: "Milk price", unit: "cur/kg", min: 0 },
    { name: "feedPrice", about: "Feed price, for the same quantity as the milk price", unit: "cur/kg", above: 0 },
  ],
  result: { unit: "ratio" },
  formula: "milkPrice/feedPrice",
  source: [
    { key: "ifcn", at: "milk to feed price ratio" },
    { key: "hoards2012", at: "page 599, the ratio in cents a pound" },
  ],
  cautions: ["MILKFEEDUSDA is a different ratio, with the feed for a hundredweight of milk: do not compare them."],
  examples: [
    { args: [0.45, 0.275], result: 1.636363636 },
    { args: [16, 12], result: 1.333333333, note: "Cents per pound (Hoard's Dairyman 2012, printed 1.33)" },
  ],
  compute: (milkPrice, feedPrice) => milkPrice / feedPrice,
});
