import { defineFunction } from "../../define.ts";

export const overrun = defineFunction({
  name: "OVERRUN",
  summary: "Gives the overrun of butter: how much more it weighs than the fat it was churned from.",
  purpose: "Use it to check butter: its water, salt and curd should be within what the law allows.",
  params: [
    { name: "butter", about: "Butter made", unit: "kg", min: 0 },
    { name: "fatMass", about: "Fat churned, in kilograms", unit: "kg", above: 0 },
  ],
  result: { unit: "fraction" },
  formula: "(butter - fatMass)/fatMass; by composition (100 - fat %)/fat %",
  source: [
    { key: "goff", at: "butter manufacture, overrun" },
    { key: "fssr2011", at: "minimum of 80 % fat in butter, so at most 25 % overrun" },
  ],
  cautions: [
    "Butter of at least 80 % fat cannot have an overrun above 25 %: more means added water or a fat test that is wrong.",
  ],
  examples: [
    { args: [4.35, 3.6], result: 0.2083333333, note: "Guelph, printed 20.8 %" },
    { args: [100, 80], result: 0.25, note: "The most that 80 % fat allows" },
  ],
  compute: (butter, fatMass) => (butter - fatMass) / fatMass,
});
