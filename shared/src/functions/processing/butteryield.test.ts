/** Right by published: Guelph's churn, 4.35 kg; identity: fat is in butter and buttermilk. */
import { butterYield } from "./butteryield.ts";

test("Guelph's churn: 4.35 kg from 100 kg of 3.6 % milk, by the way of rounded cream", () => {
  expect(Math.abs(butterYield.compute(100, 3.6, 81.5, 0.004, 0.05) - 4.35)).toBeLessThanOrEqual(0.0125);
});

test("without loss the fat is in butter and buttermilk, none is made or lost", () => {
  const butter = butterYield.compute(1000, 4.2, 80, 0, 0.06);
  expect(butter * 80 + (1000 - butter) * 0.06).toBeCloseTo(1000 * 4.2, 9);
});

test("fatter butter and more loss make less of it; twice the milk makes twice", () => {
  const usual = butterYield.compute(500, 4.2, 82, 0.02, 0.05);
  expect(butterYield.compute(500, 4.2, 84, 0.02, 0.05)).toBeLessThan(usual);
  expect(butterYield.compute(500, 4.2, 82, 0.03, 0.05)).toBeLessThan(usual);
  expect(butterYield.compute(1000, 4.2, 82, 0.02, 0.05)).toBeCloseTo(2 * usual, 12);
});
