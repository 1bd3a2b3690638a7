import { totalSolids } from "./totalsolids.ts";

test("BS 734 prints 0.25 D + 1.22 F + 0.72", () => {
  expect(totalSolids.compute(30, 3.6, "BS734")).toBeCloseTo(0.25 * 30 + 1.22 * 3.6 + 0.72, 12);
});
