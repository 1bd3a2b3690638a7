/** Right by algebra: hours at the wage. */
import { oppLabour } from "./opplabour.ts";

test("hours at the wage", () => {
  expect(oppLabour.compute(4080 * 0.56, 0.15)).toBeCloseTo(342.72, 9);
});
