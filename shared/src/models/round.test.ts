import { round } from "./round.ts";

test.each([
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [0.125, 2, 0.13],
  [-1234.5678, 2, -1234.57],
  [1250, -2, 1300],
  [0, 3, 0],
])("ROUND(%p, %p) is %p, as spreadsheets have it", (x, digits, expected) => {
  expect(round(x, digits)).toBe(expected);
});
