import type { ChoiceParam } from "../define.ts";
import { type entericRegions, ipccAnimals } from "./ipcc.ts";

/** Manure by the 2019 Refinement of the IPCC, Volume 4, Chapters 10 and 11. Codes and tables for several definitions. */

export const manureSystems = {
  LAGOON: "uncovered anaerobic lagoon",
  SLURRY: "liquid slurry without crust or cover",
  SLURRYCRUST: "liquid slurry with a natural crust",
  SLURRYCOVER: "liquid slurry with a cover",
  PIT: "pit under the animals",
  SOLID: "solid storage: a heap",
  SOLIDCOVERED: "solid storage, covered or compacted",
  SOLIDBULKING: "solid storage with a bulking agent",
  SOLIDADDITIVES: "solid storage with additives",
  DRYLOT: "dry lot: an open yard from which dung is scraped",
  DEEPBEDDING: "deep bedding of cattle, not mixed",
  DEEPBEDDINGMIXED: "deep bedding of cattle, mixed",
  DAILYSPREAD: "spread every day",
  PASTURE: "dropped on pasture",
  BURNED: "dung burned as fuel",
  COMPOSTPILE: "compost, static pile with forced air",
  COMPOSTINTENSIVE: "compost, windrow turned often",
  COMPOSTPASSIVE: "compost, windrow turned now and then",
} as const satisfies ChoiceParam["choices"];

export const climateZones = {
  BOREALMOIST: "boreal, moist",
  BOREALDRY: "boreal, dry",
  COOLMOIST: "cool temperate, moist",
  COOLDRY: "cool temperate, dry",
  WARMMOIST: "warm temperate, moist",
  WARMDRY: "warm temperate, dry",
  TROPICALMONTANE: "tropical, mountains",
  TROPICALWET: "tropical, wet",
  TROPICALMOIST: "tropical, moist",
  TROPICALDRY: "tropical, dry",
} as const satisfies ChoiceParam["choices"];

/** Animals of the manure tables. */
const { DEER: _deer, SWINE: _swine, ...manureAnimals } = ipccAnimals;

export { manureAnimals };

type Animal = keyof typeof manureAnimals;
type System = keyof typeof manureSystems;
type Region = keyof typeof entericRegions;

/** The methane that a kilogram of volatile solids can give at most, B0 in m3, by productivity: Table 10.16. */
export const methaneCapacities: Readonly<Record<Animal, { readonly high: number; readonly low: number }>> = {
  DAIRY: { high: 0.24, low: 0.13 },
  OTHERCATTLE: { high: 0.18, low: 0.13 },
  BUFFALO: { high: 0.1, low: 0.1 },
  SHEEP: { high: 0.19, low: 0.13 },
  GOAT: { high: 0.18, low: 0.13 },
  CAMEL: { high: 0.26, low: 0.21 },
  HORSE: { high: 0.3, low: 0.26 },
  MULEASS: { high: 0.33, low: 0.26 },
};

/** The percentage of that methane which a lagoon releases: Table 10.17. */
export const lagoonConversions = {
  BOREALMOIST: 50,
  BOREALDRY: 49,
  COOLMOIST: 60,
  COOLDRY: 67,
  WARMMOIST: 73,
  WARMDRY: 76,
  TROPICALMONTANE: 76,
  TROPICALWET: 80,
  TROPICALMOIST: 80,
  TROPICALDRY: 80,
};

/** The percentage which slurry or a pit releases, by months of storage: Table 10.17. Deep bedding has the row of 6 months. */
export const slurryConversions = {
  "1": {
    BOREALMOIST: 4,
    BOREALDRY: 4,
    COOLMOIST: 6,
    COOLDRY: 8,
    WARMMOIST: 13,
    WARMDRY: 15,
    TROPICALMONTANE: 25,
    TROPICALWET: 38,
    TROPICALMOIST: 36,
    TROPICALDRY: 42,
  },
  "3": {
    BOREALMOIST: 8,
    BOREALDRY: 8,
    COOLMOIST: 12,
    COOLDRY: 16,
    WARMMOIST: 24,
    WARMDRY: 28,
    TROPICALMONTANE: 43,
    TROPICALWET: 61,
    TROPICALMOIST: 57,
    TROPICALDRY: 62,
  },
  "4": {
    BOREALMOIST: 9,
    BOREALDRY: 9,
    COOLMOIST: 15,
    COOLDRY: 19,
    WARMMOIST: 29,
    WARMDRY: 32,
    TROPICALMONTANE: 50,
    TROPICALWET: 67,
    TROPICALMOIST: 64,
    TROPICALDRY: 68,
  },
  "6": {
    BOREALMOIST: 14,
    BOREALDRY: 14,
    COOLMOIST: 21,
    COOLDRY: 26,
    WARMMOIST: 37,
    WARMDRY: 41,
    TROPICALMONTANE: 59,
    TROPICALWET: 76,
    TROPICALMOIST: 73,
    TROPICALDRY: 74,
  },
  "12": {
    BOREALMOIST: 21,
    BOREALDRY: 20,
    COOLMOIST: 31,
    COOLDRY: 42,
    WARMMOIST: 55,
    WARMDRY: 64,
    TROPICALMONTANE: 73,
    TROPICALWET: 80,
    TROPICALMOIST: 80,
    TROPICALDRY: 80,
  },
};

