/** Right by identity: dearer feed buys less. */
import { feedPrice } from "./feedprice.ts";
import { milkFeedRatio } from "./milkfeedratio.ts";

test("milk at the price of feed buys as much feed, and dearer feed less", () => {
  expect(milkFeedRatio.compute(0.3, 0.3)).toBe(1);
  expect(milkFeedRatio.compute(0.4, feedPrice.compute(0.25, 0.5))).toBeLessThan(
    milkFeedRatio.compute(0.4, feedPrice.compute(0.2, 0.5)),
  );
});
