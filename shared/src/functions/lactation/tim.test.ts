/** Right by identity: a level yield gives itself on every day; algebra: components weighed test by test. */
import { call } from "../../cells/call.ts";
import { tim } from "./tim.ts";

test("a level yield gives that yield on every day", () => {
  expect(tim.compute([12, 45, 200], [18, 18, 18], 305, undefined, "LEAVEOUT")).toBeCloseTo(18 * 305, 10);
  expect(tim.compute([45], [18], 305, undefined, "LEAVEOUT")).toBeCloseTo(18 * 305, 10);
});

test("tests in any order count alike", () => {
  expect(tim.compute([90, 30, 60], [22, 20, 24], 100, undefined, "LEAVEOUT")).toBe(
    tim.compute([30, 60, 90], [20, 24, 22], 100, undefined, "LEAVEOUT"),
  );
});

test("a component is weighed on each test day, not at its mean", () => {
  // 30*0.8 + 30*(0.8 + 1.2)/2 + 10*1.2 kg of fat: milk falls from 20 to 24 kg, fat rises from 4 to 5 %.
  expect(tim.compute([30, 60], [20, 24], 70, [4, 5], "LEAVEOUT")).toBeCloseTo(24 + 30 + 12, 10);
});

test("scales with the milk", () => {
  expect(tim.compute([10, 40], [20, 30], 305, undefined, "LEAVEOUT")).toBeCloseTo(
    2 * tim.compute([10, 40], [10, 15], 305, undefined, "LEAVEOUT"),
    10,
  );
});

test("two tests on one day count as their mean, in any place of the list", () => {
  for (const [days, milk] of [
    [
      [30, 60, 60, 90],
      [20, 23, 25, 22],
    ],
    [
      [60, 90, 30, 60],
      [25, 22, 20, 23],
    ],
  ])
    expect(tim.compute(days!, milk!, 100, undefined, "LEAVEOUT")).toBeCloseTo(2170, 10);
  // 4 % of 20 kg and 5 % of 24 kg on one day: a kilogram of fat.
  expect(tim.compute([30, 30], [20, 24], 30, [4, 5], "LEAVEOUT")).toBeCloseTo(30, 10);
});

test("a test after the last day is left out, or gives the yield of the last day", () => {
  const until = (endDay: number, after: "LEAVEOUT" | "INTERPOLATE") =>
    tim.compute([30, 60, 120], [20, 24, 18], endDay, undefined, after);
  expect(until(100, "LEAVEOUT")).toBeCloseTo(tim.compute([30, 60], [20, 24], 100, undefined, "LEAVEOUT"), 10);
  // Day 100 is two thirds of the way from 24 to 18 kg: 20 kg.
  expect(until(100, "INTERPOLATE")).toBeCloseTo(600 + 660 + 40 * 22, 10);
  // The parts of a lactation add up: 60 days, and the 60 after them.
  expect(until(120, "INTERPOLATE") - until(60, "INTERPOLATE")).toBeCloseTo(60 * 21, 10);
  expect(until(120, "LEAVEOUT")).toBe(until(120, "INTERPOLATE"));
});

test("no test before the end, and lists of two lengths, are refused", () => {
  expect(
    call(tim, [
      [[310], [340]],
      [[20], [21]],
    ]),
  ).toMatchObject({
    sentence: "every test is after endDay: raise endDay or add earlier tests.",
  });
  expect(call(tim, [[[30], [60]], [[20]]])).toMatchObject({ code: "#VALUE!" });
  expect(call(tim, [[[30], [60]], [[20], [24]], 305, [[0.04], [0.04]]])).toMatchObject({ code: "#VALUE!" });
});

test("the last test may stand on the last day", () => {
  expect(call(tim, [[[10], [20]], [[18], [18]], 20])).toBeCloseTo(360, 10);
});
