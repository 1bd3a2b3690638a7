/** Right by published: co-operative of Annex 4, 2.2 % unaccounted for; identity: exact cream loses nothing. */
import { call } from "../../cells/call.ts";
import { creamKg } from "./creamkg.ts";
import { fatBalance } from "./fatbalance.ts";

const balance = (...cells: unknown[]) => (call(fatBalance, cells) as number[][])[1]!;

test("the co-operative of Annex 4 accounts for 44.0 g of 45 g, 2.2 % unaccounted for", () => {
  const [fatIn, fatOut, loss, share] = balance(1, 4.5, [[0.966], [0.034]], [[3.5], [30]]);
  expect(fatIn).toBeCloseTo(0.045, 12);
  expect(fatOut).toBeCloseTo(0.04401, 12);
  expect(loss).toBeCloseTo(0.00099, 12);
  expect(share).toBeCloseTo(0.022, 12);
});

test("cream by the exact mass balance loses nothing", () => {
  const cream = creamKg.compute(1000, 4.5, 1.5, 30);
  const [, , loss, share] = balance(1000, 4.5, [[1000 - cream, cream]], [[1.5, 30]]);
  expect(loss).toBeCloseTo(0, 9);
  expect(share).toBeCloseTo(0, 9);
});

test("the two sides may have different numbers of streams, but each side walks together", () => {
  expect(balance([[60], [40]], [[4], [3.5]], 100, 3.8)[2]).toBeCloseTo(0, 12);
  expect(call(fatBalance, [[[60], [40]], [[4]], 100, 3.8])).toMatchObject({
    sentence: "inKilograms has 2 cells and inFat has 1: use ranges of the same length.",
  });
});

test("without fat in there is nothing to compare", () => {
  const refusal = { code: "#VALUE!", sentence: "the fat that enters is 0: enter inKilograms and inFat above 0." };
  expect(call(fatBalance, [0, 4, 0, 4])).toMatchObject(refusal);
  expect(call(fatBalance, [5, 0, 5, 0])).toMatchObject(refusal);
  expect(balance([[0], [100]], [[4], [3.8]], 100, 3.8)[0]).toBeCloseTo(3.8, 12);
});
