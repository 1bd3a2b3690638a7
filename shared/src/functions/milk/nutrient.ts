import { defineFunction } from "../../define.ts";
import { milkDensity } from "../../vocabulary/params.ts";

/**
 * Per 100 g of milk. Cow, buffalo, goat and sheep: FAO 2013, Table 3.1, page 72. Camel and calcium: PMC8919702, Table 9.
 * Yak: the middle of the ranges of Nikkhah 2011. Vitamin A: USDA.
 */
const composition = {
  ENERGY: { COW: 262, BUFFALO: 412, GOAT: 270, SHEEP: 420 },
  PROTEIN: { COW: 3.3, BUFFALO: 4, GOAT: 3.4, SHEEP: 5.6, CAMEL: 3.4, YAK: 5.1 },
  FAT: { COW: 3.3, BUFFALO: 7.5, GOAT: 3.9, SHEEP: 6.4, CAMEL: 4.1, YAK: 6.35 },
  LACTOSE: { COW: 4.7, BUFFALO: 4.4, GOAT: 4.4, SHEEP: 5.1, CAMEL: 4.1, YAK: 4.75 },
  CALCIUM: { COW: 112, GOAT: 130, SHEEP: 197.5, CAMEL: 117 },
  VITAMINA: { COW: 46 },
} as Readonly<
  Record<"ENERGY" | "PROTEIN" | "FAT" | "LACTOSE" | "CALCIUM" | "VITAMINA", Readonly<Record<string, number>>>
>;

export const nutrient = defineFunction({
  name: "NUTRIENT",
  summary: "Gives the energy, protein, fat, lactose, calcium or vitamin A in a quantity of milk of a species.",
  purpose: "Use it to show what a glass, a school portion or a month of milk adds to the food of a family.",
  params: [
    { name: "litres", about: "Volume of milk", unit: "L", min: 0 },
    {
      kind: "choice",
      name: "species",
      about: "Whose milk it is",
      choices: { COW: "cow", BUFFALO: "buffalo", GOAT: "goat", SHEEP: "ewe", CAMEL: "camel", YAK: "yak" },
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
        CALCIUM: "calcium in milligrams",
        VITAMINA: "vitamin A in micrograms of retinol activity equivalents",
      },
      default: "PROTEIN",
    },
    milkDensity,
  ],
  result: { unit: "g, mg, ug or kJ" },
  formula:
    "litres*density*1000*composition/100; per 100 g: cow 262 kJ, 3.3 protein, 3.3 fat, 4.7 lactose; buffalo 412, 4.0, 7.5, 4.4; goat 270, 3.4, 3.9, 4.4; sheep 420, 5.6, 6.4, 5.1; camel 3.4 protein, 4.1 fat, 4.1 lactose; yak 5.1, 6.35, 4.75; calcium cow 112 mg, goat 130, sheep 197.5, camel 117; vitamin A cow 46 ug",
  source: [
    { key: "fao2013", at: "Table 3.1, page 72" },
    { key: "pmc8919702", at: "Table 9, calcium; composition of camel milk" },
    { key: "nikkhah2011", at: "ranges of yak milk" },
    { key: "usdaFoodData", at: "vitamin A of cow milk" },
  ],
  cautions: [
    "The composition is the mean of the species: for your own milk, multiply by its test.",
    "Yak is the middle of printed ranges: 4.9 to 5.3 % protein, 5.5 to 7.2 % fat, 4.5 to 5.0 % lactose.",
    "Calcium of buffalo and yak, vitamin A beyond cow, and energy of camel and yak were not found in a reliable source.",
  ],
  examples: [
    { args: [0.25], result: 8.4975, note: "A glass of cow milk: 257.5 g with 3.3 % protein" },
    { args: [1, "BUFFALO", "ENERGY"], result: 4243.6, note: "Kilojoules" },
    { args: [0.25, "COW", "CALCIUM"], result: 288.4, note: "Milligrams in a glass" },
  ],
  conditions: [
    {
      holds: (_litres, species, nutrient) => nutrient !== "CALCIUM" || (species !== "BUFFALO" && species !== "YAK"),
      otherwise: "the calcium of this milk is not known: choose COW, GOAT, SHEEP or CAMEL",
      code: "#N/A",
    },
    {
      holds: (_litres, species, nutrient) => nutrient !== "VITAMINA" || species === "COW",
      otherwise: "the vitamin A of this milk is not known: choose COW",
      code: "#N/A",
    },
    {
      holds: (_litres, species, nutrient) => nutrient !== "ENERGY" || (species !== "CAMEL" && species !== "YAK"),
      otherwise: "the energy of this milk is not known: choose COW, BUFFALO, GOAT or SHEEP",
      code: "#N/A",
    },
  ],
  compute: (litres, species, nutrient, density) => (litres * density * 1000 * composition[nutrient][species]!) / 100,
});
