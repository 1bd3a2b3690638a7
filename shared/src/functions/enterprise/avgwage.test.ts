/** Right by algebra: all labour costs over all hours. */
import { avgWage } from "./avgwage.ts";

test("all labour costs over all hours", () => {
  expect(avgWage.compute(400, 300, 3500)).toBeCloseTo(0.2, 12);
});
