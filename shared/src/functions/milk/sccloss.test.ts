import { sccLoss } from "./sccloss.ts";

test("each doubling above the reference costs one loss more, and below it nothing is lost", () => {
  expect(sccLoss.compute(800000, 0.68, 3)).toBeCloseTo(3 * 0.68, 12);
  expect(sccLoss.compute(50000, 0.68, 3)).toBe(0);
});

test("about 400 pounds a lactation of 305 days for one point, as the source says", () => {
  expect((sccLoss.compute(200000, 0.68, 3) * 305) / 0.45359237).toBeGreaterThan(400);
  expect((sccLoss.compute(200000, 0.68, 3) * 305) / 0.45359237).toBeLessThan(500);
});
