/** Right by identity: one rate on both is a rate on the sum. */
import { call } from "../../cells/call.ts";
import { capitalCost } from "./capitalcost.ts";
import { oppCapital } from "./oppcapital.ts";

test("without debt it is the interest on own capital", () => {
  expect(call(capitalCost, [1500, 0])).toBe(call(oppCapital, [1500]));
});

test("one rate on both is a rate on the sum", () => {
  expect(capitalCost.compute(700, 300, 0.05, 0.05)).toBeCloseTo(50, 12);
});

test("a rate typed as 6 is refused", () => {
  expect(call(capitalCost, [1500, 400, null, 6])).toMatchObject({
    sentence: "debtRate 6 looks like a percentage: enter 0.06 or 6 %.",
  });
});
