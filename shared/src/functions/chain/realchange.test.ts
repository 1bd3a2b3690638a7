/** Right by algebra: 50 % at 35 % inflation is 11.1 %. */
import { call } from "../../cells/call.ts";
import { realChange } from "./realchange.ts";

test("50 % more at 35 % inflation is 11.1 % more in real terms, not the printed 16", () => {
  expect(realChange.compute(0.5, 0.35)).toBeCloseTo(0.1111, 4);
});

test("growth as fast as inflation is no real growth", () => {
  expect(realChange.compute(0.35, 0.35)).toBe(0);
});

test("prices that rise by 900 % deflate, and a percentage without its sign is still found", () => {
  expect(call(realChange, [9, 7])).toBeCloseTo(10 / 8 - 1, 12);
  expect(call(realChange, [50, 0.35])).toMatchObject({
    sentence: "nominalGrowth 50 looks like a percentage: enter 0.5 or 50 %.",
  });
});
