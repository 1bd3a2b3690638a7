import { defineFunction } from "../../define.ts";

export const mortAnnual = defineFunction({
  name: "MORTANNUAL",
  summary: "Converts a mortality rate to another number of days, by default a year.",
  purpose: "Use it to compare losses that were recorded over different periods, such as three months and a year.",
  params: [
    { name: "rate", about: "Share lost over the days", unit: "fraction", min: 0, max: 1 },
    { name: "days", about: "Days that the rate covers", unit: "d", min: 1 },
    { name: "toDays", about: "Days that the result covers", unit: "d", above: 0, default: 365 },
  ],
  result: { unit: "fraction" },
  formula: "1 - (1 - rate)^(toDays/days)",
  source: [{ key: "identity", at: "constant hazard: the survivors of each day multiply" }],
  cautions: [
    "Shares lost do not add up: 5 % in each of four quarters is 18.5 % a year, not 20 %.",
    "Calves die mostly in their first weeks, so a rate from those weeks overstates the year.",
  ],
  examples: [
    { args: [0.05, 90], result: 0.1878114855 },
    { args: [0.2, 365, 90], result: 0.05353538827, note: "The death rate of calves of farm BD-2, over 90 days" },
  ],
  compute: (rate, days, toDays) => 1 - (1 - rate) ** (toDays / days),
});
