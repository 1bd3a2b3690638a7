/** Right by second implementation: HiGHS in SciPy 1.17, 30 random programs; identity: limits are kept and rows add up. */
import { call } from "../../cells/call.ts";
import { rationLp } from "./rationlp.ts";

const feeds = [
  ["feed", "price", "dry matter", "energy", "protein", "fibre", "calcium", "least", "most"],
  ["Straw", 0.06, 90, 6.5, 4, 75, 3, null, 3],
  ["Silage", 0.05, 35, 11, 8, 40, 2, null, null],
  ["Grain", 0.25, 88, 13.5, 9, 12, 0.5, null, null],
  ["Soya", 0.45, 89, 13, 50, 14, 3, null, null],
];
const limits = [
  ["limit", "least", "most", "basis"],
  ["DRYMATTER", null, 18, null],
  ["ENERGY", 200, null, "DAY"],
  ["PROTEIN", 15, 17, "SHARE"],
  ["FIBRE", 30, null, "SHARE"],
  ["CALCIUM", 30, null, "DAY"],
];
const rows = (...cells: unknown[]) => call(rationLp, cells) as (string | number)[][];
const costOf = (...cells: unknown[]) => rows(...cells).find(([item]) => item === "Total")![3] as number;
const sentence = (...cells: unknown[]) => (call(rationLp, cells) as { sentence: string }).sentence;
const changed = (table: unknown[][], row: number, column: number, value: unknown) =>
  table.map((cells, i) => (i === row ? cells.map((cell, j) => (j === column ? value : cell)) : cells));

test("the ration keeps each limit, and the rows add up", () => {
  const answer = rows(feeds, limits);
  const found = new Map(answer.map((row) => [row[0], row]));
  const content = (column: number, factor: number) =>
    feeds
      .slice(1)
      .reduce((sum, feed) => sum + (found.get(feed[0] as string)![2] as number) * (feed[column] as number) * factor, 0);
  const kgDM = found.get("Total")![2] as number;
  expect(found.get("ENERGY")![5]).toBeCloseTo(content(3, 1), 9);
  expect(found.get("PROTEIN of dry matter")![5]).toBeCloseTo((content(4, 0.01) / kgDM) * 100, 9);
  for (const row of answer.slice(6)) {
    if (row[6] !== "") expect(row[5]).toBeGreaterThanOrEqual((row[6] as number) - 1e-7);
    if (row[7] !== "") expect(row[5]).toBeLessThanOrEqual((row[7] as number) + 1e-7);
  }
  expect(found.get("Straw")![1]).toBeLessThanOrEqual(3);
});

test("cost of one more is what a little more of the limit adds to the cost of a day", () => {
  const base = rows(feeds, limits);
  for (const [k, step] of [
    [1, 0.001],
    [2, 0.01],
    [3, 0.001],
  ] as const) {
    const column = k === 1 ? 2 : 1;
    const more =
      costOf(feeds, changed(limits, k, column, (limits[k]![column] as number) + step)) - costOf(feeds, limits);
    expect(more / step).toBeCloseTo(base[5 + k]![8] as number, 3);
  }
});

test("a feed comes in below the price that is named, and stays out above it", () => {
  const out = rows(feeds, limits).findIndex((row, i) => i > 0 && i < 5 && row[1] === 0);
  expect(out).toBeGreaterThan(0);
  const price = rows(feeds, limits)[out]![4] as number;
  const at = (factor: number) => rows(changed(feeds, out, 1, price * factor), limits)[out]![1];
  expect(at(1.01)).toBe(0);
  expect(at(0.9)).toBeGreaterThan(0);
});

test("a least of a feed is fed, and more limits never make a ration cheaper", () => {
  const withSoya = changed(feeds, 4, 7, 4);
  expect(rows(withSoya, limits)[4]![1]).toBeGreaterThanOrEqual(4 - 1e-9);
  expect(costOf(withSoya, limits)).toBeGreaterThanOrEqual(costOf(feeds, limits));
  expect(costOf(feeds, limits.slice(0, 4))).toBeLessThanOrEqual(costOf(feeds, limits));
});

test("the limits that cannot be kept together are named, and no others", () => {
  expect(sentence(feeds, changed(limits, 2, 1, 260))).toBe(
    "no ration of these feeds has DRYMATTER at most 18 and ENERGY at least 260 together: change one of these limits, or add a feed.",
  );
  expect(sentence(feeds, [...limits, ["PHOSPHORUS", 5, null, null]])).toBe(
    "no ration of these feeds has PHOSPHORUS at least 5: change this limit, or add a feed.",
  );
  const fed = changed(feeds, 2, 7, 60);
  expect(sentence(fed, limits)).toContain("DRYMATTER at most 18 and Silage at least 60 together");
});

test("limits without a number, the wrong way round or of nothing are refused", () => {
  expect(sentence(feeds, [limits[0]!, ["ENERGY", null, null, null]])).toContain("least and most are blank");
  expect(sentence(feeds, [limits[0]!, ["ENERGY", 20, 10, null]])).toContain("least 20 is above most 10");
  expect(sentence(feeds, [limits[0]!, ["DRYMATTER", 20, null, "SHARE"]])).toContain("use the basis DAY");
  expect(sentence(feeds, [limits[0]!, ["FIBRE", null, 40, "SHARE"]])).toContain("limits have no least");
  expect(sentence(changed(feeds, 1, 7, 5), limits)).toContain('"Straw": least 5 is above most 3');
});

test("more feeds than a ration can have are refused at once", () => {
  const many = [feeds[0]!, ...Array.from({ length: 501 }, () => feeds[1]!)];
  expect(
    call(rationLp, [
      many,
      [
        ["limit", "least", "most", "basis"],
        ["DRYMATTER", 1, null, null],
      ],
    ]),
  ).toMatchObject({
    sentence: "there are 501 feeds: enter at most 500.",
  });
});
