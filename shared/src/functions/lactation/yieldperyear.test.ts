/** Right by identity: calving every two years halves the year's yield. */
import { call } from "../../cells/call.ts";
import { yieldPerYear } from "./yieldperyear.ts";

test("a calving every two years halves the yield of a year", () => {
  expect(yieldPerYear.compute(4000, 730)).toBe(2000);
});

test("goats that kid every half year are accepted", () => {
  // Black Bengal goats in Bangladesh kid every 177 to 192 days.
  expect(call(yieldPerYear, [60, 182.5])).toBe(120);
});

test("an interval in months is refused", () => {
  expect(call(yieldPerYear, [1500, 13])).toMatchObject({ code: "#VALUE!" });
});
