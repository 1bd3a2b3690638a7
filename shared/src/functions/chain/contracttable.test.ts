/** Right by algebra: net price written out by hand; identity: without terms it is the price. */
import { call } from "../../cells/call.ts";
import { contractTable } from "./contracttable.ts";
import { receivableCost } from "./receivablecost.ts";

const headers = ["buyer", "price", "milk", "days", "bonus", "deductions", "rejected"];
type Row = [string, number, number, number, number, number];
const rows = (rate: number, ...offers: unknown[][]) =>
  (call(contractTable, [[headers, ...offers], rate]) as Row[]).slice(1);

test("without terms the net price is the price", () => {
  expect(rows(0.24, ["a", 0.4, 1000, 0, 0, 0, 0])).toEqual([["a", 400, 0, 400, 0.4, 1]]);
});

test("what is deducted, refused and paid late comes off the price", () => {
  const [offer] = rows(0.24, ["a", 0.4, 1000, 73, 0.02, 0.05, 0.1]);
  expect(offer![1]).toBeCloseTo(1000 * (0.9 * 0.42 - 0.05), 9);
  expect(offer![2]).toBe(receivableCost.compute(offer![1], 73, 0.24)); // a fifth of a year
  expect(offer![4]).toBeCloseTo((0.9 * 0.42 - 0.05) * (1 - 0.24 / 5), 12);
});

test("at 24 % a price of 0.46 after 90 days is less than 0.44 at once, and equal offers share a rank", () => {
  const offers = rows(0.24, ["late", 0.46, 1000, 90], ["now", 0.44, 1000, 0], ["now too", 0.44, 1000, 0]);
  expect(offers.map((offer) => offer[5])).toEqual([3, 1, 1]);
});

test("milk that is paid ahead earns interest", () => {
  expect(rows(0.12, ["ahead", 0.4, 1000, -365])[0]![4]).toBeCloseTo(0.4 * 1.12, 12);
});
