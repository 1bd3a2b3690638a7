import { defineFunction } from "../../define.ts";
import { milkDensity } from "../../vocabulary/params.ts";

/** Per 100 g of milk: FAO 2013, Table 3.1, page 72. */
const composition = {
  ENERGY: { COW: 262, BUFFALO: 412, GOAT: 270, SHEEP: 420 },
  PROTEIN: { COW: 3.3, BUFFALO: 4, GOAT: 3.4, SHEEP: 5.6 },
  FAT: { COW: 3.3, BUFFALO: 7.5, GOAT: 3.9, SHEEP: 6.4 },
  LACTOSE: { COW: 4.7, BUFFALO: 4.4, GOAT: 4.4, SHEEP: 5.1 },
} as const;

export const nutrient = defineFunction({
  name: "NUTRIENT",
  summary: "Gives the energy, protein, fat or lactose supplied by a quantity of milk of a species.",
  purpose: "Use it to show what a glass, a school portion or a month of milk adds to the food of a family.",
  params: [
    { name: "litres", about: "Volume of milk", unit: "L", min: 0 },
    {
      kind: "choice",
      name: "species",
      about: "Whose milk it is",
      choices: { COW: "cow", BUFFALO: "buffalo", GOAT: "goat", SHEEP: "sheep" },
      default: "COW",
    },
    {
      kind: "choice",
      name: "nutrient",
      about: "What is counted",
      choices: {
        ENERGY: "energy in kilojoules",
        PROTEIN: "protein in grams",
        FAT: "fat in grams",
        LACTOSE: "lactose in grams",
      },
      default: "PROTEIN",
    },
    milkDensity,
  ],
  result: { unit: "g or kJ" },
  formula:
    "litres*density*1000*composition/100; per 100 g: cow 262 kJ, 3.3 protein, 3.3 fat, 4.7 lactose; buffalo 412, 4.0, 7.5, 4.4; goat 270, 3.4, 3.9, 4.4; sheep 420, 5.6, 6.4, 5.1",
  source: [{ key: "fao2013", at: "Table 3.1, page 72" }],
  cautions: ["The composition is the mean of the species: for your own milk multiply by its test."],
  examples: [
    { args: [0.25], result: 8.4975, note: "A glass of cow milk: 257.5 g with 3.3 % protein" },
    { args: [1, "BUFFALO", "ENERGY"], result: 4243.6, note: "Kilojoules" },
  ],
  compute: (litres, species, nutrient, density) => (litres * density * 1000 * composition[nutrient][species]) / 100,
});
