/** Right by published: two mergers worked at industrialorganization.blogspot.com; identity: ends of the bands. */
import { call } from "../../cells/call.ts";
import { hhiTable } from "./hhitable.ts";

const nine = [[25, 20, 15, 10, 8, 7, 6, 5, 4]];
const value = (cells: unknown[], measure: string) =>
  (call(hhiTable, cells) as [string, unknown][]).find(([label]) => label === measure)?.[1];

test("the worked mergers of industrialorganization.blogspot.com: 1,580 (+40) and 2,540 (+1,000)", () => {
  expect(value([nine, [[8], [9]], "1997"], "Post-merger HHI")).toBe(1580);
  expect(value([nine, [[8], [9]], "1997"], "Delta")).toBe(40);
  expect(value([nine, [[8], [9]], "1997"], "Finding")).toBe("the rise raises no concern by itself");
  expect(value([nine, [[1], [2]], "1997"], "Finding")).toBe("the rise raises concern");
});

test("between 1,000 and 1,800 a rise of more than 100 raises concern by the guidelines of 1997 alone", () => {
  const merger = [nine, [[3], [8]]]; // 15 % and 5 % of the market: 2*15*5
  expect(value(merger, "Delta")).toBe(150);
  expect(value([...merger, "1997"], "Finding")).toBe("the rise raises concern");
  expect(value(merger, "Finding")).toBe("the rise raises no concern by itself");
});

test("above 1,800 a rise of 80 raises concern by the guidelines of 1997, not by those of 2023", () => {
  const merger = [[[40, 20, 20, 10, 4, 6]], [[4], [5]]]; // 2*10*4
  expect(value(merger, "HHI")).toBe(2552);
  expect(value([...merger, "1997"], "Finding")).toBe("the rise raises concern");
  expect(value([...merger, "2023"], "Finding")).toBe("the rise raises no concern by itself");
  expect(value([[[40, 20, 20, 10, 10]], [[4], [5]], "2023"], "Finding")).toBe("the rise raises concern"); // 2*10*10
});

test("the ends of the bands: 1,000 is moderate, 1,800 is not yet high", () => {
  expect(value([[Array<number>(10).fill(10)]], "Band")).toBe("moderately concentrated");
  expect(value([[Array<number>(11).fill(10)]], "Band")).toBe("not concentrated");
  expect(value([[[30, 20, 20, 10, 0, 10, 0, 10]]], "HHI")).toBe(2000);
  expect(value([[[20, 20, 20, 20, 10, 10]]], "HHI")).toBe(1800);
  expect(value([[[20, 20, 20, 20, 10, 10]]], "Band")).toBe("moderately concentrated");
});
