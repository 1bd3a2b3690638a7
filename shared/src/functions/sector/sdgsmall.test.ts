/** Right by algebra: bottom 40 percent by hand; identity: one criterion at a time. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { sdgSmall } from "./sdgsmall.ts";

const land = [0.4, 0.5, 1.1, 2, 6];
const livestock = [1.4, 2.1, 7, 10.5, 17.5];
const revenue = [300, 450, 1400, 5000, 12000];
const small = (...rest: unknown[]) =>
  (call(sdgSmall, [[land], [livestock], [revenue], ...rest]) as boolean[][]).slice(1).map((row) => row[4]);

test("and marks fewer than or", () => {
  expect(small()).toEqual([true, true, true, false, false]);
  expect(small(null, null, "SEED")).toEqual([true, true, true, true, false]);
});

test("a cap lowers the threshold of revenue and nothing else", () => {
  expect(small(null, 400)).toEqual([true, false, false, false, false]);
  expect(small(null, 99999)).toEqual(small());
});

test("by units the two smallest of five are the bottom 40 percent in everything", () => {
  expect(small(null, null, "FAO", "UNITS")).toEqual([true, true, false, false, false]);
});

test("the rules join the same three criteria by and, and by or", () => {
  const amounts = fc.array(fc.nat({ max: 50 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(amounts, amounts, amounts, fc.constantFrom("QUANTITY", "UNITS"), (a, b, c, basis) => {
      const rows = (rule: string) =>
        (call(sdgSmall, [[a], [b], [c], null, null, rule, basis]) as boolean[][]).slice(1).map((row) => row.slice(1));
      const either = rows("SEED");
      for (const [i, [inLand, inLivestock, inRevenue, both]] of rows("FAO").entries()) {
        expect(both).toBe(inLand && inLivestock && inRevenue);
        expect(either[i]![3]).toBe(inLand || inLivestock || inRevenue);
      }
    }),
  );
});

test("a unit may weigh nothing, but not all of them", () => {
  expect(small([[2, 1, 1, 1, 0]], null, "FAO", "UNITS")).toEqual([true, false, false, false, false]);
  expect(call(sdgSmall, [[land], [livestock], [revenue], [[0, 0, 0, 0, 0]]])).toMatchObject({
    code: "#VALUE!",
    sentence: "the weights add up to 0: enter at least one above 0.",
  });
});
