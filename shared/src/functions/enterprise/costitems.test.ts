/** Right by identity: items add up to the total, shares to one. */
import { call } from "../../cells/call.ts";
import { costItems } from "./costitems.ts";

const rows = (...cells: unknown[]) => (call(costItems, cells) as [string, number, number][]).slice(1);

test("items add up to the total, and shares to one", () => {
  const lines = rows(140, 343, 60, 45, 2048, 12);
  const total = lines.pop()!;
  expect(total[1]).toBeCloseTo((600 / 2048) * 100, 12);
  expect(lines.reduce((all, [, amount]) => all + amount, 0)).toBeCloseTo(total[1], 12);
  expect(lines.reduce((all, [, , share]) => all + share, 0)).toBeCloseTo(1, 12);
});

test("a farm without quota has a quota cost of 0", () => {
  expect(rows(140, 343, 60, 45, 2048)).toEqual(rows(140, 343, 60, 45, 2048, 0));
});
