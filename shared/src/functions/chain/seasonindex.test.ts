/** Right by identity: twelve months have a mean of 100, free of the unit. */
import { call } from "../../cells/call.ts";
import { seasonIndex } from "./seasonindex.ts";

const months = Array.from({ length: 30 }, (_, i) => (i % 12) + 1);
// Milk with a growing level and a flush; the numbers have no other meaning.
const milk = months.map((month, i) => (300 + 4 * i) * (1 + 0.2 * Math.cos((2 * Math.PI * (month - 7)) / 12)));
const index = (...cells: unknown[]) => (call(seasonIndex, cells) as number[][]).slice(1).map(([, value]) => value!);

test("the twelve have a mean of 100 and show the flush", () => {
  const found = index([months], [milk]);
  expect(found.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1200, 9);
  expect(found.indexOf(Math.max(...found))).toBe(6);
  expect(found.indexOf(Math.min(...found))).toBe(0);
});

test("the unit does not count", () => {
  const inLitres = index([months], [milk.map((x) => x / 1.03)]);
  for (const [k, value] of index([months], [milk]).entries()) expect(inLitres[k]).toBeCloseTo(value, 9);
});

test("too short a series, a missing month and a dry year are refused", () => {
  const cut = (count: number) => [[months.slice(0, count)], [milk.slice(0, count)]];
  expect(call(seasonIndex, cut(23))).toMatchObject({
    code: "#N/A",
    sentence: "values has 23 months: enter 24 or more, in order of time.",
  });
  const gap = months.filter((_, i) => i !== 5);
  expect(call(seasonIndex, [[gap], [milk.slice(1)]])).toMatchObject({
    code: "#VALUE!",
    sentence: "months, cell 6: 7 comes after 5. Enter every month once, in order of time.",
  });
  expect(call(seasonIndex, [[months], [months.map((_, i) => (i < 14 ? 0 : 10))]])).toMatchObject({
    code: "#VALUE!",
    sentence: "values are 0 for a whole year: enter values above 0.",
  });
});
