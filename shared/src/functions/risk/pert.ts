import { defineFunction } from "../../define.ts";
import { pertQuantile } from "../../models/distributions.ts";

export const pert = defineFunction({
  name: "PERT",
  summary:
    "Gives the value that a PERT distribution stays below with a given probability, from the lowest, likeliest and highest value.",
  purpose: "Use it like TRIANGULAR where the usual case should count for more than the extremes.",
  params: [
    { name: "probability", about: "Probability of a lower value", unit: "fraction", min: 0, max: 1 },
    { name: "minimum", about: "Lowest value", unit: "any" },
    { name: "mode", words: "most likely value", about: "Most likely value", unit: "any" },
    { name: "maximum", about: "Highest value", unit: "any" },
    {
      name: "shape",
      about: "Weight of the mode against either end; more weight draws values towards the mode",
      unit: "ratio",
      above: 0,
      max: 1000,
      default: 4,
    },
  ],
  result: { unit: "any" },
  formula:
    "minimum + (maximum - minimum)*inverse beta(probability; 1 + shape*(mode - minimum)/(maximum - minimum), 1 + shape*(maximum - mode)/(maximum - minimum))",
  source: [{ key: "identity", at: "the beta distribution with mean (minimum + shape*mode + maximum)/(shape + 2)" }],
  cautions: ["It has thinner tails than TRIANGULAR with the same three numbers."],
  examples: [
    { args: [0.5, 20, 25, 36], result: 25.76484445, note: "Median of a milk price; TRIANGULAR gives 26.62" },
    { args: [0.05, 20, 25, 36, 10], result: 22.28350035, note: "A heavier mode" },
  ],
  conditions: [
    {
      holds: (_probability, minimum, mode, maximum) => minimum <= mode && mode <= maximum,
      otherwise: "mode must be between minimum and maximum",
    },
  ],
  notNative: "the inverse of the beta distribution iterates",
  compute: (probability, minimum, mode, maximum, shape) => pertQuantile(minimum, mode, maximum, shape)(probability),
});
