/** Right by identity: headcount, gap and severity in order, and a weight of two is standing twice. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { fgt } from "./fgt.ts";

const incomes = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 });

test("nobody is poor above the line: 0^0 does not count everyone", () => {
  expect(fgt.compute([500, 600], 300, 0, undefined)).toBe(0);
  expect(fgt.compute([300], 300, 0, undefined)).toBe(0);
});

test("headcount is at least the gap, and the gap at least the severity", () => {
  fc.assert(
    fc.property(incomes, (list) => {
      const [headcount, gap, severity] = [0, 1, 2].map((alpha) => fgt.compute(list, 400, alpha, undefined));
      expect(headcount!).toBeGreaterThanOrEqual(gap!);
      expect(gap!).toBeGreaterThanOrEqual(severity!);
    }),
  );
});

test("a weight of two is the same as standing twice", () => {
  for (const alpha of [0, 1, 2])
    expect(fgt.compute([100, 350, 900], 400, alpha, [2, 1, 1])).toBeCloseTo(
      fgt.compute([100, 100, 350, 900], 400, alpha, undefined),
      12,
    );
});

test("people without any income have a gap of 1", () => {
  for (const alpha of [0, 1, 2]) expect(fgt.compute([0, 0], 400, alpha, undefined)).toBe(1);
});

test("weights that are all 0 are refused", () => {
  expect(call(fgt, [[[100], [500]], 400, 0, [[0], [0]]])).toMatchObject({ code: "#VALUE!" });
});

test("a unit that weighs nothing does not count", () => {
  expect(call(fgt, [[[100], [500], [200]], 400, 0, [[1], [1], [0]]])).toBe(0.5);
});
