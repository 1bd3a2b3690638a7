import { isNative } from "@dairy-functions/native";
import { CellError, catalogue } from "@dairy-functions/shared";
import { difference, type Report, slackOf } from "./compare.ts";
import { problemsOfAnswer } from "./documents.ts";
import { proveDuckDb } from "./duckdb.ts";
import { problemsOf, questionsWith, weakQuestions } from "./index.ts";
import { mutate } from "./mutation.ts";

/** The part of "npm run native:proof" that needs nothing but Node, over the rows of limits and a few random ones. */
const questions = questionsWith(50);
const inNoTime = 120_000; // about 15 seconds; more on a busy machine

test("every native function is asked, and the rows have values and refusals", () => {
  expect([...questions.keys()]).toEqual(catalogue.filter(isNative).map(({ name }) => name));
  expect(weakQuestions(questions)).toEqual([]);
});

test(
  "DuckDB gives what the library gives",
  async () => {
    const report = await proveDuckDb(questions, 2048);
    expect(problemsOf([report])).toEqual([]);
    expect(report.mismatches).toBe(0);
    expect(report.rows).toBeGreaterThan(2048 * questions.size);
  },
  inNoTime,
);

test(
  "the rows tell every fourth wrong formula from the right one",
  async () => {
    const { total, killedInSql, killedInCells, survivors } = await mutate(questions, 4);
    expect(survivors.filter(({ equalBecause }) => equalBecause === undefined)).toEqual([]);
    expect(total).toBeGreaterThan(5 * questions.size);
    expect(killedInSql + killedInCells + survivors.length).toBe(total);
    expect(killedInSql + killedInCells).toBeGreaterThan(0.95 * total);
  },
  inNoTime,
);

test.each([
  [1, 1 + 1e-12, 1e-12],
  [1, 1 + 1e-6, 1e-6],
  [1, undefined, Infinity],
  [1, Number.NaN, Infinity],
  [1, 'text "1"', Infinity],
  ["no value", undefined, 0],
  ["no value", 0, Infinity],
  ["no value", Number.NaN, Infinity],
  ["not finite", undefined, 0],
  ["not finite", Infinity, 0],
  ["not finite", 1, Infinity],
] as const)("the difference of %p and %p is %p", (expected, got, result) => {
  expect(difference(expected, got)).toBeCloseTo(result, 11);
});

test("what is left of two nearly equal numbers is measured against them", () => {
  expect(difference(5.5e-17, 0, slackOf([0.3, 0.1]))).toBeLessThan(1e-9);
  expect(difference(1e-9, 0, slackOf([0.3, 0.1]))).toBeGreaterThan(1e-4);
  expect(difference(5.5e-17, 0)).toBe(1);
});

test("an answer to a printed query is right in any order, and wrong by one cell", () => {
  const printed = {
    file: "README.md",
    query: "",
    wanted: [
      [1, 4.5],
      [2, new CellError("#VALUE!", "fat is missing")],
    ],
  };
  expect(
    problemsOfAnswer(printed, [
      [2, null],
      [1, 4.5],
    ]),
  ).toEqual([]);
  for (const wrong of [
    [[1, 4.5]],
    [
      [1, 4.5],
      [2, 0],
    ],
    [
      [1, 4.6],
      [2, null],
    ],
  ])
    expect(problemsOfAnswer(printed, wrong)).toHaveLength(1);
});

test("a missing engine fails in CI and nowhere else, and a mismatch fails everywhere", () => {
  const before = process.env.CI;
  const off = { engine: "X", mismatches: 2, problems: ["X: F(1) is 1, but 2 there"] } as unknown as Report;
  try {
    process.env.CI = "true";
    expect(problemsOf([{ missing: "Gnumeric (no ssconvert)" }])).toEqual(["Gnumeric (no ssconvert) is missing"]);
    delete process.env.CI;
    expect(problemsOf([{ missing: "Gnumeric (no ssconvert)" }])).toEqual([]);
    expect(problemsOf([off])).toEqual(["X: F(1) is 1, but 2 there", "X: 2 rows differ from the library"]);
  } finally {
    if (before === undefined) delete process.env.CI;
    else process.env.CI = before;
  }
});
