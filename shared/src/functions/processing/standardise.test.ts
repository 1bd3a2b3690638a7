/** Right by identity: the fat balances; algebra: taking off cream is CREAMSPLIT. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { creamSplit } from "../chain/creamsplit.ts";
import { standardise } from "./standardise.ts";

test("the fat balances, whatever is added or taken off, and no more is taken than there is", () => {
  const milkFat = fc.double({ min: 1, max: 10, noNaN: true });
  fc.assert(
    fc.property(
      milkFat,
      fc.double({ min: 0.5, max: 12, noNaN: true }),
      fc.constantFrom(0.05, 35, 45),
      (fat, target, adjuster) => {
        const added = call(standardise, [1000, fat, target, adjuster]);
        if (typeof added !== "number") return;
        expect(1000 * fat + added * adjuster).toBeCloseTo((1000 + added) * target, 6);
        expect(added).toBeGreaterThanOrEqual(-1000);
      },
    ),
  );
});

test("taking off cream is what CREAMSPLIT gives", () => {
  const [, cream] = call(creamSplit, [1000, 4.5, 3.5, 30]) as [unknown, [string, number]];
  expect(standardise.compute(1000, 4.5, 3.5, 30)).toBeCloseTo(-cream[1], 9);
});

test("milk at the target needs nothing", () => {
  expect(call(standardise, [1000, 3.5, 3.5, 40])).toBe(0);
});

test("what cannot be reached is refused", () => {
  const sentence = expect.stringContaining("adjusterFat must be above or below both fat and target");
  expect(call(standardise, [1000, 4.5, 3.5, 3.5])).toMatchObject({ code: "#VALUE!", sentence });
  expect(call(standardise, [1000, 4.5, 3.5, 4])).toMatchObject({ code: "#VALUE!", sentence });
  expect(call(standardise, [1000, 4.5, 3.5, 4.5])).toMatchObject({ code: "#VALUE!" });
  expect(call(standardise, [1000, 6.5, 3.5, 5.5])).toMatchObject({ code: "#VALUE!" });
  expect(call(standardise, [1000, 3, 3.5, 3.2])).toMatchObject({ code: "#VALUE!" });
});
