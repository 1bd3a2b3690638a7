import type { Cell, Range } from "../../define.ts";
import { type Label, labels } from "./labels.ts";

/** The farm with two cows in Sirajganj, 2002, as its cells: what the three functions show as their example. */

const farmOf = (entries: readonly (readonly [label: Label, value: number, change?: number])[]): Range => [
  ["label", "unit", "value", "change"],
  ...entries.map(([label, value, change = null as Cell]) => [
    label,
    labels.find(({ name }) => name === label)!.unit,
    value,
    change,
  ]),
];

/**
 * Herd, milk, feed, labour and land as Hemme, Garcia and Khan 2004 print them for farm BD-2; prices, other farming and
 * off-farm income are reconstructed from its results.
 */
export const exampleFarm = farmOf([
  ["First year", 2002],
  ["Cows", 2],
  ["Heifer calves sold", 0.54],
  ["Cow price", 325],
  ["Cull cow price", 185],
  ["Calf price", 35],
  ["Milk yield", 937.2, 0.01],
  ["Fat", 4.5],
  ["Protein", 3.7],
  ["Milk used at home", 712],
  ["Milk price", 0.2524],
  ["Manure value", 7.5],
  ["Concentrates per cow", 330],
  ["Concentrate price", 0.15],
  ["Health cost per cow", 9],
  ["Other cost per cow", 10],
  ["Labour per cow", 1142.4],
  ["Family wage", 0.15835],
  ["Family hours elsewhere", 1224],
  ["Own land", 0.4],
  ["Dairy land", 0.18],
  ["Land value", 7800],
  ["Crop receipts", 520],
  ["Crop costs", 180],
  ["Other farm receipts", 452],
  ["Other farm costs", 147],
  ["Other animals", 130],
  ["Cash", 200],
  ["Persons", 5],
  ["Off-farm income", 67.5],
  ["Off-farm hours", 571.2],
  ["Living expenses", 900, 0.01],
]);

/** Reconstructed; the shed of 1999 is printed in section 3.3. */
export const exampleAssets: Range = [
  ["asset", "kind", "cost", "bought", "life", "replace", "repairs", "trade-in", "elsewhere", "scenario"],
  ["Cow shed", "building", 20, 1999, 20, "yes", null, null, null, null],
  ["Pump", "machine", 150, 1998, 10, "yes", null, null, 1, null],
];

/** Made up, as are the rows below: they show how to fill in the tables. */
export const exampleLoans: Range = [
  ["loan", "amount", "rate", "years", "drawn", "grace", "method", "elsewhere", "scenario"],
  ["Cow loan", 1000, 0.1, 3, 2003, null, "annuity", null, null],
];

/** Made up. */
export const exampleScenarios: Range = [
  ["scenario", "label", "from", "to", "how", "amount"],
  ["Drought", "Milk yield", 2005, 2006, "factor", 0.8],
  ["Drought", "Concentrate price", 2005, 2006, "factor", 1.4],
  ["Cheap imports", "Milk price", 2004, null, "factor", 0.7],
];

/** Made up. */
export const exampleRisks: Range = [
  ["label", "distribution", "p1", "p2", "p3", "p4", "how", "group", "loading", "persistence"],
  ["Milk price", "TRIANGULAR", 0.75, 1, 1.2, null, "factor", "market", 0.8, 0.5],
  ["Concentrate price", "PERT", 0.8, 1, 1.5, null, "factor", "market", 0.6, 0.5],
  ["Milk yield", "NORMAL", 1, 0.1, 0.6, 1.3, "factor", null, null, null],
  ["Calf death rate", "EVENT", 0.1, 2, null, null, "factor", null, null, null],
];

/** Made up: risks that are joined by correlations instead of a group. */
export const exampleCorrelatedRisks: Range = [
  ["label", "distribution", "p1", "p2", "p3"],
  ["Milk price", "TRIANGULAR", 0.75, 1, 1.2],
  ["Milk yield", "NORMAL", 1, 0.1, null],
];

/** Made up. */
export const exampleCorrelations: Range = [
  [null, "Milk price", "Milk yield"],
  ["Milk price", 1, -0.2],
  ["Milk yield", -0.2, 1],
];
