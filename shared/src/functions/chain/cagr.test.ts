/** Right by algebra: growth at the rate for the years gives the end. */
import fc from "fast-check";
import { cagr } from "./cagr.ts";

test("the start grown at the rate for the years is the end", () => {
  const value = fc.double({ min: 1, max: 100, noNaN: true });
  fc.assert(
    fc.property(value, value, fc.double({ min: 0.5, max: 60, noNaN: true }), (start, end, years) => {
      const grown = start * (1 + cagr.compute(start, end, years)) ** years;
      expect(Math.abs(grown / end - 1)).toBeLessThan(1e-9);
    }),
  );
});

test("nothing left is a loss of all, and no change is no growth", () => {
  expect(cagr.compute(10, 0, 5)).toBe(-1);
  expect(cagr.compute(10, 10, 5)).toBe(0);
});

test("52 % from 2012 to 2050 is 1.1 % a year", () => {
  expect(cagr.compute(1, 1.52, 38)).toBeCloseTo(0.011, 3);
});
