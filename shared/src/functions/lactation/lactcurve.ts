import { defineFunction } from "../../define.ts";
import { woodDecline, woodLevel, woodRise } from "../../vocabulary/params.ts";
import { wood } from "./wood.ts";

export const lactCurve = defineFunction({
  name: "LACTCURVE",
  summary: "Lists Wood's curve day by day with its running total.",
  purpose:
    "Use it to draw the lactation that a cow is expected to have, and to see how much she has given by a certain day.",
  params: [
    woodLevel,
    woodRise,
    woodDecline,
    { name: "days", about: "Length of lactation", unit: "d", min: 1, max: 1000, whole: true, default: 305 },
    {
      name: "step",
      words: "days between rows",
      about: "Days between rows",
      unit: "d",
      min: 1,
      max: 1000,
      whole: true,
      default: 10,
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "day", unit: "d" },
      { name: "milk", unit: "kg/d" },
      { name: "cumulative", unit: "kg" },
    ],
  },
  formula: "WOOD on day 1, 1 + step, 1 + 2 step and so on, and on the last day; the running total includes every day",
  source: [{ key: "wood1967", at: "the curve" }],
  examples: [
    {
      args: [12, 0, 0, 25],
      note: "A flat curve of 12 kg",
      result: [
        ["day (d)", "milk (kg/d)", "cumulative (kg)"],
        [1, 12, 12],
        [11, 12, 132],
        [21, 12, 252],
        [25, 12, 300],
      ],
    },
    {
      args: [15, 0.2, 0.004, 3, 1],
      result: [
        ["day (d)", "milk (kg/d)", "cumulative (kg)"],
        [1, 14.94011984, 14.94011984],
        [2, 17.09318143, 32.03330127],
        [3, 18.46307255, 50.49637382],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (level, rise, decline, days, step) => {
    const rows: { day: number; milk: number; cumulative: number }[] = [];
    let cumulative = 0;
    for (let day = 1; day <= days; day++) {
      const milk = wood.compute(level, rise, decline, day);
      cumulative += milk;
      if ((day - 1) % step === 0 || day === days) rows.push({ day, milk, cumulative });
    }
    return rows;
  },
});
