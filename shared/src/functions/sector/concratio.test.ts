/** Right by published: Annex 3, 148 of 177; identity: 1 when all firms count. */
import { call } from "../../cells/call.ts";
import { concRatio } from "./concratio.ts";

test("the two largest of Annex 3 have 148 of 177 thousand litres", () => {
  expect(concRatio.compute([4, 38, 4, 110, 3, 3, 5, 3, 7], 2)).toBeCloseTo(148 / 177, 12);
});

test("it grows with the count, and is 1 when all firms are counted", () => {
  const shares = [10, 9, 100, 1];
  expect([1, 2, 3].map((count) => concRatio.compute(shares, count))).toEqual([100 / 120, 110 / 120, 119 / 120]);
  expect(concRatio.compute(shares, 4)).toBe(1);
  expect(concRatio.compute(shares, 9)).toBe(1);
});

test("a market without volume has none", () => {
  expect(call(concRatio, [[[0], [0]]])).toMatchObject({ code: "#VALUE!" });
});

test("a firm without volume changes nothing", () => {
  expect(call(concRatio, [[[60], [40], [0]], 1])).toBe(0.6);
});
