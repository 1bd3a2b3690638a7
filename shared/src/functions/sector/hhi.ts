import { defineFunction } from "../../define.ts";
import { canMerge, herfindahl, merged } from "../../models/concentration.ts";
import { marketShares, mergingFirms } from "../../vocabulary/params.ts";

export const hhi = defineFunction({
  name: "HHI",
  summary: "Gives the Herfindahl-Hirschman concentration index of a market, also after a merger.",
  purpose:
    "Use it to see whether a market has many buyers or is in the hands of a few: near 0 there are many, at 10,000 only one.",
  params: [marketShares, mergingFirms],
  result: { unit: "index" },
  formula: "sum of (100*share/sum of shares)^2, from near 0 to 10000 for a single firm",
  source: [
    { key: "mergerGuidelines2023", at: "section 2.1" },
    { key: "hemme2004", at: "Annex 3, market shares" },
  ],
  cautions: [
    "Bands of 2023: moderate from 1,000 to 1,800, high above 1,800; HHITABLE names the band and the effect of a merger.",
    "Enter every firm separately: small firms in one cell count as one large firm.",
  ],
  examples: [
    { args: [[[30], [30], [20], [20]]], result: 2600, note: "Worked example of the Merger Guidelines" },
    { args: [[[110, 38, 4, 4, 3, 3, 5, 3, 7]]], result: 4365.603754, note: "Processors of Annex 3" },
    {
      args: [[[25, 20, 15, 10, 8, 7, 6, 5, 4]], [[8], [9]]],
      result: 1580,
      note: "Nine firms, of which the two smallest merge; 1,540 before",
    },
  ],
  conditions: [
    {
      holds: (shares) => shares.some((share) => share > 0),
      otherwise: "the shares add up to 0: enter at least one above 0",
    },
    {
      holds: (shares, merging) => canMerge(shares, merging),
      otherwise: "merging must name two or more different firms by their place in shares",
    },
  ],
  notNative: "it reads a list",
  compute: (shares, merging) => herfindahl(merged(shares, merging)),
});
