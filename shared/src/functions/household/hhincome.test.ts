/** Right by identity: cash and non-cash incomes add up. */
import { hhIncome } from "./hhincome.ts";

test("cash and non-cash incomes add up", () => {
  expect(hhIncome.compute(900, 70, 15, 175, 20)).toBe(1180);
  expect(hhIncome.compute(-100, 70, 15, 175, 0)).toBe(160);
});
