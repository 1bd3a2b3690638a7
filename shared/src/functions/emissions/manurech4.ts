import { defineFunction } from "../../define.ts";
import { productivities } from "../../models/ipcc.ts";
import {
  climateZones,
  conversionOf,
  lagoonConversions,
  manureAnimals,
  manureSystems,
  methaneCapacities,
  slurryConversions,
  solidConversions,
  tableInWords,
} from "../../models/manure.ts";

export const manureCh4 = defineFunction({
  name: "MANURECH4",
  summary: "Gives the methane of an animal's manure from its volatile solids and the way the manure is kept.",
  purpose: "Use it to see what a heap, a slurry pit or pasture gives off, and what another way of storing would save.",
  params: [
    { name: "volatileSolids", about: "Volatile solids excreted per animal per day", unit: "kg/d", min: 0 },
    {
      name: "methaneCapacity",
      about: "The most methane that a kilogram of volatile solids can give, B0; blank: by category and productivity",
      unit: "m3/kg",
      above: 0,
      max: 1,
      optional: true,
    },
    {
      name: "conversion",
      about: "Share of it that the store releases, MCF, 5 for 5 %; blank: by system and climate",
      unit: "%",
      above: 0,
      max: 100,
      optional: true,
    },
    {
      kind: "choice",
      name: "system",
      about: "How the manure is kept, required without conversion",
      choices: manureSystems,
      optional: true,
    },
    {
      kind: "choice",
      name: "climate",
      about: "Climate zone, required without conversion except for PASTURE and BURNED",
      choices: climateZones,
      optional: true,
    },
    { kind: "choice", name: "category", about: "Kind of animal", choices: manureAnimals, default: "DAIRY" },
    {
      kind: "choice",
      name: "productivity",
      about: "Productivity of the animals, required without methaneCapacity except for PASTURE and BUFFALO",
      choices: productivities,
      optional: true,
    },
    {
      kind: "choice",
      name: "storage",
      about: "Months for which slurry, a pit or deep bedding is stored; 1 means up to a month",
      choices: { "1": "1 month", "3": "3 months", "4": "4 months", "6": "6 months", "12": "12 months" },
      default: "6",
    },
  ],
  result: { unit: "kg CH4/head/yr" },
  formula: `volatileSolids*365*methaneCapacity*0.67*conversion/100; methane capacity: ${tableInWords(methaneCapacities)}, PASTURE 0.19 for all; conversion of LAGOON: ${tableInWords(lagoonConversions)}; of slurry, pits and deep bedding by months: ${tableInWords(slurryConversions)}; of other stores, and of deep bedding up to a month: ${tableInWords(solidConversions)}`,
  source: [
    { key: "ipcc2019", at: "equation 10.23, Tables 10.16 and 10.17" },
    { key: "cleaned", at: "where Tables 10.16 and 10.17 were read, with daily spread rounded to 0 and 1" },
    { key: "themisiq", at: "where Table 10.14 was read: its factors are those of Tables 10.16 and 10.17" },
    { key: "gleam", at: "manure methane, for the equation as coded" },
  ],
  cautions: [
    "Volatile solids of cattle are grossEnergy*(1.04 - digestibility/100)*0.92/18.45 with GEI as grossEnergy (equation 10.24, urine 4 %, ash 8 %).",
    "Digesters are left out of the table: enter conversion, which is 1 to 13 % by leak and store.",
    "The table has 0.19 for other cattle of North America and 0.17 for those of Eastern Europe and Oceania: enter methaneCapacity there.",
  ],
  examples: [
    { args: [2.024, 0.13, 5], result: 3.2172998, note: "FAO's example: 5 kg dry matter, solid storage, warm" },
    { args: [4.02, null, null, "SOLID", "TROPICALMOIST", null, "LOW"], result: 6.3900915 },
    { args: [5, null, null, "SLURRY", "COOLMOIST", "DAIRY", "HIGH", 12], result: 90.9726 },
    { args: [2, null, null, "PASTURE"], result: 0.4367663 },
  ],
  conditions: [
    {
      holds: (_volatileSolids, _methaneCapacity, conversion, system) =>
        conversion !== undefined || system !== undefined,
      otherwise: "conversion and system are blank: enter one of them",
      code: "#N/A",
    },
    {
      holds: (_volatileSolids, _methaneCapacity, conversion, system, climate) =>
        conversion !== undefined || climate !== undefined || system === "PASTURE" || system === "BURNED",
      otherwise: "climate is blank: this system needs it, unless conversion is given",
      code: "#N/A",
    },
    {
      holds: (_volatileSolids, methaneCapacity, _conversion, system, _climate, category, productivity) =>
        methaneCapacity !== undefined || productivity !== undefined || category === "BUFFALO" || system === "PASTURE",
      otherwise: "productivity is blank: enter it, or methaneCapacity",
      code: "#N/A",
    },
    {
      // The least percentage of Table 10.17, of daily spread
      holds: (_volatileSolids, _methaneCapacity, conversion) => conversion === undefined || conversion >= 0.1,
      otherwise: "conversion looks like a fraction: enter 5 for 5 %",
    },
  ],
  notNative: "its tables are too large for the formula of a cell",
  compute: (volatileSolids, methaneCapacity, conversion, system, climate, category, productivity, storage) => {
    const { high, low } = methaneCapacities[category];
    // Pasture has one capacity of 0.19 for all animals: Table 10.16
    const capacity = methaneCapacity ?? (system === "PASTURE" ? 0.19 : productivity === "HIGH" ? high : low);
    const released = conversion ?? conversionOf(system!, climate, storage);
    // 0.67 kg in a cubic metre of methane: equation 10.23
    return (volatileSolids * 365 * capacity * 0.67 * released) / 100;
  },
});
