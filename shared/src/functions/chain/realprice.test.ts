/** Right by identity: base-year prices stay; algebra: deflated prices grow by REALCHANGE. */
import { realChange } from "./realchange.ts";
import { realPrice } from "./realprice.ts";

test("prices of the base year keep their amount", () => {
  expect(realPrice.compute(0.25, 166.6, 166.6)).toBeCloseTo(0.25, 12);
});

test("deflated prices grow by the real change", () => {
  const growth = realPrice.compute(0.3, 135, 100) / realPrice.compute(0.2, 100, 100) - 1;
  expect(growth).toBeCloseTo(realChange.compute(0.5, 0.35), 12);
});

test("2.75 at an index of 166.6 is 1.36 at 82.4, where a web source prints 1.37", () => {
  expect(realPrice.compute(2.75, 166.6, 82.4)).toBeCloseTo(1.36, 2);
});
