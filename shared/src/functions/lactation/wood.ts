import { defineFunction } from "../../define.ts";
import { woodDecline, woodLevel, woodRise } from "../../vocabulary/params.ts";

export const wood = defineFunction({
  name: "WOOD",
  summary: "Gives the milk yield on a day of lactation from Wood's curve.",
  purpose: "Use it to predict a cow's milk on a certain day from the three numbers of her curve, which WOODFIT finds.",
  params: [woodLevel, woodRise, woodDecline, { name: "day", about: "Day in milk, from 1", unit: "d", min: 1 }],
  result: { unit: "kg/d" },
  formula: "level*day^rise*exp(-decline*day)",
  source: [{ key: "wood1967", at: "the curve" }],
  cautions: ["Time is in days: coefficients fitted to weeks, as in Wood 1980, do not work here."],
  examples: [
    { args: [15, 0.2, 0.004, 1], result: 14.94011984, note: "15 exp(-0.004)" },
    { args: [15, 0.2, 0.004, 50], result: 26.85507463, note: "The peak: day 0.2/0.004" },
  ],
  compute: (level, rise, decline, day) => level * day ** rise * Math.exp(-decline * day),
});
