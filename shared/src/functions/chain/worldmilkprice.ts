import { defineFunction } from "../../define.ts";

export const worldMilkPrice = defineFunction({
  name: "WORLDMILKPRICE",
  summary: "Gives the IFCN combined world milk price indicator.",
  purpose: "Use it to set a farm price beside what milk is worth on the world market.",
  params: [
    { name: "skimButter", about: "Milk price from skim milk powder and butter", unit: "cur/100 kg", min: 0 },
    { name: "cheeseWhey", about: "Milk price from cheese and whey", unit: "cur/100 kg", min: 0 },
    { name: "wholePowder", about: "Milk price from whole milk powder", unit: "cur/100 kg", min: 0 },
    {
      name: "weightSkimButter",
      about: "Weight of skim milk powder and butter",
      unit: "fraction",
      above: 0,
      max: 1,
      default: 0.32,
    },
    {
      name: "weightCheeseWhey",
      about: "Weight of cheese and whey",
      unit: "fraction",
      above: 0,
      max: 1,
      default: 0.51,
    },
    {
      name: "weightWholePowder",
      about: "Weight of whole milk powder",
      unit: "fraction",
      above: 0,
      max: 1,
      default: 0.17,
    },
  ],
  result: { unit: "cur/100 kg SCM" },
  formula:
    "skimButter*weightSkimButter + cheeseWhey*weightCheeseWhey + wholePowder*weightWholePowder; the weights must add to 1",
  source: [{ key: "ifcnWorldPrice", at: "weights of 32, 51 and 17 %" }],
  cautions: [
    "IFCN updates the weights every quarter (35, 45 and 20 % in 2012): enter those of the period. Blank ones stay 0.32, 0.51 and 0.17.",
    "The three prices are per 100 kg of milk with 4.0 % fat and 3.3 % protein, not per 100 kg of product.",
  ],
  examples: [
    { args: [40, 45, 42], result: 42.89 },
    { args: [40, 45, 42, 0.35, 0.45, 0.2], result: 42.65, note: "Weights of 2012" },
  ],
  conditions: [
    {
      holds: (_skimButter, _cheeseWhey, _wholePowder, weightSkimButter, weightCheeseWhey, weightWholePowder) =>
        // A millionth is left to rounding.
        Math.abs(weightSkimButter + weightCheeseWhey + weightWholePowder - 1) <= 1e-6,
      otherwise: "the three weights must add to 1",
    },
  ],
  compute: (skimButter, cheeseWhey, wholePowder, weightSkimButter, weightCheeseWhey, weightWholePowder) =>
    skimButter * weightSkimButter + cheeseWhey * weightCheeseWhey + wholePowder * weightWholePowder,
});
