import fc from "fast-check";
import { priceTransmission } from "./price-transmission.ts";

const price = fc.double({ min: 0.5, max: 2, noNaN: true });

test("slopes that made the retail prices are found, in sum", () => {
  fc.assert(
    fc.property(fc.array(price, { minLength: 16, maxLength: 30 }), (farm) => {
      const retail = farm.map((each, i) => 3 * each ** 0.4 * (farm[i - 1] ?? 1) ** 0.25 * (farm[i - 2] ?? 1) ** 0.1);
      // Where prices hardly move the slopes drown in rounding.
      fc.pre(Math.max(...farm) / Math.min(...farm) > 1.2 && new Set(farm.map((each) => each.toFixed(2))).size > 8);
      expect(priceTransmission(farm, retail, 2)).toBeCloseTo(0.75, 6);
    }),
  );
});

test("a steady growth of the farm price still shows the sum, though not its parts", () => {
  const farm = Array.from({ length: 12 }, (_, i) => 0.2 * 1.03 ** i);
  expect(priceTransmission(farm, farm.map(Math.sqrt), 3)).toBeCloseTo(0.5, 9);
});

test("constant farm prices show nothing", () => {
  expect(priceTransmission([0.3, 0.3, 0.3], [1, 2, 3], 0)).toBeNaN();
});
