/** Right by identity: in is out and what is unaccounted for. */
import { call } from "../../cells/call.ts";
import { massBalance } from "./massbalance.ts";

const balance = (...cells: unknown[]) =>
  (call(massBalance, cells) as unknown[][]).slice(1).map((row) => row[1]) as [number, number, number, number, string];

test("in is out and what is unaccounted for, with lists of different length", () => {
  const [massIn, massOut, unaccounted, share] = balance([[812.4], [97.3], [55.1]], [[900.2], [31.7]]);
  expect(massOut + unaccounted).toBeCloseTo(massIn, 9);
  expect(share).toBeCloseTo((964.8 - 931.9) / 964.8, 12);
});

test("a share at the tolerance passes, one above is flagged, more out than in as well", () => {
  expect(balance([[0.1]], [[0.099]])[4]).toBe("within tolerance");
  expect(balance([[100]], [[98.9]])[4]).toBe("above tolerance");
  expect(balance([[100]], [[98.9]], 0.02)[4]).toBe("within tolerance");
  expect(balance([[100]], [[102]])).toEqual([100, 102, -2, -0.02, "above tolerance"]);
});

test("a stream of nothing changes nothing", () => {
  expect(balance([[0], [100]], [[99.5]]).slice(0, 3)).toEqual([100, 99.5, 0.5]);
});

test("nothing in has no share", () => {
  expect(call(massBalance, [[[0]], [[5]]])).toMatchObject({ sentence: "inKilograms add up to 0: enter what came in." });
});
