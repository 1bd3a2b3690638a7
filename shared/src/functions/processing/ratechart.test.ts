/** Right by algebra: each price is PAYTWOAXIS of a litre; published: prices by steps of Maharashtra in 2013 and 2017. */
import { call } from "../../cells/call.ts";
import { lToKg } from "../milk/ltokg.ts";
import { payTwoAxis } from "./paytwoaxis.ts";
import { rateChart } from "./ratechart.ts";

const chart = (...cells: unknown[]) => call(rateChart, cells) as number[][];

test("each price is what PAYTWOAXIS pays for a litre of that milk", () => {
  const [head, ...rows] = chart(3, 6.5, 8, 9.2, 310, 205);
  expect(rows).toHaveLength(36);
  expect(head).toHaveLength(14);
  expect([head![1], head![13], rows[0]![0], rows[35]![0]]).toEqual([8, 9.2, 3, 6.5]);
  for (const [fat, ...prices] of rows)
    for (const [j, price] of prices.entries())
      expect(price).toBeCloseTo(payTwoAxis.compute(lToKg.compute(1, 1.03), fat!, head![j + 1]!, 310, 205), 12);
});

test("axes have no tails of decimals", () => {
  const [head, ...rows] = chart(3, 4, 8, 9, 310, 205);
  expect(head!.slice(1)).toEqual([8, 8.1, 8.2, 8.3, 8.4, 8.5, 8.6, 8.7, 8.8, 8.9, 9]);
  expect(rows.map(([fat]) => fat)).toEqual([3, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7, 3.8, 3.9, 4]);
});

test("a litre costs its density in kilograms", () => {
  const [litre, kilogram] = [true, false].map((flag) => chart(4, 4, 8.5, 8.5, 300, 200, 0.1, flag, 1.028)[1]![1]!);
  expect(litre).toBeCloseTo(1.028 * kilogram!, 12);
});

test("the chart stops before it passes the highest, and one value gives one row", () => {
  expect(chart(3, 3.9, 8, 8, 300, 200, 0.4).map(([fat]) => fat)).toEqual([expect.any(String), 3, 3.4, 3.8]);
  expect(chart(4, 4, 8.5, 8.5, 300, 200)).toHaveLength(2);
});

test("axes in the wrong order and charts without end are refused", () => {
  expect(call(rateChart, [5, 4, 8, 9, 300, 200])).toMatchObject({ code: "#VALUE!" });
  expect(call(rateChart, [4, 5, 9, 8, 300, 200])).toMatchObject({ code: "#VALUE!" });
  expect(call(rateChart, [3, 8, 8, 9, 300, 200, 0.001])).toMatchObject({
    code: "#VALUE!",
    sentence: "step 0.001 makes 5001 x 1001 prices: enter a wider step.",
  });
});

test("a chart from a base price meets the printed rows of Maharashtra", () => {
  // dairy.maharashtra.gov.in: cow 18.50 in 2013 and 27.00 in 2017 at 3.5 and 8.5 %, buffalo 27.50 and 36.00 at 6 and 9 %.
  for (const [price, base, solids, stepPrice, fat, printed] of [
    [27, 3.5, 8.5, 0.3, 3.9, 28.2],
    [27, 3.5, 8.5, 0.3, 4.4, 29.7],
    [18.5, 3.5, 8.5, 0.2, 4.7, 20.9],
    [36, 6, 9, 0.3, 6.9, 38.7],
    [36, 6, 9, 0.3, 7.4, 40.2],
    [27.5, 6, 9, 0.3, 6.5, 29],
  ])
    expect(chart(fat, fat, solids, solids, stepPrice, 0, null, null, null, price, base, solids)[1]![1]).toBeCloseTo(
      printed!,
      9,
    );
});

test("below the base each step takes off its own deduction, and no price is below 0", () => {
  const below = chart(3, 3.5, 8.5, 8.5, 0.3, 0.2, null, null, null, 27, 3.5, 8.5, 0.5).map((row) => row[1]);
  for (const [k, price] of [24.5, 25, 25.5, 26, 26.5, 27].entries()) expect(below[k + 1]).toBeCloseTo(price, 9);
  expect(chart(1, 1, 8.5, 8.5, 0.3, 0.2, null, null, null, 2, 3.5, 8.5)[1]![1]).toBe(0);
});

test("prices are rounded to what a union rounds to", () => {
  const exact = chart(3, 6.5, 8, 9.2, 310, 205);
  const rounded = chart(3, 6.5, 8, 9.2, 310, 205, null, null, null, null, null, null, null, null, 0.05);
  for (const [i, row] of rounded.entries())
    for (const [j, price] of row.entries()) {
      if (i === 0 || j === 0) continue;
      expect(Math.abs(price - exact[i]![j]!)).toBeLessThanOrEqual(0.025 + 1e-9);
      expect(Math.round(price / 0.05) * 0.05).toBeCloseTo(price, 9);
    }
});

test("half a base is asked about", () => {
  expect(call(rateChart, [3, 4, 8, 9, 0.3, 0.2, null, null, null, 27, 3.5])).toMatchObject({ code: "#N/A" });
  expect(call(rateChart, [3, 4, 8, 9, 300, 200, null, null, null, null, 3.5, 8.5])).toMatchObject({ code: "#N/A" });
});
