/** Right by identity: classes add up to the total; algebra: manure by hand from the equations. */
import { call } from "../../cells/call.ts";
import { fpcm } from "../milk/fpcm.ts";
import { enteric1 } from "./enteric1.ts";
import { enteric2 } from "./enteric2.ts";
import { gei } from "./gei.ts";
import { ghgTable } from "./ghgtable.ts";
import { manureCh4 } from "./manurech4.ts";
import { n2oManure } from "./n2omanure.ts";

const cows = ["Cows", 10, 600, 20, 4, 3.3, 65];
const heifers = ["Heifers", 5, 300, null, null, null, 60, null, 0, 0.6, 550, "HEIFER"];
const rows = (...cells: unknown[]) => call(ghgTable, cells) as (string | number)[][];
const sentence = (...cells: unknown[]) => (call(ghgTable, cells) as { sentence: string }).sentence;

test("a class is its heads times GEI through ENTERIC2, and the total is the sum", () => {
  const [, first, second, total] = rows([cows, heifers]);
  const perCow = enteric2.compute(
    gei.compute(600, 20, 4, 65, "STALL", 0, 0, undefined, "COW"),
    65,
    "GLEAM",
    undefined,
    1,
    undefined,
  );
  expect(first![2]).toBeCloseTo(10 * perCow, 9);
  for (const j of [1, 2, 5]) expect((first![j] as number) + (second![j] as number)).toBeCloseTo(total![j] as number, 9);
});

const kept = (row: unknown[], system: string, crudeProtein: number | null, nitrogen: number | null = null) => [
  ...row,
  ...Array(13 - row.length).fill(null),
  system,
  crudeProtein,
  nitrogen,
];
const manure = [null, null, null, null, null, "COOLMOIST", "HIGH"];

test("manure is MANURECH4 of the volatile solids and N2OMANURE of the nitrogen, by hand from the equations", () => {
  const [, cow, heifer, total, per] = rows([kept(cows, "SOLID", 16), kept(heifers, "PASTURE", 14)], ...manure);
  const energy = gei.compute(600, 20, 4, 65, "STALL", 0, 0, undefined, "COW");
  const solids = (energy * (1 - 0.65 + 0.04) * 0.92) / 18.45;
  expect(cow![3]).toBeCloseTo(10 * solids * 365 * 0.24 * 0.67 * 0.02, 9);
  const nitrogen = 365 * (((energy / 18.45) * 0.16) / 6.25 - (20 * (3.3 + 0.19)) / 100 / 6.38);
  expect(cow![4]).toBeCloseTo((10 * nitrogen * (0.01 + 0.3 * 0.01 + 0.02 * 0.011) * 44) / 28, 9);
  const growing = gei.compute(300, 0, 4, 60, "STALL", 0, 0.6, 550, "HEIFER");
  const gain = 22.02 * (300 / (0.8 * 550)) ** 0.75 * 0.6 ** 1.097;
  const ofHeifer = 365 * (((growing / 18.45) * 0.14) / 6.25 - (0.6 * (268 - (7.03 * gain) / 0.6)) / 1000 / 6.25);
  expect(heifer![4]).toBeCloseTo((5 * ofHeifer * (0.004 + 0.21 * 0.01 + 0.24 * 0.011) * 44) / 28, 9);
  expect(total![5]).toBeCloseTo(27 * ((total![2] as number) + (total![3] as number)) + 273 * (total![4] as number), 9);
  expect(per![0]).toBe("Per kg FPCM (kg CO2e/kg FPCM)");
});

test("nitrogen of one's own replaces crude protein, and without both it goes by region and weight", () => {
  const own = rows([kept(cows, "SOLID", 16, 100)], ...manure)[1]![4];
  expect(own).toBeCloseTo(10 * n2oManure.compute(100, undefined, "SOLID", "DAIRY", "TOTAL", undefined), 9);
  // Western Europe, Tables 10.19 and 10A.5 as FADN2Footprint quotes them: 0.54 kg for 1000 kg a day, 118 kg for 600 kg
  const byRegion = rows([kept(cows, "SOLID", null)], null, null, "WESTEUROPE", null, null, "COOLMOIST", "HIGH");
  const nitrogen =
    (byRegion[1]![4] as number) / 10 / n2oManure.compute(1, undefined, "SOLID", "DAIRY", "TOTAL", undefined);
  expect(Math.round(nitrogen)).toBe(118);
});

test.each([
  ["OTHERCATTLE", "COMPOSTPILE", "compost"],
  ["BUFFALO", "DEEPBEDDING", "deep bedding"],
])("%s with %s is refused, because its factor is not known", (category, system, what) => {
  const herd = [
    ["class", "heads", "bodyWeight", "milk", "fat", "protein", "digestibility", "category", "system"],
    ["Bulls", 1, 285, null, null, null, 55, category, system],
  ];
  const answer = call(ghgTable, [herd, "TIER1", null, "INDIA", null, null, "TROPICALWET", "LOW", null, "2019"]);
  expect(answer).toMatchObject({
    code: "#N/A",
    sentence: `herd, class "Bulls": nitrous oxide of ${what} is not known for ${category}. Choose another system.`,
  });
});

