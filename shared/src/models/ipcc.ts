import type { ChoiceParam } from "../define.ts";

/** Regions of the tables of the IPCC. */
export const entericRegions = {
  NORTHAMERICA: "North America",
  WESTEUROPE: "Western Europe",
  EASTEUROPE: "Eastern Europe",
  OCEANIA: "Oceania",
  LATINAMERICA: "Latin America",
  ASIA: "Asia",
  INDIA: "Indian subcontinent",
  AFRICA: "Africa",
  MIDDLEEAST: "Middle East",
} as const satisfies ChoiceParam["choices"];

/** Productivity of animals in the 2019 Refinement, as its tables of manure part them. */
export const productivities = {
  HIGH: "high: all of North America, Europe and Oceania",
  LOW: "low productivity",
} as const;

/** Kinds of animals in the tables of the IPCC. */
export const ipccAnimals = {
  DAIRY: "dairy cows",
  OTHERCATTLE: "other cattle, young and grown",
  BUFFALO: "buffaloes",
  SHEEP: "sheep",
  GOAT: "goats",
  CAMEL: "camels",
  HORSE: "horses",
  MULEASS: "mules and donkeys",
  DEER: "deer",
  SWINE: "pigs",
} as const satisfies ChoiceParam["choices"];

/** Net energy of a day's gain, MJ: equation 10.6. `sex` is 0.8 for females, 1 for castrates and 1.2 for bulls. */
export const growthEnergy = (bodyWeight: number, gain: number, matureWeight: number, sex: number): number =>
  22.02 * (bodyWeight / (sex * matureWeight)) ** 0.75 * gain ** 1.097;
