/** Right by published: FAO 2010 on India, 4 kg a farm and day. */
import { dailyEarn } from "./dailyearn.ts";

test("India: 108 million t from 75 million farms are 3.945 a farm and day, printed 4", () => {
  // FAO 2010, India profile; the price is set to 1.
  expect(Math.abs(dailyEarn.compute(108e9, 1, 75e6) - 4)).toBeLessThan(0.1);
});

test("twice the members share the same money", () => {
  expect(dailyEarn.compute(7300, 15, 20)).toBeCloseTo(dailyEarn.compute(7300, 15, 10) / 2, 12);
});
