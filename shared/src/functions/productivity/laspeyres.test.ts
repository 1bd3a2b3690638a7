/** Right by identity: all prices twice as high is 200, free of units. */
import { call } from "../../cells/call.ts";
import { laspeyres } from "./laspeyres.ts";

test("all prices twice as high is 200, whatever the basket", () => {
  expect(laspeyres.compute([22, 0.25], [44, 0.5], [300, 4000])).toBeCloseTo(200, 12);
});

test("the index does not depend on currency or on the unit of a quantity", () => {
  const index = laspeyres.compute([22, 0.25], [28, 0.31], [300, 4000]);
  expect(laspeyres.compute([2200, 25], [2800, 31], [300, 4000])).toBeCloseTo(index, 10);
  expect(laspeyres.compute([22, 250], [28, 310], [300, 4])).toBeCloseTo(index, 10); // feed by the tonne
});

test("a basket that cost nothing has no index", () => {
  expect(
    call(laspeyres, [
      [[1], [2]],
      [[1], [2]],
      [[0], [0]],
    ]),
  ).toMatchObject({ code: "#VALUE!" });
});
