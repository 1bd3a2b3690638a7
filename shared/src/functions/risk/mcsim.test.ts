/** Right by second implementation: SciPy and NumPy; algebra: means and variances of the distributions. */
import { call } from "../../cells/call.ts";
import { plainHost } from "../../cells/host.ts";
import { mcSim } from "./mcsim.ts";

const drivers = [
  ["Milk price", "UNIFORM", 20, 30, null],
  ["Luck", "NORMAL", 0, 1, null],
];
const numbers = (...cells: unknown[]) => (call(mcSim, cells) as number[][])[1]!;

test("other draws, put through SciPy and NumPy", () => {
  const expected = [
    39.27346676, 29.8362759, 0.7597056834, -6.356853371, 13.61240121, 38.6752188, 65.93710195, 84.72063175, 0.12,
  ];
  const actual = numbers(drivers, [[10], [5]], 40, 500, 12345);
  for (const [k, x] of expected.entries()) expect(actual[k]).toBeCloseTo(x, 7);
});

test("the same seed gives the same table, another seed another", () => {
  const again = () => numbers(drivers, [[10], [5]], 40, 100, 7);
  expect(again()).toEqual(again());
  expect(numbers(drivers, [[10], [5]], 40, 100, 8)).not.toEqual(again());
});

test("comes near the mean and the variance of independent drivers", () => {
  // Variances: uniform 10^2/12, triangular (a² + b² + c² - ab - ac - bc)/18, PERT (m - a)(b - m)/7, normal.
  const rows = [
    ["u", "UNIFORM", 20, 30, null],
    ["t", "TRIANGULAR", 1, 2, 6],
    ["p", "PERT", 0, 2, 10],
    ["n", "NORMAL", 5, 2, null],
  ];
  const pertMean = (0 + 8 + 10) / 6;
  const variance = 4 * (100 / 12) + 9 * ((1 + 4 + 36 - 2 - 6 - 12) / 18) + (pertMean * (10 - pertMean)) / 7 + 25 * 4;
  const [mean, deviation, cv] = numbers(rows, [[2], [3], [1], [5]], 100, 5000) as [number, number, number];
  expect(Math.abs(mean - 100)).toBeLessThan((4 * Math.sqrt(variance)) / Math.sqrt(5000));
  expect(Math.abs(deviation / Math.sqrt(variance) - 1)).toBeLessThan(0.05);
  expect(cv).toBeCloseTo(deviation / mean, 12);
});

test("a normal result falls below 0 as often as BREAKEVENPROB says", () => {
  const below = numbers([["n", "NORMAL", 5, 2, null]], [[100]], 250, 20000)[8]!;
  expect(Math.abs(below - 0.1056497737)).toBeLessThan(2 * 2 * Math.sqrt((0.1056 * 0.8944) / 20000)); // 1.25 deviations
});

test("money scales, and percentiles stand in order", () => {
  const one = numbers(drivers, [[10], [5]], 40);
  const hundred = numbers(drivers, [[1000], [500]], 4000);
  for (const k of [0, 1, 3, 4, 5, 6, 7]) expect(hundred[k]! / one[k]!).toBeCloseTo(100, 9);
  for (const k of [2, 8]) expect(hundred[k]).toBeCloseTo(one[k]!, 12);
  expect([...one.slice(3, 8)].sort((a, b) => a - b)).toEqual(one.slice(3, 8));
});

const square = (rank: number) => [
  [null, "n", "m"],
  ["n", 1, rank],
  ["m", rank, 1],
];

test("correlated drivers have the variance of a sum: s1² + s2² + 2rs1s2", () => {
  const rows = [
    ["n", "NORMAL", 5, 2, null],
    ["m", "NORMAL", 0, 3, null],
  ];
  for (const rank of [-0.7, 0.5, 0.9]) {
    const r = 2 * Math.sin((Math.PI * rank) / 6); // Pearson's correlation of normal deviates with this rank correlation
    const deviation = numbers(rows, [[1], [1]], 0, 20000, 3, square(rank))[1]!;
    expect(Math.abs(deviation / Math.sqrt(4 + 9 + 2 * r * 6) - 1)).toBeLessThan(0.03);
  }
});

