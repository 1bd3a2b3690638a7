import { entProfit } from "./entprofit.ts";

test("farm income less the three opportunity costs", () => {
  expect(entProfit.compute(1000, 300, 200, 100)).toBe(400);
  expect(entProfit.compute(100, 300, 0, 0)).toBe(-200);
});

test("farm BD-2 per 100 kg ECM: farm income 21.80 and opportunity costs of 21.65 leave the printed 0.15", () => {
  expect(entProfit.compute(21.8, 17, 3.65, 1)).toBeCloseTo(0.15, 12);
});
