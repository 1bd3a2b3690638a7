import { call } from "../../cells/call.ts";
import { dmiHeifer } from "./dmiheifer.ts";

test("unit tests of the Python port of NASEM 2021 (CNM-University-of-Guelph/NASEM-Model-Python)", () => {
  expect(call(dmiHeifer, [873, 750])).toBeCloseTo(13.752200578, 8);
  expect(call(dmiHeifer, [719, null, "HOLSTEIN"])).toBeCloseTo(12.201912168, 8);
  // At 842 kg the fibre that is 3.5 below the usual one is 23.11 + 67.09 - 44.32 - 3.5 %.
  const fibre = 23.11 + 0.07968 * 842 - 0.00006252 * 842 ** 2 - 3.5;
  expect(call(dmiHeifer, [842, null, "HOLSTEIN", fibre])).toBeCloseTo(13.382596542, 8);
  // At 775 kg and 44 % fibre the deviation is -3.310924999.
  const [withFibre, without] = [44, 44 + 3.310924999].map((each) =>
    dmiHeifer.compute(775, undefined, "HOLSTEIN", each),
  );
  expect((withFibre! - without!) / 0.082).toBeCloseTo(3.310924999, 8);
});

test("a heavier heifer eats more, but less for her weight, and more fibre lowers intake", () => {
  for (const method of ["ALL", "HOLSTEIN", "HOLSTEINJERSEY"] as const) {
    const [light, heavy] = [200, 400].map((weight) => dmiHeifer.compute(weight, 650, method, undefined));
    expect(heavy!).toBeGreaterThan(light!);
    expect(heavy! / 400).toBeLessThan(light! / 200);
    if (method !== "ALL")
      expect(dmiHeifer.compute(300, undefined, method, 55)).toBeLessThan(dmiHeifer.compute(300, undefined, method, 40));
  }
});

test("Holstein x Jersey eat as Holstein of less weight do, within a fifth of the equation for all", () => {
  for (const weight of [150, 300, 450])
    for (const [method, mature] of [
      ["HOLSTEIN", 700],
      ["HOLSTEINJERSEY", 550],
    ] as const)
      expect(
        Math.abs(
          dmiHeifer.compute(weight, undefined, method, undefined) /
            dmiHeifer.compute(weight, mature, "ALL", undefined) -
            1,
        ),
      ).toBeLessThan(0.2);
});

test("a heifer of a small zebu breed is accepted, and no mature weight is missing data", () => {
  expect(call(dmiHeifer, [60, 200])).toBeGreaterThan(0);
  expect(call(dmiHeifer, [300])).toMatchObject({ code: "#N/A" });
});
