/** Right by algebra: equal flows pay back after investment over flow; identity: free of the currency. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { payback } from "./payback.ts";

test("equal flows pay back after investment over flow", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 500, max: 5000 }), (investment, flow) => {
      expect(payback.compute([-investment, ...Array<number>(11).fill(flow)], 0)).toBeCloseTo(investment / flow, 9);
    }),
  );
});

test("discounting makes it later, money in another currency changes nothing", () => {
  const flows = [-1000, 300, 300, 300, 300, 300];
  expect(payback.compute(flows, 0.08)).toBeGreaterThan(payback.compute(flows, 0));
  expect(
    payback.compute(
      flows.map((flow) => flow * 59.63),
      0.08,
    ),
  ).toBeCloseTo(payback.compute(flows, 0.08), 9);
});

test("an investment of two years counts from its first", () => {
  expect(payback.compute([-500, -500, 400, 600], 0)).toBe(3);
});

test("an investment without its minus is told, not paid back at once", () => {
  expect(call(payback, [[[1000], [400], [400]]])).toMatchObject({
    code: "#VALUE!",
    sentence: "no flow is below 0: enter the investment as a negative amount.",
  });
});

test("what is not paid back is missing data, not a number", () => {
  expect(call(payback, [[[-1000], [400], [400]]])).toMatchObject({
    code: "#N/A",
    sentence: "the investment is not paid back within these years: add the flows of later years.",
  });
});