/**
 * The percentage which other stores release: Table 10.17, cool (boreal and cool temperate), temperate (warm temperate) and
 * warm (tropical). DEEPBEDDING is the row under a month.
 */
export const solidConversions: Readonly<
  Partial<Record<System, { readonly cool: number; readonly temperate: number; readonly warm: number }>>
> = {
  SOLID: { cool: 2, temperate: 4, warm: 5 },
  SOLIDCOVERED: { cool: 2, temperate: 4, warm: 5 },
  SOLIDBULKING: { cool: 0.5, temperate: 1, warm: 1.5 },
  SOLIDADDITIVES: { cool: 1, temperate: 2, warm: 2.5 },
  DRYLOT: { cool: 1, temperate: 1.5, warm: 2 },
  DEEPBEDDING: { cool: 2.75, temperate: 6.5, warm: 18 },
  DEEPBEDDINGMIXED: { cool: 2.75, temperate: 6.5, warm: 18 },
  DAILYSPREAD: { cool: 0.1, temperate: 0.5, warm: 1 },
  PASTURE: { cool: 0.47, temperate: 0.47, warm: 0.47 },
  BURNED: { cool: 10, temperate: 10, warm: 10 },
  COMPOSTPILE: { cool: 1, temperate: 2, warm: 2.5 },
  COMPOSTINTENSIVE: { cool: 0.5, temperate: 1, warm: 1.5 },
  COMPOSTPASSIVE: { cool: 1, temperate: 2, warm: 2.5 },
};

/** The percentage of the methane of Table 10.16 that a store releases; the climate is not asked for on pasture. */
export function conversionOf(
  system: System,
  climate: keyof typeof climateZones | undefined,
  months: keyof typeof slurryConversions,
): number {
  if (system === "LAGOON") return lagoonConversions[climate!];
  const isBedding = system === "DEEPBEDDING" || system === "DEEPBEDDINGMIXED";
  if (isBedding && months !== "1") return slurryConversions["6"][climate!];
  const row = solidConversions[system];
  if (row === undefined) return slurryConversions[months][climate!];
  return climate?.startsWith("WARM") ? row.temperate : climate?.startsWith("TROPICAL") ? row.warm : row.cool;
}

/** Nitrous oxide that a store gives off itself, EF3 in kg N2O-N per kg N: Table 10.21; burned dung counts with the fuel. */
export const directFactors: Readonly<Partial<Record<System, number>>> = {
  LAGOON: 0,
  SLURRY: 0,
  SLURRYCRUST: 0.005,
  SLURRYCOVER: 0.005,
  PIT: 0.002,
  SOLID: 0.01,
  SOLIDCOVERED: 0.01,
  SOLIDBULKING: 0.005,
  SOLIDADDITIVES: 0.005,
  DRYLOT: 0.02,
  DEEPBEDDING: 0.01,
  DEEPBEDDINGMIXED: 0.07,
  DAILYSPREAD: 0,
  BURNED: 0,
  COMPOSTPILE: 0.01,
  COMPOSTINTENSIVE: 0.005,
  COMPOSTPASSIVE: 0.005,
};

/**
 * The share of nitrogen that leaves a store as ammonia and nitrogen oxides: Table 10.22, FracGas; pasture: Table 11.3,
 * FracGASM. Compost of other cattle is left out: transcriptions of the table differ. Other animals have no deep bedding.
 */
