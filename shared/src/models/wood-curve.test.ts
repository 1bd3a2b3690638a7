import { fitWood } from "./wood-curve.ts";

test("meets the normal equations: the residuals are orthogonal to a constant, to ln(day) and to day", () => {
  const days = [8, 35, 66, 98, 130, 165, 201, 240, 281];
  const milk = [22.1, 29.4, 28, 27.1, 24.9, 23.2, 20.4, 18.8, 15.9];
  const { level, rise, decline } = fitWood(days, milk);
  const residuals = days.map((day, i) => Math.log(milk[i]!) - (Math.log(level) + rise * Math.log(day) - decline * day));
  const against = (of: (day: number) => number) => residuals.reduce((sum, r, i) => sum + r * of(days[i]!), 0);
  expect(against(() => 1)).toBeCloseTo(0, 10);
  expect(against(Math.log)).toBeCloseTo(0, 10);
  expect(against((day) => day)).toBeCloseTo(0, 8);
});

test("equal tests are a level curve without a share of variance", () => {
  const { level, rise, decline, r2 } = fitWood([10, 50, 100, 200], [12, 12, 12, 12]);
  expect(level).toBeCloseTo(12, 10);
  expect(rise).toBeCloseTo(0, 12);
  expect(decline).toBeCloseTo(0, 12);
  expect(r2).toBeNull();
});
