/** Right by published: Annex 4, margins of co-operative and direct sale. */
import { chainMargin } from "./chainmargin.ts";

test("printed totals of Annex 4 give the printed margins of co-operative and direct sale", () => {
  expect(chainMargin.compute(0.48, 0.25)).toBeCloseTo(0.23, 12);
  expect(chainMargin.compute(0.4, 0.33)).toBeCloseTo(0.07, 12);
});
