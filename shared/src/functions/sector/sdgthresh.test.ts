/** Right by algebra: eight smallest of 19.9 ha have 6.9. */
import { call } from "../../cells/call.ts";
import { sdgThresh } from "./sdgthresh.ts";

test("by quantity it lies above the one by units, since small holdings have less than their number", () => {
  const land = [[0.2, 0.4, 0.4, 0.6, 0.8, 1, 1.5, 2, 4, 9]];
  // Total 19.9 ha, of which 40 % are 7.96: the eight smallest have 6.9.
  expect(call(sdgThresh, [land])).toBe(2);
  expect(call(sdgThresh, [land, null, 0.4, "UNITS"])).toBe(0.6);
});

test("where the smallest holding has more than the share, nobody with anything is small", () => {
  expect(call(sdgThresh, [[[5, 5]]])).toBe(0);
  expect(call(sdgThresh, [[[0, 5, 5]]])).toBe(0);
});

test("a unit that weighs nothing does not count", () => {
  expect(call(sdgThresh, [[[1, 2, 3, 9]], [[1, 1, 1, 0]], 0.5])).toBe(call(sdgThresh, [[[1, 2, 3]], null, 0.5]));
});

test("a share typed as 40 is refused, and weights of nothing are", () => {
  expect(call(sdgThresh, [[[1, 2]], null, 40])).toMatchObject({
    sentence: "share 40 looks like a percentage: enter 0.4 or 40 %.",
  });
  expect(call(sdgThresh, [[[1, 2]], [[0, 0]]])).toMatchObject({
    sentence: "the weights add up to 0: enter at least one above 0.",
  });
});
