/** Right by identity: depreciation adds up to the price over its life. */
import { call } from "../../cells/call.ts";
import { quotaCost } from "./quotacost.ts";

test("over its life, the depreciation adds up to the price", () => {
  expect(quotaCost.compute(0, 30000, 7) * 7).toBeCloseTo(30000, 9);
});

test("a farm without quota has no cost, whatever the life", () => {
  expect(quotaCost.compute(0, 0, 10)).toBe(0);
  expect(call(quotaCost, [0, 0, 0])).toMatchObject({ sentence: "life 0 is too low: enter a number above 0 yr." });
});
