/** Right by published: AgWeb 2014, feed cost 10.78; identity: dearer milk widens the margin one for one. */
import { dmcMargin } from "./dmcmargin.ts";

test("a feed cost of 10.78 as printed for 4.50, 400 and 220 (AgWeb, 10 February 2014)", () => {
  expect(-dmcMargin.compute(0, 4.5, 400, 220)).toBeCloseTo(10.78, 2);
});

test("dearer milk widens the margin one for one, dearer feed narrows it", () => {
  expect(dmcMargin.compute(21, 4, 350, 250) - dmcMargin.compute(20, 4, 350, 250)).toBeCloseTo(1, 12);
  expect(dmcMargin.compute(20, 5, 350, 250)).toBeLessThan(dmcMargin.compute(20, 4, 350, 250));
});
