import { defineFunction } from "../../define.ts";

export const replRate = defineFunction({
  name: "REPLRATE",
  summary: "Gives the replacement rate of the milking herd: cows culled and died over the average number of cows.",
  purpose: "Use it to compare herds, and for HEIFERSNEEDED and HERDSTEADY.",
  params: [
    { name: "culled", about: "Cows culled", unit: "head/yr", min: 0 },
    { name: "died", about: "Cows died", unit: "head/yr", min: 0 },
    { name: "averageCows", about: "Average number of cows over the year, in milk and dry", unit: "head", above: 0 },
  ],
  result: { unit: "fraction/yr" },
  formula: "(culled + died)/averageCows",
  source: [
    { key: "identity", at: "definition; section 3.3 of Hemme, Garcia & Khan 2004 gives culling and deaths apart" },
  ],
  cautions: ["Cows sold to milk on another farm leave the herd too: count them as culled if heifers take their place."],
  examples: [{ args: [6, 2, 25], result: 0.32, note: "The 6 cows that farm BD-25 culls, and two deaths" }],
  compute: (culled, died, averageCows) => (culled + died) / averageCows,
});
