/** Right by published: Agriland, 26,814 EUR, and the protein of August 2013; algebra: the two-axis price with other solids. */
import { call } from "../../cells/call.ts";
import { payComponent } from "./paycomponent.ts";
import { payTwoAxis } from "./paytwoaxis.ts";

const cwt = 45.359237;

test("Agriland: 60,000 litres on A+B-C are 26,814 EUR", () => {
  expect(
    Math.abs((call(payComponent, [61782, 4.5, 3.6, 4.746, 7.203, 0.0388462659026901]) as number) - 26814),
  ).toBeLessThan(4);
});

test("August 2013: the protein of a hundredweight of standard milk is worth 10.40 US$ at 3.48 US$ a pound", () => {
  expect(Math.abs((call(payComponent, [cwt, 3.5, 2.9915, 0, 7.67208672403374]) as number) - 10.4)).toBeLessThan(0.02);
});

test("with other solids for protein it is the two-axis price, and a deduction typed as negative is refused", () => {
  expect(payComponent.compute(100, 4, 3.3, 300, 0, 0, 8.5, 200)).toBeCloseTo(
    payTwoAxis.compute(100, 4, 8.5, 300, 200),
    9,
  );
  expect(call(payComponent, [100, 4, 3.3, 3, 5, -0.04])).toMatchObject({ code: "#VALUE!" });
});
