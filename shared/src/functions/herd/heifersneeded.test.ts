/** Right by published: AgUpdate, 27 heifers a month; identity: heifers started replace the culls. */
import { call } from "../../cells/call.ts";
import { heifersNeeded } from "./heifersneeded.ts";

test("AgUpdate prints 27 heifers a month for 1000 cows, 30 % culls and 8 % losses", () => {
  expect(Math.abs(heifersNeeded.compute(1000, 0.3, 24, 0.08, "PENNSTATE") - 27 * 12)).toBeLessThanOrEqual(6);
});

test("EXACT: the heifers started, less those that never calve, replace the culls, at any age at first calving", () => {
  for (const age of [22, 24, 36])
    expect(heifersNeeded.compute(250, 0.32, age, 0.2, "EXACT") * (1 - 0.2)).toBeCloseTo(250 * 0.32, 12);
});

test("the extension formula and the balance agree at 24 months without losses", () => {
  expect(heifersNeeded.compute(80, 0.25, 24, 0, "PENNSTATE")).toBe(heifersNeeded.compute(80, 0.25, 24, 0, "EXACT"));
});

test("the extension formula grows with the age at first calving", () => {
  expect(heifersNeeded.compute(80, 0.25, 36, 0, "PENNSTATE")).toBe(30);
});

test("the inventory is two years of the flow at 24 months and grows with the age at first calving", () => {
  const of = (age: number) => heifersNeeded.compute(80, 0.25, age, 0.1, "INVENTORY");
  expect(of(24)).toBeCloseTo(2 * heifersNeeded.compute(80, 0.25, 24, 0.1, "PENNSTATE"), 12);
  expect(of(36)).toBeCloseTo(1.5 * of(24), 12);
});

test("a herd whose heifers never calve has no answer, and ages in years or days are refused", () => {
  expect(call(heifersNeeded, [80, 0.25, 24, 1, "EXACT"])).toMatchObject({ code: "#NUM!" });
  expect(call(heifersNeeded, [80, 0.25, 2, 0.1])).toMatchObject({ code: "#VALUE!" });
  expect(call(heifersNeeded, [80, 0.25, 730, 0.1])).toMatchObject({ code: "#VALUE!" });
  expect(call(heifersNeeded, [80, 25, 24, 0.1])).toMatchObject({
    sentence: "cullRate 25 looks like a percentage: enter 0.25 or 25 %.",
  });
});
