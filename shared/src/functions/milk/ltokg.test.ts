/** Right by identity: milk is heavier than water by its density. */
import { lToKg } from "./ltokg.ts";

test("milk is heavier than water by its density", () => {
  expect(lToKg.compute(100, 1.03)).toBeCloseTo(103, 12);
  expect(lToKg.compute(750000, 1.03)).toBeCloseTo(772500, 6);
});
