/** Right by published: BD-25, 6 of 25 cows. */
import { replRate } from "./replrate.ts";

test("6 of 25 cows of farm BD-25 are culled a year: 24 %, printed 25", () => {
  expect(replRate.compute(6, 0, 25)).toBe(0.24);
});

test("a death counts as a cull", () => {
  expect(replRate.compute(5, 1, 40)).toBe(replRate.compute(4, 2, 40));
});
