/** Right by published: Virginia Tech, 3 pounds a day at 200,000; identity: each doubling costs one loss more. */
import { call } from "../../cells/call.ts";
import { sccLoss } from "./sccloss.ts";

test("each doubling above the reference costs one loss more, and below it nothing is lost", () => {
  expect(sccLoss.compute(800000, 0.68, 3)).toBeCloseTo(3 * 0.68, 12);
  expect(sccLoss.compute(50000, 0.68, 3)).toBe(0);
});

test("Virginia Tech: from 50,000 to 200,000 cells costs 3 pounds a day, and a score about 400 pounds a lactation", () => {
  expect(Math.abs((call(sccLoss, [200000]) as number) / 0.45359237 - 3)).toBeLessThan(0.005);
  expect(((call(sccLoss, [100000]) as number) * 305) / 0.45359237).toBeGreaterThan(400);
  expect(((call(sccLoss, [100000]) as number) * 305) / 0.45359237).toBeLessThan(500);
});
