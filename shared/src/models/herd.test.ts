import { nextYear, yearsLived } from "./herd.ts";

test("years lived are the sum of the survivors day by day", () => {
  for (const [mortality, years] of [
    [0.1, 1],
    [0.25, 2.5],
    [1e-12, 1],
    [0, 1.5],
  ] as const) {
    let lived = 0;
    for (let step = 0; step < 10000; step++)
      lived += ((1 - mortality) ** (((step + 0.5) * years) / 10000) * years) / 10000;
    expect(yearsLived(mortality, years)).toBeCloseTo(lived, 7);
  }
  expect(yearsLived(1, 1)).toBe(0);
});

test("a herd of one class keeps its own beside its calves", () => {
  const rates = { class: "cows", calving: 0.4, death: 0.1, culling: 0.2, sale: 0, purchase: 0 };
  expect(nextYear([100], [rates]).heads[0]).toBeCloseTo(110, 12);
});
