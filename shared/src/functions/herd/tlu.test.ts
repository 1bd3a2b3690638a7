/** Right by published: tables of Storck, RHoMIS, HarvestChoice and EPAR; identity: a herd is the sum of its parts. */
import { call } from "../../cells/call.ts";
import { tropical } from "../../models/livestock-units.ts";
import { tlu } from "./tlu.ts";

test("a herd is the sum of its parts", () => {
  const parts =
    tlu.compute(["CATTLE"], [7], "FAO", undefined) + tlu.compute(["SHEEP", "GOAT"], [3, 4], "FAO", undefined);
  expect(tlu.compute(["cattle", "sheep", "goat"], [7, 3, 4], "FAO", undefined)).toBeCloseTo(parts, 12);
});

test.each([
  ["FAO", { CAMEL: 1, CATTLE: 0.7, SHEEP: 0.1, GOAT: 0.1 }],
  // Agricultural and Food Economics 2017, 10.1186/s40100-017-0075-z, Table 6
  [
    "STORCK",
    {
      CALF: 0.25,
      WEANEDCALF: 0.34,
      HEIFER: 0.75,
      COW: 1,
      OX: 1,
      HORSE: 1.1,
      DONKEY: 0.7,
      DONKEYYOUNG: 0.35,
      CAMEL: 1.25,
      SHEEPGOAT: 0.13,
      SHEEPGOATYOUNG: 0.06,
      CHICKEN: 0.013,
    },
  ],
  // RHoMIS R package, data-raw/units_and_conversions.R
  [
    "RHOMIS",
    {
      CATTLE: 0.7,
      BUFFALO: 0.7,
      CAMEL: 0.7,
      DONKEYHORSE: 0.7,
      SHEEP: 0.1,
      GOATS: 0.1,
      PIGS: 0.3,
      OTHERPOULTRY: 0.05,
      GEESE: 0.02,
      CHICKEN: 0.01,
      DUCK: 0.01,
      GUINEAPIG: 0.01,
      SMALLMAMMAL: 0.01,
    },
  ],
  // harvestchoice.org, total livestock population (TLU) 2005
  ["IFPRI", { CATTLE: 0.7, SHEEP: 0.1, GOATS: 0.1, PIGS: 0.2, CHICKEN: 0.01 }],
  // EPAR, LSMS agricultural indicators code
  ["LSMSAFRICA", { CATTLE: 0.5, SHEEPGOAT: 0.1, PIGS: 0.2, POULTRYRABBIT: 0.01, HORSEDONKEY: 0.3 }],
])("%s has the coefficients that its author prints", (table, printed) => {
  for (const [kind, unit] of Object.entries(printed))
    expect([kind, call(tlu, [[kind], [1], table])]).toEqual([kind, unit]);
  expect(Object.keys(tropical)).toContain(table);
});

test("what the chosen table does not have is refused, not counted as nothing", () => {
  const sentence = (...cells: unknown[]) => (call(tlu, cells) as { sentence: string }).sentence;
  const fao =
    "species must be CAMEL, CATTLE, SHEEP or GOAT for the table FAO: choose another table or enter coefficients.";
  expect(sentence([["PIG"]], [[2]])).toBe(fao);
  expect(sentence([["COW"]], [[2]])).toBe(fao);
  expect(sentence([["CATTLE"]], [[2]], "STORCK")).toContain("species must be COW, OX, HEIFER, WEANEDCALF");
  expect(sentence([["CATTLE"]], [[-2]])).toContain("heads -2 is too low");
});

test("a household with yaks enters its own coefficients, one for each kind", () => {
  expect(call(tlu, [[["Yaks"], ["Dogs"]], [[4], [1]], null, [[0.6], [0]]])).toBeCloseTo(2.4, 12);
  expect(call(tlu, [[["Yaks"], ["Dogs"]], [[4], [1]], null, [[0.6]]])).toMatchObject({ code: "#VALUE!" });
});
