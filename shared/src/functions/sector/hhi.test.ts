/** Right by algebra: n equal firms have 10000/n, a merger adds twice the product of shares; identity: volumes and percentages give the same. */
import { call } from "../../cells/call.ts";
import { hhi } from "./hhi.ts";

test("one firm has 10000, and n firms of one size have 10000/n", () => {
  expect(hhi.compute([7])).toBe(10000);
  expect(hhi.compute([5, 5, 5, 5])).toBeCloseTo(2500, 9);
});

test("volumes and percentages give the same, and firms without a share add nothing", () => {
  expect(hhi.compute([60, 40])).toBeCloseTo(hhi.compute([0.6, 0.4]), 9);
  expect(call(hhi, [[[60], [40], [0]]])).toBe(hhi.compute([60, 40]));
});

test("a merger raises it by twice the product of the shares", () => {
  expect(hhi.compute([50, 30, 20]) - hhi.compute([30, 30, 20, 20])).toBeCloseTo(2 * 30 * 20, 9);
});

test("a market without volume has none", () => {
  expect(call(hhi, [[[0], [0]]])).toMatchObject({ code: "#VALUE!" });
});
