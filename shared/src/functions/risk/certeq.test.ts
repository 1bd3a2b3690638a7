/** Right by identity: between the worst outcome and the mean, falls with aversion. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { certEq } from "./certeq.ts";

const amount = fc.double({ min: 1, max: 1e6, noNaN: true });
const outcomes = fc.array(amount, { minLength: 1, maxLength: 12 });
const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;

test("lies between the worst outcome and the mean, and falls with risk aversion", () => {
  fc.assert(
    fc.property(outcomes, fc.double({ min: 0.01, max: 20, noNaN: true }), (list, aversion) => {
      const sure = certEq.compute(list, aversion, 0, "CRRA");
      const size = Math.max(...list);
      expect(sure).toBeLessThanOrEqual(mean(list) + 1e-9 * size);
      expect(sure).toBeGreaterThanOrEqual(Math.min(...list) - 1e-9 * size);
      expect(certEq.compute(list, aversion + 1, 0, "CRRA")).toBeLessThanOrEqual(sure + 1e-9 * size);
    }),
  );
});

test("a sure outcome is worth itself", () => {
  for (const utility of ["CRRA", "CARA"] as const)
    expect(certEq.compute([500, 500, 500], 2, 100, utility)).toBeCloseTo(500, 10);
});

test("is steady where the power form turns into the logarithm", () => {
  expect(certEq.compute([400, 900], 1 + 1e-9, 0, "CRRA")).toBeCloseTo(600, 5);
  expect(certEq.compute([400, 900], 1 - 1e-9, 0, "CRRA")).toBeCloseTo(600, 5);
});

test("does not overflow for great aversion or small amounts", () => {
  expect(certEq.compute([400, 900], 5000, 0, "CRRA")).toBeCloseTo(400, 0);
  expect(certEq.compute([4e8, 9e8], 1, 0, "CARA")).toBeCloseTo(4e8 + Math.LN2, 6);
  expect(certEq.compute([400, 900], 1e-12, 0, "CARA")).toBeCloseTo(650, 6);
});

test("relative: a change of currency scales it; absolute: a sure extra sum is added", () => {
  expect(certEq.compute([40000, 90000], 2, 100000, "CRRA")).toBeCloseTo(
    100 * certEq.compute([400, 900], 2, 1000, "CRRA"),
    8,
  );
  expect(certEq.compute([1400, 1900], 0.002, 0, "CARA")).toBeCloseTo(
    1000 + certEq.compute([400, 900], 0.002, 0, "CARA"),
    10,
  );
});

test("losses need wealth or CARA", () => {
  expect(call(certEq, [[[-100], [900]]])).toMatchObject({ code: "#VALUE!" });
  expect(call(certEq, [[[-100], [900]], 1, 100])).toMatchObject({ code: "#VALUE!" });
  expect(call(certEq, [[[-100], [900]], 1, 500])).toBeCloseTo(Math.sqrt(400 * 1400) - 500, 10);
  expect(call(certEq, [[[-100], [900]], 0.001, null, "CARA"])).toBeLessThan(400);
});

test("takes as many outcomes as a column of a sheet has", () => {
  const column = Array.from({ length: 1_048_576 }, (_, i) => [1000 + (i % 2)]);
  expect(call(certEq, [column, 0.001])).toBeCloseTo(call(certEq, [[[1000], [1001]], 0.001]) as number, 9);
});
