/** Right by identity: between Laspeyres and Paasche, time reversed it is turned over; algebra: price times quantity is the value. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { fisher } from "./fisher.ts";
import { laspeyres } from "./laspeyres.ts";
import { paasche } from "./paasche.ts";

const positive = fc.double({ min: 0.001, max: 1e6, noNaN: true });
const basket = fc.array(fc.tuple(positive, positive, positive, positive), { minLength: 1, maxLength: 8 });
const columns = (rows: readonly (readonly number[])[]) =>
  [0, 1, 2, 3].map((j) => rows.map((row) => row[j]!)) as [number[], number[], number[], number[]];

test("lies between Laspeyres and Paasche", () => {
  fc.assert(
    fc.property(basket, (rows) => {
      const [p0, p1, q0, q1] = columns(rows);
      const ends = [laspeyres.compute(p0, p1, q0), paasche.compute(p0, p1, q1)];
      const index = fisher.compute(p0, p1, q0, q1, "PRICE");
      expect(index).toBeGreaterThanOrEqual(Math.min(...ends) * (1 - 1e-12));
      expect(index).toBeLessThanOrEqual(Math.max(...ends) * (1 + 1e-12));
    }),
  );
});

test("price index times quantity index is the change of the value, and time reversed it is turned over", () => {
  fc.assert(
    fc.property(basket, (rows) => {
      const [p0, p1, q0, q1] = columns(rows);
      const value = (p: number[], q: number[]) => p.reduce((sum, x, i) => sum + x * q[i]!, 0);
      const price = fisher.compute(p0, p1, q0, q1, "PRICE");
      const quantity = fisher.compute(p0, p1, q0, q1, "QUANTITY");
      expect((price * quantity) / 1e4 / (value(p1, q1) / value(p0, q0))).toBeCloseTo(1, 10);
      expect((price * fisher.compute(p1, p0, q1, q0, "PRICE")) / 1e4).toBeCloseTo(1, 10);
    }),
  );
});

test("takes an item that is new or gone", () => {
  // Quantity: sqrt((22*330)/(22*300 + 0.25*4000) * (28*330)/(28*300 + 0.31*4000)) of 100
  const index = call(fisher, [[[22], [0.25]], [[28], [0.31]], [[300], [4000]], [[330], [0]], "QUANTITY"]);
  expect(index).toBeCloseTo(100 * Math.sqrt((7260 / 7600) * (9240 / 9640)), 10);
});

test("a basket that costs nothing in one period has no index", () => {
  expect(call(fisher, [[[1]], [[1]], [[0]], [[1]]])).toMatchObject({ code: "#VALUE!" });
  expect(call(fisher, [[[1]], [[1]], [[1]], [[0]]])).toMatchObject({ code: "#VALUE!" });
  expect(call(fisher, [[[1]], [[0]], [[1]], [[1]], "QUANTITY"])).toMatchObject({ code: "#VALUE!" });
  expect(call(fisher, [[[1]], [[0]], [[1]], [[1]], "PRICE"])).toBe(0);
});
