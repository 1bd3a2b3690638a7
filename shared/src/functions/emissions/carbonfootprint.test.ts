/** Right by identity: sources add up to the total; algebra: the total is EMISSIONINTENSITY. */
import { call } from "../../cells/call.ts";
import { carbonFootprint } from "./carbonfootprint.ts";
import { emissionIntensity } from "./emissionintensity.ts";

const rows = (...cells: unknown[]) => call(carbonFootprint, cells) as (string | number)[][];
const sources = [
  ["Animals", 1000, "CH4"],
  ["Manure", 10, "N2O"],
  ["Feed", 5000, "CO2E"],
  ["Fuel", 700, "CO2"],
];

test("sources add up to the total, shares to 1, and the total is EMISSIONINTENSITY", () => {
  const answer = rows(sources, 40000, 0.9);
  for (const j of [1, 2, 3]) {
    const parts = answer.slice(1, 5).map((row) => row[j] as number);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(answer[5]![j] as number, 9);
  }
  expect(answer[5]![1]).toBe(27000 + 2730 + 5000 + 700);
  expect(answer[5]![3]).toBeCloseTo(emissionIntensity.compute(35430, 40000, 0.9), 12);
});

test("the report changes methane and nitrous oxide, and nothing else", () => {
  const [sixth, fourth] = [rows(sources, 40000), rows(sources, 40000, null, "AR4")];
  expect(fourth[1]![1]).toBe(25000);
  expect(fourth[2]![1]).toBe(2980);
  expect(fourth.slice(3, 5).map((row) => row[1])).toEqual(sixth.slice(3, 5).map((row) => row[1]));
});

test("fossil methane has no factor of its own in the fourth report, and a credit is taken off", () => {
  expect(call(carbonFootprint, [[["Gas", 1, "CH4FOSSIL"]], 100, null, "AR4"])).toMatchObject({ code: "#N/A" });
  const answer = rows(
    [
      ["Feed", 100],
      ["Solar power sold", -20],
    ],
    100,
  );
  expect(answer[3]![1]).toBe(80);
});
