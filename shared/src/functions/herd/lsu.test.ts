/** Right by published: every class of Eurostat's table. */
import { call } from "../../cells/call.ts";
import { lsu } from "./lsu.ts";

test("every class counts by the table of Eurostat", () => {
  const table: [string, number][] = [
    ["DAIRYCOW", 1],
    ["BOVINE0", 0.4],
    ["BOVINE1", 0.7],
    ["MALE2", 1],
    ["HEIFER2", 0.8],
    ["OTHERCOW", 0.8],
    ["SHEEP", 0.1],
    ["GOAT", 0.1],
    ["EQUIDAE", 0.8],
    ["SOW", 0.5],
    ["PIGLET", 0.027],
    ["OTHERPIG", 0.3],
    ["BROILER", 0.007],
    ["LAYER", 0.014],
    ["OSTRICH", 0.35],
    ["OTHERPOULTRY", 0.03],
    ["RABBIT", 0.02],
  ];
  for (const [code, unit] of table) expect(lsu.compute([code], [1000], undefined)).toBeCloseTo(1000 * unit, 9);
});

test("an unknown class is refused with those that are known", () => {
  expect(call(lsu, [[["COW"]], [[2]]])).toMatchObject({
    code: "#VALUE!",
    sentence: expect.stringContaining("classes must be DAIRYCOW, BOVINE0"),
  });
});

test("a farm with buffalo counts them with its own coefficients", () => {
  expect(
    call(lsu, [
      ["Buffalo cows", "Buffalo calves"],
      [10, 5],
      [1, 0.4],
    ]),
  ).toBeCloseTo(12, 12);
});
