/** Right by identity: never falls when one more item is done. */
import { call } from "../../cells/call.ts";
import { modeStep } from "./modestep.ts";

const steps = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3];
const first = (done: number) => steps.map((_, i) => (i < done ? 1 : 0));
const reached = (...cells: unknown[]) => call(modeStep, cells);

test("four of five items are enough for a step, three are not", () => {
  expect(reached([first(3)], [steps])).toBe(0);
  expect(reached([first(4)], [steps])).toBe(1);
  expect(reached([first(9)], [steps])).toBe(2);
  expect(reached([first(12)], [steps])).toBe(3);
});

test("it never falls when one more item is done", () => {
  for (let done = 1; done <= 12; done++)
    expect(reached([first(done)], [steps])).toBeGreaterThanOrEqual(Number(reached([first(done - 1)], [steps])));
});

test("an advanced group without the first step has not reached a later one", () => {
  expect(reached([steps.map((step) => (step === 1 ? 0 : 1))], [steps])).toBe(0);
});

test("a scale of 0 to 4 counts in part", () => {
  const threes = [steps.map(() => 3)];
  expect(reached(threes, [steps])).toBe(0);
  expect(reached(threes, [steps], 0.75)).toBe(3);
  expect(reached([steps.map(() => 1)], [steps], null, 4)).toBe(0);
});

test("answers may reach the highest but not pass it", () => {
  expect(reached([[1, 1]], [[1, 1]], null, 1)).toBe(1);
  expect(reached([[1, 2]], [[1, 1]], null, 1)).toMatchObject({
    sentence: "an answer is above highest: enter answers up to highest.",
  });
});

test("items that skip a step are refused", () => {
  expect(reached([[1, 1]], [[1, 3]])).toMatchObject({
    code: "#N/A",
    sentence: "steps leaves out a step: enter items of step 1, and of step 2 if there are any of step 3.",
  });
});
