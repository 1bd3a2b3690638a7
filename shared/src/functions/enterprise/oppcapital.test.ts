/** Right by algebra: interest on the capital. */
import { oppCapital } from "./oppcapital.ts";

test("interest on the initial capital of the Sahiwal exercise", () => {
  expect(oppCapital.compute(140700, 0.12)).toBeCloseTo(16884, 9);
});
