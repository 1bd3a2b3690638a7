import { defineFunction } from "../../define.ts";
import { calvingInterval } from "../../vocabulary/params.ts";

export const cowDepr = defineFunction({
  name: "COWDEPR",
  summary: "Gives the yearly depreciation of a cow over her lactations.",
  purpose: "Use it for what a cow loses in value each year; it falls when cows stay longer.",
  params: [
    { name: "purchasePrice", about: "Value at first calving", unit: "cur/head", min: 0 },
    { name: "cullValue", about: "Value at culling", unit: "cur/head", min: 0 },
    { name: "lactations", about: "Lactations that she spends in the herd", unit: "count", above: 0, max: 20 },
    { ...calvingInterval, default: 365 },
  ],
  result: { unit: "cur/yr" },
  formula: "(purchasePrice - cullValue)/(lactations*calvingInterval/365)",
  source: [{ key: "identity", at: "straight-line depreciation over the productive life" }],
  cautions: ["Cows that die bring in nothing: for the mean of a herd, lower the cull value by their share."],
  examples: [
    { args: [1800, 700, 4], result: 275 },
    { args: [1500, 600, 3, 400], result: 273.75, note: "900 over 3.288 years" },
  ],
  compute: (purchasePrice, cullValue, lactations, calvingInterval) =>
    (purchasePrice - cullValue) / ((lactations * calvingInterval) / 365),
});
