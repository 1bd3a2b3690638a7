import { defineFunction } from "../../define.ts";
import { sum } from "../../models/amounts.ts";

export const hhi = defineFunction({
  name: "HHI",
  summary: "Gives the Herfindahl-Hirschman concentration index of a market.",
  purpose:
    "Use it to see whether a market has many buyers or is in the hands of a few: near 0 there are many, at 10,000 only one.",
  params: [{ kind: "list", name: "shares", about: "Volumes or shares of all firms", unit: "any", min: 0 }],
  result: { unit: "index" },
  formula: "sum of (100*share/sum of shares)^2, from near 0 to 10000 for a single firm",
  source: [
    { key: "mergerGuidelines2023", at: "section 2.1" },
    { key: "hemme2004", at: "Annex 3, market shares" },
  ],
  cautions: [
    "Bands of 2023: moderate from 1,000 to 1,800, high above 1,800; the bands of 2010 were 1,500 and 2,500.",
    "Enter every firm by itself: small firms in one cell count as one large firm.",
  ],
  examples: [
    { args: [[[30], [30], [20], [20]]], result: 2600, note: "Worked example of the Merger Guidelines" },
    { args: [[[110, 38, 4, 4, 3, 3, 5, 3, 7]]], result: 4365.603754, note: "Processors of Annex 3" },
  ],
  conditions: [
    { holds: (shares) => shares.some((share) => share > 0), otherwise: "the shares must add up to more than 0" },
  ],
  notNative: "it reads a list",
  compute: (shares) => {
    const total = sum(shares);
    return sum(shares.map((share) => ((100 * share) / total) ** 2));
  },
});
