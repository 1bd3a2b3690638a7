import { defineFunction } from "../../define.ts";
import { somaticCells } from "../../vocabulary/params.ts";

export const scs = defineFunction({
  name: "SCS",
  summary: "Converts a somatic cell count to the linear score.",
  purpose:
    "Use it to average cell counts or follow them over time: one more point is twice the cells and costs the same milk each time.",
  params: [somaticCells],
  result: { unit: "score" },
  formula: "log2(somaticCells/100000) + 3",
  source: [{ key: "aliShook1980", at: "the linear score" }],
  cautions: ["Laboratories often report cells in thousands: 200 means 200,000."],
  examples: [
    { args: [200000], result: 4 },
    { args: [100000], result: 3 },
  ],
  // Ali and Shook 1980: score 3 at 100,000 cells
  compute: (somaticCells) => Math.log(somaticCells / 100000) / Math.log(2) + 3,
});
