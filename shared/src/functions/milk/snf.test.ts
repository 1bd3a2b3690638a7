/** Right by published: each formula as its source prints it; algebra: Hehner and Richmond's long form within 0.02 %. */
import { call } from "../../cells/call.ts";
import { snf } from "./snf.ts";

const linear = ["BIS", "BIS1982", "BS734", "RICHMOND", "FIELD", "IND36", "IND70"] as const;

test("four degrees of the lactometer are one percent of solids under every formula with a constant", () => {
  for (const formula of linear)
    expect(snf.compute(32, 4, formula, undefined) - snf.compute(28, 4, formula, undefined)).toBeCloseTo(1, 12);
});

test("each formula has its own weight of fat and its own constant", () => {
  // At 28 degrees and 5 % fat: 7 + weight*5 + constant, as printed in the sources of the definition.
  for (const [formula, solids] of [
    ["BIS", 8.69],
    ["BIS1982", 8.85],
    ["BS734", 8.82],
    ["RICHMOND", 8.14],
    ["FIELD", 8.41],
    ["IND36", 8.36],
    ["IND70", 8.7],
    ["CLR100", 8.28],
  ] as const)
    expect(snf.compute(28, 5, formula, undefined)).toBeCloseTo(solids, 12);
});

test("Hehner and Richmond's long form is within 0.02 % of Richmond's short one for genuine milk", () => {
  // 0.2625 G/D is G/4 + 0.14 at D = 1.032 and G = 32: 8.1395 and 8.14.
  for (const reading of [30, 32, 34])
    expect(
      Math.abs(snf.compute(reading, 4, "HEHNER", undefined) - snf.compute(reading, 4, "RICHMOND", undefined)),
    ).toBeLessThan(0.02);
});

test("a constant of one's own replaces that of the formula, and is refused where there is none", () => {
  for (const formula of linear)
    expect(snf.compute(28, 4, formula, 0.5) - snf.compute(28, 4, formula, 0.3)).toBeCloseTo(0.2, 12);
  for (const formula of ["CLR100", "HEHNER"])
    expect(call(snf, [28, 4, formula, 0.5])).toMatchObject({ code: "#VALUE!" });
});

test("a density in place of the reading is refused", () => {
  expect(call(snf, [1.028, 4])).toMatchObject({ code: "#VALUE!" });
});
