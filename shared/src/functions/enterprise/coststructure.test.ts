/** Right by identity: items add up to the total, shares to one. */
import { call } from "../../cells/call.ts";
import { costStructure } from "./coststructure.ts";

const rows = (...cells: unknown[]) => (call(costStructure, cells) as [string, number, number, number | ""][]).slice(1);

test("items add up to the total, and shares to one", () => {
  const lines = rows(137, 20, 413, 2048);
  const total = lines.pop()!;
  expect(lines.reduce((all, [, amount]) => all + amount, 0)).toBe(total[1]);
  expect(lines.reduce((all, [, , share]) => all + share, 0)).toBeCloseTo(1, 12);
});

test("without milk only the column per 100 kg is blank", () => {
  const withMilk = rows(137, 20, 413, 2048);
  for (const [k, line] of rows(137, 20, 413).entries()) expect(line).toEqual([...withMilk[k]!.slice(0, 3), ""]);
});

test("without costs the shares are blank", () => {
  expect(rows(0, 0, 0).map(([, , share]) => share)).toEqual(["", "", "", ""]);
});
