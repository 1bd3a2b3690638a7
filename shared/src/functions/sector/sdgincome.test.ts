/** Right by identity: money and purchasing power in another currency give the same. */
import { call } from "../../cells/call.ts";
import { sdgIncome } from "./sdgincome.ts";

test("losses count, and large holdings stay out", () => {
  expect(sdgIncome.compute([100, 900], [200, 500], 10, [true, true])).toBe(15);
  expect(sdgIncome.compute([100, 900], [200, 500], 10, [true, false])).toBe(-10);
});

test("money and purchasing power in another currency give the same", () => {
  expect(sdgIncome.compute([6000, 54000], [12000, 30000], 600, [true, true])).toBeCloseTo(15, 12);
});

test("asks for one marked holding at least, and refuses costs with the other sign", () => {
  expect(call(sdgIncome, [[[1]], [[1]], 10, [[false]]])).toMatchObject({ code: "#N/A" });
  expect(call(sdgIncome, [[[100, 900]], [[-200, 500]], 10, [[true, true]]])).toMatchObject({ code: "#VALUE!" });
});
