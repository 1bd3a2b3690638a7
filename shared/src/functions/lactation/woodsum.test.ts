/** Right by algebra: a geometric series where there is no rise; identity: parts add up to the whole. */
import { call } from "../../cells/call.ts";
import { wood } from "./wood.ts";
import { woodSum } from "./woodsum.ts";

test("without a rise it is a geometric series", () => {
  // sum of r^n for n = 1..305 with r = exp(-0.003)
  const r = Math.exp(-0.003);
  expect(woodSum.compute(20, 0, 0.003, 1, 305)).toBeCloseTo((20 * r * (1 - r ** 305)) / (1 - r), 8);
});

test("parts add up to the whole, and one day is the curve", () => {
  const part = (from: number, to: number) => woodSum.compute(15, 0.2, 0.004, from, to);
  expect(part(1, 100) + part(101, 305)).toBeCloseTo(part(1, 305), 8);
  expect(call(woodSum, [15, 0.2, 0.004, 60, 60])).toBe(wood.compute(15, 0.2, 0.004, 60));
});

test("days the wrong way round are refused", () => {
  expect(call(woodSum, [15, 0.2, 0.004, 100, 50])).toMatchObject({
    code: "#VALUE!",
    sentence: "from is after to: enter a last day that is not before the first.",
  });
});
