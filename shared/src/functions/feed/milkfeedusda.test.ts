/** Right by published: six months of USDA; algebra: 51 lb of corn, 8 lb of soybeans and 41 lb of hay at one price. */
import { milkFeedUsda } from "./milkfeedusda.ts";

test("a hundredweight of its feed is 51 lb of corn, 8 lb of soybeans and 41 lb of hay", () => {
  // Each at 10 cents a pound: 5.60 a bushel of corn, 6 a bushel of soybeans, 200 a ton of hay; the feed costs 10 US$.
  expect(milkFeedUsda.compute(25, 5.6, 6, 200)).toBeCloseTo(2.5, 12);
});
