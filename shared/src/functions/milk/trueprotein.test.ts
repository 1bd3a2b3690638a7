/** Right by algebra: the ratio of the DHI coefficients. */
import { trueProtein } from "./trueprotein.ts";

test("is near 0.94 of the crude protein, the ratio of the DHI coefficients 7.20 and 7.65", () => {
  expect(trueProtein.compute(3.3, 0.19) / 3.3).toBeCloseTo(7.2 / 7.65, 2);
});