test("uncorrelated by a square or without one is the same, and a driver that it leaves out stays as it was", () => {
  const rows = [
    ["n", "PERT", 1, 2, 6],
    ["m", "UNIFORM", 0, 3, null],
    ["o", "TRIANGULAR", 0, 1, 3],
  ];
  const plain = numbers(rows, [[1], [2], [3]], 10, 500, 3);
  const square0 = numbers(rows, [[1], [2], [3]], 10, 500, 3, square(0));
  for (const [k, x] of plain.entries()) expect(square0[k]).toBeCloseTo(x, 9);
  const alone = numbers(rows, [[0], [0], [3]], 10, 500, 3);
  const beside = numbers(rows, [[0], [0], [3]], 10, 500, 3, square(0.8));
  for (const [k, x] of alone.entries()) expect(beside[k]).toBeCloseTo(x, 9);
});

test.each([
  [square(2), "correlations: n with m 2 is too high: enter a number from -1 to 1."],
  [square(1), "correlations: the correlations contradict each other: no numbers can have all of them."],
])("correlations %j are refused", (correlations, sentence) => {
  const rows = [
    ["n", "NORMAL", 5, 2],
    ["m", "NORMAL", 0, 3],
  ];
  expect(call(mcSim, [rows, [[1], [1]], 0, 100, 1, correlations])).toMatchObject({ code: "#VALUE!", sentence });
});

test("a name that is no driver is refused with the drivers", () => {
  expect(call(mcSim, [drivers, [[1], [1]], 0, 100, 1, square(0.5)])).toMatchObject({
    sentence: 'correlations: "n" is not in the drivers table, which has Milk price and Luck.',
  });
});

test("a driver without spread changes nothing, and no mean has no CV", () => {
  expect(numbers([["x", "UNIFORM", 3, 3, null]], [[10]], 0)).toEqual([0, 0, "", 0, 0, 0, 0, 0, 0]);
  expect(numbers([["x", "PERT", 3, 3, 3]], [[10]], -5)[8]).toBe(1);
});

test.each([
  [["x", "NORMAL", 3, 0, null], 'drivers, "x": second 0 is the standard deviation: enter a number above 0.'],
  [["x", "NORMAL", 3, 1, 2], 'drivers, "x": NORMAL needs a mean and a standard deviation: leave third blank.'],
  [["x", "UNIFORM", 3, 1, null], 'drivers, "x": first is above second: enter the lowest and the highest value.'],
  [["x", "UNIFORM", 1, 3, 5], 'drivers, "x": UNIFORM needs the lowest and the highest value: leave third blank.'],
  [["x", "PERT", 1, 2, null], 'drivers, "x": third is blank: PERT needs the lowest, most likely and highest value.'],
  [
    ["x", "TRIANGULAR", 1, 5, 3],
    'drivers, "x": first, second and third must rise: enter the lowest, most likely and highest value.',
  ],
])("%j is refused", (row, sentence) => {
  expect(call(mcSim, [[row], [[1]], 0])).toMatchObject({ code: "#VALUE!", sentence });
});

test("needs one coefficient for each driver; blank cells below them, which arrive as 0, are none", () => {
  expect(call(mcSim, [drivers, [[1], [2], [0]], 0])).toEqual(call(mcSim, [drivers, [[1], [2]], 0]));
  expect(call(mcSim, [drivers, [[1], [2], [3]], 0])).toMatchObject({ code: "#VALUE!" });
  expect(call(mcSim, [drivers, [[1]], 0])).toMatchObject({
    code: "#VALUE!",
    sentence: "coefficients has 1 cells and drivers 2 rows: enter one coefficient for each driver.",
  });
});

test("where blanks arrive as 0, a blank third parameter is one", () => {
  const zeros = drivers.map((row) => row.map((cell) => cell ?? 0));
  expect(call(mcSim, [zeros, [[10], [5]], 40], { ...plainHost, blankIsZero: true })).toEqual(
    call(mcSim, [drivers, [[10], [5]], 40]),
  );
});

test("the values of a driver must rise", () => {
  for (const values of [
    [20, 30, 25],
    [25, 20, 30],
  ])
    expect(call(mcSim, [[["D".repeat(90), "TRIANGULAR", ...values]], 1, 0])).toMatchObject({
      code: "#VALUE!",
      sentence: `drivers, "${"D".repeat(40)}...": first, second and third must rise: enter the lowest, most likely and highest value.`,
    });
});
