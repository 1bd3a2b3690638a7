import { giniCoefficient, povertyIndex } from "./inequality.ts";

test("units of weight 0 do not count", () => {
  expect(giniCoefficient([1, 2, 3, 4, 900], [1, 1, 1, 1, 0])).toBe(0.25);
  expect(povertyIndex([100, 500, 1], 200, 0, [1, 1, 0])).toBe(0.5);
});

test("the order of the values does not matter, and they are left as they are", () => {
  const values = [4, 1, 3, 2];
  expect(giniCoefficient(values, undefined)).toBe(0.25);
  expect(values).toEqual([4, 1, 3, 2]);
});
