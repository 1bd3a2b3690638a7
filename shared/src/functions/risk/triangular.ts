import { defineFunction } from "../../define.ts";

export const triangular = defineFunction({
  name: "TRIANGULAR",
  summary:
    "Gives the value that a triangular distribution stays below with a given probability, from the lowest, likeliest and highest value.",
  purpose: "Use it to turn a farmer's worst, usual and best case into a range of results, as MCSIM does.",
  params: [
    { name: "probability", about: "Probability of a lower value", unit: "fraction", min: 0, max: 1 },
    { name: "minimum", about: "Lowest value", unit: "any" },
    { name: "mode", words: "most likely value", about: "Most likely value", unit: "any" },
    { name: "maximum", about: "Highest value", unit: "any" },
  ],
  result: { unit: "any" },
  formula:
    "minimum + sqrt(probability*(maximum - minimum)*(mode - minimum)) up to the mode; maximum - sqrt((1 - probability)*(maximum - minimum)*(maximum - mode)) beyond it",
  source: [{ key: "identity", at: "the inverse of the cumulative triangular distribution" }],
  cautions: ["For a random draw, enter RAND() as the probability; MCSIM draws with a fixed seed instead."],
  examples: [
    { args: [0.5, 20, 25, 36], result: 26.61916848, note: "Median of a milk price: 36 - sqrt(0.5*16*11)" },
    { args: [0.1, 20, 25, 36], result: 22.82842712, note: "20 + sqrt(0.1*16*5)" },
  ],
  conditions: [
    {
      holds: (_probability, minimum, mode, maximum) => minimum <= mode && mode <= maximum,
      otherwise: "mode must be between minimum and maximum",
    },
  ],
  compute: (probability, minimum, mode, maximum) =>
    probability * (maximum - minimum) < mode - minimum
      ? minimum + Math.sqrt(probability * (maximum - minimum) * (mode - minimum))
      : maximum - Math.sqrt((1 - probability) * (maximum - minimum) * (maximum - mode)),
});
