import { defineFunction } from "../../define.ts";

/** What a kilogram of live weight on a kilogram of milk takes from the share of milk. */
const slopes = {
  // Thoma et al. 2013
  THOMA2013: 4.39,
  // IDF Bulletin 479/2015, pages 34 to 36
  IDF2015: 6.04,
};

export const allocMilk = defineFunction({
  name: "ALLOCMILK",
  summary: "Gives the share of a dairy herd's emissions that milk carries.",
  purpose: "Use it in a carbon footprint: the herd also gives meat, which must carry its share.",
  params: [
    { name: "milk", about: "Milk", unit: "kg FPCM", above: 0 },
    { name: "meat", about: "Live weight sold in the same period", unit: "kg LW", min: 0 },
    {
      kind: "choice",
      name: "method",
      about: "Rule of allocation",
      choices: {
        THOMA2013: "regression on beef per milk, farms of the United States",
        IDF2015: "IDF 2015, the rule of the European product footprint",
        GLEAM: "net energy of milk and of growth, as FAO's GLEAM codes it",
        IDF2022: "another name of GLEAM, which cites IDF 2022",
        ECONOMIC: "value of milk and of meat",
        PROTEIN: "protein in milk and in meat",
      },
      default: "THOMA2013",
    },
    {
      name: "slaughterWeight",
      about: "Live weight at slaughter, required for GLEAM",
      unit: "kg",
      above: 0,
      optional: true,
    },
    { name: "birthWeight", about: "Live weight at birth, required for GLEAM", unit: "kg", above: 0, optional: true },
    {
      name: "growthFactor",
      about: "Factor of growth for GLEAM: 0.8 for females, 1 for males",
      unit: "ratio",
      above: 0,
      max: 2,
      default: 0.8,
    },
    { name: "milkPrice", about: "Milk price, required for ECONOMIC", unit: "cur/kg", above: 0, optional: true },
    {
      name: "meatPrice",
      about: "Price of a kilogram of live weight, required for ECONOMIC",
      unit: "cur/kg",
      above: 0,
      optional: true,
    },
    {
      name: "milkProtein",
      about: "Protein of the milk, required for PROTEIN",
      unit: "%",
      min: 1,
      max: 15,
      optional: true,
    },
    {
      name: "meatProtein",
      about: "Protein of the live weight, required for PROTEIN",
      unit: "%",
      min: 1,
      max: 50,
      optional: true,
    },
  ],
  result: { unit: "fraction" },
  formula:
    "THOMA2013 1 - 4.39 meat/milk; IDF2015 1 - 6.04 meat/milk; GLEAM Em/(Em + Eb) with Em = milk*(0.0929*4 + 0.0547*3.3 + 0.0395*4.8)*4.184 and Eb = meat*22.02*(((Ws - Wb)/2)/(growthFactor*Ws))^0.75*(Ws - Wb)^1.097/Ws, Ws and Wb the weights at slaughter and birth; IDF2022 Em/(Em + Eb); ECONOMIC milk*milkPrice/(milk*milkPrice + meat*meatPrice); PROTEIN milk*milkProtein/(milk*milkProtein + meat*meatProtein)",
  source: [
    { key: "thoma2013", at: "milk and meat allocation, abstract (THOMA2013)" },
    { key: "idf2015", at: "pages 34 to 36, as quoted in public code (IDF2015)" },
    { key: "gleam", at: "allocation, as coded; it cites IDF 2022 and Thoma and Nemecek 2020 (GLEAM)" },
    { key: "identity", at: "shares of value and of protein (ECONOMIC, PROTEIN)" },
  ],
  cautions: [
    "For the same herd the rules differ by several points: at 0.02 kg live weight per kg milk THOMA2013 gives 91 %, IDF2015 88 % and GLEAM 86 % (600 kg at slaughter, 40 at birth). Name the rule beside the footprint.",
    "GLEAM departs from equation 10.6 of the IPCC, which it builds on: it raises the gain of the whole life instead of a day's gain to the power 1.097, and takes half of the gain and the weight at slaughter instead of the mean and the mature weight. With the units of the IPCC a kilogram of meat takes about 14.5 MJ, not 25 MJ, and milk carries 91 to 92 % in the same example.",
    "We have not read IDF 2022 itself: the code IDF2022 is kept so that earlier workbooks give the same number.",
    "The constant of IDF 2010 is left out: it could not be read.",
  ],
  examples: [
    { args: [100000, 2000], result: 0.9122 },
    { args: [100000, 2000, "IDF2015"], result: 0.8792, note: "IDF 2015 prints 88 % at a typical 0.02" },
    { args: [100000, 2000, "GLEAM", 600, 40], result: 0.859600164 },
    { args: [100000, 2000, "ECONOMIC", null, null, null, 0.4, 1.5], result: 0.9302325581, note: "40000/43000" },
    { args: [100000, 2000, "PROTEIN", null, null, null, null, null, 3.3, 16], result: 0.9116022099 },
  ],
  conditions: [
    {
      holds: (milk, meat, method) =>
        (method !== "THOMA2013" || slopes.THOMA2013 * meat <= milk) &&
        (method !== "IDF2015" || slopes.IDF2015 * meat <= milk),
      otherwise: "this method gives milk a negative share at this much meat: choose GLEAM, ECONOMIC or PROTEIN",
    },
    {
      holds: (_milk, _meat, method, slaughterWeight, birthWeight) =>
        (method !== "GLEAM" && method !== "IDF2022") || (slaughterWeight !== undefined && birthWeight !== undefined),
      otherwise: "slaughterWeight or birthWeight is blank: this method needs both",
      code: "#N/A",
    },
    {
      holds: (_milk, _meat, method, slaughterWeight, birthWeight) =>
        (method !== "GLEAM" && method !== "IDF2022") || (slaughterWeight as number) > (birthWeight as number),
      otherwise: "slaughterWeight must be above birthWeight",
    },
    {
      holds: (_milk, _meat, method, _slaughterWeight, _birthWeight, _growthFactor, milkPrice, meatPrice) =>
        method !== "ECONOMIC" || (milkPrice !== undefined && meatPrice !== undefined),
      otherwise: "milkPrice or meatPrice is blank: method ECONOMIC needs both",
      code: "#N/A",
    },
    {
      holds: (
        _milk,
        _meat,
        method,
        _slaughterWeight,
        _birthWeight,
        _growthFactor,
        _milkPrice,
        _meatPrice,
        milkProtein,
        meatProtein,
      ) => method !== "PROTEIN" || (milkProtein !== undefined && meatProtein !== undefined),
      otherwise: "milkProtein or meatProtein is blank: method PROTEIN needs both",
      code: "#N/A",
    },
  ],
  compute: (
    milk,
    meat,
    method,
    slaughterWeight,
    birthWeight,
    growthFactor,
    milkPrice,
    meatPrice,
    milkProtein,
    meatProtein,
  ) => {
    if (method === "THOMA2013" || method === "IDF2015") return 1 - (slopes[method] * meat) / milk;
    if (method === "ECONOMIC") {
      const milkValue = milk * (milkPrice as number);
      return milkValue / (milkValue + meat * (meatPrice as number));
    }
    if (method === "PROTEIN") {
      const inMilk = milk * (milkProtein as number);
      return inMilk / (inMilk + meat * (meatProtein as number));
    }
    const atSlaughter = slaughterWeight as number;
    const growth = atSlaughter - (birthWeight as number);
    // As coded in GLEAM: the energy of the standard milk of IDF Bulletin 520/2022, equation 10, in MJ
    const milkEnergy = milk * (0.0929 * 4 + 0.0547 * 3.3 + 0.0395 * 4.8) * 4.184;
    // As coded in GLEAM, which departs from IPCC equation 10.6: see the cautions
    const meatEnergy =
      (meat * 22.02 * (growth / 2 / (growthFactor * atSlaughter)) ** 0.75 * growth ** 1.097) / atSlaughter;
    return milkEnergy / (milkEnergy + meatEnergy);
  },
});
