import { call } from "../../cells/call.ts";
import { snf } from "./snf.ts";

test("four degrees of the lactometer are one percent of solids under every formula", () => {
  for (const formula of ["BIS", "BS734", "RICHMOND", "IND36"] as const)
    expect(snf.compute(32, 4, formula) - snf.compute(28, 4, formula)).toBeCloseTo(1, 12);
});

test("each formula has its own weight of fat and its own constant", () => {
  // At 28 degrees and 5 % fat: 7 + weight*5 + constant.
  for (const [formula, solids] of [
    ["BIS", 8.69],
    ["BS734", 8.82],
    ["RICHMOND", 8.41],
    ["IND36", 8.36],
  ] as const)
    expect(snf.compute(28, 5, formula)).toBeCloseTo(solids, 12);
});

test("water lowers the reading and the solids", () => {
  expect(snf.compute(22, 4, "BIS")).toBeLessThan(snf.compute(28, 4, "BIS"));
});

test("a density in place of the reading is refused", () => {
  expect(call(snf, [1.028, 4])).toMatchObject({ code: "#VALUE!" });
});
