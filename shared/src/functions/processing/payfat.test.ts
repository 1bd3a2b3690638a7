/** Right by published: Aavin, 13.65 Rs; identity: watering leaves the payment as it was. */
import { payFat } from "./payfat.ts";

test("Aavin: a kilogram of milk with 6.5 % fat at 210 Rs per kg of fat is 13.65 Rs", () => {
  expect(payFat.compute(1 / 1.03, 6.5, 210, 1.03)).toBeCloseTo(13.65, 12);
});

test("ipl: 16.66 kg at 6 % hold a kilogram of fat, to the rounding of what is printed", () => {
  expect(Math.abs(payFat.compute(16.66, 6, 425, 1) - 425)).toBeLessThan(0.3);
});

test("watering milk leaves the payment as it was", () => {
  expect(payFat.compute(120, 5, 210, 1.03)).toBeCloseTo(payFat.compute(100, 6, 210, 1.03), 9);
});
