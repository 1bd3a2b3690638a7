import { defineFunction } from "../../define.ts";

/** Kilograms from 100 kg of milk: divanikir.com, which gives 15 and 17 to 18 g from 100 mL. */
const published = { COW: 15, BUFFALO: 17 } as const;

export const paneerYield = defineFunction({
  name: "PANEERYIELD",
  summary: "Gives the paneer that a quantity of milk makes.",
  purpose: "Use it to see what paneer would bring for the milk.",
  params: [
    { name: "milk", about: "Milk", unit: "kg", min: 0 },
    {
      kind: "choice",
      name: "species",
      about: "Whose milk it is",
      choices: { COW: "15 kg per 100 kg, an assumption", BUFFALO: "17 kg per 100 kg, an assumption" },
      default: "COW",
    },
    {
      name: "yieldPercent",
      about: "Own yield in kilograms per 100 kg; overrides the species",
      unit: "%",
      min: 1,
      max: 50,
      optional: true,
    },
  ],
  result: { unit: "kg" },
  formula: "milk*yieldPercent/100; without it COW 15, BUFFALO 17",
  source: [{ key: "divanikir", at: "15 and 17 to 18 g from 100 mL" }],
  cautions: ["15 and 17 come from a weak source and are per volume: enter the plant's own yield."],
  examples: [
    { args: [200], result: 30 },
    { args: [200, "BUFFALO"], result: 34 },
    { args: [200, null, 16.5], result: 33 },
  ],
  compute: (milk, species, yieldPercent) =>
    (milk * (yieldPercent !== undefined ? yieldPercent : published[species])) / 100,
});
