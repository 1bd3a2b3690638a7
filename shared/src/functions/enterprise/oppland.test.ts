/** Right by algebra: rent, or land value at the rate. */
import { call } from "../../cells/call.ts";
import { oppLand } from "./oppland.ts";

test("the rent comes first; the land value counts only without one", () => {
  expect(call(oppLand, [2, 300, 7800])).toBe(600);
  expect(call(oppLand, [2, null, 7800])).toBe(624);
  expect(call(oppLand, [2, null, 7800, 0.05])).toBe(780);
});

test("without either it asks for one", () => {
  expect(call(oppLand, [2])).toMatchObject({
    code: "#N/A",
    sentence: "rent and landValue are both blank: enter one of them.",
  });
});

test("a capitalisation rate typed as 4 is refused", () => {
  expect(call(oppLand, [2, null, 7800, 4])).toMatchObject({
    code: "#VALUE!",
    sentence: "capRate 4 looks like a percentage: enter 0.04 or 4 %.",
  });
});
