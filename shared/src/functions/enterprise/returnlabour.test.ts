/** Right by algebra: times the hours it is profit plus labour costs; identity: above the wage exactly when there is a profit. */
import { avgWage } from "./avgwage.ts";
import { entProfit } from "./entprofit.ts";
import { oppLabour } from "./opplabour.ts";
import { returnLabour } from "./returnlabour.ts";

test("times the hours, it is profit plus the labour costs", () => {
  const family = oppLabour.compute(2285, 0.15);
  const profit = entProfit.compute(446, family, 75, 22);
  expect(returnLabour.compute(profit, 120, family, 3085) * 3085).toBeCloseTo(profit + 120 + family, 9);
});

test("without profit or loss it is the average wage", () => {
  expect(returnLabour.compute(0, 120, 343, 3085)).toBeCloseTo(avgWage.compute(120, 343, 3085), 12);
});

test("it is above the wage exactly when there is a profit", () => {
  expect(returnLabour.compute(1, 0, 342, 2280)).toBeGreaterThan(0.15);
  expect(returnLabour.compute(-1, 0, 342, 2280)).toBeLessThan(0.15);
});
