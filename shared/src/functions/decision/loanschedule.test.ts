/** Right by published: 100,000 at 6 % over 30 years cost 599.55 a month; identity: interest and principal make the payment. */
import { call } from "../../cells/call.ts";
import { loanSchedule } from "./loanschedule.ts";

type Row = [number, number, number, number, number];
const rows = (...cells: unknown[]) => (call(loanSchedule, cells) as Row[]).slice(1);

test("monthly unless told otherwise; 100,000 at 6 % over 30 years cost 599.55 a month", () => {
  // The textbook payment of such a mortgage.
  const schedule = rows(100000, 0.06, 30);
  expect(schedule).toHaveLength(360);
  expect(schedule[0]![1]).toBeCloseTo(599.55, 2);
  expect(schedule[359]![4]).toBe(0);
});

test("interest and principal make the payment, and the balance falls by the principal", () => {
  let balance = 1000;
  for (const [, payment, interest, principal, left] of rows(1000, 0.12, 2, 4, 2)) {
    expect(interest + principal).toBeCloseTo(payment, 9);
    expect(interest).toBeCloseTo(balance * 0.03, 9);
    expect(left).toBeCloseTo(balance - principal, 9);
    balance = left;
  }
  expect(balance).toBe(0);
});

test("without interest both ways are the same", () => {
  const annuity = rows(1200, 0, 1);
  for (const [k, [, payment]] of rows(1200, 0, 1, 12, 0, "EQUALPRINCIPAL").entries()) {
    expect(payment).toBeCloseTo(100, 9);
    expect(annuity[k]![1]).toBeCloseTo(100, 9);
  }
});

test("a third of a year is four months, and half a payment is refused", () => {
  expect(rows(1000, 0.1, 1 / 3)).toHaveLength(4);
  expect(call(loanSchedule, [1000, 0.1, 2.5, 1])).toMatchObject({ code: "#VALUE!" });
  for (const years of [1e-7, 1e-9])
    expect(call(loanSchedule, [1000, 0.1, years])).toMatchObject({
      code: "#VALUE!",
      sentence: "years times perYear is not a whole number of payments: change years or perYear.",
    });
  expect(call(loanSchedule, [1000, 0.1, 1, 12, 12])).toMatchObject({ code: "#VALUE!" });
});

test("a moneylender's 20 % a month is paid off, and so is a loan at a real rate below 0", () => {
  const rows = call(loanSchedule, [1000, 2.4, 1]) as number[][];
  expect(rows[1]![2]).toBeCloseTo(200, 9);
  expect(rows.at(-1)![4]).toBe(0);
  const real = call(loanSchedule, [1000, -0.1, 2, 1]) as number[][];
  expect(real[1]![2]).toBe(-100);
  expect(real.slice(1).reduce((sum, row) => sum + row[1]! / 0.9 ** row[0]!, 0)).toBeCloseTo(1000, 6);
});
