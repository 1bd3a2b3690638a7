import { defineFunction } from "../../define.ts";
import { lactometer, milkFat, solidsFormula } from "../../vocabulary/params.ts";
import { snf } from "./snf.ts";

export const totalSolids = defineFunction({
  name: "TOTALSOLIDS",
  summary: "Estimates total solids from a lactometer reading and fat by the same formulas as SNF.",
  purpose: "Use it at a collection centre that pays by total solids and has a lactometer and a fat test.",
  params: [lactometer, milkFat, solidsFormula],
  result: { unit: "%" },
  formula: "SNF(lactometer, fat, formula) + fat; BS734 lactometer/4 + 1.22 fat + 0.72",
  source: [
    { key: "bs734", at: "total solids (BS734)" },
    { key: "bis", at: "solids-not-fat (BIS); RICHMOND and IND36 as SNF" },
  ],
  cautions: ["RICHMOND rests on a web calculator and is weak."],
  examples: [
    { args: [28, 4], result: 12.44 },
    { args: [28, 4, "BS734"], result: 12.6 },
  ],
  compute: (lactometer, fat, formula) => snf.compute(lactometer, fat, formula) + fat,
});
