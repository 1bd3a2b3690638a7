/** Right by published: BD-2 within 0.15 and BD-25 within 0.2 of the paper. */
import { costMilkOnly } from "./costmilkonly.ts";

test("printed figures of the paper fit when manure is deducted: BD-2 within 0.15, BD-25 within 0.2", () => {
  // Returns less profit is total cost; cattle and manure are deducted. Printed 22.9 and 22.4.
  expect(Math.abs(costMilkOnly.compute(28 - 0.15, 4.35 + 0.73, 100, 100) - 22.9)).toBeLessThan(0.15);
  expect(Math.abs(costMilkOnly.compute(29.85 - 2.37, 4.7 + 0.2, 100, 100) - 22.4)).toBeLessThan(0.2);
});

test("per kilogram it is a hundredth of per 100 kg", () => {
  expect(costMilkOnly.compute(570, 104, 2048, 1) * 100).toBeCloseTo(costMilkOnly.compute(570, 104, 2048, 100), 12);
});
