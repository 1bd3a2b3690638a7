/** Right by identity: taking the change back loses what it gained. */
import { call } from "../../cells/call.ts";
import { partialBudget } from "./partialbudget.ts";

test("taking the change back loses what it gained", () => {
  expect(partialBudget.compute(80, 620, 900, 150)).toBe(-partialBudget.compute(900, 150, 80, 620));
});

test("saved costs typed as a negative amount are refused, since they would be lost", () => {
  expect(call(partialBudget, [900, -150, 80, 620])).toMatchObject({ code: "#VALUE!" });
});
