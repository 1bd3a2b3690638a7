import { defineFunction } from "../../define.ts";
import { percentile } from "../../models/distributions.ts";

export const valueAtRisk = defineFunction({
  name: "VALUEATRISK",
  summary: "Gives the outcome below which results fall with a stated probability, such as in one bad year in twenty.",
  purpose: "Use it to see how bad a bad year is, so that a family can keep that much in reserve.",
  params: [
    { kind: "list", name: "outcomes", about: "Outcomes, such as yearly results", unit: "cur" },
    {
      name: "probability",
      about: "Probability of a worse outcome",
      unit: "fraction",
      above: 0,
      max: 1,
      default: 0.05,
    },
  ],
  result: { unit: "cur" },
  formula: "percentile of the outcomes, interpolated linearly as in PERCENTILE.INC",
  source: [{ key: "identity", at: "a percentile" }],
  cautions: [
    "It is an outcome, not a loss against the mean: a negative number is a loss.",
    "Few outcomes say little about rare ones: 5 % of ten years lies between the two worst.",
    "Select just the cells with outcomes: desktop Excel passes a blank cell as 0, which counts as an outcome of 0.",
  ],
  examples: [
    {
      args: [[[1200], [-300], [800], [450], [950]]],
      result: -150,
      note: "A fifth of the way from the worst to the second: -300 + 0.2*750",
    },
    { args: [[[1200], [-300], [800], [450], [950]], 0.5], result: 800, note: "The median" },
  ],
  notNative: "it reads a list",
  compute: (outcomes, probability) =>
    percentile(
      [...outcomes].sort((a, b) => a - b),
      probability,
    ),
});
