/** Right by identity: scales with money. */
import { costDayOpen } from "./costdayopen.ts";

test("scales with the money", () => {
  expect(costDayOpen.compute(4, 24, 30, 4380, 18, 12, 400)).toBeCloseTo(
    60 * costDayOpen.compute(4, 0.4, 0.5, 73, 0.3, 0.2, 400),
    10,
  );
});

test("a calf costs a day its value over the calving interval", () => {
  expect(costDayOpen.compute(0, 0, 0, 100, 0, 0, 365) * 365).toBeCloseTo(100, 10);
  expect(costDayOpen.compute(0, 0, 0, 100, 0, 0, 500) * 500).toBeCloseTo(100, 10);
});
