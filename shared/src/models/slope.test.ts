import { logSlope } from "./slope.ts";

test("a line through two points in logarithms", () => {
  expect(logSlope([1, 10], [1, 100])).toBeCloseTo(2, 12);
  expect(logSlope([2, 4, 8], [5, 5, 5])).toBeCloseTo(0, 12);
});
