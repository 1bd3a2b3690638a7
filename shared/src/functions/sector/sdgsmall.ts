import { defineFunction } from "../../define.ts";
import { bottomShare, thresholdBases } from "../../models/small-scale.ts";
import { sdgThresh } from "./sdgthresh.ts";

export const sdgSmall = defineFunction({
  name: "SDGSMALL",
  summary: "Marks which holdings are small-scale food producers under the SDG definition.",
  purpose: "Use it on a farm survey before SDGPRODUCTIVITY and SDGINCOME, which count small-scale producers only.",
  params: [
    { kind: "list", name: "land", series: true, about: "Land of each holding", unit: "ha", min: 0 },
    { kind: "list", name: "livestock", series: true, about: "Livestock of each holding", unit: "TLU", min: 0 },
    { kind: "list", name: "revenue", series: true, about: "Yearly revenue of each holding", unit: "PPP $", min: 0 },
    {
      kind: "list",
      name: "weights",
      about: "Number of holdings that each row represents; blank: one each",
      unit: "count",
      min: 0,
      optional: true,
    },
    {
      name: "cap",
      about: "Upper limit on the revenue threshold; blank: none",
      unit: "PPP $",
      above: 0,
      optional: true,
    },
    {
      kind: "choice",
      name: "rule",
      about: "How the three criteria are combined",
      choices: {
        FAO: "small in land and in livestock and in revenue, as the SDG metadata say",
        SEED: "small in land or in livestock or in revenue, as the document of CODEGALAC says",
      },
      default: "FAO",
    },
    {
      kind: "choice",
      name: "basis",
      about: "What the bottom 40 percent refer to, as in SDGTHRESH",
      choices: thresholdBases,
      default: "QUANTITY",
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "unit", kind: "cell" },
      { name: "landFlag", kind: "cell" },
      { name: "livestockFlag", kind: "cell" },
      { name: "revenueFlag", kind: "cell" },
      { name: "smallScale", kind: "cell" },
    ],
  },
  formula:
    "FAO: land <= threshold and livestock <= threshold and revenue <= min(threshold, cap); SEED: land or livestock or revenue; thresholds of the bottom 40 percent by SDGTHRESH",
  source: [
    { key: "fao2019", at: "small-scale food producers" },
    { key: "sdgMetadata", at: "definition: the three criteria joined by and" },
    { key: "codegalac2023", at: "footnote 1 (SEED)" },
  ],
  cautions: [
    "The SDG metadata combine the criteria with and, CODEGALAC with or: the two rules mark very different holdings.",
    "If the revenue threshold is capped at an amount of PPP $, enter it as cap: there is no default.",
    "The thresholds come from these holdings, so they must represent the whole country: give each row its weight.",
  ],
  examples: [
    {
      args: [
        [[0.4], [0.5], [1.1], [2], [6]],
        [[1.4], [2.1], [7], [10.5], [17.5]],
        [[300], [450], [1400], [5000], [12000]],
      ],
      note: "Thresholds of 2 ha, 7 TLU and 5000 PPP $",
      result: [
        ["unit", "land flag", "livestock flag", "revenue flag", "small scale"],
        [1, true, true, true, true],
        [2, true, true, true, true],
        [3, true, true, true, true],
        [4, true, false, true, false],
        [5, false, false, false, false],
      ],
    },
  ],
  conditions: [
    {
      holds: (_land, _livestock, _revenue, weights) => weights === undefined || weights.some((weight) => weight > 0),
      otherwise: "the weights add up to 0: enter at least one above 0",
    },
  ],
  notNative: "it reads lists and gives a table",
  compute: (land, livestock, revenue, weights, cap, rule, basis) => {
    const thresholdOf = (values: readonly number[]) => sdgThresh.compute(values, weights, bottomShare, basis);
    const landLimit = thresholdOf(land);
    const livestockLimit = thresholdOf(livestock);
    const revenueLimit = Math.min(thresholdOf(revenue), cap ?? Number.POSITIVE_INFINITY);
    return land.map((area, i) => {
      const landFlag = area <= landLimit;
      const livestockFlag = livestock[i]! <= livestockLimit;
      const revenueFlag = revenue[i]! <= revenueLimit;
      return {
        unit: i + 1,
        landFlag,
        livestockFlag,
        revenueFlag,
        smallScale:
          rule === "FAO" ? landFlag && livestockFlag && revenueFlag : landFlag || livestockFlag || revenueFlag,
      };
    });
  },
});
