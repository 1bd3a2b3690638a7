/** Right by algebra: each price is PAYTWOAXIS of a litre. */
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
