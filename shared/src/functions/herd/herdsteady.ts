import { defineFunction } from "../../define.ts";
import { yearsLived } from "../../models/herd.ts";
import { european } from "../../models/livestock-units.ts";
import { ageFirstCalving, calvingInterval } from "../../vocabulary/params.ts";

export const herdSteady = defineFunction({
  name: "HERDSTEADY",
  summary: "Gives the composition and yearly flows of a herd whose size and rates do not change.",
  purpose: "Use it to see how many young animals come with a milking herd, and whether it can replace its own cows.",
  params: [
    { name: "cows", about: "Cows in milk and dry", unit: "head", min: 0 },
    calvingInterval,
    { name: "stillbirth", about: "Share of calves born dead", unit: "fraction", min: 0, max: 1 },
    {
      name: "calfMortality",
      about: "Deaths in the first year, of calves born alive",
      unit: "fraction",
      min: 0,
      max: 1,
    },
    { name: "heiferMortality", about: "Deaths per year after the first", unit: "fraction", min: 0, max: 1 },
    ageFirstCalving,
    { name: "replacementRate", about: "Result of REPLRATE", unit: "fraction/yr", min: 0, max: 1 },
    { name: "female", about: "Share of female calves", unit: "fraction", above: 0, max: 1, default: 0.5 },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "class", kind: "text" },
      { name: "head", unit: "head" },
      { name: "livestockUnits", unit: "LSU" },
      { name: "flowPerYear", unit: "head/yr" },
    ],
  },
  formula:
    "births = cows*365/calvingInterval*(1 - stillbirth); heifers calving = births*female*(1 - calfMortality)*(1 - heiferMortality)^((ageFirstCalving - 12)/12); head = integral of the survivors over the ages of the class; surplus = heifers calving - cows*replacementRate",
  source: [
    { key: "identity", at: "steady state: what enters a class dies in it or leaves it" },
    { key: "vaillantBaldinger2016", at: "herd structure, for comparison" },
    { key: "eurostatLsu", at: "coefficients of the classes" },
  ],
  cautions: [
    "Bull calves leave at birth, all heifer calves are reared, and surplus heifers leave at first calving; a negative surplus must be bought.",
    "The flow of a class is the number of animals that enter it in a year; its head is the mean over the year, not a count after the calving season.",
    "HERDPROJECT counts animals as they enter a class: if you start it with the flows of the heifer classes, they stay the same at the same rates.",
  ],
  examples: [
    {
      args: [100, 365, 0, 0, 0, 24, 0.3],
      note: "Without losses: 50 heifers of each year",
      result: [
        ["class", "head (head)", "livestock units (LSU)", "flow per year (head/yr)"],
        ["heifers under 1 year", 50, 20, 50],
        ["heifers of 1 to 2 years", 50, 35, 50],
        ["cows", 100, 100, 30],
        ["total", 200, 155, null],
        ["calves born alive", null, null, 100],
        ["bull calves", null, null, 50],
        ["young stock died", null, null, 0],
        ["heifers calving", null, null, 50],
        ["cows replaced", null, null, 30],
        ["surplus heifers", null, null, 20],
      ],
    },
    {
      args: [100, 400, 0.07, 0.1, 0.03, 30, 0.3],
      note: "Stocks integrated numerically, apart from this library",
      result: [
        ["class", "head (head)", "livestock units (LSU)", "flow per year (head/yr)"],
        ["heifers under 1 year", 40.27243957, 16.10897583, 42.43125],
        ["heifers of 1 to 2 years", 37.61239522, 26.32867665, 38.188125],
        ["heifers over 2 years", 18.3809183, 14.70473464, 37.04248125],
        ["cows", 100, 100, 30],
        ["total", 196.2657531, 157.1423871, null],
        ["calves born alive", null, null, 84.8625],
        ["bull calves", null, null, 42.43125],
        ["young stock died", null, null, 5.948636954],
        ["heifers calving", null, null, 36.48261305],
        ["cows replaced", null, null, 30],
        ["surplus heifers", null, null, 6.482613046],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (
    cows,
    calvingInterval,
    stillbirth,
    calfMortality,
    heiferMortality,
    ageFirstCalving,
    replacementRate,
    female,
  ) => {
    const births = ((cows * 365) / calvingInterval) * (1 - stillbirth);
    const heiferCalves = births * female;
    const years = ageFirstCalving / 12;
    /** Heifers that reach an age of one year or more, in a year. */
    const reaching = (age: number) => heiferCalves * (1 - calfMortality) * (1 - heiferMortality) ** (age - 1);
    const row = (name: string, head: number, unit: number, flow: number) => ({
      class: name,
      head,
      livestockUnits: head * unit,
      flowPerYear: flow,
    });
    const classes = [
      row("heifers under 1 year", heiferCalves * yearsLived(calfMortality, 1), european.BOVINE0, heiferCalves),
      row(
        "heifers of 1 to 2 years",
        reaching(1) * yearsLived(heiferMortality, Math.min(years, 2) - 1),
        european.BOVINE1,
        reaching(1),
      ),
      ...(years > 2
        ? [
            row(
              "heifers over 2 years",
              reaching(2) * yearsLived(heiferMortality, years - 2),
              european.HEIFER2,
              reaching(2),
            ),
          ]
        : []),
      row("cows", cows, european.DAIRYCOW, cows * replacementRate),
    ];
    const total = {
      class: "total",
      head: classes.reduce((sum, each) => sum + each.head, 0),
      livestockUnits: classes.reduce((sum, each) => sum + each.livestockUnits, 0),
      flowPerYear: null,
    };
    const flow = (name: string, flowPerYear: number) => ({
      class: name,
      head: null,
      livestockUnits: null,
      flowPerYear,
    });
    return [
      ...classes,
      total,
      flow("calves born alive", births),
      flow("bull calves", births - heiferCalves),
      flow("young stock died", heiferCalves - reaching(years)),
      flow("heifers calving", reaching(years)),
      flow("cows replaced", cows * replacementRate),
      flow("surplus heifers", reaching(years) - cows * replacementRate),
    ];
  },
});
