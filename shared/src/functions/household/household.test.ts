/** Right by published: BD-2, BD-10 and BD-25, section 3.4; identity: sources add up to the income. */
import { call } from "../../cells/call.ts";
import { household } from "./household.ts";

type Line = [string, number, number | "", number | "", number | ""];
const rows = (...cells: unknown[]) => (call(household, cells) as Line[]).slice(1);
const line = (item: string, lines: Line[]) => lines.find(([label]) => label === item)!;

test("BD-2, section 3.4: 77, 6 and 17 % of 1,160, and 232 a person; BD-10 and BD-25: 540 and 736", () => {
  // The paper prints one share for manure and milk together.
  const lines = rows(898, 69.6, 0, 192.4, 5);
  expect(Math.abs(Number(line("Net cash farm income", lines)[2]) - 0.77)).toBeLessThan(0.005);
  expect(Math.abs(Number(line("Off-farm income", lines)[2]) - 0.06)).toBeLessThan(0.005);
  expect(Math.abs(Number(line("Milk used at home", lines)[2]) - 0.17)).toBeLessThan(0.006);
  expect(line("Household income", lines)[3]).toBeCloseTo(232, 9);
  expect(line("Household income", rows(3240, 0, 0, 0, 6))[3]).toBe(540);
  expect(line("Household income", rows(3680, 0, 0, 0, 5))[3]).toBe(736);
});

test("sources add up to the income, their shares to one, and hours likewise", () => {
  const lines = rows(898, 70, 15, 177, 5, 700, 2285, 1224, 571, 40);
  const add = (items: Line[], column: 1 | 2) => items.reduce((all, each) => all + Number(each[column]), 0);
  expect(add(lines.slice(0, 5), 1)).toBeCloseTo(line("Household income", lines)[1], 9);
  expect(add(lines.slice(0, 5), 2)).toBeCloseTo(1, 12);
  expect(add(lines.slice(8, 11), 1)).toBe(line("Total hours (h/yr)", lines)[1]);
  expect(add(lines.slice(8, 11), 2)).toBeCloseTo(1, 12);
});

test("what is left blank leaves out its rows", () => {
  expect(rows(898, 70, 15, 177, 5)).toHaveLength(6);
  expect(rows(898, 70, 15, 177, 5, 700)).toHaveLength(8);
  expect(rows(898, 70, 15, 177, 5, null, 2285, null, 571).slice(6)).toEqual([
    ["Dairy hours (h/yr)", 2285, 2285 / 2856, "", ""],
    ["Off-farm hours (h/yr)", 571, 571 / 2856, "", ""],
    ["Total hours (h/yr)", 2856, 1, "", ""],
  ]);
});

test("shares of an income that is a loss are blank", () => {
  expect(rows(-500, 70, 0, 100, 5).map((each) => each[2])).toEqual(["", "", "", "", "", ""]);
});
