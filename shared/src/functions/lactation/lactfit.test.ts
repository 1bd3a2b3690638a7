/** Right by second implementation: least squares of scipy on the same tests; algebra: finds the curve that made the yields. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { type LactationModel, lactationCurves } from "../../models/lactation-curves.ts";
import { lactFit } from "./lactfit.ts";

const fit = (days: readonly number[], milk: readonly number[], model: string) => {
  const [, row] = call(lactFit, [[...days], [...milk], model]) as [unknown, (number | string)[]];
  const [, a, b, c, d, k, r2, error, peakDay, peakYield, persistency, milk305] = row as number[];
  return {
    letters: [a, b, c, d, k].filter((letter) => typeof letter === "number"),
    r2,
    error,
    peakDay,
    peakYield,
    persistency,
    milk305,
  };
};

const days = [8, 21, 45, 75, 110, 150, 190, 230, 270, 300];
const milk = [24.1, 30.2, 34, 33.1, 30.9, 28.2, 25.6, 23.1, 20, 18.4];

// scipy 1.17.1, optimize.least_squares (trust region reflective, xtol = ftol = gtol = 1e-15), Python 3.11.
test.each([
  ["WOOD", [14.76044117, 0.2625997922, 0.004325096105], 2.2499035950425283, 8202.171884],
  ["WILMINK", [38.86032371, -0.06918346584, -20.98582328], 0.5592937464932919, 8214.641403],
  ["DIJKSTRA", [19.08155401, 0.03926315719, 0.05047525613, 0.002639072846], 0.9835409024000107, 8196.167297],
  [
    "ALISCHAEFFER",
    [57.92989642, -55.16013862, 15.43592262, -8.536706856, -0.1056288566],
    0.8899323263304236,
    8173.347177,
  ],
  ["MILKBOT", [42.00998104, 24.20524215, 3.360369861, 0.002688448214], 0.802710203611027, 8195.486424],
])("%s is fitted as by scipy", (model, letters, squares, milk305) => {
  const found = fit(days, milk, model);
  for (const [i, letter] of letters.entries()) expect(found.letters[i]! / letter).toBeCloseTo(1, 5);
  expect(found.letters).toHaveLength(letters.length);
  expect((found.error! ** 2 * (days.length - letters.length)) / squares).toBeCloseTo(1, 9);
  expect(found.milk305! / milk305).toBeCloseTo(1, 8);
});

/** Curves as cows have them: from and to for each letter. */
const usual: Readonly<Record<LactationModel, readonly (readonly [number, number])[]>> = {
  WOOD: [
    [8, 30],
    [0.1, 0.4],
    [0.001, 0.006],
  ],
  WILMINK: [
    [20, 45],
    [-0.1, -0.02],
    [-25, -5],
  ],
  DIJKSTRA: [
    [10, 25],
    [0.02, 0.06],
    [0.03, 0.08],
    [0.001, 0.004],
  ],
  ALISCHAEFFER: [
    [20, 60],
    [-50, -10],
    [-10, 15],
    [-8, 8],
    [-2, -0.2],
  ],
  MILKBOT: [
    [20, 50],
    [10, 30],
    [-5, 5],
    [0.001, 0.004],
  ],
};

test.each(Object.entries(usual))("%s finds the curve that made the yields", (name, letters) => {
  const model = name as LactationModel;
  const { yieldOn } = lactationCurves[model];
  const curve = fc.tuple(...letters.map(([min, max]) => fc.double({ min, max, noNaN: true })));
  fc.assert(
    fc.property(curve, (made) => {
      const yields = days.map((day) => yieldOn(made, day));
      fc.pre([1, ...days, 305].every((day) => yieldOn(made, day) > 1));
      const found = fit(days, yields, model);
      expect(found.r2).toBeCloseTo(1, 9);
      for (const day of [1, 60, 305]) expect(yieldOn(found.letters, day) / yieldOn(made, day)).toBeCloseTo(1, 4);
      // No day yields more than the peak.
      if (typeof found.peakDay !== "number") return;
      for (let day = 2; day <= 305; day++)
        expect(yieldOn(made, day)).toBeLessThanOrEqual(found.peakYield! * (1 + 1e-6));
    }),
    { numRuns: 15, seed: 2004 },
  );
});

test("twice the milk is twice the curve, with its peak on the same day", () => {
  for (const model of Object.keys(usual)) {
    const [one, two] = [milk, milk.map((kilograms) => 2 * kilograms)].map((yields) => fit(days, yields, model));
    expect(two!.milk305! / one!.milk305!).toBeCloseTo(2, 6);
    expect(two!.peakDay! / one!.peakDay!).toBeCloseTo(1, 5);
  }
});

test("a cow that only falls has no peak, and MILKBOT then begins with the calving", () => {
  const [falling, drop] = [
    [30, 60, 100, 150, 220, 300],
    [30, 27, 23.5, 19.8, 15, 11.2],
  ];
  expect(fit(falling!, drop!, "WILMINK").peakDay).toBe("");
  expect(fit(falling!, drop!, "MILKBOT").r2).toBeGreaterThan(0.99);
});

test("two tests on one day count as their mean, in any order", () => {
  expect(
    fit([110, ...days.slice(0, 4), ...days.slice(4)], [30.1, ...milk.slice(0, 4), 31.7, ...milk.slice(5)], "WILMINK")
      .letters,
  ).toEqual(fit(days, milk, "WILMINK").letters);
});

test("fewer days than letters, and tests that determine nothing, are missing data", () => {
  expect(call(lactFit, [[10, 60, 120], [20, 26, 22], "MILKBOT"])).toMatchObject({
    code: "#N/A",
    sentence: "the number of days with a test in daysInMilk is 3: MILKBOT needs 4 or more.",
  });
  expect(
    call(lactFit, [
      [10, 10, 60],
      [20, 21, 26],
    ]),
  ).toMatchObject({ code: "#N/A" });
  expect(call(lactFit, [[27, 64, 98, 132, 170, 205], [23.6, 23.1, 23.7, 24.1, 22, 20.5], "DIJKSTRA"])).toMatchObject({
    code: "#N/A",
    sentence: expect.stringContaining("do not determine"),
  });
});
