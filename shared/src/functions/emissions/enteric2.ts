import { defineFunction } from "../../define.ts";

/** The methane conversion factor Ym, in percent of gross energy. */
const conversion = {
  // Opio et al. 2013, as coded in GLEAM
  GLEAM: (digestibility: number) => 9.75 - 0.05 * digestibility,
  // IPCC 2006
  IPCC2006: () => 6.5,
};

export const enteric2 = defineFunction({
  name: "ENTERIC2",
  summary: "Gives enteric methane from gross energy intake and a methane conversion factor.",
  purpose: "Use it with GEI for cows whose weight, milk and feed are known; better feed shows in it.",
  params: [
    { name: "grossEnergy", about: "Gross energy intake, as GEI gives it", unit: "MJ/head/d", min: 0 },
    {
      name: "digestibility",
      about: "Digestible share of the feed energy, required for GLEAM",
      unit: "% of GE",
      min: 40,
      max: 90,
      optional: true,
    },
    {
      kind: "choice",
      name: "method",
      about: "Whose methane conversion factor",
      choices: { GLEAM: "FAO, falls with digestibility", IPCC2006: "IPCC 2006, 6.5 %" },
      default: "GLEAM",
    },
    {
      name: "methaneFactor",
      about: "Own methane conversion factor Ym, 6.5 for 6.5 %, which overrides the method",
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
  ],
  result: { unit: "kg CH4/head/yr" },
  formula: "grossEnergy*Ym/100*365/55.65*mitigation; Ym GLEAM 9.75 - 0.05 digestibility; IPCC2006 6.5",
  source: [
    { key: "ipcc2006", at: "equation 10.21, 55.65 MJ/kg methane, Ym 6.5 (with 1.0 either way)" },
    { key: "opio2013", at: "methane conversion factor (GLEAM)" },
    { key: "gleam", at: "enteric emissions, for the constants as coded" },
  ],
  cautions: ["The methane factors of the 2019 Refinement are left out: they have not been read in the original."],
  examples: [
    { args: [200, 65], result: 85.26504942, note: "Ym 6.5" },
    { args: [200, null, "IPCC2006"], result: 85.26504942 },
    { args: [200, null, null, 6, 0.8], result: 62.96495957 },
  ],
  conditions: [
    {
      holds: (_grossEnergy, digestibility, method, methaneFactor) =>
        methaneFactor !== undefined || method === "IPCC2006" || digestibility !== undefined,
      otherwise: "digestibility is blank: method GLEAM needs it, unless methaneFactor is given",
      code: "#N/A",
    },
  ],
  compute: (grossEnergy, digestibility, method, methaneFactor, mitigation) => {
    const factor = methaneFactor !== undefined ? methaneFactor : conversion[method](digestibility as number);
    // MJ in a kilogram of methane: IPCC 2006, equation 10.21
    return (grossEnergy * factor * 365 * mitigation) / 100 / 55.65;
  },
});
