/** Right by identity: receipts less expenses. */
import { call } from "../../cells/call.ts";
import { ncfi } from "./ncfi.ts";

test("receipts less expenses, which may leave a loss", () => {
  expect(ncfi.compute(4717, 4860)).toBe(-143);
});

test("expenses typed as a negative amount are refused, since they would be added", () => {
  expect(call(ncfi, [4717, -4860])).toMatchObject({ code: "#VALUE!" });
});
