/** Right by second implementation: chains of cows valued by brute force. */
import { call } from "../../cells/call.ts";
import { replaceAge } from "./replaceage.ts";

type Row = [number, number, number, string];
const rows = (...cells: unknown[]) => (call(replaceAge, cells) as Row[]).slice(1);
const bestOf = (...cells: unknown[]) => rows(...cells).find(([, , , best]) => best === "best")![0];
const income = [[500], [700], [650], [400], [100]];
const salvage = [[900], [800], [700], [600], [500]];

test("an endless chain of cows replaced at the best age is worth most", () => {
  // Value of the chain by brute force: buy, milk L lactations, sell, buy again, for 600 lactations.
  const chain = (age: number) => {
    let value = 0;
    for (let l = 0; l < 600; l++) {
      const [year, discount] = [l % age, 1.08 ** -l];
      if (year === 0) value -= 1500 * discount;
      value += income[year]![0]! * (discount / 1.08);
      if (year === age - 1) value += salvage[year]![0]! * (discount / 1.08);
    }
    return value;
  };
  const values = [1, 2, 3, 4, 5].map(chain);
  expect(bestOf(income, salvage, 1500, 0.08)).toBe(values.indexOf(Math.max(...values)) + 1);
  for (const [L, , annuity] of rows(income, salvage, 1500, 0.08)) expect(annuity / 0.08).toBeCloseTo(values[L - 1]!, 6);
});

test("twice the money is twice the annuity, and a dearer heifer never lowers the best age", () => {
  const twice = (list: number[][]) => list.map(([x]) => [2 * x!]);
  const [one, two] = [rows(income, salvage, 1500, 0.05), rows(twice(income), twice(salvage), 3000, 0.05)];
  for (const [i, row] of one.entries()) expect(two[i]![2]).toBeCloseTo(2 * row[2], 9);
  const ages = [500, 1000, 1500, 2000, 3000].map((cost) => bestOf(income, salvage, cost, 0.05));
  expect(ages).toEqual([...ages].sort());
});

test("a small rate is near no rate, and equal annuities name the earliest", () => {
  const [none, small] = [rows(income, salvage, 1500, 0), rows(income, salvage, 1500, 1e-7)];
  for (const [i, row] of none.entries()) expect(small[i]![2]).toBeCloseTo(row[2], 2);
  expect(bestOf([[100], [100]], [[0], [0]], 0, 0)).toBe(1);
});

test("lists of different length are refused", () => {
  expect(call(replaceAge, [income, [[900]], 1500, 0])).toMatchObject({ code: "#VALUE!" });
});
