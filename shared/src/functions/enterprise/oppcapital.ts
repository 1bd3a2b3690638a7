import { defineFunction } from "../../define.ts";

export const oppCapital = defineFunction({
  name: "OPPCAPITAL",
  summary: "Charges a real 3 percent on own capital, excluding land and quota.",
  purpose: "Use it for what the family's own money in cows and buildings would earn elsewhere.",
  params: [
    { name: "ownCapital", about: "Own assets without land and quota, plus circulating capital", unit: "cur", min: 0 },
    {
      name: "rate",
      about: "Real interest on own capital",
      unit: "fraction",
      above: -1,
      max: 1,
      notZero: true,
      default: 0.03,
    },
  ],
  result: { unit: "cur/yr" },
  formula: "ownCapital*rate",
  source: [{ key: "hemme2004", at: "Annex 1, capital costs" }],
  cautions: ["The rate is real: do not combine it with nominal cash flows."],
  examples: [{ args: [1500], result: 45 }],
  compute: (ownCapital, rate) => ownCapital * rate,
});
