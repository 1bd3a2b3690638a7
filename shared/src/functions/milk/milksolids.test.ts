/** Right by identity: fat and protein count alike. */
import { milkSolids } from "./milksolids.ts";

test("a kilogram of fat and a kilogram of protein count alike", () => {
  expect(milkSolids.compute(1000, 4, 3)).toBeCloseTo(milkSolids.compute(1000, 3, 4), 12);
});
