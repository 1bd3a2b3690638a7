import { seasonalIndex, yearAround } from "./seasons.ts";

const pattern = [80, 80, 90, 100, 110, 120, 120, 120, 110, 100, 90, 80]; // adds up to 1200
const monthsOf = (first: number, count: number) => Array.from({ length: count }, (_, i) => ((first - 1 + i) % 12) + 1);

test("the year around a month of a straight line is the month itself", () => {
  const line = Array.from({ length: 13 }, (_, i) => 50 + 3 * i);
  expect(yearAround(line, 6)).toBeCloseTo(68, 12);
});

test("a straight trend without seasons gives 100 in every month", () => {
  for (const count of [24, 30, 60]) {
    const trend = Array.from({ length: count }, (_, i) => 200 + 2 * i);
    for (const index of seasonalIndex(monthsOf(4, count), trend)) expect(index).toBeCloseTo(100, 9);
  }
});

test("seasons on a level are found, in whatever month the series begins", () => {
  for (const first of [1, 5, 12]) {
    const months = monthsOf(first, 36);
    const found = seasonalIndex(
      months,
      months.map((month) => 0.3 * pattern[month - 1]!),
    );
    for (const [k, index] of found.entries()) expect(index).toBeCloseTo(pattern[k]!, 9);
  }
});
