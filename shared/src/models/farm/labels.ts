import type { PlanLine } from "../../define.ts";

/**
 * The labels of the farm table: units, defaults, limits and meanings. Reading, LAYOUT, HELP and the model know them from
 * here only. Defaults of biology are those of a farm with two cows in Sirajganj in 2002.
 */

const most = 1e15; // a large farm in Iranian rials
const money = { money: true, max: most } as const;
/** Money that may be nothing. */
const none = { ...money, min: 0, default: 0 } as const;
const share = { unit: "fraction", min: 0, max: 1, default: 0 } as const;
const heads = {
  unit: "head",
  min: 0,
  max: 1e5,
  single: true,
  otherwise: "as many as the rates of the first year maintain",
} as const;
const hours = { unit: "h/yr", min: 0, max: 1e6 } as const;
const land = { section: "Land", unit: "ha", min: 0, max: 1e6 } as const;
/** Real rates are negative where prices rise faster; a moneylender may ask 20 % a month. */
const rate = { section: "Money", unit: "fraction/yr", min: -0.9, max: 2.5 } as const;
const milkPart = { unit: "%", min: 1, max: 15 } as const;
const bought = { section: "Feed", unit: "kg/head/yr", min: 0, default: 0 } as const;

export const labels = [
  {
    section: "General",
    name: "First year",
    unit: "year",
    min: 1900,
    max: 2200,
    whole: true,
    single: true,
    about: "The year that the inputs describe; the simulated years follow it",
  },
  {
    section: "General",
    name: "Inflation",
    unit: "fraction/yr",
    min: -0.2,
    max: 1,
    default: 0,
    single: true,
    about: "At 0, money is real; above 0, prices rise by it and interest is nominal",
  },

  {
    section: "Herd",
    name: "Cows",
    unit: "head",
    above: 0,
    max: 1e5,
    single: true,
    about: "Cows that have calved, milking and dry, at the start of the first year",
  },
  {
    section: "Herd",
    name: "Target cows",
    unit: "head",
    above: 0,
    max: 1e5,
    follows: { Cows: 1 },
    about: "Cows planned for the end of the year",
  },
  { section: "Herd", name: "Heifer calves", ...heads, about: "Females under 1 year at the start of the first year" },
  {
    section: "Herd",
    name: "Heifers 1-2 years",
    ...heads,
    about: "Females of 1 to 2 years at the start of the first year",
  },
  {
    section: "Herd",
    name: "Heifers over 2 years",
    ...heads,
    about: "Females over 2 years that have not calved, at the start of the first year",
  },
  {
    section: "Herd",
    name: "Young males",
    ...heads,
    about: "Males under 1 year that are kept, at the start of the first year",
  },
  {
    section: "Herd",
    name: "Calves per cow",
    unit: "calves/cow/yr",
    min: 0.1,
    max: 1.5,
    default: 0.91, // Hemme, Garcia and Khan 2004, section 3.3, farm BD-2
    about: "Calves born alive",
  },
  {
    section: "Herd",
    name: "Cow death rate",
    unit: "fraction/yr",
    min: 0,
    max: 0.5,
    default: 0.01, // Hemme, Garcia and Khan 2004, section 3.3, farm BD-2
    about: "Share of the cows at the start of the year",
  },
  {
    section: "Herd",
    name: "Culling rate",
    unit: "fraction/yr",
    min: 0,
    max: 0.9,
    default: 0.15, // Hemme, Garcia and Khan 2004, section 3.3, farm BD-2
    about: "Share of the cows at the start of the year",
  },
  {
    section: "Herd",
    name: "Calf death rate",
    unit: "fraction",
    min: 0,
    max: 0.9,
    default: 0.2, // Hemme, Garcia and Khan 2004, section 3.3, farm BD-2
    about: "Share of the calves born alive that die in their first year",
  },
  {
    section: "Herd",
    name: "Heifer death rate",
    unit: "fraction/yr",
    min: 0,
    max: 0.5,
    follows: { "Cow death rate": 1 },
    about: "Share of young stock of either sex that dies per year, after the year of birth",
  },
  {
    section: "Herd",
    name: "Female calves",
    unit: "fraction",
    min: 0.3,
    max: 0.95,
    default: 0.5,
    about: "Share of the calves born that are female",
  },
  {
    section: "Herd",
    name: "Age at first calving",
    unit: "month",
    min: 20,
    max: 60,
    default: 36, // no source: as about says
    about: "The default is a round figure: ask the farmer",
  },
  { section: "Herd", name: "Heifer calves sold", ...share, about: "Share of the heifer calves that survive" },
  {
    section: "Herd",
    name: "Male calves kept",
    ...share,
    about: "Share of the male calves that survive; these are sold in their second year, the others young",
  },
  {
    section: "Herd",
    name: "Closed herd",
    unit: "0 or 1",
    min: 0,
    max: 1,
    whole: true,
    default: 0,
    about: "Enter 1 if cows are never bought",
  },
  {
    section: "Herd",
    name: "Cow price",
    unit: "cur/head",
    ...money,
    above: 0,
    about: "A replacement cow, or a heifer about to calve",
  },
  { section: "Herd", name: "Cull cow price", unit: "cur/head", ...money, above: 0, about: "A culled cow" },
  {
    section: "Herd",
    name: "Heifer price",
    unit: "cur/head",
    ...money,
    min: 0,
    follows: { "Cow price": 1 },
    about: "Surplus heifers sold about to calve",
  },
  {
    section: "Herd",
    name: "Calf price",
    unit: "cur/head",
    ...none,
    about: "Calves of either sex sold in their first year",
  },
  {
    section: "Herd",
    name: "Young male price",
    unit: "cur/head",
    ...none,
    about: "Males sold in their second year; needed if any are kept",
  },

  {
    section: "Milk",
    name: "Milk yield",
    unit: "kg/cow/yr",
    min: 100,
    max: 20_000,
    about: "Natural milk per cow in the herd, including dry days",
  },
  { section: "Milk", name: "Fat", ...milkPart, about: "Fat of the milk, percent by mass" },
  { section: "Milk", name: "Protein", ...milkPart, about: "Protein of the milk, percent by mass" },
  {
    section: "Milk",
    name: "Milk to calves",
    unit: "kg/calf",
    min: 0,
    max: 2000,
    default: 0,
    about: "Enter it only if it is measured as milk produced",
  },
  {
    section: "Milk",
    name: "Milk lost",
    unit: "fraction",
    min: 0,
    max: 0.9,
    default: 0,
    about: "Share of the milk produced",
  },
  {
    section: "Milk",
    name: "Milk used at home",
    unit: "kg/yr",
    min: 0,
    max: 1e9,
    default: 0,
    about: "The family comes first: this is taken before sales",
  },
  {
    section: "Milk",
    name: "Milk price",
    unit: "cur/kg",
    ...money,
    above: 0,
    about: "Farm-gate price of natural milk; also values the milk used at home",
  },
  {
    section: "Milk",
    name: "Milk marketing cost",
    unit: "cur/kg sold",
    ...none,
    about: "Transport, fees and similar costs",
  },
  { section: "Milk", name: "Manure value", unit: "cur/cow/yr", ...none, about: "All manure, sold or used" },
  {
    section: "Milk",
    name: "Manure sold",
    ...share,
    about: "Share of the manure; the rest is used at home as fuel or on own land",
  },
  { section: "Milk", name: "Dairy payments", unit: "cur/yr", ...none, about: "Direct payments for the dairy" },

  { ...bought, name: "Concentrates per cow", max: 20_000, about: "Bought concentrates" },
  { ...bought, name: "Concentrates per young animal", max: 20_000, about: "Bought concentrates" },
  { ...bought, name: "Roughage per cow", max: 50_000, about: "Bought roughage" },
  { ...bought, name: "Roughage per young animal", max: 50_000, about: "Bought roughage" },
  { section: "Feed", name: "Concentrate price", unit: "cur/kg", ...none, about: "Bought concentrates" },
  { section: "Feed", name: "Roughage price", unit: "cur/kg", ...none, about: "Bought roughage" },
  {
    section: "Feed",
    name: "Forage growing cost",
    unit: "cur/ha/yr",
    ...none,
    about: "Seed, fertiliser and water on Dairy land",
  },

  {
    section: "Other variable costs",
    name: "Health cost per cow",
    unit: "cur/cow/yr",
    ...none,
    about: "Medicine and veterinarian",
  },
  {
    section: "Other variable costs",
    name: "Breeding cost per cow",
    unit: "cur/cow/yr",
    ...none,
    about: "Insemination or bull",
  },
  {
    section: "Other variable costs",
    name: "Other cost per cow",
    unit: "cur/cow/yr",
    ...none,
    about: "Whatever else each cow costs",
  },
  {
    section: "Other variable costs",
    name: "Cost per young animal",
    unit: "cur/head/yr",
    ...none,
    about: "Everything except feed",
  },

  { section: "Overheads", name: "Fixed costs", unit: "cur/yr", ...none, about: "Joint costs of the farm" },
  {
    section: "Overheads",
    name: "Fixed costs elsewhere",
    ...share,
    about: "Share of the joint costs for other enterprises",
  },

  {
    section: "Labour",
    name: "Labour per cow",
    unit: "h/cow/yr",
    min: 0,
    max: 8760,
    default: 0,
    about: "All dairy work, including young stock and forage",
  },
  {
    section: "Labour",
    name: "Family hours for dairy",
    ...hours,
    otherwise: "all",
    about: "Hours that the family can give; the rest is hired",
  },
  { section: "Labour", name: "Family wage", unit: "cur/h", ...none, about: "Wage of a qualified worker in the region" },
  {
    section: "Labour",
    name: "Hired wage",
    unit: "cur/h",
    ...money,
    min: 0,
    follows: { "Family wage": 1 },
    about: "Wage paid",
  },
  {
    section: "Labour",
    name: "Family hours elsewhere",
    ...hours,
    default: 0,
    about: "Family work on other enterprises of the farm",
  },

  { ...land, name: "Own land", default: 0, about: "Land beyond that of the year before is bought at Land value" },
  { ...land, name: "Rented land", default: 0, about: "Land rented from others" },
  { ...land, name: "Dairy land", follows: { "Own land": 1, "Rented land": 1 }, about: "Land for the dairy" },
  { section: "Land", name: "Rent paid", unit: "cur/ha/yr", ...none, about: "For rented land" },
  { section: "Land", name: "Land value", unit: "cur/ha", ...none, about: "Price of land" },
  {
    section: "Land",
    name: "Own land rent",
    unit: "cur/ha/yr",
    ...money,
    min: 0,
    follows: { "Land value": 0.04 }, // Hemme, Garcia and Khan 2004, Annex 1, land costs
    about: "What own land would earn if it were let",
  },

  { section: "Other farming", name: "Crop receipts", unit: "cur/yr", ...none, about: "Crops sold" },
  {
    section: "Other farming",
    name: "Crop costs",
    unit: "cur/yr",
    ...none,
    about: "Cash costs of crops, including wages",
  },
  { section: "Other farming", name: "Other farm receipts", unit: "cur/yr", ...none, about: "Goats, poultry, services" },
  { section: "Other farming", name: "Other farm costs", unit: "cur/yr", ...none, about: "Their cash costs" },
  {
    section: "Other farming",
    name: "Other payments",
    unit: "cur/yr",
    ...none,
    about: "Direct payments that are not for the dairy",
  },
  { section: "Other farming", name: "Other produce used at home", unit: "cur/yr", ...none, about: "Its value" },
  {
    section: "Other farming",
    name: "Other animals",
    unit: "cur",
    ...none,
    about: "Value of goats, poultry and others on the balance sheet",
  },

  {
    section: "Money",
    name: "Cash",
    unit: "cur",
    min: -most,
    max: most,
    default: 0,
    single: true,
    about: "At the start of the first year; negative is an overdraft",
  },
  // Hemme, Garcia and Khan 2004, Annex 1, capital costs
  { ...rate, name: "Overdraft rate", default: 0.06, about: "Interest on an overdraft" },
  { ...rate, name: "Savings rate", default: 0, about: "Interest on cash in hand" },
  // Hemme, Garcia and Khan 2004, Annex 1, capital costs
  { ...rate, name: "Own capital rate", default: 0.03, about: "What own capital would earn elsewhere" },
  {
    section: "Money",
    name: "Circulating capital",
    unit: "cur",
    ...none,
    about: "Added to own capital when its cost is calculated",
  },
  {
    section: "Money",
    name: "Asset prices",
    unit: "index",
    ...money,
    above: 0,
    max: 100,
    default: 1,
    about: "Price of buildings and machines; 1 is the first year",
  },
  {
    section: "Money",
    name: "Tax rate",
    unit: "fraction",
    min: 0,
    max: 0.9,
    default: 0,
    about: "On income above Tax-free income",
  },
  { section: "Money", name: "Tax-free income", unit: "cur/yr", ...none, about: "Income that is not taxed" },

  {
    section: "Household",
    name: "Persons",
    unit: "persons",
    min: 0,
    max: 1000,
    default: 0,
    about: "People who live on the income",
  },
  { section: "Household", name: "Off-farm income", unit: "cur/yr", ...none, about: "Wages, pensions, remittances" },
  { section: "Household", name: "Off-farm hours", ...hours, default: 0, about: "Work off the farm" },
  { section: "Household", name: "Living expenses", unit: "cur/yr", ...none, about: "In cash" },
] as const satisfies readonly PlanLine[];

export type Label = (typeof labels)[number]["name"];
/** The value of every label in a year. */
export type Values = Record<Label, number>;
