/** Right by algebra: four quarters of 5 % make 1 - 0.95^4. */
import fc from "fast-check";
import { mortAnnual } from "./mortannual.ts";

test("four quarters of 5 % lose 1 - 0.95^4 = 18.549375 % of a year of 360 days", () => {
  expect(mortAnnual.compute(0.05, 90, 360)).toBeCloseTo(0.18549375, 12);
});

test("there and back is where it was, and the bounds stay", () => {
  const rate = fc.double({ min: 0, max: 0.5, noNaN: true });
  const days = fc.double({ min: 30, max: 400, noNaN: true });
  fc.assert(
    fc.property(rate, days, days, (share, from, to) => {
      expect(mortAnnual.compute(mortAnnual.compute(share, from, to), to, from)).toBeCloseTo(share, 7);
    }),
  );
  expect(mortAnnual.compute(0, 30, 365)).toBe(0);
  expect(mortAnnual.compute(1, 30, 365)).toBe(1);
});
