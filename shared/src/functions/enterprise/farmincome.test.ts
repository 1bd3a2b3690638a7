/** Right by identity: adjustments add and take off with their sign. */
import { call } from "../../cells/call.ts";
import { farmIncome } from "./farmincome.ts";

test("depreciation is taken off, inventory change and capital gains are added", () => {
  expect(farmIncome.compute(1000, 100, 30, -20)).toBe(910);
});

test("left-out adjustments are nothing", () => {
  expect(call(farmIncome, [1000, 100])).toBe(900);
});

test("depreciation typed as a negative amount is refused, since it would be added", () => {
  expect(call(farmIncome, [1000, -100])).toMatchObject({ code: "#VALUE!" });
});
