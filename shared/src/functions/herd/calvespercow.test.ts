/** Right by published: section 3.3, calves per animal and year; identity: a calf a year at 365 days. */
import { calvesPerCow } from "./calvespercow.ts";

test("a calf a year at 365 days, and the share born dead less", () => {
  expect(calvesPerCow.compute(365, 0)).toBe(1);
  expect(calvesPerCow.compute(730, 0.1)).toBeCloseTo(0.45, 12);
});

test("section 3.3 prints 0.98 for a lactation of 295 days and 3 dry months, and 0.91 for 270 days and 4", () => {
  expect(calvesPerCow.compute(295 + 77, 0)).toBeCloseTo(0.98, 2);
  expect(calvesPerCow.compute(270 + 131, 0)).toBeCloseTo(0.91, 2);
});
