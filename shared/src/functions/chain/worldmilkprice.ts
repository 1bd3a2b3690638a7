import { defineFunction } from "../../define.ts";

/** IFCN: its pages of December 2019 to June 2025, and milkproduction.com of December 2012. */
const weights = {
  skimButter: { "2012": 0.35, "2019": 0.32 },
  cheeseWhey: { "2012": 0.45, "2019": 0.51 },
  wholePowder: { "2012": 0.2, "2019": 0.17 },
};

export const worldMilkPrice = defineFunction({
  name: "WORLDMILKPRICE",
  summary: "Gives the IFCN combined world milk price indicator.",
  purpose: "Use it to compare a farm price with what milk is worth on the world market.",
  params: [
    { name: "skimButter", about: "Milk price from skim milk powder and butter", unit: "cur/100 kg", min: 0 },
    { name: "cheeseWhey", about: "Milk price from cheese and whey", unit: "cur/100 kg", min: 0 },
    { name: "wholePowder", about: "Milk price from whole milk powder", unit: "cur/100 kg", min: 0 },
    {
      name: "weightSkimButter",
      about: "Weight of skim milk powder and butter; if blank, that of weightsOf",
      unit: "fraction",
      above: 0,
      max: 1,
      optional: true,
    },
    {
      name: "weightCheeseWhey",
      about: "Weight of cheese and whey; if blank, that of weightsOf",
      unit: "fraction",
      above: 0,
      max: 1,
      optional: true,
    },
    {
      name: "weightWholePowder",
      about: "Weight of whole milk powder; if blank, that of weightsOf",
      unit: "fraction",
      above: 0,
      max: 1,
      optional: true,
    },
    {
      kind: "choice",
      name: "weightsOf",
      about: "Date of the published weights",
      choices: {
        "2012": "December 2012: 35, 45 and 20 %",
        "2019": "December 2019 to June 2025: about 32, 51 and 17 %",
      },
      default: "2019",
    },
  ],
  result: { unit: "cur/100 kg SCM" },
  formula:
    "skimButter*weightSkimButter + cheeseWhey*weightCheeseWhey + wholePowder*weightWholePowder; the weights must add to 1; without them 2019 0.32, 0.51 and 0.17; 2012 0.35, 0.45 and 0.20",
  source: [{ key: "ifcnWorldPrice", at: "weights of 32, 51 and 17 %, and those of 2012" }],
  cautions: [
    "IFCN updates the weights every quarter and prints them rounded: for a past period enter its own.",
    "The three prices are per 100 kg of milk with 4.0 % fat and 3.3 % protein, not per 100 kg of product.",
  ],
  examples: [
    { args: [40, 45, 42], result: 42.89 },
    { args: [40, 45, 42, null, null, null, "2012"], result: 42.65 },
    { args: [40, 45, 42, 0.3, 0.5, 0.2], result: 42.9, note: "With other weights" },
  ],
  conditions: [
    {
      holds: (
        _skimButter,
        _cheeseWhey,
        _wholePowder,
        weightSkimButter,
        weightCheeseWhey,
        weightWholePowder,
        weightsOf,
      ) =>
        // A millionth is left to rounding.
        Math.abs(
          (weightSkimButter === undefined ? weights.skimButter[weightsOf] : weightSkimButter) +
            (weightCheeseWhey === undefined ? weights.cheeseWhey[weightsOf] : weightCheeseWhey) +
            (weightWholePowder === undefined ? weights.wholePowder[weightsOf] : weightWholePowder) -
            1,
        ) <= 1e-6,
      otherwise: "the three weights must add up to 1",
    },
  ],
  compute: (skimButter, cheeseWhey, wholePowder, weightSkimButter, weightCheeseWhey, weightWholePowder, weightsOf) =>
    skimButter * (weightSkimButter === undefined ? weights.skimButter[weightsOf] : weightSkimButter) +
    cheeseWhey * (weightCheeseWhey === undefined ? weights.cheeseWhey[weightsOf] : weightCheeseWhey) +
    wholePowder * (weightWholePowder === undefined ? weights.wholePowder[weightsOf] : weightWholePowder),
});
