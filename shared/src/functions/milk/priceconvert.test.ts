/** Right by published: Agriland, cent per kg and per litre; identity: there and back is the same price. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { fcm } from "./fcm.ts";
import { priceConvert } from "./priceconvert.ts";

const units = [
  "KG",
  "100KG",
  "TONNE",
  "L",
  "CWT",
  "LB",
  "KGMS",
  "KGFAT",
  "KGTS",
  "FCM4",
  "FCM35",
  "GALLON",
  "MAUND",
  "OLDMAUND",
] as const;
const unit = fc.constantFrom(...units);

test("there and back is the same price, and by way of a third unit too", () => {
  fc.assert(
    fc.property(unit, unit, unit, fc.double({ min: 0.01, max: 1000, noNaN: true }), (from, via, to, price) => {
      const convert = (amount: number, a: typeof from, b: typeof from) =>
        priceConvert.compute(amount, a, b, 1, 1.0297, 7.5, 4.2, 12.8);
      expect(convert(convert(price, from, via), via, from) / price).toBeCloseTo(1, 10);
      expect(convert(convert(price, from, via), via, to) / convert(price, from, to)).toBeCloseTo(1, 10);
    }),
  );
});

test("a dairy's prices as printed: 43.4 cent per kg is 44.7 cent per litre, 7.203 is 7.4169", () => {
  // Agriland 2023/24, "Breeding season: How are you paid for your milk?", density 1.0297.
  expect(priceConvert.compute(0.4340099057978052, "KG", "L", 1, 1.0297, 7.3, undefined, undefined)).toBeCloseTo(
    0.447,
    3,
  );
  expect(Math.abs(priceConvert.compute(7.203, "KG", "L", 1, 1.0297, 7.3, undefined, undefined) - 7.4169)).toBeLessThan(
    1e-4,
  );
});

test("scales with price and exchange rate", () => {
  expect(priceConvert.compute(20, "CWT", "100KG", 3, 1.03, 7.3, undefined, undefined)).toBeCloseTo(
    6 * priceConvert.compute(10, "CWT", "100KG", 1, 1.03, 7.3, undefined, undefined),
    10,
  );
});

test("KGFAT without fat is missing data", () => {
  expect(call(priceConvert, [0.4, "KG", "KGFAT"])).toMatchObject({ code: "#N/A" });
  expect(call(priceConvert, [0.4, "KGFAT", "KG"])).toMatchObject({ code: "#N/A" });
  expect(call(priceConvert, [40, "100kg", "kg"])).toBeCloseTo(0.4, 12);
});

test("farmllc.org: 25 US$ a hundredweight is 2.15 US$ a gallon of 8.6 pounds", () => {
  const density = (8.6 * 0.45359237) / 3.785411784;
  expect(call(priceConvert, [25, "CWT", "GALLON", null, density])).toBeCloseTo(2.15, 9);
});

test("a kilogram of fat-corrected milk costs what FCM makes of a kilogram, and KGTS needs total solids", () => {
  expect(call(priceConvert, [0.4, "KG", "FCM4", null, null, null, 4])).toBeCloseTo(0.4, 12);
  expect(call(priceConvert, [0.4, "KG", "FCM35", null, null, null, 4.5])).toBeCloseTo(
    0.4 / fcm.compute(1, 4.5, 3.5),
    12,
  );
  expect(call(priceConvert, [0.4, "KG", "KGTS"])).toMatchObject({ code: "#N/A" });
  expect(call(priceConvert, [0.4, "KG", "KGTS", null, null, null, null, 12.5])).toBeCloseTo(3.2, 12);
});
