/** Right by published: Federal Order 30, June 2021; identity: watering lowers the price. */
import { call } from "../../cells/call.ts";
import { payTwoAxis } from "./paytwoaxis.ts";

test("two axes: 4 % fat at 10 and 8.5 % solids at 7 a point are 99.5", () => {
  expect(payTwoAxis.compute(100, 4, 8.5, 10, 7)).toBeCloseTo(99.5, 9);
});

test("Federal Order 30, June 2021: Class IV of 163,471,245 lb is worth 36,041,497.16 US$", () => {
  const kilogram = 0.45359237;
  const fat = (10524524 / 163471245) * 100;
  const solids = (14090832 / 163471245) * 100;
  const dollars = payTwoAxis.compute(163471245 * kilogram, fat, solids, 4.33009929157318, 2.4048023559126444);
  expect(Math.abs(dollars - 36041497.16)).toBeLessThanOrEqual(0.1);
});

test("a blank rate for solids is two thirds of that for fat", () => {
  expect(call(payTwoAxis, [100, 4.5, 8.5, 300])).toBeCloseTo(payTwoAxis.compute(100, 4.5, 8.5, 300, 200), 9);
});

test("watering lowers the price of a litre", () => {
  expect(payTwoAxis.compute(1, 3.6, 7.65, 300, 200)).toBeCloseTo(0.9 * payTwoAxis.compute(1, 4, 8.5, 300, 200), 12);
});
