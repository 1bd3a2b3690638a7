/** Right by identity: gross cost less dung. */
import { call } from "../../cells/call.ts";
import { netMaintCost } from "./netmaintcost.ts";

test("gross cost less dung", () => {
  expect(netMaintCost.compute(1, 2, 4, 8, 16, 0)).toBe(31);
  expect(netMaintCost.compute(1, 2, 4, 8, 16, 5)).toBe(26);
});

test("dung typed as a negative amount is refused, since it would be added", () => {
  expect(call(netMaintCost, [120, 45, 3, 20, 2, -4])).toMatchObject({ code: "#VALUE!" });
});
