import { defineFunction } from "../../define.ts";

/** The methane conversion factor Ym in percent of gross energy, by class: 2019 Refinement, Tables 10.12 and 10.13. */
const conversion2019 = {
  DAIRYHIGH_LOWNDF: 5.7,
  DAIRYHIGH_HIGHNDF: 6,
  DAIRYMEDIUM: 6.3,
  DAIRYLOW: 6.5,
  OTHER_DE62: 7,
  OTHER_DE62_71: 6.3,
  FEEDLOT_DE72: 4,
  FEEDLOT_DE75: 3,
  SHEEP: 6.7,
  GOAT: 5.5,
};

export const enteric2 = defineFunction({
  name: "ENTERIC2",
  summary: "Gives enteric methane from gross energy intake and a methane conversion factor.",
  purpose: "Use it with GEI for cows whose weight, milk and feed are known; it reflects better feed.",
  params: [
    { name: "grossEnergy", about: "Gross energy intake, as GEI gives it", unit: "MJ/head/d", min: 0 },
    {
      name: "digestibility",
      about: "Digestible share of the feed energy, required for GLEAM",
      unit: "% of GE",
      min: 40,
      max: 100,
      optional: true,
    },
    {
      kind: "choice",
      name: "method",
      about: "Source of the methane conversion factor",
      choices: {
        GLEAM: "FAO, falls with digestibility",
        IPCC2006: "IPCC 2006, 6.5 %",
        IPCC2019: "2019 Refinement, by animalClass",
      },
      default: "GLEAM",
    },
    {
      name: "methaneFactor",
      about: "Your own methane conversion factor Ym, 6.5 for 6.5 %, which replaces the method",
      unit: "% of GE",
      min: 1,
      max: 15,
      optional: true,
    },
    {
      name: "mitigation",
      about: "Factor of a mitigation measure, 0.8 for one fifth less",
      unit: "ratio",
      above: 0,
      max: 2,
      default: 1,
    },
    {
      kind: "choice",
      name: "animalClass",
      about: "Class of animal and feed, required for IPCC2019",
      choices: {
        DAIRYHIGH_LOWNDF: "cows or buffalo over 8,500 kg milk a year, digestibility 70 % or more, low fibre (NDF)",
        DAIRYHIGH_HIGHNDF: "cows or buffalo over 8,500 kg milk a year, digestibility 70 % or more, high fibre (NDF)",
        DAIRYMEDIUM: "cows or buffalo with 5,000 to 8,500 kg milk a year, digestibility 63 to 70 %",
        DAIRYLOW: "cows or buffalo under 5,000 kg milk a year, digestibility 62 % or less",
        OTHER_DE62: "other cattle or buffalo, over 75 % forage, digestibility 62 % or less",
        OTHER_DE62_71: "other cattle or buffalo, digestibility 62 to 71 %",
        FEEDLOT_DE72: "feedlot, up to 15 % forage, digestibility 72 % or more",
        FEEDLOT_DE75: "feedlot, steam-flaked maize with an ionophore, digestibility over 75 %",
        SHEEP: "sheep",
        GOAT: "goats",
      },
      optional: true,
    },
  ],
  result: { unit: "kg CH4/head/yr" },
  formula:
    "grossEnergy*Ym/100*365/55.65*mitigation; Ym GLEAM 9.75 - 0.05 digestibility; IPCC2006 6.5; IPCC2019 DAIRYHIGH_LOWNDF 5.7, DAIRYHIGH_HIGHNDF 6, DAIRYMEDIUM 6.3, DAIRYLOW 6.5, OTHER_DE62 7, OTHER_DE62_71 6.3, FEEDLOT_DE72 4, FEEDLOT_DE75 3, SHEEP 6.7, GOAT 5.5",
  source: [
    { key: "ipcc2006", at: "equation 10.21, 55.65 MJ/kg methane, Ym 6.5 (with 1.0 either way)" },
    { key: "ipcc2019", at: "equation 10.21 and Tables 10.12 and 10.13 (IPCC2019)" },
    { key: "fadn2Footprint", at: "where Table 10.12 was read" },
    { key: "cleaned", at: "where Tables 10.12 and 10.13 were read; it has one factor of 5.85 for DAIRYHIGH" },
    { key: "opio2013", at: "methane conversion factor (GLEAM)" },
    { key: "gleam", at: "enteric emissions, for the constants as coded" },
  ],
  cautions: [
    "The classes of 2019 go by milk and by digestibility, which may point to different rows: choose the one that fits your feed. The limit between low and high fibre could not be read.",
  ],
  examples: [
    { args: [200, 65], result: 85.26504942, note: "Ym 6.5" },
    { args: [200, null, "IPCC2006"], result: 85.26504942 },
    { args: [200, null, null, 6, 0.8], result: 62.96495957 },
    { args: [200, null, "IPCC2019", null, null, "DAIRYMEDIUM"], result: 82.64150943, note: "Ym 6.3" },
  ],
  conditions: [
    {
      holds: (_grossEnergy, digestibility, method, methaneFactor) =>
        methaneFactor !== undefined || method !== "GLEAM" || digestibility !== undefined,
      otherwise: "digestibility is blank: method GLEAM needs it, unless methaneFactor is given",
      code: "#N/A",
    },
    {
      holds: (_grossEnergy, _digestibility, method, methaneFactor, _mitigation, animalClass) =>
        methaneFactor !== undefined || method !== "IPCC2019" || animalClass !== undefined,
      otherwise: "animalClass is blank: method IPCC2019 needs it, unless methaneFactor is given",
      code: "#N/A",
    },
  ],
  compute: (grossEnergy, digestibility, method, methaneFactor, mitigation, animalClass) => {
    // GLEAM: Opio et al. 2013, as coded in GLEAM; IPCC2006: IPCC 2006, Table 10.12
    const published =
      method === "GLEAM"
        ? 9.75 - 0.05 * (digestibility as number)
        : method === "IPCC2006"
          ? 6.5
          : conversion2019[animalClass!];
    const factor = methaneFactor !== undefined ? methaneFactor : published;
    // MJ in a kilogram of methane: IPCC 2006, equation 10.21
    return (grossEnergy * factor * 365 * mitigation) / 100 / 55.65;
  },
});
