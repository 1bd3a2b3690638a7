/** Right by algebra: energy of the milk over 340 kcal per pound. */
import { scm } from "./scm.ts";

test("is the energy of the milk over 340 kcal per pound", () => {
  // E = 41.84 F + 22.29 SNF - 25.58 kcal per pound in the same paper; its coefficients of SCM are rounded.
  for (const [fat, solidsNotFat] of [
    [3.5, 8.7],
    [4, 8.95],
    [7, 9.6],
  ] as const) {
    const energy = 41.84 * fat + 22.29 * solidsNotFat - 25.58;
    expect(Math.abs(scm.compute(1, fat, solidsNotFat) - energy / 340)).toBeLessThan(0.002);
  }
});

test("twice the milk is twice the corrected milk", () => {
  expect(scm.compute(60, 4.2, 8.8)).toBeCloseTo(2 * scm.compute(30, 4.2, 8.8), 12);
});
