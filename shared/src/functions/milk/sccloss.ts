import { defineFunction } from "../../define.ts";
import { somaticCells } from "../../vocabulary/params.ts";
import { scs } from "./scs.ts";

export const sccLoss = defineFunction({
  name: "SCCLOSS",
  summary: "Estimates the daily milk lost to a raised somatic cell count.",
  purpose: "Use it to show a farmer what udders that look healthy already cost in milk.",
  params: [
    somaticCells,
    {
      name: "lossPerScore",
      about: "Milk lost per point of score: 1.5 pounds for second and later lactations",
      unit: "kg/d",
      above: 0,
      default: 0.68,
    },
    {
      name: "referenceScore",
      about: "Score up to which no loss is counted",
      unit: "score",
      above: 0,
      max: 9,
      default: 3,
    },
  ],
  result: { unit: "kg/d" },
  formula: "max(0, SCS(somaticCells) - referenceScore)*lossPerScore",
  source: [{ key: "vtPipeline1997", at: "milk lost per unit of the linear score" }],
  cautions: ["The default is for second and later lactations: enter lossPerScore for heifers in their first."],
  examples: [
    { args: [400000], result: 1.36, note: "Two points above 3" },
    { args: [100000], result: 0 },
  ],
  compute: (somaticCells, lossPerScore, referenceScore) =>
    Math.max(0, scs.compute(somaticCells) - referenceScore) * lossPerScore,
});
