import { defineFunction } from "../../define.ts";
import { anyFat } from "../../vocabulary/params.ts";

export const standardise = defineFunction({
  name: "STANDARDISE",
  summary: "Gives the cream or skim to add to milk to reach a fat content; a negative number is to be taken off.",
  purpose: "Use it in a plant that sells milk or cream of a fixed fat content.",
  params: [
    { name: "milk", about: "Milk, skim or cream to standardise", unit: "kg", min: 0 },
    anyFat,
    { name: "target", about: "Target fat", unit: "%", min: 0, max: 100 },
    { name: "adjusterFat", about: "Fat of the cream or skim that is added or taken off", unit: "%", min: 0, max: 100 },
  ],
  result: { unit: "kg" },
  formula: "milk*(target - fat)/(adjusterFat - target)",
  source: [{ key: "identity", at: "mass balance of fat" }],
  cautions: [
    "A positive result is added to the milk, a negative one is taken off it; the quantity of milk changes by as much.",
  ],
  examples: [
    { args: [1000, 4.5, 3.5, 0.05], result: 289.8550725, note: "Skim to add" },
    { args: [1000, 4.5, 3.5, 40], result: -27.39726027, note: "Cream to take off" },
    { args: [1000, 3.5, 4, 40], result: 13.88888889, note: "Cream to add" },
    {
      args: [160, 40, 32, 0],
      result: 40,
      note: "University of Guelph: skim without fat to bring cream from 40 to 32 %",
    },
  ],
  conditions: [
    {
      holds: (_milk, fat, target, adjusterFat) =>
        (target - fat) * (adjusterFat - target) > -(adjusterFat - target) * (adjusterFat - target),
      otherwise: "adjusterFat must be above or below both fat and target",
    },
  ],
  compute: (milk, fat, target, adjusterFat) => (milk * (target - fat)) / (adjusterFat - target),
});
