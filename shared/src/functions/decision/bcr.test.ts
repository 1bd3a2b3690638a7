/** Right by published: Alam et al. 2022, 2.17; algebra: it is 1 at the internal rate of return. */
import { call } from "../../cells/call.ts";
import { bcr } from "./bcr.ts";

test("published ratios, at rate 0 over the items of one day", () => {
  // Alam et al. 2022, dairy cow in Dhaka, printed 2.17; Sarma et al. 2014 print 0.52, which is net return over cost.
  expect(Math.abs(bcr.compute(0, [975, 122, 2.29], [505, 0, 0]) - 2.17)).toBeLessThan(0.007);
  expect(bcr.compute(0, [39247.61], [25896.77])).toBeCloseTo(1.52, 2);
});

test("it is 1 at the internal rate of return", () => {
  expect(bcr.compute(0.2, [0, 120], [100, 0])).toBeCloseTo(1, 12);
});

test("lists must be of one length, so that years stand beside each other", () => {
  expect(call(bcr, [0.1, [[0], [550]], [[800]]])).toMatchObject({ code: "#VALUE!" });
  expect(call(bcr, [0.1, [[null], [550]], [[800], [0]]])).toMatchObject({ code: "#N/A" });
});

test("without costs there is no ratio", () => {
  expect(call(bcr, [0.1, [[5]], [[0]]])).toMatchObject({ code: "#VALUE!" });
});

test("a rate typed as 10 is refused", () => {
  expect(call(bcr, [10, [[5]], [[1]]])).toMatchObject({
    sentence: "rate 10 looks like a percentage: enter 0.1 or 10 %.",
  });
});
