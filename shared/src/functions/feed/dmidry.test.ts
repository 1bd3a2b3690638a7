import { call } from "../../cells/call.ts";
import { dmiDry } from "./dmidry.ts";

const nasem = (days: number, fibre = 45) => dmiDry.compute(700, days, fibre, "NASEM2021");

test("unit tests of the Python port of NASEM 2021 (CNM-University-of-Guelph/NASEM-Model-Python)", () => {
  expect(call(dmiDry, [675, 60, null, "HAYIRLI2003"])).toBeCloseTo(13.35825, 9);
  // The port tests percent of weight three weeks before with a slope of -0.5: 1.47 + 0.5*3 - 0.035*9 = 2.655.
  const perWeight = (nasem(21, 45) / 700) * 100;
  expect(perWeight + (0.5 - (0.365 - 0.0028 * 45)) * 3).toBeCloseTo(2.655, 9);
});

test("intake falls towards calving, and is the same before the last three weeks", () => {
  expect(nasem(200)).toBe(nasem(21));
  for (let day = 21; day > 0; day--) expect(nasem(day - 1)).toBeLessThan(nasem(day));
  for (let day = 22; day > 0; day--)
    expect(dmiDry.compute(700, day - 1, undefined, "HAYIRLI2003")).toBeLessThan(
      dmiDry.compute(700, day, undefined, "HAYIRLI2003") + 1e-12,
    );
  expect(nasem(0)).toBeCloseTo(7 * 1.47, 9);
});

test("more fibre lowers intake, and beyond 30 to 55 % it no longer counts", () => {
  expect(nasem(40, 50)).toBeLessThan(nasem(40, 40));
  expect(nasem(40, 60)).toBe(nasem(40, 55));
  expect(nasem(40, 25)).toBe(nasem(40, 30));
  expect(call(dmiDry, [650, 20])).toMatchObject({ code: "#N/A" });
});
