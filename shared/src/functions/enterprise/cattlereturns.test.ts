/** Right by identity: selling down the herd earns nothing. */
import { call } from "../../cells/call.ts";
import { cattleReturns } from "./cattlereturns.ts";

test("selling down the herd earns nothing: sales and inventory cancel", () => {
  expect(cattleReturns.compute(300, 0, 0, -300)).toBe(0);
});

test("a sale typed as a negative amount is refused", () => {
  expect(call(cattleReturns, [90, -25, 60])).toMatchObject({ code: "#VALUE!" });
});