export const volatilisedShares: Readonly<
  Record<System, { readonly dairy: number; readonly otherCattle?: number; readonly others?: number }>
> = {
  LAGOON: { dairy: 0.35, otherCattle: 0.35, others: 0.35 },
  SLURRY: { dairy: 0.48, otherCattle: 0.48, others: 0.15 },
  SLURRYCRUST: { dairy: 0.3, otherCattle: 0.3, others: 0.09 },
  SLURRYCOVER: { dairy: 0.1, otherCattle: 0.1, others: 0.03 },
  PIT: { dairy: 0.28, otherCattle: 0.25, others: 0.25 },
  SOLID: { dairy: 0.3, otherCattle: 0.45, others: 0.12 },
  SOLIDCOVERED: { dairy: 0.14, otherCattle: 0.22, others: 0.05 },
  SOLIDBULKING: { dairy: 0.38, otherCattle: 0.58, others: 0.15 },
  SOLIDADDITIVES: { dairy: 0.11, otherCattle: 0.17, others: 0.04 },
  DRYLOT: { dairy: 0.3, otherCattle: 0.3, others: 0.3 },
  DEEPBEDDING: { dairy: 0.25, otherCattle: 0.25 },
  DEEPBEDDINGMIXED: { dairy: 0.25, otherCattle: 0.25 },
  DAILYSPREAD: { dairy: 0.07, otherCattle: 0.07, others: 0.07 },
  PASTURE: { dairy: 0.21, otherCattle: 0.21, others: 0.21 },
  BURNED: { dairy: 0, otherCattle: 0, others: 0 },
  COMPOSTPILE: { dairy: 0.5, others: 0.2 },
  COMPOSTINTENSIVE: { dairy: 0.5, others: 0.2 },
  COMPOSTPASSIVE: { dairy: 0.45, others: 0.18 },
};

/** The share of nitrogen that leaches from a store: Table 10.22, FracLeach; pasture: Table 11.3, FracLEACH-(H). */
export const leachedShares: Readonly<Record<System, number>> = {
  LAGOON: 0,
  SLURRY: 0,
  SLURRYCRUST: 0,
  SLURRYCOVER: 0,
  PIT: 0,
  SOLID: 0.02,
  SOLIDCOVERED: 0,
  SOLIDBULKING: 0.02,
  SOLIDADDITIVES: 0.02,
  DRYLOT: 0.035,
  DEEPBEDDING: 0.035,
  DEEPBEDDINGMIXED: 0.035,
  DAILYSPREAD: 0,
  PASTURE: 0.24,
  BURNED: 0,
  COMPOSTPILE: 0.06,
  COMPOSTINTENSIVE: 0.06,
  COMPOSTPASSIVE: 0.04,
};

/** Volatile solids, kg per 1000 kg of live weight and day: Table 10.13a; sheep, goats and horses of developed, then developing countries. */
const solidsRates: Readonly<Record<Animal, Readonly<Partial<Record<Region, number>>> | readonly [number, number]>> = {
  DAIRY: {
    NORTHAMERICA: 9.2,
    WESTEUROPE: 8.4,
    EASTEUROPE: 6.7,
    OCEANIA: 6,
    LATINAMERICA: 7.9,
    AFRICA: 18.2,
    MIDDLEEAST: 10.7,
    ASIA: 9,
    INDIA: 14.1,
  },
  OTHERCATTLE: {
    NORTHAMERICA: 7.6,
    WESTEUROPE: 5.7,
    EASTEUROPE: 7.6,
    OCEANIA: 8.7,
    LATINAMERICA: 8.5,
    AFRICA: 12.1,
    MIDDLEEAST: 12.3,
    ASIA: 9.8,
    INDIA: 12.2,
  },
  BUFFALO: {
    WESTEUROPE: 7.7,
    EASTEUROPE: 6.2,
    LATINAMERICA: 11.2,
    AFRICA: 12.9,
    MIDDLEEAST: 9.8,
    ASIA: 13.5,
    INDIA: 15.2,
  },
  SHEEP: [8.2, 8.3],
  GOAT: [9, 10.4],
  CAMEL: [11.5, 11.5],
  HORSE: [5.65, 7.2],
  MULEASS: [7.2, 7.2],
};

/**
 * Nitrogen, kg per 1000 kg of live weight and day: Table 10.19. Buffalo of Africa are left out: two transcriptions
 * differ (0.41 and 0.42).
 */
