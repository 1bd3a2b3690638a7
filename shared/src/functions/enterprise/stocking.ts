import { defineFunction } from "../../define.ts";

export const stocking = defineFunction({
  name: "STOCKING",
  summary: "Gives the IFCN stocking rate, dairy cows per hectare of farmland without young stock.",
  purpose: "Use it to see how intensively the land is used: if the rate is high, most of the feed is bought.",
  params: [
    { name: "cows", about: "Dairy cows, without young stock", unit: "head", min: 0 },
    {
      name: "area",
      about: "Total farmland, or the land of the dairy as in section 3.3 of the paper",
      unit: "ha",
      above: 0,
    },
  ],
  result: { unit: "cows/ha" },
  formula: "cows/area",
  source: [{ key: "hemme2004", at: "Annex 1, stocking rate" }],
  examples: [{ args: [2, 0.4], result: 5, note: "Farm BD-2, section 3.3" }],
  compute: (cows, area) => cows / area,
});
