import { CellError } from "../../cells/errors.ts";
import { defineFunction } from "../../define.ts";
import { onePerDay } from "../../models/test-days.ts";
import { fitWood } from "../../models/wood-curve.ts";

export const woodFit = defineFunction({
  name: "WOODFIT",
  summary: "Fits Wood's curve to test-day yields.",
  purpose:
    "Use it to find the three numbers of the curve, the day and height of the peak, and how well the yield persists after it.",
  params: [
    { kind: "list", name: "daysInMilk", about: "Days in milk of the tests", unit: "d", min: 1 },
    { kind: "list", name: "milk", about: "Yield on each test day", unit: "kg/d", above: 0 },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "level", unit: "kg/d" },
      { name: "rise", unit: "ratio" },
      { name: "decline", unit: "1/d" },
      { name: "r2", unit: "fraction" },
      { name: "peakDay", unit: "d" },
      { name: "peakYield", unit: "kg/d" },
      { name: "persistency", unit: "index" },
    ],
  },
  formula:
    "least squares of ln(milk) = ln(level) + rise*ln(day) - decline*day; peak day = rise/decline; peak yield = level*(rise/decline)^rise*exp(-rise); persistency = -(rise + 1)*ln(decline)",
  source: [
    { key: "wood1967", at: "the curve and its peak" },
    { key: "bovi", at: "persistency of Wood's curve" },
  ],
  cautions: [
    "Peak and persistency are blank where the fit has none: rise or decline is not above 0.",
    "Tests on three days are met exactly (R2 is 1): that says nothing about the fit.",
    "Two tests on one day count as their mean.",
    "The fit is one of logarithms: it minimises relative errors, and R2 is that of ln(milk).",
  ],
  examples: [
    {
      args: [
        [[10], [50], [100], [200], [300]],
        [[22.8], [26.9], [25.3], [19.4], [14.1]],
      ],
      note: "Solved separately with 50 digits",
      result: [
        [
          "level (kg/d)",
          "rise (ratio)",
          "decline (1/d)",
          "r2 (fraction)",
          "peak day (d)",
          "peak yield (kg/d)",
          "persistency (index)",
        ],
        [14.89125651, 0.202644275, 0.004037592024, 0.9999847647, 50.18938857, 26.88706027, 6.629103684],
      ],
    },
  ],
  notNative: "it reads a list",
  compute: (daysInMilk, milk) => {
    const tests = onePerDay(daysInMilk, milk);
    const days = tests.days.length;
    // Three coefficients need three days.
    if (days < 3)
      return new CellError(
        "#N/A",
        `daysInMilk has tests on ${days === 1 ? "one day" : "two days"}: Wood's curve needs three or more.`,
      );
    const { level, rise, decline, r2 } = fitWood(tests.days, tests.values);
    const peaks = rise > 0 && decline > 0;
    return [
      {
        level,
        rise,
        decline,
        r2,
        peakDay: peaks ? rise / decline : null,
        peakYield: peaks ? level * (rise / decline) ** rise * Math.exp(-rise) : null,
        persistency: decline > 0 ? -(rise + 1) * Math.log(decline) : null,
      },
    ];
  },
});
