import { defineFunction } from "../../define.ts";
import { milkFat } from "../../vocabulary/params.ts";
import { fcm } from "../milk/fcm.ts";

export const dmi = defineFunction({
  name: "DMI",
  summary: "Predicts the dry matter intake of a lactating cow by NRC 2001 or NASEM 2021.",
  purpose: "Use it to plan feed, or to see whether a cow that gives little milk eats too little.",
  params: [
    { name: "milk", about: "Milk yield", unit: "kg/d", min: 0 },
    milkFat,
    { name: "bodyWeight", about: "Live weight", unit: "kg", min: 100, max: 1500 },
    { name: "daysInMilk", about: "Days since calving", unit: "d", min: 0 },
    {
      kind: "choice",
      name: "method",
      about: "Feeding standard",
      choices: { NRC2001: "National Research Council 2001", NASEM2021: "National Academies 2021" },
      default: "NRC2001",
    },
    {
      name: "protein",
      about: "True protein for NASEM2021; without it the milk energy is taken from fat alone",
      unit: "%",
      min: 1,
      max: 15,
      optional: true,
    },
    { name: "lactose", about: "Lactose for NASEM2021", unit: "%", min: 1, max: 15, default: 4.85 },
    {
      name: "bodyCondition",
      about: "Body condition, required for NASEM2021",
      unit: "score",
      min: 1,
      max: 5,
      optional: true,
    },
    {
      name: "multiparous",
      about: "Share of cows after their first lactation for NASEM2021: 1 for such cows, 0 for a first lactation",
      unit: "fraction",
      min: 0,
      max: 1,
      default: 0,
    },
  ],
  result: { unit: "kg DM/d" },
  formula:
    "NRC2001 (0.372 FCM(milk, fat, 4) + 0.0968 bodyWeight^0.75)*(1 - exp(-0.192*(daysInMilk/7 + 3.67))); NASEM2021 (3.7 + 5.7 p + 0.305 E + 0.022 bodyWeight - (0.689 + 1.87 p)*bodyCondition)*(1 - (0.212 + 0.136 p)*exp(-0.053 daysInMilk)) with p = multiparous and E = milk*(0.0929 fat + 0.0585 protein + 0.0395 lactose), without protein milk*(0.36 + 0.0969 fat)",
  source: [
    { key: "nrc2001", at: "dry matter intake of lactating cows (NRC2001)" },
    { key: "nasem2021", at: "equation 2-1 and the milk energy of the software (NASEM2021)" },
  ],
  cautions: [
    "Both equations were fitted on large dairy breeds fed mixed rations: do not use them for buffalo or zebu on straw.",
    "Without multiparous, NASEM2021 assumes a first lactation: from the second month older cows eat up to a tenth more when thin and a tenth less when fat.",
  ],
  examples: [
    { args: [30, 4, 600, 140], result: 22.65191601 },
    { args: [35, 3.8, 650, 100, "NASEM2021", 3.1, null, 3, 1], result: 23.73116833 },
  ],
  conditions: [
    {
      holds: (_milk, _fat, _bodyWeight, _daysInMilk, method, _protein, _lactose, bodyCondition) =>
        method === "NRC2001" || bodyCondition !== undefined,
      otherwise: "bodyCondition is blank: method NASEM2021 needs it",
      code: "#N/A",
    },
  ],
  compute: (milk, fat, bodyWeight, daysInMilk, method, protein, lactose, bodyCondition, multiparous) => {
    if (method === "NRC2001")
      // NRC 2001, dry matter intake of lactating cows
      return (
        (0.372 * fcm.compute(milk, fat, 4) + 0.0968 * bodyWeight ** 0.75) *
        (1 - Math.exp(-0.192 * (daysInMilk / 7 + 3.67)))
      );
    // NASEM 2021, milk energy in the software
    const energy =
      protein === undefined
        ? milk * (0.36 + 0.0969 * fat)
        : milk * (0.0929 * fat + 0.0585 * protein + 0.0395 * lactose);
    // NASEM 2021, equation 2-1
    return (
      (3.7 +
        5.7 * multiparous +
        0.305 * energy +
        0.022 * bodyWeight -
        (0.689 + 1.87 * multiparous) * (bodyCondition as number)) *
      (1 - (0.212 + 0.136 * multiparous) * Math.exp(-0.053 * daysInMilk))
    );
  },
});