test("Tier 1 takes enteric methane and volatile solids by region: India, buffalo, calves and goats", () => {
  const herd = [
    ["class", "heads", "bodyWeight", "milk", "fat", "protein", "digestibility", "category", "system"],
    ["Cows", 1, 285, 4, 4, 3, 55, "DAIRY", "SOLID"],
    ["Goats", 1, 24, null, null, null, 55, "GOAT", "DRYLOT"],
  ];
  const answer = rows(herd, "TIER1", null, "INDIA", null, null, "TROPICALWET", "LOW", null, "2019");
  expect(answer[1]![2]).toBe(enteric1.compute("INDIA", "2019", "DAIRY"));
  // 14.1 kg for 1000 kg and day, 285 kg, 4.4 g of methane a kilogram (Tables 10.13a, 10A.5 and 10.14)
  expect(answer[1]![3]).toBeCloseTo(6.39, 1);
  expect(answer[2]![3]).toBeCloseTo(
    manureCh4.compute((10.4 * 24) / 1000, undefined, undefined, "DRYLOT", "TROPICALWET", "GOAT", "LOW", "6"),
    12,
  );
});

test("per kilogram of milk it is the total, shared by allocation, over the corrected milk of a year", () => {
  const milk = fpcm.compute(10 * 20 * 365, 4, 3.3, "IDF2015", "TRUEPROTEIN", 4.8);
  const answer = rows([cows, heifers], null, null, null, null, 0.85);
  expect(answer[4]![5]).toBeCloseTo((0.85 * (answer[3]![5] as number)) / milk, 12);
  expect(answer[4]![0]).toContain("enteric methane only");
});

test("Tier 1 is the factor of the region for each cow, under any report", () => {
  const answer = rows([cows], "TIER1", "AR5", "WESTEUROPE");
  expect(answer[1]!.slice(1)).toEqual([10, 1170, "", "", 1170 * 28]);
});

test("an own methane factor overrides GLEAM", () => {
  const [gleam, own] = [rows([cows])[1]![2] as number, rows([cows], null, null, null, 5)[1]![2] as number];
  expect(own / gleam).toBeCloseTo(5 / 6.5, 12);
});

test("a herd without milk has no emissions per kilogram of it", () => {
  expect(rows([heifers])[3]![5]).toBe("");
});

test("what is missing is named with its class", () => {
  for (const cow of [
    ["Cows", 10, 600, 20, null, 3.3, 65],
    ["Cows", 10, 600, 20, 4, null, 65],
  ])
    expect(call(ghgTable, [[cow]])).toMatchObject({
      code: "#N/A",
      sentence: 'herd, class "Cows": fat or protein is blank, and its milk needs both.',
    });
  expect(sentence([["Heifers", 5, 300, null, null, null, 60, null, null, 0.6]])).toBe(
    'herd, class "Heifers": matureWeight is blank, and gain needs it.',
  );
  expect(sentence([cows], "TIER1")).toBe("region is blank: method TIER1 needs it.");
  expect(sentence([kept(cows, "SOLID", 16), heifers], ...manure)).toContain('class "Heifers": system is blank');
  expect(sentence([kept(cows, "SOLID", 16)])).toContain("climate is blank");
  expect(sentence([kept(cows, "SOLID", 16)], null, null, null, null, null, "COOLMOIST")).toContain("productivity is");
  expect(sentence([kept(cows, "SOLID", null)], ...manure)).toContain("enter crudeProtein, nitrogen or region");
  expect(sentence([kept(cows, "SOLID", 2)], ...manure)).toContain("less nitrogen than its milk");
  expect(sentence([[...heifers, "GOAT"]])).toContain("TIER2 is for cattle and buffalo");
  const buffalo = [...cows, ...Array(5).fill(null), "BUFFALO"];
  expect(sentence([buffalo], "TIER1", null, "OCEANIA", null, null, null, null, null, "2019")).toContain(
    "no factor for BUFFALO in OCEANIA",
  );
});

test("heifers count by Tier 1 as other cattle, and camels and buffalo with their milk", () => {
  expect(rows([cows, heifers], "TIER1", null, "ASIA")[2]![2]).toBe(5 * 47);
  const camel = ["Camel", 1, 450, 6, 4.5, 3.5, 55, null, null, null, null, null, "CAMEL"];
  expect(rows([camel], "TIER1", null, "AFRICA")[1]![2]).toBe(46);
  const buffalo = ["Buffalo", 1, 550, 8, 9, 4.6, 60, null, null, null, null, null, "BUFFALO"];
  expect(rows([buffalo])[1]![2]).toBeGreaterThan(0);
});
