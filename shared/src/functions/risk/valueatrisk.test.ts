/** Right by identity: free of order, no better for rarer events. */
import { call } from "../../cells/call.ts";
import { valueAtRisk } from "./valueatrisk.ts";

const outcomes = [[1200], [-300], [800], [450], [950]];

test("the order of the outcomes does not matter, and a rarer event is no better", () => {
  expect(call(valueAtRisk, [[...outcomes].reverse()])).toBe(-150);
  expect(call(valueAtRisk, [outcomes, 0.01])).toBeLessThan(-150);
  expect(call(valueAtRisk, [outcomes, 1])).toBe(1200);
});

test("outcomes are sorted as numbers, not as text", () => {
  expect(valueAtRisk.compute([9, 10, 100], 0.5)).toBe(10);
});

test("one outcome is certain", () => {
  expect(call(valueAtRisk, [7])).toBe(7);
});
