/** Right by second implementation: numpy.linalg.lstsq; identity: free of both currencies. */
import { call } from "../../cells/call.ts";
import { ptElast } from "./ptelast.ts";

const farm = [0.28, 0.31, 0.29, 0.35, 0.4, 0.37, 0.33, 0.36];
const retail = [0.9, 0.94, 0.93, 0.98, 1.08, 1.07, 1, 1.02];

test("without lags, with one and with two, as numpy.linalg.lstsq has it", () => {
  expect(ptElast.compute(farm, retail, 0)).toBeCloseTo(0.5093835020926057, 12);
  expect(ptElast.compute(farm, retail, 1)).toBeCloseTo(0.5679168938829781, 12);
  expect(ptElast.compute(farm, retail, 2)).toBeCloseTo(0.5701673727787983, 12);
});

test("two prices are enough without lags: one change over the other", () => {
  const change = Math.log(0.94 / 0.9) / Math.log(0.31 / 0.28);
  expect(call(ptElast, [[[0.28, 0.31]], [[0.9, 0.94]], 0])).toBeCloseTo(change, 12);
});

test("neither currency counts", () => {
  const inTaka = farm.map((price) => price * 60);
  expect(ptElast.compute(inTaka, retail, 1)).toBeCloseTo(ptElast.compute(farm, retail, 1), 9);
});

test("too few prices and farm prices that stand still are refused", () => {
  expect(call(ptElast, [[farm], [retail], 4])).toMatchObject({
    code: "#N/A",
    sentence: "the series are too short: enter at least 2*lags + 2 prices of each.",
  });
  expect(call(ptElast, [[[0.31, 0.31, 0.31]], [[0.9, 1, 1.1]]])).toMatchObject({
    code: "#VALUE!",
    sentence: "farmPrices do not vary enough to estimate an elasticity: enter more periods or fewer lags.",
  });
});
