/** Right by identity: declining balance takes a constant share, years' digits fall. */
import { call } from "../../cells/call.ts";
import { deprSchedule } from "./deprschedule.ts";

type Row = [number, number, number];
const rows = (...cells: unknown[]) => (call(deprSchedule, cells) as Row[]).slice(1);

test("published straight-line cases: 975, 7,500 and 21,750 a year, and 12,000 left after six years", () => {
  // Sahiwal cow and 50 crossbred cows (yourarticlelibrary.com), two-cow project (OdishaVet).
  expect(rows(39000, 40)[0]![1]).toBe(975);
  expect(rows(75000, 10)[0]![1]).toBe(7500);
  expect(rows(1087500, 50)[0]![1]).toBe(21750);
  expect(rows(30000, 10)[5]![2]).toBeCloseTo(12000, 9);
});

test("declining balance takes off the same share every year", () => {
  const schedule = rows(1000000, 6, 100000, "DB");
  let book = 1000000;
  for (const [, amount, left] of schedule) {
    expect(amount / book).toBeCloseTo(1 - 0.1 ** (1 / 6), 9);
    book = left;
  }
  expect(book).toBe(100000);
});

test("years' digits take most in the first year, and each year less", () => {
  const amounts = rows(1000, 8, 50, "SYD").map(([, amount]) => amount);
  expect([...amounts].sort((a, b) => b - a)).toEqual(amounts);
});

test("a salvage above the price, and declining balance to 0, are refused", () => {
  expect(call(deprSchedule, [1000, 5, 1200])).toMatchObject({ code: "#VALUE!" });
  expect(call(deprSchedule, [1000, 5, 0, "DB"])).toMatchObject({ code: "#VALUE!" });
  expect(call(deprSchedule, [1000, 5.5])).toMatchObject({ code: "#VALUE!" });
});

test("an asset that keeps its price loses nothing", () => {
  expect(rows(1000, 3, 1000).map(([, amount, left]) => [amount, left])).toEqual(Array(3).fill([0, 1000]));
});
