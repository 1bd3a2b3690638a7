/** Right by algebra: the kilograms of the yield functions; identity: twice the money doubles each margin. */
import { call } from "../../cells/call.ts";
import { plainHost } from "../../cells/host.ts";
import { butterYield } from "./butteryield.ts";
import { cheeseYield } from "./cheeseyield.ts";
import { gheeYield } from "./gheeyield.ts";
import { yieldCompare } from "./yieldcompare.ts";

type Row = [string, number, number, number, number, number];
const rows = (...cells: unknown[]) => (call(yieldCompare, cells) as Row[]).slice(1);
const ones = (n: number) => Array.from({ length: n }, () => [1]);

test("kilograms are those of the yield functions with their defaults", () => {
  const names = [[" butter "], ["Ghee"], ["CHEESE"], ["rawmilk"]];
  const kilograms = rows(500, 4.2, names, ones(4), ones(4), 2.6, 38).map((row) => row[1]);
  const expected = [
    call(butterYield, [500, 4.2]),
    call(gheeYield, [500, 4.2]),
    5 * (call(cheeseYield, [4.2, 2.6, 38]) as number),
    500,
  ];
  for (const [i, kg] of kilograms.entries()) expect(kg).toBeCloseTo(expected[i] as number, 12);
});

test("twice the money doubles each margin, twice the milk leaves the margin per kilogram", () => {
  const names = [["BUTTER"], ["GHEE"]];
  const one = rows(500, 4.2, names, [[5], [4]], [[0.5], [0.4]]);
  const dearer = rows(500, 4.2, names, [[10], [8]], [[1], [0.8]]);
  const more = rows(1000, 4.2, names, [[5], [4]], [[0.5], [0.4]]);
  for (const i of [0, 1]) {
    expect(dearer[i]![4]).toBeCloseTo(2 * one[i]![4], 9);
    expect(more[i]![5]).toBeCloseTo(one[i]![5], 12);
    expect(one[i]![2] - one[i]![3]).toBeCloseTo(one[i]![4], 12);
  }
});

test("an own yield overrides the formula; a blank or a 0 leaves it, also where blanks arrive as 0", () => {
  const cells = [500, 4.1, [["BUTTER"], ["BUTTER"], ["Dahi"]], ones(3), ones(3), null, null];
  for (const blank of [null, "", 0])
    expect(rows(...cells, [[0.18], [blank], [1.02]]).map((row) => row[1])).toEqual([90, 25, 510]);
  const excel = call(yieldCompare, [...cells, [[0.18], [0], [1.02]]], { ...plainHost, blankIsZero: true }) as Row[];
  expect(excel[2]![1]).toBe(25);
});

test("what is missing is named", () => {
  expect(call(yieldCompare, [500, 4.2, [["CHEESE"]], [[5]], [[1]]])).toMatchObject({
    code: "#N/A",
    sentence: expect.stringContaining("CHEESE needs casein and moisture"),
  });
  for (const half of [
    [2.6, null],
    [null, 38],
  ])
    expect(call(yieldCompare, [500, 4.2, [["CHEESE"]], [[5]], [[1]], ...half])).toMatchObject({ code: "#N/A" });
  expect(call(yieldCompare, [500, 4.2, [["PANEER"]], [[5]], [[1]]])).toMatchObject({ code: "#N/A" });
  expect(call(yieldCompare, [500, 4.2, [["D".repeat(90)]], [[5]], [[1]]])).toMatchObject({
    sentence: expect.stringMatching(/^"D{40}..." has no formula/),
  });
  expect(call(yieldCompare, [500, 4.2, [["Butterr"]], [[5]], [[1]]])).toMatchObject({
    code: "#N/A",
    sentence: expect.stringContaining('"Butterr" has no formula'),
  });
  expect(call(yieldCompare, [500, 4.2, [["Dahi"]], [[5]], [[1]], null, null, [[18]]])).toMatchObject({
    sentence: expect.stringContaining("yields 18 is too high"),
  });
});
