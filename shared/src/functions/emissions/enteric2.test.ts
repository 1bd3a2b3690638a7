import { call } from "../../cells/call.ts";
import { enteric2 } from "./enteric2.ts";

test("GLEAM is IPCC 2006 at a digestibility of 65 %, and lower above it", () => {
  const gleam = (digestibility: number) => enteric2.compute(250, digestibility, "GLEAM", undefined, 1);
  expect(gleam(65)).toBeCloseTo(enteric2.compute(250, undefined, "IPCC2006", undefined, 1), 12);
  expect(gleam(70)).toBeLessThan(gleam(65));
});

test("the energy of the methane is its share of the intake", () => {
  const methane = enteric2.compute(300, undefined, "IPCC2006", undefined, 1);
  expect((methane * 55.65) / 365 / 300).toBeCloseTo(0.065, 12);
});

test("an own factor overrides the method, and a measure scales", () => {
  expect(enteric2.compute(300, 65, "GLEAM", 5, 1)).toBe(enteric2.compute(300, undefined, "IPCC2006", 5, 1));
  expect(enteric2.compute(300, 65, "GLEAM", undefined, 0.7)).toBeCloseTo(
    0.7 * enteric2.compute(300, 65, "GLEAM", undefined, 1),
    12,
  );
});

test("GLEAM without digestibility is missing data, and fractions are refused", () => {
  expect(call(enteric2, [200])).toMatchObject({ code: "#N/A" });
  expect(call(enteric2, [200, 0.65])).toMatchObject({ code: "#VALUE!" });
  expect(call(enteric2, [200, null, null, 0.065])).toMatchObject({ code: "#VALUE!" });
});
