/** Right by algebra: the same milk earns the same money. */
import { ecm } from "./ecm.ts";
import { fcm } from "./fcm.ts";
import { priceEcm } from "./priceecm.ts";

test("the same milk earns the same money, whichever kilogram is priced", () => {
  for (const method of ["IFCN", "DLG", "IDF2022"] as const) {
    const money = 0.25 * 1850;
    const price = priceEcm.compute(0.25, 4.5, 3.5, method, 4.85);
    expect(price * ecm.compute(1850, 4.5, 3.5, method, 4.85)).toBeCloseTo(money, 9);
  }
});

test("the same money per kilogram of fat-corrected milk, which protein does not touch", () => {
  for (const [method, base] of [
    ["FCM4", 4],
    ["FCM35", 3.5],
  ] as const) {
    expect(priceEcm.compute(0.25, base, 3.5, method, undefined)).toBeCloseTo(0.25, 12);
    const price = priceEcm.compute(0.25, 4.5, 3.5, method, undefined);
    expect(price * fcm.compute(1850, 4.5, base)).toBeCloseTo(0.25 * 1850, 9);
    expect(priceEcm.compute(0.25, 4.5, 3, method, undefined)).toBe(price);
  }
});

test("milk richer than the standard has a lower price per kg ECM", () => {
  expect(priceEcm.compute(0.25, 4.5, 3.5, "IFCN", 4.85)).toBeLessThan(0.25);
});
