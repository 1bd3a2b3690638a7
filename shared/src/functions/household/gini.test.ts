/** Right by algebra: mean absolute difference of all pairs; identity: equal shares give 0, one who has all 1 - 1/n. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { gini } from "./gini.ts";

const units = fc.array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 9 })), {
  minLength: 1,
  maxLength: 12,
});

test("it is the mean absolute difference of all pairs over twice the mean", () => {
  fc.assert(
    fc.property(units, (list) => {
      const all = list.flatMap(([value, weight]) => Array<number>(weight).fill(value));
      const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
      const difference = all.reduce((sum, x) => sum + all.reduce((part, y) => part + Math.abs(x - y), 0), 0);
      const pairs = difference / (2 * all.length ** 2 * mean);
      expect(gini.compute(all, undefined)).toBeCloseTo(pairs, 10);
      expect(
        gini.compute(
          list.map(([value]) => value),
          list.map(([, weight]) => weight),
        ),
      ).toBeCloseTo(pairs, 10);
    }),
  );
});

test("equal shares give exactly 0, and one who has all 1 - 1/n", () => {
  expect(gini.compute([0.1, 0.1, 0.1], undefined)).toBe(0);
  expect(gini.compute([0, 0, 0, 7], undefined)).toBe(0.75);
});

test("the currency does not matter", () => {
  expect(gini.compute([2 * 59.63, 10 * 59.63, 25 * 59.63], undefined)).toBeCloseTo(
    gini.compute([2, 10, 25], undefined),
    12,
  );
});

test("nothing to share is refused, as are negative values", () => {
  expect(call(gini, [[[0], [0]]])).toMatchObject({ code: "#VALUE!" });
  expect(
    call(gini, [
      [[5], [0]],
      [[0], [3]],
    ]),
  ).toMatchObject({ code: "#VALUE!" });
  expect(call(gini, [[[5], [-1]]])).toMatchObject({
    sentence: "Row 2: values -1 is too low: enter a number of 0 or more.",
  });
});

test("a unit that weighs nothing does not count, and one without anything does", () => {
  expect(
    call(gini, [
      [[0], [7], [99]],
      [[3], [1], [0]],
    ]),
  ).toBe(0.75);
});
