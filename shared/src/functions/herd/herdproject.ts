import { CellError } from "../../cells/errors.ts";
import { defineFunction } from "../../define.ts";
import { headsByClass, nextYear } from "../../models/herd.ts";

export const herdProject = defineFunction({
  name: "HERDPROJECT",
  summary: "Projects a herd by age class over years with births, deaths, culls, sales and purchases.",
  purpose: "Use it to see how many years a herd needs to reach a size, and how many animals can be sold on the way.",
  params: [
    {
      kind: "table",
      name: "herd",
      about:
        "One row per year of age, youngest first; the last class of rates holds all older animals, and a class left out starts with 0",
      columns: [
        { kind: "text", name: "class", about: "Name of the class" },
        { name: "head", about: "Head at the start of the first year", unit: "head", min: 0 },
      ],
    },
    {
      kind: "table",
      name: "rates",
      about: "One row per class, in the same order: yearly rates, as shares of its head at the start of each year",
      columns: [
        { kind: "text", name: "class", about: "Name of the class, as in herd" },
        {
          name: "calving",
          about: "Calves born alive and kept at first",
          unit: "fraction/yr",
          min: 0,
          max: 5,
          default: 0,
        },
        { name: "death", about: "Share that dies", unit: "fraction/yr", min: 0, max: 1, default: 0 },
        { name: "culling", about: "Share that is culled", unit: "fraction/yr", min: 0, max: 1, default: 0 },
        { name: "sale", about: "Share that is sold", unit: "fraction/yr", min: 0, max: 1, default: 0 },
        {
          name: "purchase",
          about: "Head bought, as a share of the head of the class",
          unit: "fraction/yr",
          min: 0,
          max: 5,
          default: 0,
        },
      ],
    },
    { name: "years", about: "Years to project", unit: "yr", min: 1, max: 50, whole: true },
  ],
  result: {
    kind: "grid",
    about:
      "years down; across, the head of each class and in total at the end of the year, births, deaths, culls, sales and purchases",
  },
  formula:
    "each year, deaths, culls and sales leave a class and purchases join it; the rest move to the next class, and the last class keeps its own; births = sum of head*calving, the new first class",
  source: [
    { key: "leslie1945", at: "projection by age classes" },
    { key: "hemme2004", at: "Annex 1, simulations for up to 10 years (TIPI-CAL)" },
  ],
  cautions: [
    "Classes are years of age: an animal stays one year in each, except in the last.",
    "Calves are counted at the end of the year they are born in: lower the calving rate for calves that die before that first count.",
    "If only females are counted, enter heifer calves in calving; if bull calves are counted too, enter their sale in the first class.",
    "Numbers are not rounded: 0.4 of an animal stays in the sums.",
  ],
  examples: [
    {
      args: [
        [
          ["class", "head"],
          ["calves", 20],
          ["heifers", 18],
          ["cows", 50],
        ],
        [
          ["class", "calving", "death", "culling", "sale", "purchase"],
          ["calves", 0, 0.1, 0, 0.5, 0],
          ["heifers", 0, 0.05, 0, 0, 0.1],
          ["cows", 0.8, 0.02, 0.25, 0, 0],
        ],
        3,
      ],
      note: "Half of the calves are sold as bulls",
      result: [
        [
          "year",
          "calves (head)",
          "heifers (head)",
          "cows (head)",
          "total (head)",
          "births (head/yr)",
          "deaths (head/yr)",
          "culls (head/yr)",
          "sales (head/yr)",
          "purchases (head/yr)",
        ],
        [0, 20, 18, 50, 88, "", "", "", "", ""],
        [1, 40, 8, 55.4, 103.4, 40, 3.9, 12.5, 10, 1.8],
        [2, 44.32, 16, 48.842, 109.162, 44.32, 5.508, 13.85, 20, 0.8],
        [3, 39.0736, 17.728, 52.45466, 109.25626, 39.0736, 6.20884, 12.2105, 22.16, 1.6],
      ],
    },
  ],
  notNative: "it reads tables and gives one",
  compute: (herd, rates, years) => {
    const opening = headsByClass(herd, rates);
    if (opening instanceof CellError) return opening;
    const total = (heads: readonly number[]) => heads.reduce((sum, head) => sum + head, 0);
    const flows = ["births", "deaths", "culls", "sales", "purchases"] as const;
    let heads = opening;
    const rows: (string | number | null)[][] = [
      [
        "year",
        ...rates.map((rate) => `${rate.class.trim()} (head)`),
        "total (head)",
        ...flows.map((flow) => `${flow} (head/yr)`),
      ],
      [0, ...heads, total(heads), ...flows.map(() => null)],
    ];
    for (let year = 1; year <= years; year++) {
      const ended = nextYear(heads, rates);
      heads = ended.heads;
      rows.push([year, ...heads, total(heads), ...flows.map((flow) => ended[flow])]);
    }
    return rows;
  },
});
