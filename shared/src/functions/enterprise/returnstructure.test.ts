/** Right by identity: items add up to the total, shares to one. */
import { call } from "../../cells/call.ts";
import { returnStructure } from "./returnstructure.ts";

const rows = (...cells: unknown[]) => (call(returnStructure, cells) as [string, number, number][]).slice(1);

test("items add up to the total, and shares to one", () => {
  const lines = rows(500, 90, 15, 20, 2048);
  const total = lines.pop()!;
  expect(lines.reduce((all, [, amount]) => all + amount, 0)).toBeCloseTo(total[1], 12);
  expect(lines.reduce((all, [, , share]) => all + share, 0)).toBeCloseTo(1, 12);
  expect(total[1]).toBeCloseTo((625 / 2048) * 100, 12);
});

test("money in another currency scales the amounts and leaves the shares", () => {
  const taka = rows(500 * 59.63, 90 * 59.63, 15 * 59.63, 20 * 59.63, 2048);
  for (const [k, [, amount, share]] of rows(500, 90, 15, 20, 2048).entries()) {
    expect(taka[k]![1]).toBeCloseTo(amount * 59.63, 9);
    expect(taka[k]![2]).toBeCloseTo(share, 12);
  }
});

test("without returns the shares are blank", () => {
  expect(rows(0, 0, 0, 0, 2048)).toEqual([
    ["Milk returns", 0, ""],
    ["Cattle returns", 0, ""],
    ["Other returns", 0, ""],
    ["Direct payments", 0, ""],
    ["Total returns", 0, ""],
  ]);
});
