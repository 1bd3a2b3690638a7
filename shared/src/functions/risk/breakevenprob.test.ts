/** Right by second implementation: mpmath with 40 digits; identity: both sides of the mean add up to one. */
import { call } from "../../cells/call.ts";
import { breakEvenProb } from "./breakevenprob.ts";

// The normal distribution: mpmath with 40 digits.
test.each([
  [-9, 1.128588405953841e-19],
  [-7.08, 7.207723086467479e-13],
  [-7.07, 7.746684865636478e-13],
  [-5, 2.866515718791939e-7],
  [-2, 0.02275013194817921],
  [-0.5, 0.3085375387259869],
  [0.1, 0.539827837277029],
  [1, 0.8413447460685429],
  [1.959963984540054, 0.975],
  [6, 0.9999999990134124],
  [7.1, 0.9999999999993762],
])("at %d deviations it is %d", (z, expected) => {
  expect(Math.abs(breakEvenProb.compute(0, 1, z) - expected)).toBeLessThan(5e-16);
  expect(Math.abs(breakEvenProb.compute(0, 1, z) / expected - 1)).toBeLessThan(1e-8);
});

test("both sides of the mean add up to one, in any currency", () => {
  expect(breakEvenProb.compute(500, 400, 800) + breakEvenProb.compute(500, 400, 200)).toBeCloseTo(1, 15);
  expect(breakEvenProb.compute(50000, 40000, 80000)).toBe(breakEvenProb.compute(500, 400, 800));
});

test("far away it is 0 or 1, never more", () => {
  expect(breakEvenProb.compute(0, 1e-300, 1e10)).toBe(1);
  expect(breakEvenProb.compute(0, 1e-300, -1e10)).toBeLessThan(1e-300);
  expect(call(breakEvenProb, [500, 0])).toMatchObject({ code: "#VALUE!" });
});
