/** Right by algebra: the peak on day rise/decline and its height. */
import { wood } from "./wood.ts";

test("peaks on day rise/decline, at level*(rise/decline)^rise*exp(-rise)", () => {
  const [level, rise, decline] = [15, 0.2, 0.004] as const;
  const peak = wood.compute(level, rise, decline, rise / decline);
  expect(peak).toBeCloseTo(level * (rise / decline) ** rise * Math.exp(-rise), 10);
  expect(peak).toBeGreaterThan(wood.compute(level, rise, decline, rise / decline - 1));
  expect(peak).toBeGreaterThan(wood.compute(level, rise, decline, rise / decline + 1));
});

test("without rise and decline the yield is level", () => {
  for (const day of [1, 100, 305]) expect(wood.compute(12, 0, 0, day)).toBe(12);
});
