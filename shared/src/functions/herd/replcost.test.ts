/** Right by published: Cassell 1997, 1.15 and 0.85 US$ per cwt. */
import { replCost } from "./replcost.ts";

test("Cassell 1997: 35 and 25 % culling cost about 1.15 and 0.85 US$ per cwt", () => {
  expect(Math.abs(replCost.compute(35, 0, 600, 0, 839145.8845, 45.359237) - 1.15)).toBeLessThanOrEqual(0.05);
  expect(Math.abs(replCost.compute(25, 0, 600, 0, 839145.8845, 45.359237) - 0.85)).toBeLessThanOrEqual(0.05);
});

test("a dead cow costs her replacement, a culled one less what she fetched", () => {
  const died = replCost.compute(9, 1, 1500, 9 * 600, 1000, 1000);
  const culled = replCost.compute(10, 0, 1500, 10 * 600, 1000, 1000);
  expect(died - culled).toBeCloseTo(600, 9);
});
