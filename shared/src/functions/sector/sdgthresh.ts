import { defineFunction } from "../../define.ts";
import { bottomShare, smallScaleThreshold, thresholdBases } from "../../models/small-scale.ts";

export const sdgThresh = defineFunction({
  name: "SDGTHRESH",
  summary: "Gives the threshold below which a holding counts as small in land, animals or revenue.",
  purpose: "Use it to see where the line between small and large holdings runs in your country.",
  params: [
    { kind: "list", name: "values", about: "Land, livestock units or revenue of each holding", unit: "any", min: 0 },
    {
      kind: "list",
      name: "weights",
      about: "Number of holdings with each value; blank: one each",
      unit: "count",
      min: 0,
      optional: true,
    },
    { name: "share", about: "Bottom share", unit: "fraction", above: 0, max: 1, default: bottomShare },
    {
      kind: "choice",
      name: "basis",
      about: "What the share refers to",
      choices: thresholdBases,
      default: "QUANTITY",
    },
  ],
  result: { unit: "any" },
  formula:
    "in ascending order; QUANTITY: largest value up to which all holdings together have no more than share*total, 0 where there is none; UNITS: smallest value up to which the holdings are share of all or more",
  source: [
    { key: "fao2019", at: "small-scale food producers" },
    { key: "sdgMetadata", at: "definition of small-scale food producers" },
  ],
  cautions: [
    "The metadata say the bottom 40 percent of the cumulative distribution. Reading it as 40 % of the land, and not of the farms, is our inference from published shares of small-scale producers of 43 to 85 %: choose UNITS for the other reading.",
    "A holding exactly at the threshold is small.",
    "Select just the cells with values: desktop Excel passes a blank cell as 0, which UNITS counts as a holding.",
  ],
  examples: [
    { args: [[[1], [1], [2], [3], [3]]], result: 2, note: "The three smallest have 4 of 10" },
    { args: [[[1], [1], [2], [3], [3]], null, null, "UNITS"], result: 1, note: "The two smallest are 2 of 5" },
    {
      args: [
        [[0.5], [2], [10]],
        [[1200], [300], [40]],
      ],
      result: 0.5,
      note: "600 of 1600 ha; with the next class it is 1200",
    },
  ],
  conditions: [
    {
      holds: (_values, weights) => weights === undefined || weights.some((weight) => weight > 0),
      otherwise: "the weights add up to 0: enter at least one above 0",
    },
  ],
  notNative: "it reads lists",
  compute: (values, weights, share, basis) => smallScaleThreshold(values, weights, share, basis),
});
