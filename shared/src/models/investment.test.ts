import fc from "fast-check";
import { depreciation, loanPayments, paybackYears, presentValue, recoveryFactor } from "./investment.ts";

const rate = fc.double({ min: 0, max: 1, noNaN: true });

test("a level payment is worth what it recovers", () => {
  fc.assert(
    fc.property(rate, fc.integer({ min: 1, max: 60 }), (r, n) => {
      const flows = [0, ...Array<number>(n).fill(recoveryFactor(r, n))];
      expect(presentValue(r, flows)).toBeCloseTo(1, 9);
    }),
  );
});

test("payback: never below 0 is no wait, not coming back has none, and rounding is no debt", () => {
  expect(paybackYears(0, [10, 5])).toBe(0);
  expect(paybackYears(0, [-10, 5])).toBeUndefined();
  expect(paybackYears(0, [-0.3, 0.1, 0.2])).toBe(2);
  expect(paybackYears(0, [0, -10, 4, 12])).toBe(2.5);
});

test("a loan pays back its principal and ends at 0, whichever way", () => {
  fc.assert(
    fc.property(
      rate,
      fc.integer({ min: 1, max: 48 }),
      fc.integer({ min: 0, max: 47 }),
      fc.constantFrom("ANNUITY" as const, "EQUALPRINCIPAL" as const),
      (r, n, grace, method) => {
        fc.pre(grace < n);
        const rows = loanPayments(1000, r / 12, n, grace, method);
        expect(rows).toHaveLength(n);
        expect(rows.reduce((total, row) => total + row.principal, 0)).toBeCloseTo(1000, 6);
        expect(rows[n - 1]!.balance).toBe(0);
        const flows = [0, ...rows.map(({ payment }) => payment)];
        expect(presentValue(r / 12, flows)).toBeCloseTo(1000, 6);
      },
    ),
  );
});

test("depreciation adds up to cost less salvage and ends at it, whichever way", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 1, max: 1000, noNaN: true }),
      fc.constantFrom("SL" as const, "DB" as const, "SYD" as const),
      (life, salvage, method) => {
        const rows = depreciation(1000, life, salvage, method);
        expect(rows.reduce((total, row) => total + row.depreciation, 0)).toBeCloseTo(1000 - salvage, 6);
        expect(rows[life - 1]!.bookValue).toBe(salvage);
      },
    ),
  );
});
