/** Right by algebra: both ways agree over a year; identity: free without a discount. */
import fc from "fast-check";
import { implicitRate } from "./implicitrate.ts";

test("over a whole year both ways give the same", () => {
  expect(implicitRate.compute(1000, 1825, 0.2, 365, "SIMPLE")).toBeCloseTo(0.365, 12);
  expect(implicitRate.compute(1000, 1825, 0.2, 365, "COMPOUND")).toBeCloseTo(0.365, 12);
});

test("within a year, interest on interest makes it dearer", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 364, noNaN: true }),
      fc.double({ min: 1, max: 500, noNaN: true }),
      (days, litres) => {
        const args = [1000, litres, 0.2, days] as const;
        expect(implicitRate.compute(...args, "COMPOUND")).toBeGreaterThanOrEqual(
          implicitRate.compute(...args, "SIMPLE"),
        );
      },
    ),
  );
});

test("without a discount the advance is free", () => {
  expect(implicitRate.compute(1000, 450, 0, 90, "SIMPLE")).toBe(0);
  expect(implicitRate.compute(1000, 450, 0, 90, "COMPOUND")).toBe(0);
});
