/** Right by published: each row of Tables 10.10 and 10.11, from two transcriptions. */
import { call } from "../../cells/call.ts";
import { enteric1 } from "./enteric1.ts";

/** In the order of the tables of the guidelines. */
const regions = [
  "NORTHAMERICA",
  "WESTEUROPE",
  "EASTEUROPE",
  "OCEANIA",
  "LATINAMERICA",
  "ASIA",
  "AFRICA",
  "MIDDLEEAST",
  "INDIA",
];
const row = (version: string, category: string) => regions.map((region) => call(enteric1, [region, version, category]));

test("gives each row of Table 10.11, as transcribed by AMEE (2006) and Themisiq (2019)", () => {
  expect(row("2006", "DAIRY")).toEqual([128, 117, 99, 90, 72, 68, 46, 46, 58]);
  expect(row("2006", "OTHERCATTLE")).toEqual([53, 57, 58, 60, 56, 47, 31, 31, 27]);
  expect(row("2019", "DAIRY")).toEqual([138, 126, 93, 93, 87, 78, 76, 76, 73]);
  expect(row("2019", "OTHERCATTLE")).toEqual([64, 52, 58, 63, 56, 54, 52, 60, 46]);
  // Somebody with a few buffalo in the United States or Australia finds no factor in the table of 2019.
  const none = expect.objectContaining({
    code: "#N/A",
    sentence: expect.stringContaining("no buffalo in North America"),
  });
  expect(row("2019", "BUFFALO")).toEqual([none, 78, 68, none, 68, 68, 81, 67, 85]);
});

test.each([
  ["BUFFALO", [55, 55], undefined],
  ["SHEEP", [8, 5], [9, 5]],
  ["GOAT", [5, 5], [9, 5]],
  ["CAMEL", [46, 46], [46, 46]],
  ["HORSE", [18, 18], [18, 18]],
  ["MULEASS", [10, 10], [10, 10]],
  ["DEER", [20, 20], [20, 20]],
  ["SWINE", [1.5, 1], [1.5, 1]],
])("gives both factors of %s in Table 10.10 by region", (category, of2006, of2019) => {
  for (const [version, factors] of [
    ["2006", of2006],
    ["2019", of2019],
  ] as const)
    if (factors !== undefined) expect(row(version, category)).toEqual(regions.map((_, k) => factors[k < 4 ? 0 : 1]));
});

test("2006 and 2019 differ for North America, as a number or as a text", () => {
  for (const version of [2019, "2019"]) expect(call(enteric1, ["northamerica", version])).toBe(138);
  expect(call(enteric1, ["NORTHAMERICA", 2006])).toBe(128);
});

test("other years, regions and animals are refused with the codes there are", () => {
  expect(call(enteric1, ["ASIA", 2012])).toMatchObject({ code: "#VALUE!" });
  expect(call(enteric1, ["BENGAL"])).toMatchObject({ code: "#VALUE!", sentence: expect.stringContaining("INDIA") });
  expect(call(enteric1, ["ASIA", null, "YAK"])).toMatchObject({ code: "#VALUE!" });
});
