/** Right by identity: the years of her stay use up the loss of value. */
import { cowDepr } from "./cowdepr.ts";

test("the years of her stay use up the loss of value", () => {
  const years = (3.4 * 410) / 365;
  expect(cowDepr.compute(1600, 650, 3.4, 410) * years).toBeCloseTo(1600 - 650, 9);
});

test("a cow worth more at culling than at calving gains value", () => {
  expect(cowDepr.compute(500, 600, 4, 365)).toBe(-25);
});

test("longer life, less depreciation a year", () => {
  expect(cowDepr.compute(1600, 650, 5, 410)).toBeLessThan(cowDepr.compute(1600, 650, 4, 410));
});
