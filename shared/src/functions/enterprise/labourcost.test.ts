/** Right by algebra: wages paid and family hours at the wage. */
import { labourCost } from "./labourcost.ts";

test("wages paid and family hours at the wage", () => {
  expect(labourCost.compute(400, 2000, 0.15)).toBeCloseTo(700, 12);
  expect(labourCost.compute(0, 0, 0.15)).toBe(0);
});
