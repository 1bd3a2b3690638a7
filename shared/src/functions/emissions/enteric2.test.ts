/** Right by published: Table 10.12, Ym beside its methane per kg dry matter; identity: methane's energy is its share of the intake. */
import { call } from "../../cells/call.ts";
import { enteric2 } from "./enteric2.ts";

test("GLEAM is IPCC 2006 at a digestibility of 65 %, and lower above it", () => {
  const gleam = (digestibility: number) => enteric2.compute(250, digestibility, "GLEAM", undefined, 1, undefined);
  expect(gleam(65)).toBeCloseTo(enteric2.compute(250, undefined, "IPCC2006", undefined, 1, undefined), 12);
  expect(gleam(70)).toBeLessThan(gleam(65));
});

test("the energy of the methane is its share of the intake", () => {
  const methane = enteric2.compute(300, undefined, "IPCC2006", undefined, 1, undefined);
  expect((methane * 55.65) / 365 / 300).toBeCloseTo(0.065, 12);
});

test("an own factor overrides the method, and a measure scales", () => {
  expect(enteric2.compute(300, 65, "GLEAM", 5, 1, undefined)).toBe(
    enteric2.compute(300, undefined, "IPCC2006", 5, 1, undefined),
  );
  expect(enteric2.compute(300, 65, "GLEAM", undefined, 0.7, undefined)).toBeCloseTo(
    0.7 * enteric2.compute(300, 65, "GLEAM", undefined, 1, undefined),
    12,
  );
});

test("GLEAM without digestibility is missing data, and fractions are refused", () => {
  expect(call(enteric2, [200])).toMatchObject({ code: "#N/A" });
  expect(call(enteric2, [200, 0.65])).toMatchObject({ code: "#VALUE!" });
  expect(call(enteric2, [200, null, null, 0.065])).toMatchObject({ code: "#VALUE!" });
});

test.each([
  ["DAIRYHIGH_LOWNDF", 5.7, 19.0],
  ["DAIRYHIGH_HIGHNDF", 6.0, 20.0],
  ["DAIRYMEDIUM", 6.3, 21.0],
  ["DAIRYLOW", 6.5, 21.4],
  ["OTHER_DE62", 7.0, 23.3],
  ["OTHER_DE62_71", 6.3, 21.0],
  ["FEEDLOT_DE72", 4.0, 13.6],
  ["FEEDLOT_DE75", 3.0, 10.0],
] as const)(
  "2019, %s: Ym %d %%, near the %d g of methane per kg dry matter beside it in Table 10.12",
  (code, ym, gram) => {
    const methane = call(enteric2, [200, null, "IPCC2019", null, null, code]) as number;
    // FADN2Footprint and CLEANED print both columns.
    expect((methane * 55.65) / 365 / 200).toBeCloseTo(ym / 100, 12);
    const perKilogram = (methane / 365 / (200 / 18.45)) * 1000;
    expect(Math.abs(perKilogram / gram - 1)).toBeLessThan(0.03); // the table rounds MY to two or three digits
  },
);

test("2019: sheep 6.7 % and goats 5.5 % (Table 10.13), and no class is missing data", () => {
  expect(call(enteric2, [200, null, "IPCC2019", null, null, "SHEEP"])).toBeCloseTo(87.888589398, 8);
  expect(call(enteric2, [200, null, "IPCC2019", null, null, "GOAT"])).toBeCloseTo(72.147349506, 8);
  expect(call(enteric2, [200, null, "IPCC2019"])).toMatchObject({ code: "#N/A" });
  expect(call(enteric2, [200, null, "IPCC2019", 6])).toBeCloseTo(78.706199461, 8);
});

test("takes the digestibility of a calf on milk (95 %) and of rice straw (42 %)", () => {
  for (const digestibility of [42, 95]) expect(call(enteric2, [30, digestibility])).toBeGreaterThan(0);
});
