/** Right by published: Cobb and Douglas 1928 with Stewart's result; second implementation: mpmath with 50 digits; algebra: farms on a function give it back. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { cobbDouglas } from "./cobbdouglas.ts";

type Row = [string, number, number | string, number | string];
const rowsOf = (output: readonly number[], inputs: readonly (readonly (number | string)[])[], head?: string) =>
  (call(cobbDouglas, [[...(head === undefined ? [] : [[head]]), ...output.map((x) => [x])], inputs]) as Row[]).slice(1);

/** Manufacturing in the United States 1899 to 1922, 1899 = 100, as textbooks print it from Cobb & Douglas 1928. */
const production = [
  100, 101, 112, 122, 124, 122, 143, 152, 151, 126, 155, 159, 153, 177, 184, 169, 189, 225, 227, 223, 218, 231, 179,
  240,
];
const labour = [
  100, 105, 110, 117, 122, 121, 125, 134, 140, 123, 143, 147, 148, 155, 156, 152, 156, 183, 198, 201, 196, 194, 146,
  161,
];
const capital = [
  100, 107, 114, 122, 131, 138, 149, 163, 176, 185, 198, 208, 216, 226, 236, 244, 266, 298, 335, 366, 387, 407, 417,
  431,
];

test("the data of Cobb and Douglas, output and labour per capital: 1.01 L^0.75 K^0.25", () => {
  // Stewart, Calculus: Concepts and Contexts, 2nd edition, pp. 750-751, fitted in R by C. Halling: 0.007044 and
  // 0.744606.
  const [constant, slope] = rowsOf(
    production.map((x, i) => x / capital[i]!),
    labour.map((x, i) => [x / capital[i]!]),
  );
  expect(constant![1]).toBeCloseTo(0.007044, 6);
  expect(slope![1]).toBeCloseTo(0.744606, 6);
});

test("the same data with both inputs, against the normal equations with 50 digits (mpmath)", () => {
  const rows = rowsOf(production, [["labour", "capital"], ...labour.map((x, i) => [x, capital[i]!])], "production");
  const expected: Row[] = [
    ["Constant, ln", -0.0692143867458505, 0.435050932683609, -0.159094904862982],
    ["labour", 0.768866422165437, 0.144830716887722, 5.3087248250072],
    ["capital", 0.247111018851983, 0.0639625009674585, 3.86337330645815],
    ["Returns to scale", 1.01597744101742, 0.0910484291595474, ""],
    ["R2", 0.955017098638507, "", ""],
    ["Degrees of freedom", 21, "", ""],
  ];
  for (const [i, row] of expected.entries())
    for (const [j, cell] of row.entries())
      if (typeof cell === "number") expect(rows[i]![j]).toBeCloseTo(cell, 11);
      else expect(rows[i]![j]).toBe(cell);
});

test("farms that lie on a Cobb-Douglas function give it back, in any units", () => {
  const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });
  const scale = fc.double({ min: 0.001, max: 1000, noNaN: true });
  fc.assert(
    fc.property(share, share, scale, scale, (a, b, factor, unit) => {
      const inputs = [
        [1, 5],
        [2, 3],
        [4, 9],
        [7, 2],
        [11, 30],
      ] as const;
      const rows = rowsOf(
        inputs.map(([x, y]) => factor * x ** a * y ** b),
        inputs.map(([x, y]) => [unit * x, y]),
      );
      expect(rows[1]![1]).toBeCloseTo(a, 9);
      expect(rows[2]![1]).toBeCloseTo(b, 9);
      expect(rows[3]![1]).toBeCloseTo(a + b, 9);
      expect(rows[0]![1]).toBeCloseTo(Math.log(factor) - a * Math.log(unit), 8);
    }),
  );
});

test("says which column cannot be told apart, and when farms are too few", () => {
  const output = [[1], [2], [4], [5], [9]];
  const twice = [
    ["cows", "heads"],
    [1, 2],
    [2, 4],
    [3, 6],
    [4, 8],
    [6, 12],
  ];
  expect(call(cobbDouglas, [[["milk"], ...output], twice])).toMatchObject({
    code: "#VALUE!",
    sentence:
      'inputs, column 2 ("heads") is the same on every farm or follows from the columns before it: leave it out.',
  });
  expect(call(cobbDouglas, [output, output.map(() => [7])])).toMatchObject({
    sentence: expect.stringContaining('("1")'),
  });
  expect(call(cobbDouglas, [output.slice(0, 3), twice.slice(1, 4)])).toMatchObject({
    code: "#N/A",
    sentence: "inputs has 2 columns and output 3 farms: enter 4 farms or more.",
  });
  const four = [
    [1, 2],
    [2, 5],
    [3, 4],
    [4, 8],
  ];
  expect(call(cobbDouglas, [output.slice(0, 4), four])).toHaveLength(7);
});

test("the same output everywhere has no R2, and an exact fit shows no wrong t", () => {
  const rows = rowsOf(
    [3, 3, 3, 3],
    [1, 2, 3, 5].map((x) => [x]),
  );
  expect(rows[3]!.slice(0, 2)).toEqual(["R2", ""]);
  expect(rows[1]![3]).toBe("");
});
