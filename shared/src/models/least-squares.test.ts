import { type Fit, leastSquares } from "./least-squares.ts";

const fitted = (values: readonly number[], columns: readonly (readonly number[])[]) =>
  leastSquares(values, columns) as Fit;

test("Longley's data, on which the normal equations lose their digits", () => {
  // National Institute of Standards and Technology, Statistical Reference Datasets, Longley: certified values.
  const y = [
    60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551,
  ];
  const x = [
    [83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
    [
      234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704, 502601,
      518173, 554894,
    ],
    [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007],
    [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
    [
      107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366, 125368,
      127852, 130081,
    ],
    Array.from({ length: 16 }, (_, i) => 1947 + i),
  ];
  const certified = [
    [-3482258.63459582, 890420.383607373],
    [15.0618722713733, 84.9149257747669],
    [-0.35819179292591e-1, 0.334910077722432e-1],
    [-2.02022980381683, 0.4883996816519],
    [-1.03322686717359, 0.214274163161675],
    [-0.511041056535807e-1, 0.22607320006937],
    [1829.15146461355, 455.478499142212],
  ] as const;
  const fit = fitted(y, x);
  for (const [k, [coefficient, error]] of certified.entries()) {
    expect(Math.abs(fit.coefficients[k]! / coefficient - 1)).toBeLessThan(1e-11);
    expect(Math.abs(fit.standardErrors[k]! / error - 1)).toBeLessThan(1e-11);
  }
  expect(fit.explained).toBeCloseTo(0.995479004577296, 13);
  expect(fit.degreesOfFreedom).toBe(9);
});

test("the error of the sum of slopes takes their covariance", () => {
  // With x1 and x1 + x2 as columns the sum of the slopes is a slope of its own.
  const y = [1, 3, 2, 5, 4, 7];
  const a = [1, 2, 3, 4, 5, 6];
  const b = [2, 1, 4, 3, 7, 5];
  const direct = fitted(y, [a, b]);
  const turned = fitted(y, [a.map((x, i) => x - b[i]!), b]); // b counts with both slopes
  expect(turned.coefficients[2]).toBeCloseTo(direct.sum, 12);
  expect(turned.standardErrors[2]).toBeCloseTo(direct.sumError, 12);
});

test("a column that is constant or follows from others is named by its place", () => {
  const y = [1, 3, 2, 5, 4, 7];
  const a = [1, 2, 3, 4, 5, 6];
  expect(leastSquares(y, [[3, 3, 3, 3, 3, 3], a])).toBe(0);
  expect(leastSquares(y, [[0, 0, 0, 0, 0, 0]])).toBe(0);
  expect(leastSquares(y, [a, [2.2, 2.2, 2.2, 2.2, 2.2, 2.2]])).toBe(1);
  expect(leastSquares(y, [a, [2, 1, 4, 3, 7, 5], a.map((x) => 2 * x + 1)])).toBe(2);
});

test("values that do not vary have nothing to explain", () => {
  const fit = fitted([2, 2, 2, 2], [[1, 2, 3, 5]]);
  expect(fit.explained).toBeNull();
  expect(fit.coefficients[1]).toBeCloseTo(0, 12);
});
