/** Right by published: direct sale of Annex 4, 83 %. */
import { farmerShare } from "./farmershare.ts";

test("direct sale: 83 % printed, from rounded prices", () => {
  expect(farmerShare.compute(0.33, 0.4, 1, 0)).toBeCloseTo(0.825, 12);
});

test("milk for a product and its by-products count", () => {
  expect(farmerShare.compute(0.25, 4, 10, 1)).toBeCloseTo(0.5, 12);
});
