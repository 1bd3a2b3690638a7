/** Right by identity: parts add up to the price; algebra: agrees with COSTMILKONLY. */
import { call } from "../../cells/call.ts";
import { costMilkOnly } from "./costmilkonly.ts";
import { costMilkTable } from "./costmilktable.ts";

const inputs = [600, 300, 75, 25, 90, 15, 10, 520, 2048] as const;
const amounts = (...cells: unknown[]) =>
  Object.fromEntries((call(costMilkTable, cells) as [string, number | string][]).slice(1));

test("agrees with COSTMILKONLY, and the parts add up to the price", () => {
  const table = amounts(...inputs);
  const cost = costMilkOnly.compute(600 + 300 + 75 + 25, 90 + 15 + 10, 2048, 100);
  expect(table["Cost of milk only"]).toBeCloseTo(cost, 9);
  expect(
    Number(table["Other costs"]) + Number(table["Opportunity costs"]) + Number(table["Entrepreneur's profit"]),
  ).toBeCloseTo(Number(table["Milk price"]), 9);
});

test("other returns stay in when they are not deducted", () => {
  const more =
    Number(amounts(...inputs, false)["Cost of milk only"]) - Number(amounts(...inputs, true)["Cost of milk only"]);
  expect(more).toBeCloseTo((15 / 2048) * 100, 9);
  expect(amounts(...inputs, null)).toEqual(amounts(...inputs, true));
});

test.each([
  [885, "covers its full economic costs"],
  [884, "covers the costs of its accounts, not its opportunity costs"],
  [485, "covers the costs of its accounts, not its opportunity costs"],
  [484, "does not cover the costs of its accounts"],
])("with milk returns of %d the farm %s", (milkReturns, verdict) => {
  expect(amounts(600, 300, 75, 25, 90, 15, 10, milkReturns, 2048).Verdict).toBe(verdict);
});
