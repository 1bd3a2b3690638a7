import { defineFunction } from "../../define.ts";
import { entericRegions, ipccAnimals } from "../../models/ipcc.ts";

type Region = keyof typeof entericRegions;
/** What a table has of an animal in the guidelines of 2006 and of 2019. */
type Rows<Row> = Readonly<Partial<Record<keyof typeof ipccAnimals, Readonly<Partial<Record<"2006" | "2019", Row>>>>>>;

/**
 * Table 10.11. Other cattle are the weighted mean of their parts. In 2006 Africa and the Middle East are one row; of 2019
 * it is Tier 1, and there are no buffalo in North America and Oceania.
 */
const byRegion: Rows<Readonly<Partial<Record<Region, number>>>> = {
  DAIRY: {
    "2006": {
      NORTHAMERICA: 128,
      WESTEUROPE: 117,
      EASTEUROPE: 99,
      OCEANIA: 90,
      LATINAMERICA: 72,
      ASIA: 68,
      INDIA: 58,
      AFRICA: 46,
      MIDDLEEAST: 46,
    },
    "2019": {
      NORTHAMERICA: 138,
      WESTEUROPE: 126,
      EASTEUROPE: 93,
      OCEANIA: 93,
      LATINAMERICA: 87,
      ASIA: 78,
      INDIA: 73,
      AFRICA: 76,
      MIDDLEEAST: 76,
    },
  },
  OTHERCATTLE: {
    "2006": {
      NORTHAMERICA: 53,
      WESTEUROPE: 57,
      EASTEUROPE: 58,
      OCEANIA: 60,
      LATINAMERICA: 56,
      ASIA: 47,
      INDIA: 27,
      AFRICA: 31,
      MIDDLEEAST: 31,
    },
    "2019": {
      NORTHAMERICA: 64,
      WESTEUROPE: 52,
      EASTEUROPE: 58,
      OCEANIA: 63,
      LATINAMERICA: 56,
      ASIA: 54,
      INDIA: 46,
      AFRICA: 52,
      MIDDLEEAST: 60,
    },
  },
  BUFFALO: {
    "2019": { WESTEUROPE: 78, EASTEUROPE: 68, LATINAMERICA: 68, ASIA: 68, INDIA: 85, AFRICA: 81, MIDDLEEAST: 67 },
  },
};

/** Table 10.10: developed and developing countries in 2006, high and low productivity in 2019. */
const byLevel: Rows<{ readonly high: number; readonly low: number }> = {
  BUFFALO: { "2006": { high: 55, low: 55 } },
  SHEEP: { "2006": { high: 8, low: 5 }, "2019": { high: 9, low: 5 } },
  GOAT: { "2006": { high: 5, low: 5 }, "2019": { high: 9, low: 5 } },
  CAMEL: { "2006": { high: 46, low: 46 }, "2019": { high: 46, low: 46 } },
  HORSE: { "2006": { high: 18, low: 18 }, "2019": { high: 18, low: 18 } },
  MULEASS: { "2006": { high: 10, low: 10 }, "2019": { high: 10, low: 10 } },
  DEER: { "2006": { high: 20, low: 20 }, "2019": { high: 20, low: 20 } },
  SWINE: { "2006": { high: 1.5, low: 1 }, "2019": { high: 1.5, low: 1 } },
};

/** The tables in words: "DAIRY 2006 North America 128, Western Europe 117, ...; SHEEP 2006 high 8, low 5; ...". */
const inWords = [...Object.entries(byRegion), ...Object.entries(byLevel)]
  .flatMap(([animal, versions]) =>
    Object.entries(versions).map(([version, row]) => {
      const cells = Object.entries(row).map(([key, value]) => `${entericRegions[key as Region] ?? key} ${value}`);
      return `${animal} ${version} ${cells.join(", ")}`;
    }),
  )
  .join("; ");

export const enteric1 = defineFunction({
  name: "ENTERIC1",
  summary: "Gives the IPCC Tier 1 enteric methane of an animal by region.",
  purpose: "Use it for a first rough inventory if only the number of animals is known.",
  params: [
    { kind: "choice", name: "region", about: "Region of the table", choices: entericRegions },
    {
      kind: "choice",
      name: "version",
      about: "Year of the guidelines",
      choices: { "2006": "IPCC 2006 Guidelines", "2019": "2019 Refinement" },
      default: "2006",
    },
    { kind: "choice", name: "category", about: "Kind of animal", choices: ipccAnimals, default: "DAIRY" },
  ],
  result: { unit: "kg CH4/head/yr" },
  formula: `by animal, version and region; high is North America, Europe and Oceania, low the others; ${inWords}`,
  source: [
    { key: "ipcc2006", at: "Tables 10.10 and 10.11" },
    { key: "amee", at: "where the tables of 2006 were read" },
    { key: "ipcc2019", at: "Tables 10.10 and 10.11, Tier 1" },
    { key: "themisiq", at: "where the tables of 2019 were read" },
  ],
  cautions: [
    "The factor is for the milk yield and feed of its region: use GEI and ENTERIC2 if your cows differ.",
    "Animals other than cattle have two factors: North America, Europe and Oceania take the one for developed countries (2006) or high productivity (2019), the other regions the lower one.",
    "The high and low productivity factors for cattle of 2019 (Tier 1a) are left out, as we have not read them.",
  ],
  examples: [
    { args: ["ASIA"], result: 68 },
    { args: ["NORTHAMERICA", "2019"], result: 138 },
    { args: ["INDIA", "2019", "BUFFALO"], result: 85 },
    { args: ["INDIA", null, "GOAT"], result: 5, note: "Developing countries" },
  ],
  conditions: [
    {
      holds: (region, version, category) =>
        version === "2006" || category !== "BUFFALO" || (region !== "NORTHAMERICA" && region !== "OCEANIA"),
      otherwise: "the table of 2019 has no buffalo in North America and Oceania: choose version 2006 or another region",
      code: "#N/A",
    },
  ],
  compute: (region, version, category) => {
    if (category === "DAIRY" || category === "OTHERCATTLE" || (category === "BUFFALO" && version === "2019"))
      return byRegion[category]![version]![region]!;
    return region === "NORTHAMERICA" || region === "WESTEUROPE" || region === "EASTEUROPE" || region === "OCEANIA"
      ? byLevel[category]![version]!.high
      : byLevel[category]![version]!.low;
  },
});
