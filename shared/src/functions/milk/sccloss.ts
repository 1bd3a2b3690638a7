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
      default: 2,
    },
  ],
  result: { unit: "kg/d" },
  formula: "max(0, SCS(somaticCells) - referenceScore)*lossPerScore",
  source: [
    {
      key: "vtPipeline1997",
      at: "1.5 pounds a day for each score: a rise from 50,000 to 200,000 cells costs 3 pounds",
    },
  ],
  cautions: ["The default is for second and later lactations: enter lossPerScore for heifers in their first."],
  examples: [
    { args: [200000], result: 1.36, note: "Two scores above 50,000 cells; printed 3 pounds" },
    { args: [50000], result: 0 },
  ],
  compute: (somaticCells, lossPerScore, referenceScore) =>
    Math.max(0, scs.compute(somaticCells) - referenceScore) * lossPerScore,
});
