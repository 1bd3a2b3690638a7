/** Right by identity: steps and axes add up to the total. */
import { call } from "../../cells/call.ts";
import { modeScore } from "./modescore.ts";

const scores = (...cells: unknown[]) =>
  (call(modeScore, cells) as [unknown, string, number, number, number][]).slice(1);

// The 9 institutional and 14 market items of the paper; their steps here are for the test only.
const steps = [1, 1, 1, 1, 2, 2, 2, 3, 3, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3];
const axes = steps.map((_, i) => (i < 9 ? "institution" : "Market"));
const answers = steps.map((step, i) => (step === 1 || i % 2 === 0 ? 1 : 0));

test("steps and axes add up to the total", () => {
  const rows = scores([answers], [steps], [axes]);
  const sum = (column: 2 | 3, keep: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(keep).reduce((all, row) => all + row[column], 0);
  const total = rows[rows.length - 1]!;
  for (const column of [2, 3] as const) {
    expect(sum(column, ([step, axis]) => step !== "Total" && axis === "ALL")).toBe(total[column]);
    expect(sum(column, ([step, axis]) => step !== "Total" && axis !== "ALL")).toBe(total[column]);
    expect(sum(column, ([step, axis]) => step === "Total" && axis !== "ALL")).toBe(total[column]);
  }
  expect(total[2]).toBe(23);
  expect(rows.find(([step, axis]) => step === "Total" && axis === "INSTITUTION")![2]).toBe(9);
});

test("4 of 4 is as good as 1 of 1", () => {
  expect(scores([answers.map((answer) => 4 * answer)], [steps], [axes])).toEqual(scores([answers], [steps], [axes]));
});

test("a scale of 0 to 4 with low answers only is taken as told", () => {
  expect(scores([[1, 0]], [[1, 1]])[0]![4]).toBe(0.5);
  expect(scores([[1, 0]], [[1, 1]], null, 4)[0]![4]).toBe(0.125);
  expect(scores([[4, 0]], [[1, 1]], null, 4)[0]![4]).toBe(0.5);
});

test("an unknown axis and an answer above the scale are refused", () => {
  expect(call(modeScore, [[[1, 0]], [[1, 1]], [["MARKET", "MONEY"]]])).toMatchObject({
    code: "#VALUE!",
    sentence: 'axes, cell 2: "MONEY" is not an option. Enter INSTITUTION or MARKET.',
  });
  expect(scores([[1, 0]], [[1, 1]], [[" market ", "MARKET"]])).toEqual(
    scores([[1, 0]], [[1, 1]], [["MARKET", "MARKET"]]),
  );
  expect(call(modeScore, [[[1]], [[1]], [["M".repeat(90)]]])).toMatchObject({
    sentence: `axes, cell 1: "${"M".repeat(40)}..." is not an option. Enter INSTITUTION or MARKET.`,
  });
  expect(call(modeScore, [[[2, 0]], [[1, 1]], null, 1])).toMatchObject({
    sentence: "an answer is above highest: enter answers up to highest.",
  });
});
