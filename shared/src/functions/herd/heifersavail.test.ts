/** Right by algebra: 12 over 13 months is 365 over 395.4 days; identity: longer intervals give fewer. */
import { call } from "../../cells/call.ts";
import { heifersAvail } from "./heifersavail.ts";

test("published with the interval in months: 12 over 13 months is 365 over 395.4 days", () => {
  const published = 120 * (12 / 13) * 0.5 * (1 - 0.08) * (24 / 25);
  expect(heifersAvail.compute(120, (13 * 365) / 12, 0.5, 0.08, 25)).toBeCloseTo(published, 9);
});

test("a longer interval and an older heifer give fewer, and sexed semen gives more", () => {
  const usual = heifersAvail.compute(100, 400, 0.5, 0.1, 26);
  expect(heifersAvail.compute(100, 420, 0.5, 0.1, 26)).toBeLessThan(usual);
  expect(heifersAvail.compute(100, 400, 0.5, 0.1, 28)).toBeLessThan(usual);
  expect(heifersAvail.compute(100, 400, 0.9, 0.1, 26)).toBeCloseTo((0.9 / 0.5) * usual, 12);
});

test("an interval in months is refused", () => {
  expect(call(heifersAvail, [100, 13, 0.5, 0.1, 24])).toMatchObject({
    code: "#VALUE!",
    sentence: "calvingInterval 13 is too low: enter a number from 120 to 1000 d.",
  });
});
