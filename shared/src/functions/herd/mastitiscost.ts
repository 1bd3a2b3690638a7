import { defineFunction } from "../../define.ts";

export const mastitisCost = defineFunction({
  name: "MASTITISCOST",
  summary: "Gives the cost of clinical mastitis part by part: per case, per year, and per cow.",
  purpose: "Use it to see how much of the cost is never billed, and so how much prevention may cost.",
  params: [
    { name: "cases", about: "Clinical cases in a year", unit: "count", min: 0 },
    {
      name: "discardDays",
      about: "Days per case on which milk is thrown away: treatment and waiting",
      unit: "d",
      min: 0,
    },
    { name: "milk", about: "Milk per cow per day at that time", unit: "kg/d", min: 0 },
    { name: "milkPrice", about: "Milk price", unit: "cur/kg", min: 0 },
    { name: "milkLoss", about: "Milk per case that is not given in the rest of the lactation", unit: "kg", min: 0 },
    { name: "treatment", about: "Medicines per case", unit: "cur", min: 0 },
    { name: "labour", about: "Extra work per case, in money", unit: "cur", min: 0 },
    { name: "cullRisk", about: "Share of cases that end in culling", unit: "fraction", min: 0, max: 1 },
    { name: "heiferValue", about: "Value of the heifer that replaces a cow", unit: "cur/head", min: 0 },
    { name: "cows", about: "Cows, for the cost per cow", unit: "head", above: 0, optional: true },
    { name: "slaughterValue", about: "Money for a culled cow", unit: "cur/head", min: 0, default: 0 },
    { name: "deathRisk", about: "Share of cases in which the cow dies", unit: "fraction", min: 0, max: 1, default: 0 },
    { name: "diagnostics", about: "Tests and cultures per case", unit: "cur", min: 0, default: 0 },
    { name: "veterinary", about: "Veterinarian per case", unit: "cur", min: 0, default: 0 },
    {
      name: "reproduction",
      about: "Later pregnancy per case: days open more*COSTDAYOPEN",
      unit: "cur",
      min: 0,
      default: 0,
    },
    { name: "feedSaved", about: "Feed saved per kg of milk that is not given", unit: "cur/kg", min: 0, default: 0 },
    { name: "prevention", about: "Spent on prevention in a year", unit: "cur/yr", min: 0, default: 0 },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "part", kind: "text" },
      { name: "perCase", unit: "cur" },
      { name: "share", label: "share of a case", unit: "fraction" },
      { name: "perYear", unit: "cur/yr" },
      { name: "perCow", label: "per cow", unit: "cur/cow/yr" },
    ],
  },
  formula:
    "milk discarded = discardDays*milk*milkPrice; deaths = deathRisk*heiferValue; future milk = milkLoss*(milkPrice - feedSaved); culling = cullRisk*(heiferValue - slaughterValue); direct = diagnostics + medicines + milk discarded + veterinary + labour + deaths; indirect = future milk + culling + reproduction; per year = per case*cases; per cow = per year/cows",
  source: [
    { key: "rollin2015", at: "abstract: the direct and indirect parts of a case" },
    { key: "hoards27678", at: "milk discarded = yield times days of treatment and waiting" },
    { key: "identity", at: "sum of parts" },
  ],
  cautions: [
    "Clinical cases only: in Canada they were a third of the cost, subclinical mastitis half of it and prevention a sixth (Aghamohammadi et al. 2018). SCCLOSS gives the milk lost to high cell counts.",
    "Do not count milk twice: milk discarded was given, future milk was not.",
    "Most of the cost is indirect and rests on your milkLoss and cullRisk: try a low and a high value.",
  ],
  examples: [
    {
      args: [30, 5, 25, 0.2, 625, 36, 21, 0.14, 1600, 100, 300, 0.02, 10, 4, 9],
      note: "Parts of Rollin et al. 2015, in the first 30 days of lactation: 444 US$ a case, 128 of them direct",
      result: [
        ["part", "per case (cur)", "share of a case (fraction)", "per year (cur/yr)", "per cow (cur/cow/yr)"],
        ["Diagnostics", 10, 0.02252252252, 300, 3],
        ["Medicines", 36, 0.08108108108, 1080, 10.8],
        ["Milk discarded", 25, 0.05630630631, 750, 7.5],
        ["Veterinary", 4, 0.009009009009, 120, 1.2],
        ["Labour", 21, 0.0472972973, 630, 6.3],
        ["Deaths", 32, 0.07207207207, 960, 9.6],
        ["Direct", 128, 0.2882882883, 3840, 38.4],
        ["Future milk", 125, 0.2815315315, 3750, 37.5],
        ["Culling", 182, 0.4099099099, 5460, 54.6],
        ["Reproduction", 9, 0.02027027027, 270, 2.7],
        ["Indirect", 316, 0.7117117117, 9480, 94.8],
        ["Total", 444, 1, 13320, 133.2],
        ["Prevention", null, null, 0, 0],
        ["Total with prevention", null, null, 13320, 133.2],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (
    cases,
    discardDays,
    milk,
    milkPrice,
    milkLoss,
    treatment,
    labour,
    cullRisk,
    heiferValue,
    cows,
    slaughterValue,
    deathRisk,
    diagnostics,
    veterinary,
    reproduction,
    feedSaved,
    prevention,
  ) => {
    const direct: [string, number][] = [
      ["Diagnostics", diagnostics],
      ["Medicines", treatment],
      ["Milk discarded", discardDays * milk * milkPrice],
      ["Veterinary", veterinary],
      ["Labour", labour],
      ["Deaths", deathRisk * heiferValue],
    ];
    const indirect: [string, number][] = [
      ["Future milk", milkLoss * (milkPrice - feedSaved)],
      ["Culling", cullRisk * (heiferValue - slaughterValue)],
      ["Reproduction", reproduction],
    ];
    const sumOf = (parts: [string, number][]) => parts.reduce((sum, [, amount]) => sum + amount, 0);
    const perCase = sumOf(direct) + sumOf(indirect);
    const perCow = (amount: number) => (cows === undefined ? null : amount / cows);
    const line = (part: string, amount: number) => ({
      part,
      perCase: amount,
      share: perCase === 0 ? null : amount / perCase,
      perYear: amount * cases,
      perCow: perCow(amount * cases),
    });
    const yearly = (part: string, amount: number) => ({
      part,
      perCase: null,
      share: null,
      perYear: amount,
      perCow: perCow(amount),
    });
    return [
      ...direct.map(([part, amount]) => line(part, amount)),
      line("Direct", sumOf(direct)),
      ...indirect.map(([part, amount]) => line(part, amount)),
      line("Indirect", sumOf(indirect)),
      line("Total", perCase),
      yearly("Prevention", prevention),
      yearly("Total with prevention", perCase * cases + prevention),
    ];
  },
});
