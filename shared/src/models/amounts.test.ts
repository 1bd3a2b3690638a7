import { less, shareOf, sum } from "./amounts.ts";

test("a share of nothing or of a loss is none", () => {
  expect(shareOf(1, 4)).toBe(0.25);
  expect(shareOf(1, 0)).toBeNull();
  expect(shareOf(1, -4)).toBeNull();
});

test("a difference drops what rounding leaves, and nothing else", () => {
  expect(less(0.3, 0.1 + 0.2)).toBe(0);
  expect(less(1e-9, 0)).toBe(1e-9);
  expect(less(22.9, 22.8)).toBeCloseTo(0.1, 12);
  expect(less(1e12, 1e12 - 1)).toBe(0);
  expect(less(1e12, 1e12 - 2)).toBe(2);
  expect(less(-1e12, 1 - 1e12)).toBe(0);
});

test("sum", () => {
  expect(sum([])).toBe(0);
  expect(sum([1, 2, 4])).toBe(7);
});
