/** Right by published: 12,500 cells score 0, doublings to 9; identity: each doubling is one point. */
import { call } from "../../cells/call.ts";
import { scs } from "./scs.ts";

test("each doubling of the cells is one point of score", () => {
  // 12,500 cells score 0 and each doubling one more, up to 6.4 million at 9.
  for (let score = 0; score <= 9; score++) expect(scs.compute(12500 * 2 ** score)).toBeCloseTo(score, 12);
});

test("a count in thousands is refused", () => {
  expect(call(scs, [200])).toMatchObject({
    code: "#VALUE!",
    sentence: "somaticCells 200 is too low: enter a number of 1000 cells/mL or more.",
  });
});
