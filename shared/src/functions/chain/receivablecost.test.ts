/** Right by identity: a year's wait costs the year's interest, twice the days twice as much. */
import { call } from "../../cells/call.ts";
import { receivableCost } from "./receivablecost.ts";

test("a whole year of waiting costs the interest on all sales, cash sales cost nothing", () => {
  expect(receivableCost.compute(1000, 365, 0.12)).toBeCloseTo(120, 12);
  expect(receivableCost.compute(1000, 0, 0.12)).toBe(0);
});

test("twice the days cost twice as much, and interest typed as 12 is refused", () => {
  expect(receivableCost.compute(730000, 60, 0.12)).toBeCloseTo(14400, 9);
  expect(call(receivableCost, [730000, 30, 12])).toMatchObject({ code: "#VALUE!" });
});
