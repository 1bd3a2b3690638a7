/** Right by identity: heads balance every year; algebra: growth goes to the root of the herd's equation. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { herdProject } from "./herdproject.ts";

type Row = number[];
const project = (...cells: unknown[]) => call(herdProject, cells) as Row[];
const herd = [
  ["calves", 20],
  ["heifers", 18],
  ["cows", 50],
];
const rates = [
  ["calves", 0, 0.1, 0, 0.5, 0],
  ["heifers", 0, 0.05, 0, 0, 0.1],
  ["cows", 0.8, 0.02, 0.25, 0, 0],
];

test("heads balance every year: what is born and bought, less what dies, is culled and sold", () => {
  const share = fc.double({ min: 0, max: 0.33, noNaN: true });
  const rate = fc.tuple(share, share, share, share, share);
  fc.assert(
    fc.property(rate, rate, rate, fc.integer({ min: 1, max: 10 }), (a, b, c, years) => {
      const table = [a, b, c].map((row, i) => [herd[i]![0], ...row]);
      const rows = project(herd, table, years).slice(1);
      expect(rows).toHaveLength(years + 1);
      for (const [t, row] of rows.entries()) {
        const [total, births, deaths, culls, sales, purchases] = row.slice(4) as [
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        expect(row[1]! + row[2]! + row[3]!).toBeCloseTo(total, 9);
        if (t > 0) expect(rows[t - 1]![4]! + births + purchases - deaths - culls - sales).toBeCloseTo(total, 7);
      }
    }),
  );
});

test("without rates the herd only grows older", () => {
  const none = ["calves", "heifers", "cows"].map((name) => [name, 0, 0, 0, 0, 0]);
  const rows = project(herd, none, 3).slice(1);
  expect(rows.map((row) => row.slice(1, 4))).toEqual([
    [20, 18, 50],
    [0, 20, 68],
    [0, 0, 88],
    [0, 0, 88],
  ]);
});

test("growth goes to the root of the herd's equation, and twice the herd has twice of everything", () => {
  // Two classes: cows' = calves*s + cows*k, calves' = cows*b, so growth^2 = growth*k + s*b.
  const [s, k, b] = [0.85, 0.7, 0.45];
  const growth = (k + Math.sqrt(k * k + 4 * s * b)) / 2;
  const of = (head: number) =>
    project(
      [
        ["calves", head],
        ["cows", head],
      ],
      [
        ["calves", 0, 1 - s],
        ["cows", b, 0, 1 - k],
      ].map((row) => [...row, ...Array(6 - row.length).fill(null)]),
      50,
    ).slice(1);
  const [one, two] = [of(10), of(20)];
  expect(one[50]![3]! / one[49]![3]!).toBeCloseTo(growth, 9);
  for (const [t, row] of one.entries()) expect(two[t]![3]).toBeCloseTo(2 * row[3]!, 6);
});

test("capitals do not matter, and a class that the herd does not have yet starts with none", () => {
  const capitals = rates.map(([name, ...rest]) => [String(name).toUpperCase(), ...rest]);
  expect(project(herd, capitals, 5).slice(1)).toEqual(project(herd, rates, 5).slice(1));
  const none = [herd[0], ["heifers", 0], herd[2]];
  expect(project([herd[0], herd[2]], rates, 5)).toEqual(project(none, rates, 5));
});

test("classes that do not match, appear twice or lose more than they have are named", () => {
  const sentence = (h: unknown, r: unknown) => (call(herdProject, [h, r, 2]) as { sentence: string }).sentence;
  expect(sentence(herd, rates.slice(0, 2))).toBe('rates has no class "cows": add a row for it.');
  expect(sentence(herd, [...rates].reverse())).toBe(
    'herd has "heifers" after "calves", but rates has it before: list both from the youngest on.',
  );
  expect(sentence([...herd, ["Cows", 3]], rates)).toBe('herd has the class "Cows" twice: keep one.');
  expect(sentence(herd, [...rates.slice(0, 2), ["cows", 0.8, 0.4, 0.5, 0.2, 0]])).toBe(
    'rates, class "cows": death, culling and sale add up to 1.1. They may be at most 1 together.',
  );
  expect(sentence(herd, [...rates.slice(0, 2), ["cows", 0.8, 25, 0, 0, 0]])).toBe(
    "rates, row 3: death 25 looks like a percentage: enter 0.25 or 25 %.",
  );
});

test("rates that add up to 1 by decimals leave nothing, never less", () => {
  const all = [...rates.slice(0, 2), ["cows", 0, 0.1, 0.2, 0.7, 0]];
  const rows = project(
    [
      ["calves", 0],
      ["heifers", 0],
      ["cows", 50],
    ],
    all,
    1,
  );
  expect(rows[2]!.slice(1, 5)).toEqual([0, 0, 0, 0]);
});

test("names of classes lose their blanks, and a class that the rates do not know is named", () => {
  expect(project(herd, [[" calves ", ...rates[0]!.slice(1)], ...rates.slice(1)], 1)[0]![1]).toBe("calves (head)");
  expect(call(herdProject, [[...herd, ["bulls", 2]], rates, 1])).toMatchObject({
    code: "#VALUE!",
    sentence: expect.stringContaining("bulls"),
  });
});
