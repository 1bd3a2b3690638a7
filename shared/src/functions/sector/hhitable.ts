import { defineFunction } from "../../define.ts";
import { canMerge, herfindahl, merged } from "../../models/concentration.ts";
import { marketShares, mergingFirms } from "../../vocabulary/params.ts";

/** From where a market is moderately and highly concentrated, and which rise in each of these bands raises concern. */
const bands = {
  // Merger Guidelines of 2023, section 2.1
  "2023": { moderate: 1000, high: 1800, riseInModerate: Number.POSITIVE_INFINITY, riseInHigh: 100 },
  // Horizontal Merger Guidelines of 1992, revised in 1997
  "1997": { moderate: 1000, high: 1800, riseInModerate: 100, riseInHigh: 50 },
} as const;

export const hhiTable = defineFunction({
  name: "HHITABLE",
  summary: "Reports the concentration of a market, its band, and what a merger changes.",
  purpose: "Use it for what a competition authority asks first when dairies or milk buyers want to merge.",
  params: [
    marketShares,
    mergingFirms,
    {
      kind: "choice",
      name: "guidelines",
      about: "Merger guidelines of the United States that set the bands",
      choices: {
        "2023": "1,000 and 1,800; above 1,800 a rise of more than 100 is significant",
        "1997": "1,000 and 1,800; a rise of more than 100 between them or 50 above them raises concern",
      },
      default: "2023",
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "measure", kind: "text" },
      { name: "value", kind: "cell" },
    ],
  },
  formula: "HHI as HHI; delta = post-merger HHI - HHI, which is 2*share*share for two firms",
  source: [
    { key: "mergerGuidelines2023", at: "section 2.1" },
    { key: "mergerGuidelines1997", at: "post-merger HHI and its increase" },
  ],
  cautions: [
    "A rise that the guidelines find harmless can still matter to farmers who have two buyers within reach: enter the market as they see it.",
    "The guidelines of 2023 also look at the share of the merged firm, and those of 2010 had bands of 1,500 and 2,500; neither is in this table.",
  ],
  examples: [
    {
      args: [[[25, 20, 15, 10, 8, 7, 6, 5, 4]], [[1], [2]], "1997"],
      note: "The two largest of nine firms merge",
      result: [
        ["measure", "value"],
        ["HHI", 1540],
        ["Band", "moderately concentrated"],
        ["Post-merger HHI", 2540],
        ["Band after the merger", "highly concentrated"],
        ["Delta", 1000],
        ["Finding", "the rise raises concern"],
      ],
    },
    {
      args: [[[110, 38, 4, 4, 3, 3, 5, 3, 7]]],
      note: "Processors of Annex 3",
      result: [
        ["measure", "value"],
        ["HHI", 4365.603754],
        ["Band", "highly concentrated"],
      ],
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
  notNative: "it reads a list and gives a table",
  compute: (shares, merging, guidelines) => {
    const { moderate, high, riseInModerate, riseInHigh } = bands[guidelines];
    const bandOf = (index: number) =>
      index > high ? "highly concentrated" : index >= moderate ? "moderately concentrated" : "not concentrated";
    const before = herfindahl(shares);
    const rows = [
      { measure: "HHI", value: before },
      { measure: "Band", value: bandOf(before) },
    ];
    if (merging === undefined) return rows;
    const after = herfindahl(merged(shares, merging));
    const rise = after - before;
    const concern = after > high ? rise > riseInHigh : after >= moderate && rise > riseInModerate;
    return [
      ...rows,
      { measure: "Post-merger HHI", value: after },
      { measure: "Band after the merger", value: bandOf(after) },
      { measure: "Delta", value: rise },
      { measure: "Finding", value: concern ? "the rise raises concern" : "the rise raises no concern by itself" },
    ];
  },
});
