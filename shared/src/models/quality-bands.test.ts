import { adjustmentOf, followOn } from "./quality-bands.ts";

const band = (lower: number, upper: number | undefined, adjustment = 0) => ({ lower, upper, adjustment });
const shared = [band(400, undefined, -2), band(0, 200, 1), band(200, 400)];
const whole = [band(0, 200, 1), band(201, 400), band(401, 900, -2)];

test("bands may share their limits or be written in whole numbers, in any order", () => {
  expect(followOn(shared)).toBe(true);
  expect(followOn(whole)).toBe(true);
  expect(followOn([])).toBe(true);
});

test.each([
  ["a gap", [band(0, 200), band(250, 400)]],
  ["an overlap", [band(0, 200), band(150, 400)]],
  ["the same band twice", [band(0, 200), band(0, 200)]],
  ["limits in the wrong order", [band(200, 100)]],
  ["an open band below another", [band(0, undefined), band(200, 400)]],
])("%s is no schedule", (_, bands) => {
  expect(followOn(bands)).toBe(false);
});

test("a shared limit belongs to the upper band, a limit in whole numbers to its own", () => {
  expect([0, 199, 200, 399, 400, 1e9].map((count) => adjustmentOf(count, shared))).toEqual([1, 1, 0, 0, -2, -2]);
  expect([0, 200, 200.5, 201, 900].map((count) => adjustmentOf(count, whole))).toEqual([1, 1, 1, 0, -2]);
});

test("outside all bands there is no adjustment", () => {
  expect(adjustmentOf(901, whole)).toBeUndefined();
  expect(adjustmentOf(5, [band(10, 20)])).toBeUndefined();
});
