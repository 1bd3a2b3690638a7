/** Right by identity: what milk does not carry, meat does. */
import { emissionIntensity } from "./emissionintensity.ts";

test("what milk does not carry, meat does", () => {
  expect(emissionIntensity.compute(500, 400, 0.85) + emissionIntensity.compute(500, 400, 0.15)).toBeCloseTo(1.25, 12);
});
