/** Right by identity: a level yield gives itself on every day; algebra: components weighed test by test. */
import { call } from "../../cells/call.ts";
import { tim } from "./tim.ts";

test("a level yield gives that yield on every day", () => {
  expect(tim.compute([12, 45, 200], [18, 18, 18], 305, undefined)).toBeCloseTo(18 * 305, 10);
  expect(tim.compute([45], [18], 305, undefined)).toBeCloseTo(18 * 305, 10);
});

test("tests in any order count alike", () => {
  expect(tim.compute([90, 30, 60], [22, 20, 24], 100, undefined)).toBe(
    tim.compute([30, 60, 90], [20, 24, 22], 100, undefined),
  );
});

test("a component is weighed on each test day, not at its mean", () => {
  // 30*0.8 + 30*(0.8 + 1.2)/2 + 10*1.2 kg of fat: milk falls from 20 to 24 kg, fat rises from 4 to 5 %.
  expect(tim.compute([30, 60], [20, 24], 70, [4, 5])).toBeCloseTo(24 + 30 + 12, 10);
});

test("scales with the milk", () => {
  expect(tim.compute([10, 40], [20, 30], 305, undefined)).toBeCloseTo(
    2 * tim.compute([10, 40], [10, 15], 305, undefined),
    10,
  );
});

test("a day twice, a test after the end and lists of two lengths are refused", () => {
  const sentence = (...cells: unknown[]) => call(tim, cells) as { sentence: string };
  expect(sentence([[30], [30]], [[20], [21]]).sentence).toBe(
    "a day appears twice in daysInMilk: enter one test a day.",
  );
  expect(sentence([[30], [310]], [[20], [21]]).sentence).toBe("a test is after endDay: leave it out or raise endDay.");
  expect(call(tim, [[[30], [60]], [[20]]])).toMatchObject({ code: "#VALUE!" });
  expect(call(tim, [[[30], [60]], [[20], [24]], 305, [[0.04], [0.04]]])).toMatchObject({ code: "#VALUE!" });
});

test("the last test may stand on the last day", () => {
  expect(call(tim, [[[10], [20]], [[18], [18]], 20])).toBeCloseTo(360, 10);
});
