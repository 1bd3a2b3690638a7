/** Right by identity: scales with money. */
import { iofc } from "./iofc.ts";

test.each([
  [50, 13.14, 2.39, 4.18],
  [80, 13.14, 3.13, 7.38],
  [80, 19.59, 5.9, 9.77],
  [50, 13, 2.66, 3.84],
])("%p pounds at %p US$ per hundredweight less %p is %p, as Virginia Tech, Penn State and Florida print", (...row) => {
  const [pounds, price, feedCost, printed] = row;
  expect(Math.abs(iofc.compute(pounds * 0.45359237, price / 45.359237, feedCost) - printed)).toBeLessThan(0.0051);
});

test("scales with the money", () => {
  expect(iofc.compute(25, 0.4 * 60, 4.5 * 60)).toBeCloseTo(60 * iofc.compute(25, 0.4, 4.5), 10);
});
