/** Right by algebra: milk sold at that price leaves the target; identity: without a target it is the cost of milk only. */
import fc from "fast-check";
import { breakevenPrice } from "./breakevenprice.ts";
import { costMilkOnly } from "./costmilkonly.ts";

const amount = fc.double({ min: 0, max: 1e6, noNaN: true });

test("milk sold at that price leaves the profit target", () => {
  fc.assert(
    fc.property(amount, amount, fc.double({ min: 1, max: 1e6, noNaN: true }), amount, (cost, other, sold, target) => {
      const price = breakevenPrice.compute(cost, other, sold, target);
      expect(price * sold + other - cost).toBeCloseTo(target, 5);
    }),
  );
});

test("on milk produced and without a target it is the cost of milk production only, per kilogram", () => {
  expect(breakevenPrice.compute(570, 104, 2048, 0)).toBe(costMilkOnly.compute(570, 104, 2048, 1));
});
