import { call } from "../../cells/call.ts";
import { manureCh4 } from "./manurech4.ts";

/** Grams of methane per kilogram of volatile solids, as Table 10.14 has them. */
const perSolids = (...cells: unknown[]) => ((call(manureCh4, [1, null, null, ...cells]) as number) * 1000) / 365;

test("FAO's example: dry lot, solid storage and pasture, kg a head and day", () => {
  // un-fao/GLEAM, calc_ch4_manure: 26.4 % dry lot, 40.6 % solid storage and 31 % pasture of 2.024 kg volatile solids
  const daily = (...cells: unknown[]) => (call(manureCh4, [2.024, ...cells]) as number) / 365;
  expect(0.264 * daily(0.13, 2) + 0.406 * daily(0.13, 5)).toBeCloseTo(0.004509508432, 12);
  expect(0.31 * daily(0.19, 0.47)).toBeCloseTo(0.000375403626, 12);
  expect(0.31 * daily(null, null, "PASTURE")).toBeCloseTo(0.000375403626, 12);
});

test.each([
  ["SOLID", "DAIRY", "HIGH", [3.2, 6.4, 8.0]],
  ["SOLID", "DAIRY", "LOW", [1.7, 3.5, 4.4]],
  ["SOLID", "OTHERCATTLE", "HIGH", [2.4, 4.8, 6.0]],
  ["SOLID", "SHEEP", "HIGH", [2.5, 5.1, 6.4]],
  ["SOLID", "GOAT", "LOW", [1.7, 3.5, 4.4]],
  ["SOLID", "CAMEL", "LOW", [2.8, 5.6, 7.0]],
  ["SOLID", "HORSE", "LOW", [3.5, 7.0, 8.7]],
  ["SOLID", "MULEASS", "HIGH", [4.4, 8.8, 11.1]],
  ["DRYLOT", "DAIRY", "HIGH", [1.6, 2.4, 3.2]],
  ["DRYLOT", "OTHERCATTLE", "LOW", [0.9, 1.3, 1.7]],
  ["DAILYSPREAD", "DAIRY", "HIGH", [0.2, 0.8, 1.6]],
  ["DAILYSPREAD", "DAIRY", "LOW", [0.1, 0.4, 0.9]],
  ["BURNED", "DAIRY", "HIGH", [16.1, 16.1, 16.1]],
  ["BURNED", "OTHERCATTLE", "LOW", [8.7, 8.7, 8.7]],
])("%s, %s, %s: cool, temperate and warm as in Table 10.14 (Themisiq)", (system, category, productivity, printed) => {
  // The dairy buffalo of the table are those of other cattle at low productivity.
  for (const [k, climate] of ["COOLMOIST", "WARMDRY", "TROPICALWET"].entries())
    expect(Math.abs(perSolids(system, climate, category, productivity) - printed[k]!)).toBeLessThan(0.0501);
});

const zones = [
  "COOLMOIST",
  "COOLDRY",
  "BOREALMOIST",
  "BOREALDRY",
  "WARMMOIST",
  "WARMDRY",
  "TROPICALMONTANE",
  "TROPICALWET",
  "TROPICALMOIST",
  "TROPICALDRY",
];
test.each([
  ["LAGOON", "DAIRY", "HIGH", [96.5, 107.7, 80.4, 78.8, 117.4, 122.2, 122.2, 128.6, 128.6, 128.6]],
  ["SLURRY", "DAIRY", "HIGH", [33.8, 41.8, 22.5, 22.5, 59.5, 65.9, 94.9, 122.2, 117.4, 119.0]],
  ["LAGOON", "OTHERCATTLE", "LOW", [52.3, 58.4, 43.6, 42.7, 63.6, 66.2, 66.2, 69.7, 69.7, 69.7]],
  ["PIT", "OTHERCATTLE", "HIGH", [25.3, 31.4, 16.9, 16.9, 44.6, 49.4, 71.2, 91.7, 88.0, 89.2]],
])("%s, %s, %s: the ten climate zones of Table 10.14 (Themisiq)", (system, category, productivity, printed) => {
  for (const [k, zone] of zones.entries())
    expect(Math.abs(perSolids(system, zone, category, productivity) - printed[k]!)).toBeLessThan(0.0501);
});

test("slurry kept for longer releases more, in every climate; a month is the row of pigs in Table 10.14", () => {
  for (const [k, zone] of zones.entries()) {
    const months = ["1", "3", "4", "6", "12"].map((storage) => perSolids("SLURRY", zone, "DAIRY", "HIGH", storage));
    expect([...months].sort((a, b) => a - b)).toEqual(months);
    // Pigs at high productivity have a capacity of 0.45.
    const pigs = [18.1, 24.1, 12.1, 12.1, 39.2, 45.2, 75.4, 114.6, 108.5, 126.6];
    expect(Math.abs((months[0]! * 0.45) / 0.24 - pigs[k]!)).toBeLessThan(0.0501);
    expect(perSolids("DEEPBEDDING", zone, "DAIRY", "HIGH")).toBe(months[3]);
    expect(perSolids("DEEPBEDDING", zone, "DAIRY", "HIGH", 1)).toBeLessThan(months[3]!);
  }
});

test("what is missing is named, and a fraction is asked about", () => {
  expect(call(manureCh4, [2])).toMatchObject({
    code: "#N/A",
    sentence: expect.stringContaining("conversion and system"),
  });
  expect(call(manureCh4, [2, 0.24, null, "SOLID"])).toMatchObject({ sentence: expect.stringContaining("climate") });
  expect(call(manureCh4, [2, null, 5])).toMatchObject({ sentence: expect.stringContaining("productivity") });
  expect(call(manureCh4, [2, 0.24, 0.02])).toMatchObject({ sentence: expect.stringContaining("5 for 5 %") });
  expect(call(manureCh4, [2, 0.24, 0.47])).toBeGreaterThan(0);
  // Somebody with buffalo knows no productivity class: both have one capacity.
  expect(call(manureCh4, [2, null, 5, null, null, "BUFFALO"])).toBe(call(manureCh4, [2, 0.1, 5]));
});
