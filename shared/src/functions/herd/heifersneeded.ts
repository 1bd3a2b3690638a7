import { defineFunction } from "../../define.ts";
import { ageFirstCalving } from "../../vocabulary/params.ts";

export const heifersNeeded = defineFunction({
  name: "HEIFERSNEEDED",
  summary: "Gives the heifers that a herd needs to keep its size, as a yearly flow or as an inventory.",
  purpose: "Use it to decide how many heifer calves to keep: with fewer culls and earlier calving, fewer are needed.",
  params: [
    { name: "cows", about: "Cows in milk and dry", unit: "head", min: 0 },
    { name: "cullRate", about: "Share of cows replaced per year", unit: "fraction/yr", min: 0, max: 1 },
    ageFirstCalving,
    { name: "nonCompletion", about: "Share of heifers that never calve", unit: "fraction", min: 0, max: 1 },
    {
      kind: "choice",
      name: "mode",
      about: "What is counted",
      choices: {
        PENNSTATE: "heifers a year, by the extension formula",
        EXACT: "heifer calves to start rearing each year, by the balance of the herd",
        INVENTORY: "heifers of all ages on the farm",
      },
      default: "PENNSTATE",
    },
  ],
  result: { unit: "head/yr" },
  formula:
    "PENNSTATE cows*cullRate*(ageFirstCalving/24)*(1 + nonCompletion); EXACT cows*cullRate/(1 - nonCompletion); INVENTORY 2*cows*cullRate*(1 + nonCompletion)*ageFirstCalving/24",
  source: [
    { key: "hoards2019", at: "heifers needed (PENNSTATE)" },
    { key: "umd", at: "the same formula" },
    { key: "unh", at: "twice that as inventory (INVENTORY)" },
    { key: "identity", at: "balance of a herd of constant size (EXACT)" },
  ],
  cautions: [
    "INVENTORY gives head on the farm, the other modes head a year: do not compare them.",
    "The age at first calving does not change a yearly flow, so PENNSTATE is right only at 24 months; EXACT does not use it.",
  ],
  examples: [
    { args: [1000, 0.3, 24, 0.08], result: 324, note: "AgUpdate prints 27 heifers a month" },
    { args: [1000, 0.3, 24, 0.08, "EXACT"], result: 326.0869565 },
    { args: [1000, 0.3, 28, 0.08, "INVENTORY"], result: 756, note: "Head, not head a year" },
  ],
  // 24 months: the age at first calving of the extension formula, Penn State and University of Maryland
  compute: (cows, cullRate, ageFirstCalving, nonCompletion, mode) =>
    mode === "EXACT"
      ? (cows * cullRate) / (1 - nonCompletion)
      : mode === "INVENTORY"
        ? 2 * cows * cullRate * (1 + nonCompletion) * (ageFirstCalving / 24)
        : cows * cullRate * (ageFirstCalving / 24) * (1 + nonCompletion),
});
