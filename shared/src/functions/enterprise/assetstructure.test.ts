/** Right by identity: values add up to the total, shares to one. */
import { call } from "../../cells/call.ts";
import { assetStructure } from "./assetstructure.ts";

const rows = (...cells: unknown[]) => (call(assetStructure, cells) as [string, number, number | ""][]).slice(1);

test("values add up to the total, and shares to one", () => {
  const lines = rows(3120, 1000, 80, 600) as [string, number, number][];
  const total = lines.pop()!;
  expect(lines.reduce((all, [, value]) => all + value, 0)).toBe(total[1]);
  expect(lines.reduce((all, [, , share]) => all + share, 0)).toBeCloseTo(1, 12);
});

test("a farm without assets has blank shares", () => {
  expect(rows(0, 0, 0, 0).map(([, , share]) => share)).toEqual(["", "", "", "", ""]);
});
