import { defineFunction } from "../../define.ts";
import { ageFirstCalving, calvingInterval } from "../../vocabulary/params.ts";

export const heifersAvail = defineFunction({
  name: "HEIFERSAVAIL",
  summary: "Gives the heifers that a herd produces in a year.",
  purpose: "Compare it with HEIFERSNEEDED: what is left over can be sold, and what is missing must be bought.",
  params: [
    { name: "cows", about: "Cows in milk and dry", unit: "head", min: 0 },
    calvingInterval,
    { name: "female", about: "Share of female calves", unit: "fraction", min: 0, max: 1 },
    { name: "calfMortality", about: "Share of heifer calves lost before calving", unit: "fraction", min: 0, max: 1 },
    ageFirstCalving,
  ],
  result: { unit: "head/yr" },
  formula: "cows*(365/calvingInterval)*female*(1 - calfMortality)*(24/ageFirstCalving)",
  source: [
    { key: "hoards2019", at: "heifers produced, with the calving interval in months" },
    { key: "umd", at: "the same formula" },
  ],
  cautions: [
    "The factor 24/ageFirstCalving comes from the extension formula: in a stable herd, the same number of heifers calve each year at any age (HERDSTEADY).",
  ],
  examples: [
    { args: [100, 365, 0.47, 0.1, 24], result: 42.3 },
    { args: [100, 400, 0.5, 0.1, 26], result: 37.90384615 },
  ],
  // 24 months: the age at first calving of the extension formula, Penn State and University of Maryland
  compute: (cows, calvingInterval, female, calfMortality, ageFirstCalving) =>
    cows * (365 / calvingInterval) * female * (1 - calfMortality) * (24 / ageFirstCalving),
});
