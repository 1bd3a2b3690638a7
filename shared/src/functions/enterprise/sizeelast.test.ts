/** Right by algebra: a power of the herd gives the power back; identity: free of units. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { sizeElast } from "./sizeelast.ts";

test("costs that follow a power of the herd give back the power", () => {
  fc.assert(
    fc.property(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 0.1, max: 100, noNaN: true }), (b, a) => {
      const sizes = [2, 3, 10, 25, 120];
      expect(
        sizeElast.compute(
          sizes,
          sizes.map((size) => a * size ** b),
        ),
      ).toBeCloseTo(b, 9);
    }),
  );
});

test("neither the currency nor the unit of size matters", () => {
  const slope = sizeElast.compute([2, 10, 25], [22.9, 20, 22.4]);
  expect(sizeElast.compute([200, 1000, 2500], [22.9 * 59.63, 20 * 59.63, 22.4 * 59.63])).toBeCloseTo(slope, 12);
});

test("herds of one size have no slope, and costs of 0 no logarithm", () => {
  expect(
    call(sizeElast, [
      [[10], [10]],
      [[22], [23]],
    ]),
  ).toMatchObject({ code: "#VALUE!" });
  expect(call(sizeElast, [10, 22])).toMatchObject({ code: "#VALUE!" });
  expect(
    call(sizeElast, [
      [[2], [10]],
      [[22], [0]],
    ]),
  ).toMatchObject({
    sentence: "Row 2: costs 0 is too low: enter a number above 0 cur/100 kg.",
  });
});
