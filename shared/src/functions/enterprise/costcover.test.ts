/** Right by identity: each level is covered from its own price on. */
import { call } from "../../cells/call.ts";
import { costCover } from "./costcover.ts";

const covered = (...cells: unknown[]) =>
  (call(costCover, cells) as [string, number, number, boolean][]).slice(1).map((row) => row[3]);

test("each level is covered from its own price on", () => {
  expect(covered(5, 6, 2, 14)).toEqual([false, false, false]);
  expect(covered(6, 6, 2, 14)).toEqual([true, false, false]);
  expect(covered(8, 6, 2, 14)).toEqual([true, true, false]);
  expect(covered(22, 6, 2, 14)).toEqual([true, true, true]);
});

test("non-milk returns cover costs as the price does", () => {
  expect(covered(18, 6, 2, 14, 4)).toEqual([true, true, true]);
});

test("a price that just covers the costs covers them, whatever the last digits", () => {
  expect(covered(0.3, 0.1, 0.2, 0)).toEqual([true, true, true]);
});
