import { defineFunction } from "../../define.ts";
import { interestRate } from "../../vocabulary/params.ts";

export const heiferCost = defineFunction({
  name: "HEIFERCOST",
  summary: "Gives the cost of raising a heifer to calving, phase by phase, with interest and losses.",
  purpose: "Use it to compare rearing with buying, and to see what late calving and losses cost.",
  params: [
    {
      kind: "table",
      name: "phases",
      about: "One row per phase of rearing, from birth to calving",
      columns: [
        { name: "days", about: "Days in the phase", unit: "d", min: 0, max: 2000 },
        { name: "feed", about: "Feed cost per day", unit: "cur/d", min: 0 },
        { name: "other", about: "Other cost per day", unit: "cur/d", min: 0, default: 0 },
      ],
    },
    { name: "calfValue", about: "Value of the calf at birth", unit: "cur", min: 0 },
    { name: "mortality", about: "Share of heifers that never calve", unit: "fraction", min: 0, max: 1 },
    {
      name: "rate",
      about: "Interest on the money tied up, as simple yearly interest",
      ...interestRate,
      default: 0,
    },
  ],
  result: { unit: "cur/head" },
  formula:
    "(calfValue + sum of days*(feed + other) + interest)/(1 - mortality); interest = rate/365*(calfValue*all days + sum of each phase's cost*(half its days + the days after it))",
  source: [{ key: "identity", at: "cost of rearing, with the money of a phase tied up from its middle until calving" }],
  cautions: [
    "Each lost heifer is charged the full cost of rearing: if most die as calves, this is more than is spent.",
    "Heifers sold instead of calving are not lost: leave them out of the mortality.",
  ],
  examples: [
    {
      args: [
        [
          ["days (d)", "feed (cur/d)", "other (cur/d)"],
          [180, 1.5, 0.5],
          [550, 1.2, 0.3],
        ],
        100,
        0.1,
      ],
      result: 1427.777778,
      note: "(100 + 360 + 825)/0.9",
    },
    {
      args: [
        [
          [180, 1.5, 0.5],
          [550, 1.2, 0.3],
        ],
        100,
        0.1,
        0.06,
      ],
      result: 1524.631659,
      note: "87.16849315 more for interest, before losses",
    },
  ],
  notNative: "it reads a table",
  compute: (phases, calfValue, mortality, rate) => {
    let spent = 0;
    let daysLeft = phases.reduce((sum, phase) => sum + phase.days, 0);
    let tiedUp = calfValue * daysLeft;
    for (const { days, feed, other } of phases) {
      const cost = days * (feed + other);
      daysLeft -= days;
      spent += cost;
      tiedUp += cost * (days / 2 + daysLeft);
    }
    return (calfValue + spent + (rate / 365) * tiedUp) / (1 - mortality);
  },
});
