/** Right by algebra: yearly costs and salvage discounted are the price; identity: an asset that keeps its price costs its interest. */
import fc from "fast-check";
import { recoveryFactor } from "../../models/investment.ts";
import { capRecovery } from "./caprecovery.ts";

const rate = fc.double({ min: 0, max: 1, noNaN: true });
const years = fc.integer({ min: 1, max: 60 });

test("the yearly cost, discounted, with the salvage value at the end, is the purchase price", () => {
  fc.assert(
    fc.property(rate, years, fc.double({ min: 0, max: 1000, noNaN: true }), (r, n, salvage) => {
      const cost = capRecovery.compute(1000, salvage, r, n);
      let worth = salvage / (1 + r) ** n;
      for (let t = 1; t <= n; t++) worth += cost / (1 + r) ** t;
      expect(worth).toBeCloseTo(1000, 6);
    }),
  );
});

test("it runs smoothly through small rates, down to none", () => {
  for (const r of [0, 1e-300, 1e-12, 9.9e-6, 1.01e-5, 1e-4])
    for (const n of [1, 8, 200]) {
      const factor = capRecovery.compute(1, 0, r, n);
      expect(Math.abs(factor / recoveryFactor(r, n) - 1)).toBeLessThan(1e-10);
    }
});

test("in one year a small rate is paid once, to the last digit", () => {
  expect(Math.abs(capRecovery.compute(1, 0, 9.9e-6, 1) - 1.0000099)).toBeLessThan(1e-14);
});

test("an asset that keeps its price costs its interest only", () => {
  expect(capRecovery.compute(1000, 1000, 0.06, 8)).toBeCloseTo(60, 12);
});

test("a real rate below 0 recovers less than the price: the payments' present value at it is the price", () => {
  for (const rate of [-0.4, -0.02, -0.000001, 1.2, 2.4]) {
    const payment = capRecovery.compute(1000, 200, rate, 5);
    const worth = [1, 2, 3, 4, 5].reduce((sum, year) => sum + payment / (1 + rate) ** year, 200 / (1 + rate) ** 5);
    expect(worth / 1000).toBeCloseTo(1, 6);
  }
});
