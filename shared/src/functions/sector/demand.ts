import { defineFunction } from "../../define.ts";

export const demand = defineFunction({
  name: "DEMAND",
  summary: "Gives the yearly milk demand of a population at a daily intake.",
  purpose: "Use it to see how much milk a town or country needs at a target or recommended intake.",
  params: [
    { name: "population", about: "People", unit: "persons", min: 0 },
    { name: "gramsPerDay", about: "Milk per person per day", unit: "g/person/d", min: 0 },
    { name: "days", about: "Days", unit: "d", above: 0, default: 365 },
  ],
  result: { unit: "t/yr" },
  formula: "population*gramsPerDay*days/1000000",
  source: [{ key: "hemme2004", at: "section 1, conclusions" }],
  examples: [{ args: [130000000, 120], result: 5694000, note: "Bangladesh, printed about 5.70 million t" }],
  // Grams in a tonne
  compute: (population, gramsPerDay, days) => (population * gramsPerDay * days) / 1000000,
});
