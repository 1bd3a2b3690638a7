/** Right by identity: an entered yield overrides the species. */
import { call } from "../../cells/call.ts";
import { paneerYield } from "./paneeryield.ts";

test("an own yield overrides the species", () => {
  expect(paneerYield.compute(100, "COW", 18)).toBe(paneerYield.compute(100, "BUFFALO", 18));
});

test("a yield as a fraction is refused", () => {
  expect(call(paneerYield, [100, "COW", 0.15])).toMatchObject({
    sentence: "yieldPercent 0.15 looks like a fraction: enter 15 for 15 %.",
  });
});
