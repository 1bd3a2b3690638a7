/** Right by identity: cost times volume is all cost. */
import { procCost } from "./proccost.ts";

test("cost times volume is all cost, and a fuller plant is cheaper", () => {
  expect(procCost.compute(50000, 0.08, 400000) * 400000).toBeCloseTo(50000 + 0.08 * 400000, 6);
  expect(procCost.compute(50000, 0.08, 500000)).toBeLessThan(procCost.compute(50000, 0.08, 400000));
});
