/** Right by algebra: income over returns, with and without depreciation. */
import { call } from "../../cells/call.ts";
import { profitMargin } from "./profitmargin.ts";

test("farm income over returns, if not told otherwise", () => {
  expect(call(profitMargin, [200, 1000])).toBe(0.2);
  expect(call(profitMargin, [200, 1000, "FARMINCOME", 50])).toBe(0.2);
});

test("net cash farm income over returns adds the depreciation back", () => {
  expect(call(profitMargin, [200, 1000, "NCFI", 50])).toBe(0.25);
});

test("the other basis without depreciation is missing data", () => {
  expect(call(profitMargin, [200, 1000, "NCFI"])).toMatchObject({ code: "#N/A" });
});

test("a loss gives a negative margin; no returns give none", () => {
  expect(call(profitMargin, [-200, 1000])).toBe(-0.2);
  expect(call(profitMargin, [200, 0])).toMatchObject({
    code: "#VALUE!",
    sentence: "totalReturns 0 is too low: enter a number above 0 cur.",
  });
});
