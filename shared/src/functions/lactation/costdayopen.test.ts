/** Right by identity: scales with money. */
import { costDayOpen } from "./costdayopen.ts";

test("scales with the money", () => {
  expect(costDayOpen.compute(4, 24, 30, 4380, 18)).toBeCloseTo(60 * costDayOpen.compute(4, 0.4, 0.5, 73, 0.3), 10);
});
