/** Right by algebra: 2.11 million t for 130 million are 16.2 kg; identity: the balance closes. */
import { call } from "../../cells/call.ts";
import { milkBalance } from "./milkbalance.ts";

const balance = (...cells: unknown[]) =>
  new Map(
    (call(milkBalance, cells) as [string, number | string, string][]).slice(1).map(([item, value]) => [item, value]),
  );

test("production of 2.11 million t for 130 million people is 16.2 kg a head, not the printed 13", () => {
  expect(balance(2.11e6, 0.25e6, 0, 0, 130e6, 120).get("Production per head")).toBeCloseTo(16.2, 1);
});

test("the balance closes, and grams a day come back to the tonnes", () => {
  const found = balance(1200, 300, 150, -50, 10000);
  const of = (item: string) => Number(found.get(item));
  expect(of("Production") + of("Imports") - of("Exports") + of("Stock withdrawal")).toBe(of("Use"));
  expect((of("Use per head and day") * 365 * 10000) / 1e6).toBeCloseTo(of("Use"), 9);
  expect(of("Import dependency")).toBeCloseTo(300 / 1350, 12);
});

test("without a target there is no demand and no gap", () => {
  const found = balance(1200, 300, 150, -50, 10000);
  expect(["Demand", "Gap", "Demand/production"].map((item) => found.get(item))).toEqual(["", "", ""]);
});

test("the gap is closed when production meets the demand", () => {
  expect(balance(4380, 0, 0, 0, 100000, 120).get("Gap")).toBeCloseTo(0, 9);
});

test("milk that is used may come from imports or stocks, but there must be some", () => {
  const refusal = { code: "#VALUE!", sentence: expect.stringContaining("is not above 0") };
  expect(call(milkBalance, [100, 0, 100, 0, 1000])).toMatchObject(refusal);
  expect(call(milkBalance, [100, 0, 150, 0, 1000])).toMatchObject(refusal);
  expect(balance(100, 50, 120, 0, 1000).get("Use")).toBe(30);
  expect(balance(100, 0, 150, 80, 1000).get("Use")).toBe(30);
});
