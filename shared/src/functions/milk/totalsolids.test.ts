/** Right by published: BS 734, and Wiley's 12.09 for Richmond. */
import { totalSolids } from "./totalsolids.ts";

test("BS 734 prints 0.25 D + 1.22 F + 0.72", () => {
  expect(totalSolids.compute(30, 3.6, "BS734", undefined)).toBeCloseTo(0.25 * 30 + 1.22 * 3.6 + 0.72, 12);
});

test("Wiley prints 12.09 at 31 degrees and 3.5 % fat for both forms of Richmond", () => {
  for (const formula of ["RICHMOND", "HEHNER"] as const)
    expect(Math.abs(totalSolids.compute(31, 3.5, formula, undefined) - 12.09)).toBeLessThan(0.005);
});
