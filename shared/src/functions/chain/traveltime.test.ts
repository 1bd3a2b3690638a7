/** Right by identity: arrives in time as the shelf life ends, cooling reaches further. */
import { call } from "../../cells/call.ts";
import { travelTime } from "./traveltime.ts";

test("milk that arrives as its shelf life ends is in time", () => {
  expect((call(travelTime, [60, 20]) as unknown[][])[1]).toEqual([3, 0, true]);
  expect((call(travelTime, [60, 20, 2.9]) as unknown[][])[1]![2]).toBe(false);
});

test("cooling lets milk travel further", () => {
  expect((call(travelTime, [200, 25]) as unknown[][])[1]![2]).toBe(false);
  expect((call(travelTime, [200, 25, 24]) as unknown[][])[1]).toEqual([8, 16, true]);
});
