/** Right by identity: one rate on both is a rate on the sum. */
import { call } from "../../cells/call.ts";
import { plainHost } from "../../cells/host.ts";
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

test("real rates below 0 count, and a 0, which could be a blank cell, is asked about", () => {
  expect(call(capitalCost, [1000, 500, -0.02, 1.2])).toBe(-20 + 600);
  expect(call(capitalCost, [1000, 500, 0])).toMatchObject({
    code: "#VALUE!",
    sentence:
      "equityRate is 0, which could be a blank cell: enter a small number such as 0.0001 for none, or leave it blank for 0.03.",
  });
  expect(call(capitalCost, [1000, 500, 0], { ...plainHost, blankIsZero: true })).toBe(60);
  expect(call(capitalCost, [[[1000], [1000]], 500, [[0.01], [0]]])).toMatchObject([[40], [{ code: "#VALUE!" }]]);
});
