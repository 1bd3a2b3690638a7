import { defineFunction } from "../../define.ts";
import { woodDecline, woodLevel, woodRise } from "../../vocabulary/params.ts";
import { wood } from "./wood.ts";

export const woodSum = defineFunction({
  name: "WOODSUM",
  summary: "Sums Wood's curve over part of a lactation.",
  purpose: "Use it for the milk of a whole lactation, or of the months that are left of one.",
  params: [
    woodLevel,
    woodRise,
    woodDecline,
    { name: "from", about: "First day", unit: "d", min: 1, max: 1000, whole: true, default: 1 },
    { name: "to", about: "Last day", unit: "d", min: 1, max: 1000, whole: true, default: 305 },
  ],
  result: { unit: "kg" },
  formula: "sum over day = from..to of WOOD(level, rise, decline, day)",
  source: [{ key: "wood1967", at: "the curve, added day by day" }],
  cautions: ["Time is in days: coefficients fitted to weeks do not work here."],
  examples: [
    { args: [15, 0.2, 0.004], result: 6522.048232, note: "305 days" },
    { args: [12, 0, 0, 1, 300], result: 3600, note: "12 kg on each of 300 days" },
  ],
  conditions: [
    {
      holds: (_level, _rise, _decline, from, to) => from <= to,
      otherwise: "from is after to: enter a last day that is not before the first",
    },
  ],
  notNative: "it adds up the days one by one",
  compute: (level, rise, decline, from, to) => {
    let sum = 0;
    for (let day = from; day <= to; day++) sum += wood.compute(level, rise, decline, day);
    return sum;
  },
});
