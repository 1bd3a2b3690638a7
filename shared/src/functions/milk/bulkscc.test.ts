/** Right by algebra: two tanks pooled give what all cows give; identity: cows of one count give that count. */
import { call } from "../../cells/call.ts";
import { bulkScc } from "./bulkscc.ts";

test("cows of one count give that count, and a cow whose milk is kept out does not count", () => {
  expect(bulkScc.compute([30, 10, 25], [150000, 150000, 150000])).toBeCloseTo(150000, 6);
  expect(bulkScc.compute([30, 0, 20], [100000, 5000000, 200000])).toBeCloseTo(140000, 6);
});

test("it is the count of the cells in the milk: two tanks pooled give what all cows give", () => {
  const [first, second] = [bulkScc.compute([20, 30], [1e5, 4e5]), bulkScc.compute([10], [9e5])];
  expect(bulkScc.compute([50, 10], [first, second])).toBeCloseTo(bulkScc.compute([20, 30, 10], [1e5, 4e5, 9e5]), 6);
});

test("no milk at all is refused, and counts in thousands too", () => {
  expect(
    call(bulkScc, [
      [[0], [0]],
      [[1e5], [2e5]],
    ]),
  ).toMatchObject({ code: "#VALUE!" });
  expect(
    call(bulkScc, [
      [[20], [20]],
      [[100], [200]],
    ]),
  ).toMatchObject({ code: "#VALUE!" });
});
