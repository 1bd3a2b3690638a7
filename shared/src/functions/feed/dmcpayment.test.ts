/** Right by published: tiers and coverage of 7 CFR 1430.409; identity: a margin at the coverage pays nothing. */
import { call } from "../../cells/call.ts";
import { dmcPayment } from "./dmcpayment.ts";

const pay = (...cells: unknown[]) => call(dmcPayment, cells) as number;

test("a margin at or above the coverage pays nothing, and a negative one counts as 0", () => {
  expect(pay(9.5, 9.5, 3e6, 0.95)).toBe(0);
  expect(pay(12, 9.5, 3e6, 0.95)).toBe(0);
  expect(pay(-1, 5, 3e6, 0.95)).toBe(pay(0, 5, 3e6, 0.95));
});

test("coverage of half the history still pays the catastrophic level on the next 45 %, as 7 CFR 1430.409(c) says", () => {
  // (6 - 3)*0.5 + (4 - 3)*0.45, on 2,500 hundredweights a month.
  expect(pay(3, 6, 3e6, 0.5)).toBeCloseTo(2500 * (1.5 + 0.45), 9);
  expect(pay(5, 6, 3e6, 0.5)).toBeCloseTo(2500 * 0.5, 9);
});

test("tier 1 ends at 5 million pounds of covered milk, and at 6 million from 2026", () => {
  // 10 million pounds at 60 %: 6 million covered.
  expect(pay(8, 9.5, 1e7, 0.6, 2025, 6)).toBeCloseTo((1.5 * 50000) / 12, 9);
  expect(pay(8, 9.5, 1e7, 0.6, 2026, 6)).toBeCloseTo((1.5 * 60000) / 12, 9);
  expect(pay(5, 9.5, 1e7, 0.6, 2025, 6)).toBeCloseTo((4.5 * 50000 + 1 * 10000) / 12, 9);
  // Without a second election the rest has the catastrophic level of 4.
  expect(pay(5, 9.5, 1e7, 0.6, 2025)).toBeCloseTo((4.5 * 50000) / 12, 9);
  // Up to 8 one level holds for all milk.
  expect(pay(5, 8, 1e7, 0.6, 2025)).toBeCloseTo((3 * 60000) / 12, 9);
});

test.each([
  ["a level between the steps", [8, 9.3, 3e6, 0.95], "levels of half a dollar"],
  ["a share between the steps", [8, 9.5, 3e6, 0.93], "steps of 5 %"],
  ["a second level without need", [8, 8, 3e6, 0.95, 2025, 6], "one level applies to all milk"],
  ["more than the law covers", [8, 9.5, 3e6, 1], "share"],
  ["a history in hundredweights", [8, 9.5, 30000, 0.95], "history"],
])("%s is refused", (_, cells, sentence) => {
  expect(call(dmcPayment, cells)).toMatchObject({ code: "#VALUE!", sentence: expect.stringContaining(sentence) });
});
