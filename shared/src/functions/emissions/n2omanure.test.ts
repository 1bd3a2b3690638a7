import { call } from "../../cells/call.ts";
import { n2oManure } from "./n2omanure.ts";

const n2o = (...cells: unknown[]) => call(n2oManure, cells) as number;

test("FAO's example: 0.9 kg of nitrogen a day, 26.4 % dry lot, 40.6 % solid storage, 31 % pasture", () => {
  // un-fao/GLEAM, calc_n2o_manure_direct, with the factor of 2006 for solid storage, and calc_n2o_manure_leaching
  expect(n2o(0.9 * 0.264, 0.02) + n2o(0.9 * 0.406, 0.005)).toBeCloseTo(0.0103384285714, 12);
  const leached = (share: number, system: string) => n2o(0.9 * share, null, system, "OTHERCATTLE", "LEACHED");
  expect(leached(0.264, "DRYLOT") + leached(0.406, "SOLID")).toBeCloseTo(0.000270072, 9);
  expect(leached(0.31, "PASTURE")).toBeCloseTo(0.001157451, 9);
});

test("pasture: 1,716 kg CO2e per tonne of nitrogen of cattle, 1,287 of sheep (ClimateView, after Table 11.1)", () => {
  expect(n2o(1000, null, "PASTURE", "DAIRY", "DIRECT") * 273).toBeCloseTo(1716, 9);
  expect(n2o(1000, null, "PASTURE", "SHEEP", "DIRECT") * 273).toBeCloseTo(1287, 9);
});

// Tables 10.21 and 10.22 as FADN2Footprint, CLEANED and Themisiq have them: EF3, FracGas of dairy cows, other cattle and
// other animals, FracLeach
test.each([
  ["LAGOON", 0, [0.35, 0.35, 0.35], 0],
  ["SLURRY", 0, [0.48, 0.48, 0.15], 0],
  ["SLURRYCRUST", 0.005, [0.3, 0.3, 0.09], 0],
  ["SLURRYCOVER", 0.005, [0.1, 0.1, 0.03], 0],
  ["PIT", 0.002, [0.28, 0.25, 0.25], 0],
  ["SOLID", 0.01, [0.3, 0.45, 0.12], 0.02],
  ["SOLIDCOVERED", 0.01, [0.14, 0.22, 0.05], 0],
  ["SOLIDBULKING", 0.005, [0.38, 0.58, 0.15], 0.02],
  ["SOLIDADDITIVES", 0.005, [0.11, 0.17, 0.04], 0.02],
  ["DRYLOT", 0.02, [0.3, 0.3, 0.3], 0.035],
  ["DEEPBEDDING", 0.01, [0.25, 0.25], 0.035],
  ["DEEPBEDDINGMIXED", 0.07, [0.25, 0.25], 0.035],
  ["DAILYSPREAD", 0, [0.07, 0.07, 0.07], 0],
  ["COMPOSTPILE", 0.01, [0.5, undefined, 0.2], 0.06],
  ["COMPOSTINTENSIVE", 0.005, [0.5, undefined, 0.2], 0.06],
  ["COMPOSTPASSIVE", 0.005, [0.45, undefined, 0.18], 0.04],
  ["BURNED", 0, [0, 0, 0], 0],
] as const)("%s gives its three parts and their sum", (system, direct, gas, leach) => {
  for (const [k, category] of (["DAIRY", "OTHERCATTLE", "GOAT"] as const).entries()) {
    if (gas[k] === undefined) {
      expect(call(n2oManure, [100, null, system, category])).toMatchObject({ code: "#N/A" });
      continue;
    }
    const parts = ["DIRECT", "VOLATILISED", "LEACHED"].map(
      (part) => (n2o(100, null, system, category, part) * 28) / 4400,
    );
    for (const [j, share] of [direct, gas[k]! * 0.01, leach * 0.011].entries()) expect(parts[j]).toBeCloseTo(share, 12);
    expect((n2o(100, null, system, category) * 28) / 4400).toBeCloseTo(
      parts.reduce((sum, part) => sum + part, 0),
      12,
    );
  }
});

test("a wet climate gives more and a dry one less, and in a dry one nothing leaches from pasture", () => {
  const [dry, both, wet] = ["DRY", null, "WET"].map((moisture) =>
    n2o(100, null, "PASTURE", "DAIRY", "TOTAL", moisture),
  );
  expect(dry!).toBeLessThan(both!);
  expect(both!).toBeLessThan(wet!);
  expect(n2o(100, null, "PASTURE", "DAIRY", "LEACHED", "DRY")).toBe(0);
});

test("compost of other cattle has no share that volatilises; its other parts are known", () => {
  for (const part of [null, "TOTAL", "VOLATILISED"])
    expect(call(n2oManure, [100, null, "COMPOSTPILE", "OTHERCATTLE", part])).toMatchObject({ code: "#N/A" });
  // Table 10.21, EF3 0.010, and Table 10.22, FracLeach 0.06
  expect(n2o(100, null, "COMPOSTPILE", "OTHERCATTLE", "DIRECT")).toBeCloseTo((100 * 0.01 * 44) / 28, 12);
  expect(n2o(100, null, "COMPOSTPILE", "OTHERCATTLE", "LEACHED")).toBeCloseTo((100 * 0.06 * 0.011 * 44) / 28, 12);
});

test("what is missing is named", () => {
  expect(call(n2oManure, [100])).toMatchObject({ sentence: expect.stringContaining("directFactor and system") });
  expect(call(n2oManure, [100, 0.01, null, null, "TOTAL"])).toMatchObject({ code: "#N/A" });
  expect(n2o(100, 0.01, null, null, "DIRECT")).toBe(n2o(100, 0.01));
});
