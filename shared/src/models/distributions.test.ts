import { breakEvenProb } from "../functions/risk/breakevenprob.ts";
import { triangular } from "../functions/risk/triangular.ts";
import {
  betaProbability,
  betaQuantile,
  logGamma,
  normalProbability,
  normalQuantile,
  percentile,
  pertQuantile,
  tabulatedNormal,
  tabulatedPert,
  triangularQuantile,
} from "./distributions.ts";

// Expected numbers: mpmath with 40 digits.

test.each([
  [1e-12, -7.034483825301132],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.0749, -1.4402382675279637],
  [0.0751, -1.43882539275254],
  [0.25, -0.6744897501960817],
  [0.5, 0],
  [0.75, 0.6744897501960817],
  [0.9249, 1.4388253927525405],
  [0.9251, 1.440238267527964],
  [0.975, 1.9599639845400538],
  [0.9999, 3.7190164854557084],
])("the normal deviate of %d is %d", (probability, expected) => {
  expect(Math.abs(normalQuantile(probability) - expected)).toBeLessThanOrEqual(4e-15 * Math.max(1, Math.abs(expected)));
});

test.each([
  [1, 0],
  [1.5, -0.1207822376352452],
  [2, 0],
  [3.25, 0.9358019311087254],
  [6, 4.787491742782046],
  [14.99, 25.16448116382551],
  [15, 25.19122118273868],
  [100.5, 361.4355404677776],
  [1002, 5919.036933267479],
])("the logarithm of gamma at %d is %d", (x, expected) => {
  expect(Math.abs(logGamma(x) - expected)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(expected)));
});

test.each([
  [0.3, 1, 1, 0.3],
  [0.01, 5, 1, 1e-10],
  [0.3, 2.25, 3.75, 0.3802579828888673],
  [0.7, 3, 3, 0.83692],
  [0.999, 1, 5, 0.999999999999999],
  [0.5, 501, 501, 0.5],
  [0.48, 501, 501, 0.1026909858691006],
  [0.2, 101, 901.5, 1],
])("the beta distribution at %d with %d and %d has %d below it", (x, a, b, expected) => {
  expect(Math.abs(betaProbability(x, a, b) / expected - 1)).toBeLessThan(1e-11);
});

test("the beta distribution has everything between 0 and 1", () => {
  expect(betaProbability(0, 2, 3)).toBe(0);
  expect(betaProbability(1, 2, 3)).toBe(1);
  expect(betaQuantile(2, 3)(0)).toBe(0);
  expect(betaQuantile(2, 3)(1)).toBe(1);
});

test.each([
  [1, 1],
  [1, 5],
  [5, 1],
  [2.25, 3.75],
  [1.0001, 4.9999],
  [501, 501],
  [1001, 1],
])("the inverse of the beta distribution with %d and %d is its inverse", (a, b) => {
  const inverse = betaQuantile(a, b);
  for (const p of [1e-12, 1e-4, 0.01, 0.1, 0.3, 0.5, 0.77, 0.95, 0.9999, 1 - 1e-9])
    expect(Math.abs(betaProbability(inverse(p), a, b) - p)).toBeLessThan(1e-12);
});

test("a distribution without a range is its value", () => {
  expect(pertQuantile(3, 3, 3, 4)(0.2)).toBe(3);
});

test("a percentile lies on straight lines between sorted values, as PERCENTILE.INC has it", () => {
  // Excel: PERCENTILE.INC({1,2,4,8}, 0.3) = 1.9, of 1 value the value
  expect(percentile([1, 2, 4, 8], 0.3)).toBeCloseTo(1.9, 12);
  expect(percentile([1, 2, 4, 8], 0)).toBe(1);
  expect(percentile([1, 2, 4, 8], 1)).toBe(8);
  expect(percentile([5], 0.4)).toBe(5);
});

test("the normal distribution is that of BREAKEVENPROB, and the inverse of its inverse", () => {
  for (let z = -8; z <= 8; z += 0.37) {
    expect(Math.abs(normalProbability(z) - breakEvenProb.compute(0, 1, z))).toBeLessThan(2e-15);
    if (Math.abs(z) < 6) expect(Math.abs(normalQuantile(normalProbability(z)) / z - 1)).toBeLessThan(1e-6);
  }
  expect([normalProbability(-9), normalProbability(9)]).toEqual([0, 1]);
});

test("the table of the normal distribution is within 4e-15 of it", () => {
  const table = tabulatedNormal();
  for (let z = -9; z <= 9; z += 0.00137) expect(Math.abs(table(z) - normalProbability(z))).toBeLessThan(4e-15);
  for (const z of [0, 1 / 128, 7.9921874, 7.9921876, 40]) {
    expect(table(z) + table(-z)).toBe(1);
    expect(table(-z)).toBeGreaterThan(0);
  }
});

test.each([
  [0, 1, 6],
  [0.8, 1, 1.5],
  [0, 0, 10],
  [-5, 10, 10],
  [1, 1.0001, 2],
])("the table of PERT from %d by %d to %d is PERT within a hundred-millionth of its range", (low, mode, high) => {
  const [exact, table] = [pertQuantile(low, mode, high, 4), tabulatedPert(low, mode, high)];
  for (const p of [1e-9, 1e-6, 1 - 1e-9])
    expect(Math.abs(table(normalQuantile(p)) - exact(p))).toBeLessThan(1e-8 * (high - low));
  for (let p = 0.0007; p < 1; p += 0.0013)
    expect(Math.abs(table(normalQuantile(p)) - exact(p))).toBeLessThan(1e-8 * (high - low));
  // Beyond the table, where a double hardly tells the probability from 0 or 1.
  const tails = [-40, -8, -7, -6.01, -5.99, 5.99, 6.01, 7, 8, 40].map(table);
  expect(tails).toEqual([...tails].sort((x, y) => x - y));
  expect([tails[0], tails[9]]).toEqual([low, high]);
});

test("the triangular distribution is that of TRIANGULAR", () => {
  for (const [low, mode, high] of [
    [20, 25, 36],
    [0, 0, 1],
    [-1, 3, 3],
  ] as const)
    for (const p of [0.001, 0.3, 0.5, 0.97])
      expect(triangularQuantile(low, mode, high)(p)).toBeCloseTo(triangular.compute(p, low, mode, high), 12);
});
