/** Right by published: Teagasc Profit Monitor 2011; identity: output less costs is the margin in every column. */
import { call } from "../../cells/call.ts";
import { grossMargin } from "./grossmargin.ts";

type Row = [string, ...(number | "")[]];
const rows = (...cells: unknown[]) => (call(grossMargin, cells) as Row[]).slice(1);

test("Teagasc Profit Monitor 2011: output 36.46 and gross margin 25.11 cent a litre", () => {
  const [output, , margin] = rows([[33.56], [8.75], [-5.53], [-0.32]], 11.35, 1, 0, 100);
  expect(output![1]).toBeCloseTo(36.46, 9);
  expect(margin![1]).toBeCloseTo(25.11, 9);
});

test("each column is the amount over its own base, and output less costs is the margin in each", () => {
  const table = rows([[100000], [24000]], [[38000], [15000]], 50, 32, 310000);
  expect(table[0]).toEqual(["Output", 124000, 2480, 3875, 40]);
  for (const k of [1, 2, 3, 4])
    expect(Number(table[2]![k])).toBeCloseTo(Number(table[0]![k]) - Number(table[1]![k]), 9);
});

test("a dairy without land and rearing without milk leave their columns blank", () => {
  expect(rows(100, 40, 2, 0, 0)).toEqual([
    ["Output", 100, 50, "", ""],
    ["Variable costs", 40, 20, "", ""],
    ["Gross margin", 60, 30, "", ""],
  ]);
});
