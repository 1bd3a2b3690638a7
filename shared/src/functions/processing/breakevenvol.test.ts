/** Right by algebra: cost equals price at that volume. */
import { call } from "../../cells/call.ts";
import { breakEvenVol } from "./breakevenvol.ts";
import { procCost } from "./proccost.ts";

test("at the volume that breaks even, the cost is the price", () => {
  const volume = breakEvenVol.compute(73000, 0.62, 0.41);
  expect(procCost.compute(73000, 0.41, volume)).toBeCloseTo(0.62, 12);
});

test("a price that does not cover the variable cost has no such volume", () => {
  for (const price of [0.3, 0.35])
    expect(call(breakEvenVol, [1000, price, 0.35])).toMatchObject({
      code: "#VALUE!",
      sentence: "price must be above variable: otherwise each kilogram adds to the loss.",
    });
});
