/** Right by identity: the fat in the ghee is the fat recovered. */
import { gheeYield } from "./gheeyield.ts";

test("100 kg at 7 % fat make about 6.4 kg of ghee", () => {
  expect(gheeYield.compute(100, 7, 0.9, 99.7)).toBeLessThan(6.4);
  expect(gheeYield.compute(100, 7, 0.93, 99.7)).toBeGreaterThan(6.4);
});

test("the fat in the ghee is the fat recovered", () => {
  expect((gheeYield.compute(250, 6.2, 0.91, 99.5) * 99.5) / 100).toBeCloseTo(0.91 * 250 * 0.062, 12);
});
