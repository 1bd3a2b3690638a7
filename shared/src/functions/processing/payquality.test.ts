/** Right by identity: each test adds its band, in any order. */
import { call } from "../../cells/call.ts";
import { payQuality } from "./payquality.ts";

const bands = [
  ["SCC", 0, 200000, 0.01],
  ["SCC", 200000, 400000, 0],
  ["SCC", 400000, 1000000, -0.02],
  ["TBC", 0, 50000, 0.005],
  ["TBC", 50000, null, -0.03],
];
const price = (scc: number, tbc: number, table: unknown = bands) => call(payQuality, [0.4, scc, tbc, table]);

test("each test adds the adjustment of its band, and the order of the rows does not matter", () => {
  const shuffled = [...bands].reverse();
  for (const [scc, tbc, expected] of [
    [150000, 20000, 0.415],
    [200000, 20000, 0.405],
    [300000, 50000, 0.37],
    [1000000, 9000000, 0.35],
  ] as const)
    for (const table of [bands, shuffled]) expect(price(scc, tbc, table)).toBeCloseTo(expected, 12);
});

test("cleaner milk is never paid less when bonuses fall with the count", () => {
  const prices = [1000, 199999, 200000, 400000, 999999].map((scc) => price(scc, 20000) as number);
  expect(prices).toEqual([...prices].sort((a, b) => b - a));
});

test("a gap, an overlap and a count outside the bands are errors", () => {
  const gap = [
    ["SCC", 0, 200000, 0.01],
    ["SCC", 250000, null, 0],
  ];
  const overlap = [
    ["SCC", 0, 200000, 0.01],
    ["SCC", 150000, null, 0],
  ];
  const gapOfBacteria = [
    ["TBC", 0, 50000, 0.005],
    ["TBC", 60000, null, -0.03],
  ];
  for (const table of [gap, overlap, gapOfBacteria])
    expect(price(100000, 20000, table)).toMatchObject({
      code: "#VALUE!",
      sentence: expect.stringContaining("have a gap or an overlap"),
    });
  expect(price(1000001, 20000)).toMatchObject({
    code: "#VALUE!",
    sentence: "no SCC band includes somaticCells: add one.",
  });
});

test("a count is looked for in the bands of its own test", () => {
  const both = [
    ["SCC", 0, 400000, 0.01],
    ["TBC", 0, 50000, 0.005],
  ];
  expect(price(400000, 50000, both)).toBeCloseTo(0.415, 12);
  expect(price(300000, 60000, both)).toMatchObject({
    code: "#VALUE!",
    sentence: "no TBC band includes bacteriaCount: add one.",
  });
  const open = [both[0], ["TBC", 0, null, 0.005]];
  expect(price(500000, 600000, open)).toMatchObject({ sentence: expect.stringContaining("no SCC band") });
});

test("a test without bands changes nothing; counts in thousands are refused", () => {
  expect(price(300000, 9000000, bands.slice(0, 3))).toBeCloseTo(0.4, 12);
  expect(price(9000000, 60000, bands.slice(3))).toBeCloseTo(0.37, 12);
  expect(price(250, 20000)).toMatchObject({ sentence: expect.stringContaining("somaticCells 250 is too low") });
});
