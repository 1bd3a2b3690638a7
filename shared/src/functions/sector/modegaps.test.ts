/** Right by identity: the items of the next step and all that is missing. */
import { call } from "../../cells/call.ts";
import { modeGaps } from "./modegaps.ts";
import { modeStep } from "./modestep.ts";

const items = ["a", "b", "c", "d", "e", "f", "g", "h"];
const steps = [1, 1, 1, 1, 1, 2, 2, 3];
const gaps = (answers: readonly number[], threshold?: number) =>
  (call(modeGaps, [[answers], [items], [steps], threshold]) as [number, string][]).slice(1);

test("lists items of the step after the one reached, and all that is missing of it", () => {
  for (let pattern = 0; pattern < 256; pattern++) {
    const answers = steps.map((_, i) => (pattern >> i) & 1);
    const next = Number(call(modeStep, [[answers], [steps]])) + 1;
    if (next === 4) continue;
    const missing = items.filter((_, i) => steps[i] === next && answers[i] === 0);
    expect(gaps(answers)).toEqual(missing.map((item) => [next, item]));
    expect(missing.length).toBeGreaterThan(0);
  }
});

test("an item left behind in a step that is reached shows with a threshold of 1", () => {
  expect(gaps([1, 1, 1, 1, 0, 1, 0, 0])).toEqual([[2, "g"]]);
  expect(gaps([1, 1, 1, 1, 0, 1, 0, 0], 1)).toEqual([[1, "e"]]);
});

test("says so when nothing is missing", () => {
  expect(gaps([1, 1, 1, 1, 1, 1, 1, 1])).toEqual([["", "None: every step is reached"]]);
});
