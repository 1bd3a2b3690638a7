/** Right by identity: weights add up to one. */
import { feedPrice } from "./feedprice.ts";

test("the weights add up to one", () => {
  expect(feedPrice.compute(0.33, 0.33)).toBeCloseTo(0.33, 12);
});
