import { fullAnswer, scoreOf, stepReached, stepsWithoutGap } from "./mode.ts";

test("the scale is told from the answers where it is not given", () => {
  expect(fullAnswer([0, 1, 1], undefined)).toBe(1);
  expect(fullAnswer([0, 1, 2], undefined)).toBe(4);
  expect(fullAnswer([0, 1, 1], 4)).toBe(4);
});

test("items done in part add up", () => {
  expect(scoreOf([4, 2, 0, 1], 4, (i) => i !== 2)).toEqual({ items: 3, done: 1.75 });
});

test("a step counts only where all earlier ones do, and exactly at the threshold", () => {
  const steps = [1, 1, 1, 1, 1, 2, 2, 3];
  expect(stepReached([1, 1, 1, 1, 0, 1, 1, 1], steps, 0.8, undefined)).toBe(3);
  expect(stepReached([1, 1, 1, 1, 0, 1, 1, 1], steps, 0.81, undefined)).toBe(0);
  expect(stepReached([1, 1, 1, 1, 1, 1, 0, 1], steps, 0.8, undefined)).toBe(1);
  expect(stepReached([1, 1, 1], [1, 1, 2], 0.8, undefined)).toBe(2);
});

test.each([
  [[1], true],
  [[2, 1], true],
  [[3, 1, 2], true],
  [[1, 3], false],
  [[2, 3], false],
])("steps %p without a gap: %p", (steps, whole) => {
  expect(stepsWithoutGap(steps)).toBe(whole);
});
