/** Right by algebra: n equal firms have 10000/n, a merger adds twice the product of shares; identity: volumes and percentages give the same. */
import { call } from "../../cells/call.ts";
import { hhi } from "./hhi.ts";

test("one firm has 10000, and n firms of one size have 10000/n", () => {
  expect(hhi.compute([7], undefined)).toBe(10000);
  expect(hhi.compute([5, 5, 5, 5], undefined)).toBeCloseTo(2500, 9);
});

test("volumes and percentages give the same, and firms without a share add nothing", () => {
  expect(hhi.compute([60, 40], undefined)).toBeCloseTo(hhi.compute([0.6, 0.4], undefined), 9);
  expect(call(hhi, [[[60], [40], [0]]])).toBe(hhi.compute([60, 40], undefined));
});

test("a merger raises it by twice the product of the shares", () => {
  expect(hhi.compute([30, 30, 20, 20], [1, 4]) - hhi.compute([30, 30, 20, 20], undefined)).toBeCloseTo(2 * 30 * 20, 9);
  expect(hhi.compute([30, 30, 20, 20], [4, 1])).toBe(hhi.compute([50, 30, 20], undefined));
  expect(hhi.compute([30, 30, 20, 20], [1, 2, 3, 4])).toBe(10000);
});

test.each([[[[2]]], [[[2], [2]]], [[[2], [5]]]])("firms %j cannot merge", (merging) => {
  expect(call(hhi, [[[30], [30], [20], [20]], merging])).toMatchObject({
    code: "#VALUE!",
    sentence: "merging must name two or more different firms by their place in shares.",
  });
});

test("a market without volume has none", () => {
  expect(call(hhi, [[[0], [0]]])).toMatchObject({ code: "#VALUE!" });
});
