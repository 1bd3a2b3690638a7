import { defineFunction } from "../../define.ts";

export const labourEff = defineFunction({
  name: "LABOUREFF",
  summary: "Gives hours per cow, milk per hour and cows per worker of a dairy.",
  purpose: "Use it to compare how much work farms put into a cow and into their milk.",
  params: [
    { name: "cows", about: "Dairy cows", unit: "head", above: 0 },
    { name: "milk", about: "Milk of a year", unit: "kg/yr", min: 0 },
    { name: "hours", about: "Hours worked for the dairy in a year, hired and family", unit: "h/yr", above: 0 },
    {
      name: "fullTimeHours",
      about: "Hours of a full-time worker in a year; blank: cows per worker are left out",
      unit: "h/yr",
      above: 0,
      optional: true,
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "measure", kind: "text" },
      { name: "value", kind: "cell" },
    ],
  },
  formula: "hours/cows; milk/hours; hours/milk*100; milk/cows; workers = hours/fullTimeHours; cows/workers",
  source: [
    { key: "hemme2004", at: "section 3.3, hours per milking cow" },
    { key: "identity", at: "work over cows and milk" },
  ],
  cautions: [
    "The hours per cow that section 3.3 prints are more than the hours of the whole farm in section 3.4 allow: 1,463 against 1,142 for BD-2.",
    "Hours are hard to count on a family farm: say which work they include, and compare farms that count in the same way.",
  ],
  examples: [
    {
      args: [2, 2048, 2285],
      note: "Farm BD-2: 56 % of 4,080 hours are for its dairy",
      result: [
        ["measure", "value"],
        ["Hours per cow (h/cow/yr)", 1142.5],
        ["Milk per hour (kg/h)", 0.8962800875],
        ["Hours per 100 kg of milk (h)", 111.5722656],
        ["Milk per cow (kg/cow/yr)", 1024],
      ],
    },
    {
      args: [120, 960000, 4800, 2200],
      result: [
        ["measure", "value"],
        ["Hours per cow (h/cow/yr)", 40],
        ["Milk per hour (kg/h)", 200],
        ["Hours per 100 kg of milk (h)", 0.5],
        ["Milk per cow (kg/cow/yr)", 8000],
        ["Full-time workers", 2.181818182],
        ["Cows per worker", 55],
        ["Milk per worker (kg/yr)", 440000],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (cows, milk, hours, fullTimeHours) => {
    const rows: { measure: string; value: number | null }[] = [
      { measure: "Hours per cow (h/cow/yr)", value: hours / cows },
      { measure: "Milk per hour (kg/h)", value: milk / hours },
      { measure: "Hours per 100 kg of milk (h)", value: milk > 0 ? (hours / milk) * 100 : null },
      { measure: "Milk per cow (kg/cow/yr)", value: milk / cows },
    ];
    if (fullTimeHours === undefined) return rows;
    const workers = hours / fullTimeHours;
    return [
      ...rows,
      { measure: "Full-time workers", value: workers },
      { measure: "Cows per worker", value: cows / workers },
      { measure: "Milk per worker (kg/yr)", value: milk / workers },
    ];
  },
});