const nitrogenRates: Readonly<Record<Animal, Readonly<Partial<Record<Region, number>>> | readonly [number, number]>> = {
  DAIRY: {
    NORTHAMERICA: 0.59,
    WESTEUROPE: 0.54,
    EASTEUROPE: 0.42,
    OCEANIA: 0.72,
    LATINAMERICA: 0.39,
    AFRICA: 0.44,
    MIDDLEEAST: 0.5,
    ASIA: 0.44,
    INDIA: 0.65,
  },
  OTHERCATTLE: {
    NORTHAMERICA: 0.4,
    WESTEUROPE: 0.42,
    EASTEUROPE: 0.47,
    OCEANIA: 0.46,
    LATINAMERICA: 0.31,
    AFRICA: 0.45,
    MIDDLEEAST: 0.56,
    ASIA: 0.38,
    INDIA: 0.44,
  },
  BUFFALO: { WESTEUROPE: 0.45, EASTEUROPE: 0.35, LATINAMERICA: 0.41, MIDDLEEAST: 0.39, ASIA: 0.44, INDIA: 0.58 },
  SHEEP: [0.35, 0.32],
  GOAT: [0.46, 0.34],
  CAMEL: [0.46, 0.46],
  HORSE: [0.3, 0.46],
  MULEASS: [0.46, 0.46],
};

const developed: readonly Region[] = ["NORTHAMERICA", "WESTEUROPE", "EASTEUROPE", "OCEANIA"];
/** The factors of a table in words: "DAIRY high 0.24 low 0.13, BUFFALO high 0.1 low 0.1". */
export const tableInWords = (table: Readonly<Record<string, number | Readonly<Record<string, number | undefined>>>>) =>
  Object.entries(table)
    .map(([code, row]) => `${code} ${typeof row === "number" ? row : Object.entries(row).flat().join(" ")}`)
    .join(", ");

const rateOf = (rates: typeof solidsRates, animal: Animal, region: Region): number | undefined => {
  const row = rates[animal];
  return Array.isArray(row)
    ? row[developed.includes(region) ? 0 : 1]
    : (row as Readonly<Partial<Record<Region, number>>>)[region];
};

/** Volatile solids of an animal, kg a day, by the rate of its region; undefined where the table has none. */
export function solidsByWeight(animal: Animal, region: Region, weight: number): number | undefined {
  const rate = rateOf(solidsRates, animal, region);
  return rate === undefined ? undefined : (rate * weight) / 1000;
}

/** Nitrogen that an animal excretes, kg a year, by the rate of its region; undefined where the table has none. */
export function nitrogenByWeight(animal: Animal, region: Region, weight: number): number | undefined {
  const rate = rateOf(nitrogenRates, animal, region);
  return rate === undefined ? undefined : ((rate * weight) / 1000) * 365;
}

/** MJ of gross energy in a kilogram of dry matter: equation 10.24. */
const energyOfFeed = 18.45;

/** Volatile solids, kg a day: equation 10.24, with 4 % of the energy in urine and 8 % of ash. */
export const solidsByEnergy = (grossEnergy: number, digestibility: number): number =>
  // Urine 0.04 and ash 0.08: equation 10.24
  (grossEnergy * (1 - digestibility / 100 + 0.04) * (1 - 0.08)) / energyOfFeed;

/**
 * Nitrogen that an animal excretes, kg a year: equations 10.31 to 10.33, the nitrogen of the feed less that of milk and
 * gain. Crude protein is percent of dry matter, milk protein percent of milk, growth energy NEg in MJ a day.
 */
export function nitrogenByFeed(
  grossEnergy: number,
  crudeProtein: number,
  milk: number,
  milkProtein: number,
  gain: number,
  growthEnergy: number,
): number {
  // 6.25 kg of feed protein hold a kilogram of nitrogen: equation 10.32
  const intake = ((grossEnergy / energyOfFeed) * (crudeProtein / 100)) / 6.25;
  // 6.38 for milk protein: equation 10.33
  const inMilk = (milk * (milkProtein / 100)) / 6.38;
  // A kilogram of gain holds 268 g of protein less 7.03 g for each MJ in it: equation 10.33
  const inGain = gain === 0 ? 0 : (gain * (268 - (7.03 * growthEnergy) / gain)) / 1000 / 6.25;
  return (intake - inMilk - inGain) * 365;
}
