/** Right by identity: a phase cut in two changes nothing, interest as summed day by day. */
import { call } from "../../cells/call.ts";
import { heiferCost } from "./heifercost.ts";

test.each([
  [648.3, 2.04, 1323, 3.8],
  [648.3, 1.31, 851, 3.8],
  [648.3, 2.93, 1900, 3.8],
  [59.7, 2.68, 160, 0.8],
])("UW-Extension surveys: %d days at %d a day, printed %d", (days, feed, printed, tolerance) => {
  expect(Math.abs(heiferCost.compute([{ days, feed, other: 0 }], 0, 0, 0) - printed)).toBeLessThanOrEqual(tolerance);
});

test("cutting a phase in two changes nothing, with interest as well", () => {
  const whole = heiferCost.compute([{ days: 700, feed: 1.4, other: 0.2 }], 120, 0.05, 0.08);
  const cut = heiferCost.compute(
    [
      { days: 100, feed: 1.4, other: 0.2 },
      { days: 600, feed: 1.4, other: 0.2 },
    ],
    120,
    0.05,
    0.08,
  );
  expect(cut).toBeCloseTo(whole, 9);
});

test("interest is that of the money tied up, summed day by day", () => {
  const phases = [
    { days: 200, feed: 2, other: 0 },
    { days: 500, feed: 1, other: 0.5 },
  ];
  let tiedUp = 0;
  for (let day = 0; day < 700; day++) tiedUp += 90 + (day < 200 ? 2 * (day + 0.5) : 400 + 1.5 * (day - 200 + 0.5));
  const without = heiferCost.compute(phases, 90, 0, 0);
  expect(heiferCost.compute(phases, 90, 0, 0.1) - without).toBeCloseTo((0.1 / 365) * tiedUp, 6);
});

test("half the heifers lost doubles the cost of one that calves, and all lost has no answer", () => {
  const phases = [{ days: 700, feed: 1.4, other: 0 }];
  expect(heiferCost.compute(phases, 50, 0.5, 0)).toBeCloseTo(2 * heiferCost.compute(phases, 50, 0, 0), 9);
  expect(call(heiferCost, [[[700, 1.4]], 50, 1])).toMatchObject({ code: "#NUM!" });
});
