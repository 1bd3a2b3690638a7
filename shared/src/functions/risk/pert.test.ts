/** Right by algebra: its mean; identity: turned round it is the same distribution. */
import { call } from "../../cells/call.ts";
import { pert } from "./pert.ts";

test("runs from the minimum to the maximum and rises between", () => {
  const values = [0, 0.01, 0.1, 0.4, 0.7, 0.99, 1].map((p) => pert.compute(p, 20, 25, 36, 4));
  expect(values[0]).toBe(20);
  expect(values[6]).toBe(36);
  expect([...values].sort((a, b) => a - b)).toEqual(values);
});

test("its mean is (minimum + shape*mode + maximum)/(shape + 2)", () => {
  for (const shape of [1, 4, 20]) {
    const size = 2000;
    let sum = 0;
    for (let k = 0; k < size; k++) sum += pert.compute((k + 0.5) / size, 20, 25, 36, shape);
    expect(sum / size).toBeCloseTo((20 + shape * 25 + 36) / (shape + 2), 2);
  }
});

test("a surer mode draws values to it", () => {
  const width = (shape: number) => pert.compute(0.95, 20, 25, 36, shape) - pert.compute(0.05, 20, 25, 36, shape);
  expect(width(10)).toBeLessThan(width(4));
  expect(width(1000)).toBeLessThan(width(10));
});

test("turned round it is the same distribution", () => {
  for (const p of [0.001, 0.2, 0.5, 0.9])
    expect(pert.compute(p, 20, 25, 36, 4)).toBeCloseTo(-pert.compute(1 - p, -36, -25, -20, 4), 11);
});

test("a mode outside the range is refused, and no range gives the value", () => {
  for (const mode of [19, 40]) expect(call(pert, [0.5, 20, mode, 36])).toMatchObject({ code: "#VALUE!" });
  expect(call(pert, [0.5, 4, 4, 4])).toBe(4);
  expect(call(pert, [0.5, 0, 0, 1])).toBeCloseTo(1 - 0.5 ** (1 / 5), 12); // beta with 1 and 5
  expect(call(pert, [0.5, 0, 1, 1])).toBeCloseTo(0.5 ** (1 / 5), 12);
});
