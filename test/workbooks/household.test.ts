import { templates } from "@dairy-functions/workbooks/templates";
import { number } from "./library.ts";
import { open } from "./open.ts";

const household = templates.find(({ name }) => name === "household")!;

test("farm BD-2 has the household that the paper prints", () => {
  const opened = open(household);
  const get = (name: string, ...indexes: number[]) => opened.get(name, ...indexes) as number;
  // Hemme, Garcia and Khan 2004, sections 3.4 and 3.5.
  expect(get("income")).toBeCloseTo(1160, 0);
  expect(get("farmIncome")).toBe(898);
  expect([0, 1].map((k) => Math.round(100 * get("part", k)))).toEqual([77, 6]);
  expect(Math.round(100 * (get("part", 2) + get("part", 3)))).toBe(17);
  expect([0, 2].map((k) => Math.round(100 * get("hoursPart", k)))).toEqual([56, 14]);
  expect([0, 1, 2].reduce((sum, k) => sum + get("hours", k), 0)).toBeCloseTo(4080, 9);
});

test("its tables are those of HOUSEHOLD", () => {
  const opened = open(household);
  opened.set("otherBenefits", 40);
  const get = (name: string, ...indexes: number[]) => opened.get(name, ...indexes) as number;
  // From the inputs by hand: 1,362 - 464; 2 x 7.5; 712 x 0.2524.
  const args = [898, 67.5, 15, 712 * 0.2524, 5, 900, 2284.8, 1224, 571.2, 40];
  const table = (row: string, column: string) => number("HOUSEHOLD", args, `${row} | ${column}`);
  const lines = [
    "Net cash farm income",
    "Off-farm income",
    "Manure used at home",
    "Milk used at home",
    "Other non-cash benefits",
  ];
  for (const [k, line] of lines.entries()) {
    expect(get("amount", k)).toBeCloseTo(table(line, "amount (cur/yr)"), 9);
    expect(get("part", k)).toBeCloseTo(table(line, "share (fraction)"), 9);
    expect(get("perPersonDay", k)).toBeCloseTo(table(line, "per person per day (cur)"), 9);
  }
});

describe("the sentence", () => {
  const says = (living: number) => {
    const opened = open(household);
    opened.set("living", living);
    return opened.get("verdict");
  };

  test("says that the cash covers the living costs, up to the last of it", () => {
    expect(says(900)).toBe(
      "The cash of the family covers its living costs and leaves 66 US$ a year. 17 % of its income is what it uses itself, not cash.",
    );
    expect(says(965.5)).toContain("covers its living costs and leaves 0 US$ a year.");
  });

  test("shows no share of an income that is a loss, and none above 100 %", () => {
    const opened = open(household);
    // By hand: 500 - 2,000 + 0 in cash, and 179.7 of milk and 15 of manure: 1,305.3 lost, 900 of living costs.
    for (const [name, value] of Object.entries({ receipts: 500, expenses: 2000, offFarm: 0 })) opened.set(name, value);
    expect(opened.get("income")).toBeCloseTo(500 - 2000 + 712 * 0.2524 + 15, 9);
    expect(opened.get("verdict")).toBe(
      "The family does not cover its living costs: 2,205 US$ a year is missing even with what it uses itself.",
    );
    expect([0, 1, 2, 3, 4].map((k) => opened.get("part", k))).toEqual(["", "", "", "", ""]);
    // 100 of cash lost and 194.7 used at home: an income of 94.7, of which home use would be 206 %.
    opened.set("expenses", 600);
    expect(opened.get("income")).toBeCloseTo(94.7, 1);
    expect(opened.get("verdict")).toBe(
      "The family does not cover its living costs: 805 US$ a year is missing even with what it uses itself.",
    );
    expect(opened.get("part", 0)).toBeCloseTo(-100 / (712 * 0.2524 - 85), 9);
  });

  test("turns where only home use makes ends meet, and where nothing does", () => {
    expect(says(970)).toContain(
      "The family has enough to live on only with the milk and manure it uses itself: its cash is 5 US$ a year short of the bills.",
    );
    expect(says(1160)).toContain("only with the milk and manure it uses itself");
    expect(says(1170)).toContain(
      "does not cover its living costs: 10 US$ a year is missing even with what it uses itself.",
    );
  });
});
