/** Right by algebra: the mode at its share of the range; identity: turned round it is the same. */
import { call } from "../../cells/call.ts";
import { triangular } from "./triangular.ts";

test("runs from the minimum to the maximum, with the mode at its share of the range", () => {
  expect(triangular.compute(0, 20, 25, 36)).toBe(20);
  expect(triangular.compute(1, 20, 25, 36)).toBe(36);
  expect(triangular.compute(5 / 16, 20, 25, 36)).toBeCloseTo(25, 12);
});

test("turned round it is the same distribution", () => {
  for (const p of [0.01, 0.2, 0.5, 0.9])
    expect(triangular.compute(p, 20, 25, 36)).toBeCloseTo(-triangular.compute(1 - p, -36, -25, -20), 12);
});

test("a mode at either end, or no range at all", () => {
  expect(call(triangular, [0.25, 0, 0, 1])).toBeCloseTo(1 - Math.sqrt(0.75), 12);
  expect(call(triangular, [0.25, 0, 1, 1])).toBeCloseTo(0.5, 12);
  expect(call(triangular, [0.3, 4, 4, 4])).toBe(4);
});

test("a mode outside the range is refused", () => {
  expect(call(triangular, [0.5, 20, 40, 36])).toMatchObject({ code: "#VALUE!" });
  expect(call(triangular, [0.5, 20, 19, 36])).toMatchObject({ code: "#VALUE!" });
});
