/** Right by algebra: 50 % at 35 % inflation is 11.1 %. */
import { realChange } from "./realchange.ts";

test("50 % more at 35 % inflation is 11.1 % more in real terms, not the printed 16", () => {
  expect(realChange.compute(0.5, 0.35)).toBeCloseTo(0.1111, 4);
});

test("growth as fast as inflation is no real growth", () => {
  expect(realChange.compute(0.35, 0.35)).toBe(0);
});
