/** Right by algebra: at the price of fat it is the two-axis price. */
import { eqFatUnits } from "./eqfatunits.ts";
import { payTwoAxis } from "./paytwoaxis.ts";

test("paid at the price of fat it is the two-axis price", () => {
  const units = eqFatUnits.compute(6.1, 9.2, 200 / 310);
  expect((units / 100) * 310 * 50).toBeCloseTo(payTwoAxis.compute(50, 6.1, 9.2, 310, 200), 9);
});
