/** Right by published: Virginia Tech 2003, 3.13 and 7.38 US$; identity: lines add up to the total. */
import { call } from "../../cells/call.ts";
import { iofc } from "./iofc.ts";
import { rationCost } from "./rationcost.ts";

const rows = (...cells: unknown[]) => call(rationCost, cells) as (string | number)[][];
const pound = 0.45359237;

test("Virginia Tech, January 2003: the ration for 80 pounds costs 3.13 and leaves 7.38 US$", () => {
  const pounds = [4, 60, 5, 11, 8.5, 1];
  const perTon = [120, 30, 120, 110, 220, 300];
  const answer = rows(
    pounds.map((x) => x * pound),
    perTon.map((x) => x / 2000 / pound),
    [90, 35, 90, 88, 90, 99],
    80 * pound,
    13.14 / 100 / pound,
  );
  expect(Math.abs((answer[7]![3] as number) - 3.13)).toBeLessThan(0.005);
  expect(Math.abs((answer[9]![3] as number) - 7.38)).toBeLessThan(0.0051);
});

test("lines add up to the total, and shares to one", () => {
  const answer = rows([25, 4, 0.1], [0.05, 0.35, 1.2], [35, 88, 99], 15, 0.4);
  for (const j of [1, 2, 3, 5, 6]) {
    const lines = answer.slice(1, 4).map((row) => row[j] as number);
    expect(lines.reduce((sum, x) => sum + x, 0)).toBeCloseTo(answer[4]![j] as number, 12);
  }
  expect(answer[4]![5]).toBeCloseTo(1, 12);
  expect(answer[6]![3]).toBeCloseTo(iofc.compute(15, 0.4, answer[4]![3] as number), 12);
});

test("feeds without names are numbered, and what needs milk is blank without it", () => {
  const answer = rows([25, 4], [0.05, 0.35], [35, 88]);
  expect(answer.map(([label]) => label)).toEqual([
    "feed",
    "Feed 1",
    "Feed 2",
    "Total",
    "Cost per kg milk",
    "IOFC (income over feed cost)",
  ]);
  expect(answer[4]!.slice(1)).toEqual(Array(6).fill(""));
  expect(answer[5]!.slice(1)).toEqual(Array(6).fill(""));
});

test("income needs milk and its price", () => {
  expect(rows([25], [0.05], [35], 15)[4]![3]).toBe("");
  expect(rows([25], [0.05], [35], null, 0.4)[4]![3]).toBe("");
  expect(rows([25], [0.05], [35], 15, 0.4)[4]![3]).toBeCloseTo(6 - 1.25, 12);
});

test("a free ration has no shares, and no ration is refused", () => {
  expect(rows([25], [0], [35])[1]![5]).toBe("");
  expect(
    call(rationCost, [
      [0, 0],
      [1, 1],
      [50, 50],
    ]),
  ).toMatchObject({ code: "#VALUE!", sentence: "quantities are all 0: enter what a cow eats in a day." });
  expect(call(rationCost, [[25], [0.05], [0.35]])).toMatchObject({
    sentence: "dryMatter 0.35 looks like a fraction: enter 35 for 35 %.",
  });
});
