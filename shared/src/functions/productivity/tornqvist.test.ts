/** Right by identity: one item has its own ratio, and near Fisher for small changes. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { fisher } from "./fisher.ts";
import { tornqvist } from "./tornqvist.ts";

test("one item has its own ratio", () => {
  expect(tornqvist.compute([5], [7], [10], [13], "QUANTITY")).toBeCloseTo(130, 10);
  expect(tornqvist.compute([5], [7], [10], [13], "PRICE")).toBeCloseTo(140, 10);
});

test("lies between the smallest and the largest ratio, and near Fisher for small changes", () => {
  const near = fc.double({ min: 0.95, max: 1.05, noNaN: true });
  const row = fc.tuple(
    fc.double({ min: 0.1, max: 1e4, noNaN: true }),
    fc.double({ min: 0.1, max: 1e4, noNaN: true }),
    near,
    near,
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const p0 = rows.map(([p]) => p);
      const q0 = rows.map(([, q]) => q);
      const p1 = rows.map(([p, , change]) => p * change);
      const q1 = rows.map(([, q, , change]) => q * change);
      const index = tornqvist.compute(p0, p1, q0, q1, "QUANTITY");
      const ratios = rows.map(([, , , change]) => 100 * change);
      expect(index).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-9);
      expect(index).toBeLessThanOrEqual(Math.max(...ratios) + 1e-9);
      expect(Math.abs(index - fisher.compute(p0, p1, q0, q1, "QUANTITY"))).toBeLessThan(0.05);
    }),
  );
});

test("0 has no logarithm and is refused", () => {
  expect(
    call(tornqvist, [
      [[5], [1]],
      [[7], [1]],
      [[10], [1]],
      [[13], [0]],
    ]),
  ).toMatchObject({ code: "#VALUE!" });
});
