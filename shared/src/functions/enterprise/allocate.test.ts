/** Right by identity: every cost is borne or unallocated, to the last bit. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { allocate } from "./allocate.ts";

const amount = fc.integer({ min: 0, max: 10000 });
const rows = (costs: unknown, uses: unknown) => call(allocate, [costs, uses]) as (string | number)[][];

test("every cost is borne by the enterprises or unallocated, to the last bit of it", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount, amount, amount), { minLength: 1, maxLength: 8 }), (lines) => {
      const answer = rows(
        lines.map(([cost]) => [cost]),
        lines.map(([, ...uses]) => uses),
      ).slice(1) as [string, ...number[]][];
      for (const [, a, b, c, unallocated, total] of answer) expect(a! + b! + c! + unallocated!).toBeCloseTo(total!, 6);
      const sum = lines.reduce((all, [cost]) => all + cost, 0);
      expect(answer[answer.length - 1]![5]).toBe(sum);
    }),
  );
});

test("hours or shares of hours give the same", () => {
  expect(rows([[600]], [[300, 100]])).toEqual(rows([[600]], [[0.75, 0.25]]));
});

test("a cost without any use stays where it is", () => {
  expect(rows([[600]], [[0, 0]])).toEqual([
    ["cost", "enterprise 1", "enterprise 2", "unallocated", "total"],
    ["cost 1", 0, 0, 600, 600],
    ["Total", 0, 0, 600, 600],
  ]);
});

test("a blank use beside used ones is missing data", () => {
  expect(
    call(allocate, [
      [[600], [90]],
      [
        [300, null],
        [2, 1],
      ],
    ]),
  ).toMatchObject({ code: "#N/A" });
});
