/** Right by algebra: cost of a litre as TRANSPORTCOST has it; identity: legs and fixed cost add up to the total. */
import { call } from "../../cells/call.ts";
import { collectionRoute } from "./collectionroute.ts";
import { transportCost } from "./transportcost.ts";

type Row = [string, ...(number | string)[]];
const litres = [[120], [80], [200]];
const legs = [[7], [3], [2], [9]];
const route = (...cells: unknown[]) => call(collectionRoute, cells) as Row[];
const cell = (rows: Row[], stop: string, column: number) => rows.find(([label]) => label.startsWith(stop))?.[column];

test("the cost of a litre is that of TRANSPORTCOST for the whole trip", () => {
  const rows = route(litres, legs, 0.25, 4);
  expect(cell(rows, "Total", 4)).toBeCloseTo(transportCost.compute(21, 0.25, 400, 4, 1), 12);
  const costs = ["Stop 1", "Stop 2", "Stop 3", "Way back", "Fixed"].map((stop) => Number(cell(rows, stop, 3)));
  expect(costs.reduce((sum, each) => sum + each, 0)).toBeCloseTo(Number(cell(rows, "Total", 3)), 12);
});

test("time, cans and fill, and the age of the first milk without the way to it", () => {
  const rows = route(litres, legs, 0.25, 4, 500, 40, 30, 0.1);
  expect(cell(rows, "Fill", 5)).toBe(0.8);
  expect(cell(rows, "Cans", 5)).toBe(3 + 2 + 5);
  expect(cell(rows, "Time", 5)).toBeCloseTo(21 / 30 + 0.3, 12);
  expect(cell(rows, "Age", 5)).toBeCloseTo(14 / 30 + 0.2, 12);
  expect(cell(rows, "Arrives", 5)).toBe("yes");
  expect(cell(route(litres, legs, 0.25, 4, null, null, 4, 0.1), "Arrives", 5)).toBe("no"); // 14 km at 4 km/h
  expect(cell(route(litres, legs, 0.25, 4, null, null, 4, 0.1, 3.71), "Arrives", 5)).toBe("yes");
});

test("what is left out has no row, and a stop without milk no cost per litre", () => {
  expect(route([[10], [0]], [[1], [2]], 1).map(([label]) => label)).toEqual([
    "stop",
    "Stop 1",
    "Stop 2",
    "Fixed",
    "Total",
    "Litres per km",
  ]);
  expect(cell(route([[10], [0]], [[1], [2]], 1), "Stop 2", 4)).toBe("");
});

test.each([[[[7], [3]]], [[[7], [3], [2], [9], [1]]]])(
  "%j are too few or too many legs for three stops",
  (distances) => {
    expect(call(collectionRoute, [litres, distances, 1])).toMatchObject({
      code: "#VALUE!",
      sentence: "distances must have a cell for each stop, and at most one more for the way back.",
    });
  },
);
