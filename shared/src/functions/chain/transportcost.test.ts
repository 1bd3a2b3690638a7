/** Right by identity: half the load costs twice, half the way saves half the running cost. */
import { transportCost } from "./transportcost.ts";

test("half the load costs twice as much, and half the distance saves half of the running cost only", () => {
  expect(transportCost.compute(40, 0.25, 600, 2, 100)).toBeCloseTo(
    2 * transportCost.compute(40, 0.25, 1200, 2, 100),
    12,
  );
  expect(transportCost.compute(20, 0.25, 1200, 2, 100)).toBeCloseTo((7 / 1200) * 100, 12);
});

test("a trip of no kilometres still has its fixed cost", () => {
  expect(transportCost.compute(0, 0.25, 200, 2, 100)).toBe(1);
});
