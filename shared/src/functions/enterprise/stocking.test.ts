/** Right by published: BD-2 and BD-25. */
import { stocking } from "./stocking.ts";

test("printed stocking rates of BD-2 and BD-25; BD-10 is 6.45, where 7 is printed", () => {
  expect(stocking.compute(2, 0.4)).toBe(5);
  expect(Math.round(stocking.compute(25, 1.8))).toBe(14);
  expect(stocking.compute(10, 1.55)).toBeCloseTo(6.45, 2);
});
