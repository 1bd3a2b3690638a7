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

/** Kinds of animals in the tables of the IPCC. */
export const ipccAnimals = {
  DAIRY: "dairy cows",
  OTHERCATTLE: "other cattle, young and grown",
  BUFFALO: "buffalo",
  SHEEP: "sheep",
  GOAT: "goats",
  CAMEL: "camels",
  HORSE: "horses",
  MULEASS: "mules and donkeys",
  DEER: "deer",
  SWINE: "pigs",
} as const satisfies ChoiceParam["choices"];
