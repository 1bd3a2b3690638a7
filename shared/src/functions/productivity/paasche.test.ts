/** Right by algebra: Laspeyres backwards in time. */
import { call } from "../../cells/call.ts";
import { laspeyres } from "./laspeyres.ts";
import { paasche } from "./paasche.ts";

test("it is Laspeyres backwards in time, turned over", () => {
  const backwards = laspeyres.compute([28, 0.31], [22, 0.25], [330, 3600]);
  expect(paasche.compute([22, 0.25], [28, 0.31], [330, 3600])).toBeCloseTo(10000 / backwards, 10);
});

test("a basket that would have cost nothing has no index", () => {
  expect(
    call(paasche, [
      [[0], [2]],
      [[1], [2]],
      [[3], [0]],
    ]),
  ).toMatchObject({ code: "#VALUE!" });
});
