/** Right by algebra: income over returns, with and without depreciation. */
import { call } from "../../cells/call.ts";
import { profitMargin } from "./profitmargin.ts";

test("farm income over returns by default", () => {
  expect(call(profitMargin, [200, 1000])).toBe(0.2);
  expect(call(profitMargin, [200, 1000, "FARMINCOME", 50])).toBe(0.2);
});

test("net cash farm income over returns, as section 3.5 has it: 898 over 1,362 for BD-2", () => {
  expect(call(profitMargin, [898, 1362, "NCFI"])).toBe(898 / 1362);
  expect(call(profitMargin, [-40, 1362, "NCFI", 0])).toBe(-40 / 1362);
});

test("farm income and depreciation make net cash farm income, as Annex 1 has it", () => {
  expect(call(profitMargin, [200, 1000, "NCFI", 50])).toBe(0.25);
});

test("a loss gives a negative margin; no returns give none", () => {
  expect(call(profitMargin, [-200, 1000])).toBe(-0.2);
  expect(call(profitMargin, [200, 0])).toMatchObject({
    code: "#VALUE!",
    sentence: "totalReturns 0 is too low: enter a number above 0 cur.",
  });
});
