import { call } from "../../cells/call.ts";
import { pregValue } from "./pregvalue.ts";

test("gives every number that Penn State prints of De Vries 2007", () => {
  const printed: [number, number, number][] = [
    [0.07, 32.04, 41.93],
    [0.14, 14.49, 17.89],
    [0.18, 9.92, 11.84],
    [0.23, 6.76, 7.98],
    [0.34, 3.31, 3.73],
  ];
  for (const [rate, cheap, dear] of printed) {
    expect(call(pregValue, [rate, 1600])).toBeCloseTo(cheap, 9);
    expect(call(pregValue, [rate, 1920])).toBeCloseTo(dear, 9);
  }
});

test("falls with the rate and rises with the price of a heifer, without a jump", () => {
  for (let rate = 0.07; rate < 0.339; rate += 0.001) {
    const [here, next] = [rate, rate + 0.001].map((each) => pregValue.compute(each, 1700));
    expect(next!).toBeLessThan(here!);
    expect(here! - next!).toBeLessThan(0.5);
    expect(pregValue.compute(rate, 1900)).toBeGreaterThan(here!);
  }
});

test("a rate beyond the table and a rate in percent are refused", () => {
  expect(call(pregValue, [0.05])).toMatchObject({ code: "#VALUE!" });
  expect(call(pregValue, [20])).toMatchObject({ code: "#VALUE!" });
});
