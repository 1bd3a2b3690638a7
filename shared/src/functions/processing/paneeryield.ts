import { defineFunction } from "../../define.ts";

/** Kilograms of chhana from 100 kg of milk: abstract in IARJSET. */
const chhana = { COW: 15.9, BUFFALO: 19.8, GOAT: 15.9 };

export const paneerYield = defineFunction({
  name: "PANEERYIELD",
  summary: "Gives the paneer or chhana that a quantity of milk makes.",
  purpose: "Use it to see what paneer or chhana would bring for the milk.",
  params: [
    { name: "milk", about: "Milk", unit: "kg", min: 0 },
    {
      kind: "choice",
      name: "species",
      about: "Whose milk it is, for the published yields of chhana",
      choices: { COW: "cow", BUFFALO: "buffalo", GOAT: "goat" },
      default: "COW",
    },
    {
      name: "yieldPercent",
      about: "Your own yield in kilograms per 100 kg, required for PANEER; it replaces that of the species",
      unit: "%",
      min: 1,
      max: 50,
      optional: true,
    },
    {
      kind: "choice",
      name: "product",
      about: "Product",
      choices: { PANEER: "pressed, by your own yield", CHHANA: "not pressed, by the published yield of the species" },
      default: "PANEER",
    },
  ],
  result: { unit: "kg" },
  formula: "milk*yieldPercent/100; without it CHHANA COW 15.9, BUFFALO 19.8, GOAT 15.9",
  source: [{ key: "iarjsetChhana", at: "yield of chhana from the milk of cow, goat and buffalo" }],
  cautions: [
    "We found no reliable yield of paneer: pages give 12 to 25 kg per 100 kg and contradict each other. Weigh your own.",
    "Fat, protein, the acid and the pressing all change the yield: the published ones are those of one study.",
  ],
  examples: [
    { args: [200, null, 16.5], result: 33 },
    { args: [200, "BUFFALO", null, "CHHANA"], result: 39.6 },
  ],
  conditions: [
    {
      holds: (_milk, _species, yieldPercent, product) => product === "CHHANA" || yieldPercent !== undefined,
      otherwise: "yieldPercent is blank: weigh the paneer from 100 kg of your milk and enter it",
      code: "#N/A",
    },
  ],
  compute: (milk, species, yieldPercent, _product) =>
    (milk * (yieldPercent !== undefined ? yieldPercent : chhana[species])) / 100,
});
