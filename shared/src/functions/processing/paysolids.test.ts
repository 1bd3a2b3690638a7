/** Right by algebra: the two-axis price at one rate. */
import { paySolids } from "./paysolids.ts";
import { payTwoAxis } from "./paytwoaxis.ts";

test("it is the two-axis price at one rate for fat and solids", () => {
  expect(paySolids.compute(120, 4.5 + 8.6, 190)).toBeCloseTo(payTwoAxis.compute(120, 4.5, 8.6, 190, 190), 9);
});
