import { defineFunction } from "../../define.ts";

/** Thoma et al. 2013: what a kilogram of live weight on a kilogram of milk takes from the share of milk. */
const beefSlope = 4.39;

export const allocMilk = defineFunction({
  name: "ALLOCMILK",
  summary: "Gives the share of a dairy herd's emissions that milk carries.",
  purpose: "Use it in a carbon footprint: the herd gives meat too, which must bear its part.",
  params: [
    { name: "milk", about: "Milk", unit: "kg FPCM", above: 0 },
    { name: "meat", about: "Live weight sold in the same time", unit: "kg LW", min: 0 },
    {
      kind: "choice",
      name: "method",
      about: "Rule of allocation",
      choices: { THOMA2013: "regression on beef per milk", IDF2022: "net energy of milk and of growth" },
      default: "THOMA2013",
    },
    {
      name: "slaughterWeight",
      about: "Live weight at slaughter, required for IDF2022",
      unit: "kg",
      above: 0,
      optional: true,
    },
    { name: "birthWeight", about: "Live weight at birth, required for IDF2022", unit: "kg", above: 0, optional: true },
    {
      name: "growthFactor",
      about: "Factor of growth for IDF2022: 0.8 for females, 1 for males",
      unit: "ratio",
      above: 0,
      max: 2,
      default: 0.8,
    },
  ],
  result: { unit: "fraction" },
  formula:
    "THOMA2013 1 - 4.39 meat/milk; IDF2022 Em/(Em + Eb) with Em = milk*(0.0929*4 + 0.0547*3.3 + 0.0395*4.8)*4.184 and Eb = meat*22.02*(((Ws - Wb)/2)/(growthFactor*Ws))^0.75*(Ws - Wb)^1.097/Ws, Ws and Wb the weights at slaughter and birth",
  source: [
    { key: "thoma2013", at: "milk and meat allocation (THOMA2013)" },
    { key: "idf2022", at: "allocation by net energy, adapted from Thoma and Nemecek 2020 (IDF2022)" },
    { key: "gleam", at: "allocation, for the formula of IDF2022 as coded" },
  ],
  cautions: [
    "The coefficients of the IDF Bulletins of 2010 and 2015 are left out: they have not been read in the original.",
  ],
  examples: [
    { args: [100000, 2000], result: 0.9122 },
    { args: [100000, 2000, "IDF2022", 600, 40], result: 0.859600164 },
  ],
  conditions: [
    {
      holds: (milk, meat, method) => method !== "THOMA2013" || beefSlope * meat <= milk,
      otherwise: "the meat is too much for THOMA2013, whose milk share would be below 0: take IDF2022",
    },
    {
      holds: (_milk, _meat, method, slaughterWeight, birthWeight) =>
        method !== "IDF2022" || (slaughterWeight !== undefined && birthWeight !== undefined),
      otherwise: "slaughterWeight or birthWeight is blank: method IDF2022 needs both",
      code: "#N/A",
    },
    {
      holds: (_milk, _meat, method, slaughterWeight, birthWeight) =>
        method !== "IDF2022" || (slaughterWeight as number) > (birthWeight as number),
      otherwise: "the weight at slaughter must be above the weight at birth",
    },
  ],
  compute: (milk, meat, method, slaughterWeight, birthWeight, growthFactor) => {
    if (method === "THOMA2013") return 1 - (beefSlope * meat) / milk;
    const atSlaughter = slaughterWeight as number;
    const growth = atSlaughter - (birthWeight as number);
    // The energy of the standard milk of IDF Bulletin 520/2022, equation 10, in MJ
    const milkEnergy = milk * (0.0929 * 4 + 0.0547 * 3.3 + 0.0395 * 4.8) * 4.184;
    // As coded in GLEAM, after IDF Bulletin 520/2022 and Thoma and Nemecek 2020
    const meatEnergy =
      (meat * 22.02 * (growth / 2 / (growthFactor * atSlaughter)) ** 0.75 * growth ** 1.097) / atSlaughter;
    return milkEnergy / (milkEnergy + meatEnergy);
  },
});
