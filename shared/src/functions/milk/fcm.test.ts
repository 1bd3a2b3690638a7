/** Right by algebra: Gaines' 0.4 and 15, rescaled at 3.5 % as printed; identity: milk at the base keeps its weight. */
import { fcm } from "./fcm.ts";

test("Gaines: 0.4 kg for each kg of milk and 15 kg for each kg of fat", () => {
  expect(fcm.compute(1000, 3.5, 4)).toBeCloseTo(0.4 * 1000 + 15 * 35, 9);
});

test("at 3.5 %, the rescaled coefficients as printed: 0.4324 and 16.216", () => {
  expect(fcm.compute(1000, 3.9, 3.5)).toBeCloseTo(0.4324 * 1000 + 16.216 * 39, 1);
});

test("milk at the base keeps its weight", () => {
  for (const base of [3.5, 4, 4.2]) expect(fcm.compute(30, base, base)).toBeCloseTo(30, 12);
});
