/** Right by published: Guelph, 20.8 %; algebra: (100 - fat)/fat without loss. */
import { butterYield } from "./butteryield.ts";
import { overrun } from "./overrun.ts";

test("Guelph prints 20.8 % for 4.35 kg of butter from 3.6 kg of fat", () => {
  expect(Math.abs(overrun.compute(4.35, 3.6) - 0.208)).toBeLessThanOrEqual(0.0005);
});

test("by composition it is (100 - fat)/fat when no fat is lost", () => {
  for (const fat of [80, 82, 84])
    expect(overrun.compute(butterYield.compute(100, 4, fat, 0, 0), 4)).toBeCloseTo((100 - fat) / fat, 12);
});
