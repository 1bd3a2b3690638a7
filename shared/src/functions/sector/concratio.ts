import { defineFunction } from "../../define.ts";
import { sum } from "../../models/amounts.ts";

export const concRatio = defineFunction({
  name: "CONCRATIO",
  summary: "Gives the share of the largest firms in a market.",
  purpose: "Use it to see how much of a market a few dairies control: near 1, farmers have little choice of buyers.",
  params: [
    { kind: "list", name: "shares", about: "Volumes or shares of all firms", unit: "any", min: 0 },
    { name: "count", about: "Number of largest firms", unit: "count", min: 1, whole: true, default: 4 },
  ],
  result: { unit: "fraction" },
  formula: "sum of the count largest/sum of all",
  source: [
    { key: "identity", at: "concentration ratio" },
    { key: "hemme2004", at: "Annex 3, market shares" },
  ],
  cautions: ["List all firms, because the ratio is a share of their sum."],
  examples: [{ args: [[[110, 38, 4, 4, 3, 3, 5, 3, 7]]], result: 0.9039548023, note: "Processors of Annex 3" }],
  conditions: [
    {
      holds: (shares) => shares.some((share) => share > 0),
      otherwise: "the shares add up to 0: enter at least one above 0",
    },
  ],
  notNative: "it reads a list",
  compute: (shares, count) => sum([...shares].sort((a, b) => b - a).slice(0, count)) / sum(shares),
});
