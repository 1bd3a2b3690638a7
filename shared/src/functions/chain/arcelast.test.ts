/** Right by identity: there and back is the same, free of units; algebra: constant revenue is -1. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { arcElast } from "./arcelast.ts";

test("there and back is the same, which percent changes from the start are not", () => {
  expect(arcElast.compute(80, 120, 6, 4)).toBeCloseTo(arcElast.compute(120, 80, 4, 6), 12);
});

test("neither the unit of the quantity nor the currency counts", () => {
  const value = fc.double({ min: 1, max: 100, noNaN: true });
  fc.assert(
    fc.property(value, value, value, value, (q0, q1, price, factor) => {
      const plain = arcElast.compute(q0, q1, price, price * 1.5);
      expect(arcElast.compute(q0 * 1.03, q1 * 1.03, price * factor, price * 1.5 * factor)).toBeCloseTo(plain, 6);
    }),
  );
});

test("constant revenue is an elasticity of -1", () => {
  expect(arcElast.compute(100, 80, 4, 5)).toBeCloseTo(-1, 12);
});

test("equal prices tell nothing", () => {
  expect(call(arcElast, [120, 80, 4, 4])).toMatchObject({
    code: "#VALUE!",
    sentence: "priceBefore and priceAfter are equal: enter two different prices.",
  });
  expect(call(arcElast, [0, 0, 4, 5])).toMatchObject({ code: "#NUM!" });
});
