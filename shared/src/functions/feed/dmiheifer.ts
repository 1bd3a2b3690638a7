import { defineFunction } from "../../define.ts";

export const dmiHeifer = defineFunction({
  name: "DMIHEIFER",
  summary: "Predicts the dry matter intake of a heifer by NASEM 2021.",
  purpose: "Use it to plan feed for young stock by weight, and to price a day of rearing.",
  params: [
    { name: "bodyWeight", about: "Live weight", unit: "kg", min: 20, max: 1000 },
    {
      name: "matureWeight",
      about: "Weight of grown cows of her breed, required for ALL",
      unit: "kg",
      min: 150,
      max: 1200,
      optional: true,
    },
    {
      kind: "choice",
      name: "method",
      about: "Which equation",
      choices: {
        ALL: "any breed, by her weight and the weight of grown cows",
        HOLSTEIN: "Holstein",
        HOLSTEINJERSEY: "Holstein x Jersey",
      },
      default: "ALL",
    },
    {
      name: "fibre",
      about: "Fibre (NDF) of the ration for HOLSTEIN and HOLSTEINJERSEY; blank: the equation without it",
      unit: "%",
      min: 10,
      max: 80,
      optional: true,
    },
  ],
  result: { unit: "kg DM/d" },
  formula:
    "ALL 0.022 matureWeight*(1 - exp(-1.54 bodyWeight/matureWeight)); HOLSTEIN 15.79*(1 - exp(-0.0021 bodyWeight)) - 0.082 dev, without fibre 15.36*(1 - exp(-0.0022 bodyWeight)); HOLSTEINJERSEY 13.48*(1 - exp(-0.0027 bodyWeight)) - 0.082 dev, without fibre 12.91*(1 - exp(-0.00295 bodyWeight)); dev = fibre - (23.11 + 0.07968 bodyWeight - 0.00006252 bodyWeight^2)",
  source: [
    {
      key: "nasem2021",
      at: "equation 2-3 (ALL) and those for Holstein and Holstein x Jersey, as in the book's R script",
    },
  ],
  cautions: [
    "Fitted on dairy breeds fed mixed rations: zebu and buffalo heifers on straw eat less.",
    "In the last three weeks before calving she eats less than this.",
    "Equation 2-4, which adds fibre for any breed, is left out: as coded it gives a third too much.",
  ],
  examples: [
    { args: [300, 650], result: 7.274893983 },
    { args: [719, null, "HOLSTEIN"], result: 12.20191217 },
    { args: [400, null, "HOLSTEIN", 50], result: 8.561552435 },
  ],
  conditions: [
    {
      holds: (_bodyWeight, matureWeight, method) => method !== "ALL" || matureWeight !== undefined,
      otherwise: "matureWeight is blank: method ALL needs it",
      code: "#N/A",
    },
  ],
  compute: (bodyWeight, matureWeight, method, fibre) => {
    if (method === "ALL")
      // NASEM 2021, equation 2-3
      return 0.022 * (matureWeight as number) * (1 - Math.exp((-1.54 * bodyWeight) / (matureWeight as number)));
    if (fibre === undefined)
      // NASEM 2021, Holstein and Holstein x Jersey, animal factors only
      return method === "HOLSTEIN"
        ? 15.36 * (1 - Math.exp(-0.0022 * bodyWeight))
        : 12.91 * (1 - Math.exp(-0.00295 * bodyWeight));
    // NASEM 2021, fibre against what is usual at her weight
    const deviation = fibre - (23.11 + 0.07968 * bodyWeight - 0.00006252 * bodyWeight ** 2);
    // NASEM 2021, Holstein and Holstein x Jersey, animal factors and fibre
    const byWeight =
      method === "HOLSTEIN"
        ? 15.79 * (1 - Math.exp(-0.0021 * bodyWeight))
        : 13.48 * (1 - Math.exp(-0.0027 * bodyWeight));
    return byWeight - 0.082 * deviation; // NASEM 2021
  },
});
