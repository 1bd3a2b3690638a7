/** Right by published: Annex 3, nine processors; identity: shares add up to 1. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { shareTable } from "./sharetable.ts";

const table = (...cells: unknown[]) => (call(shareTable, cells) as [string, number, number, number][]).slice(1);

test("Annex 3: shares of nine processors of Bangladesh as printed, but for the two raised by 0.01", () => {
  const shares = table([[110, 38, 4, 4, 3, 3, 5, 3, 7]]).map(([, , share]) => Math.round(share * 10000) / 100);
  expect(shares.slice(0, 9)).toEqual([62.15, 21.47, 2.26, 2.26, 1.69, 1.69, 2.82, 1.69, 3.95]);
});

test("shares add up to 1 and ranks follow the values", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 }), (values) => {
      fc.pre(values.some((value) => value > 0));
      const rows = table([values]).slice(0, -1);
      expect(rows.reduce((sum, [, , share]) => sum + share, 0)).toBeCloseTo(1, 12);
      for (const [, value, , rank] of rows) expect(rank).toBe(1 + values.filter((other) => other > value).length);
    }),
  );
});

test("without labels the rows are numbered", () => {
  expect(table([[2, 6]]).map(([label]) => label)).toEqual(["1", "2", "Total"]);
});

test("nothing at all has no shares", () => {
  expect(call(shareTable, [[[0], [0]]])).toMatchObject({
    sentence: "the values add up to 0: enter at least one above 0.",
  });
});
