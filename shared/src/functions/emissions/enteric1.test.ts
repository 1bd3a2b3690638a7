import { call } from "../../cells/call.ts";
import { enteric1 } from "./enteric1.ts";

test("gives rows of the table of 2006 and nothing else", () => {
  const of = (region: string) => call(enteric1, [region]);
  const regions = [
    "NORTHAMERICA",
    "WESTEUROPE",
    "EASTEUROPE",
    "OCEANIA",
    "LATINAMERICA",
    "ASIA",
    "AFRICA",
    "MIDDLEEAST",
  ];
  expect(regions.map(of)).toEqual([128, 117, 99, 90, 72, 68, 46, 46]);
});

test("2006 and 2019 differ for North America, as a number or as a text", () => {
  for (const version of [2019, "2019"]) expect(call(enteric1, ["northamerica", version])).toBe(138);
  expect(call(enteric1, ["NORTHAMERICA", 2006])).toBe(128);
});

test("other regions of 2019, other years and the Indian subcontinent are refused", () => {
  expect(call(enteric1, ["ASIA", "2019"])).toMatchObject({ code: "#N/A" });
  expect(call(enteric1, ["ASIA", 2012])).toMatchObject({ code: "#VALUE!" });
  expect(call(enteric1, ["INDIA"])).toMatchObject({ code: "#VALUE!" });
});
