/** Right by published: Uganda, 27 % and 24.7 %; identity: losses and arrivals make up the start. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { lossChain } from "./losschain.ts";

type Basis = "STAGE" | "PRODUCTION";
const losses = (rates: readonly number[], start: number, basis: Basis) => {
  const rows = lossChain.compute(rates, start, undefined, basis);
  if (!Array.isArray(rows)) throw new Error("a table");
  return rows as { in: number; lost: number; out: number; shareOfStart: number }[];
};

test("Uganda: 27 % of production, but 24.7 % as shares of each stage", () => {
  expect(losses([0.06, 0.11, 0.1], 1000, "PRODUCTION")[4]!.shareOfStart).toBeCloseTo(0.27, 12);
  expect(losses([0.06, 0.11, 0.1], 1000, "STAGE")[4]!.shareOfStart).toBeCloseTo(1 - 0.94 * 0.89 * 0.9, 12);
});

test("what is lost and what arrives make up the start, and shares add up to the cumulative loss", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 0.16, noNaN: true }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom<Basis>("STAGE", "PRODUCTION"),
      (rates, basis) => {
        const rows = losses(rates, 500, basis);
        const stages = rows.slice(0, -2);
        const total = rows[rows.length - 2]!;
        const sum = (pick: (row: (typeof rows)[number]) => number) => stages.reduce((all, row) => all + pick(row), 0);
        expect(total.lost + total.out).toBeCloseTo(500, 9);
        expect(sum((row) => row.lost)).toBeCloseTo(total.lost, 9);
        expect(sum((row) => row.shareOfStart)).toBeCloseTo(rows[rows.length - 1]!.shareOfStart, 9);
      },
    ),
  );
});

test("losses of production above the production are refused, and of a stage are not", () => {
  expect(call(lossChain, [[[0.6], [0.5]], 100, null, "PRODUCTION"])).toMatchObject({
    code: "#VALUE!",
    sentence: "rates add up to 1.1: with PRODUCTION, enter shares of the milk at the start, at most 1 in all.",
  });
  expect(losses([0.6, 0.5], 100, "STAGE")[1]!.out).toBeCloseTo(20, 12);
  expect(losses([0.1, 0.2, 0.3, 0.4], 100, "PRODUCTION")[3]!.out).toBeCloseTo(0, 9);
});

test("a rate typed as a percentage is refused", () => {
  expect(call(lossChain, [[[6], [11]], 1000])).toMatchObject({
    sentence: "Row 1: rates 6 looks like a percentage: enter 0.06 or 6 %.",
  });
});
