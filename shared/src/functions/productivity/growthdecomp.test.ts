/** Right by published: Balde Cheio; identity: productivity times input is output. */
import { call } from "../../cells/call.ts";
import { growthDecomp } from "./growthdecomp.ts";

const rowsOf = (...cells: number[]) => (call(growthDecomp, cells) as (string | number)[][]).slice(1);

test("Balde Cheio: 2.3 times the milk with 54, 24 and 37 % more per hectare, cow and hour", () => {
  // The catalogue of the project gives 1.49 land, 1.85 cows and 1.68 labour for the printed ratios.
  expect(
    rowsOf(2.3, 1.54, 1.24, 1.37).map(([factor, , input]) => [factor, Math.round(Number(input) * 100) / 100]),
  ).toEqual([
    ["Land", 1.49],
    ["Cows", 1.85],
    ["Labour", 1.68],
  ]);
});

test("productivity times input is output, in ratios and in yearly growth", () => {
  for (const [, productivity, input, growth, inputGrowth] of rowsOf(2.3, 1.54, 0.9, 4, 7) as [
    string,
    number,
    number,
    number,
    number,
  ][]) {
    expect(productivity * input).toBeCloseTo(2.3, 12);
    expect(((1 + growth) * (1 + inputGrowth)) ** 7).toBeCloseTo(2.3, 10);
  }
});
