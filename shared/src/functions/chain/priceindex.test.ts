/** Right by identity: the base is 100 and ratios stay under another base. */
import { call } from "../../cells/call.ts";
import { priceIndex } from "./priceindex.ts";

const index = (...cells: unknown[]) => (call(priceIndex, cells) as number[][]).slice(1).map(([value]) => value!);

test("the base is 100, and the index does not depend on the currency", () => {
  const prices = [0.22, 0.25, 0.31, 0.28];
  expect(index([prices], 3)[2]).toBe(100);
  const inTaka = index([prices.map((price) => price * 60)], 3);
  for (const [i, value] of index([prices], 3).entries()) expect(inTaka[i]).toBeCloseTo(value, 9);
});

test("changing the base keeps the ratios", () => {
  const first = index([[12, 15, 18]], 1);
  const last = index([[12, 15, 18]], 3);
  expect(first[2]! / first[1]!).toBeCloseTo(last[2]! / last[1]!, 12);
});

test("a base beyond the series is refused", () => {
  expect(call(priceIndex, [[[12], [15]], 3])).toMatchObject({
    code: "#VALUE!",
    sentence: "basePosition 3 is beyond the series: enter a whole number from 1 to 2.",
  });
});
