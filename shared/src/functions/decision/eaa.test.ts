/** Right by algebra: an annuity gives itself back, a purchase and sale its capital recovery. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { capRecovery } from "./caprecovery.ts";
import { eaa } from "./eaa.ts";

const rate = fc.double({ min: 0, max: 1, noNaN: true });

test("a pure annuity gives back its yearly amount, and repeating an investment changes nothing", () => {
  expect(eaa.compute(0.07, [0, 50, 50, 50])).toBeCloseTo(50, 9);
  fc.assert(
    fc.property(rate, (r) => {
      // The second round is bought in the year in which the first ends.
      expect(eaa.compute(r, [-1000, 700, -300, 700, 700])).toBeCloseTo(eaa.compute(r, [-1000, 700, 700]), 6);
    }),
  );
});

test("buying and selling an asset costs its capital recovery", () => {
  expect(eaa.compute(0.06, [-1000, 0, 0, 0, 0, 200])).toBeCloseTo(-capRecovery.compute(1000, 200, 0.06, 5), 9);
});

test("year 0 alone has no annuity", () => {
  expect(call(eaa, [0.1, [[-1000]]])).toMatchObject({ code: "#N/A" });
});
