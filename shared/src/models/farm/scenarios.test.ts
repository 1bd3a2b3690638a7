import { call } from "../../cells/call.ts";
import { plainHost } from "../../cells/host.ts";
import type { Range } from "../../define.ts";
import { simFarm } from "../../functions/simulation/simfarm.ts";
import { simScenario } from "../../functions/simulation/simscenario.ts";
import { exampleAssets, exampleFarm, exampleLoans, exampleScenarios } from "./example.ts";
import { allLines } from "./statements.ts";
import { farmTable } from "./tables.ts";

/** What must happen to the results when the inputs change in a known way. */

type Rows = readonly (readonly unknown[])[];
const head = exampleScenarios[0]!;
const all = (farm: Rows, assets: Rows, loans: Rows, scenarios: Rows | null = null, scenario: string | null = null) =>
  (call(simFarm, [farm, assets, loans, "ALL", scenarios, scenario]) as (string | number)[][]).slice(1);

/** Every number of two tables is equal to 1e-9 of the largest number of its line and of the farm. */
function expectSame(
  actual: readonly (string | number)[][],
  expected: readonly (string | number)[][],
  factorOf: (unit: string) => number = () => 1,
) {
  expect(actual.length).toBe(expected.length);
  for (const [i, row] of expected.entries())
    for (const [j, cell] of row.entries()) {
      const found = actual[i]![j]!;
      if (typeof cell !== "number") expect(found).toBe(cell);
      else {
        const wanted = cell * factorOf(String(row[1]));
        const largest = Math.max(1, Math.abs(wanted), row[0] === "Check" ? 1e6 : 0);
        expect({
          line: row[0],
          j,
          found,
          wanted,
          near: Math.abs((found as number) - wanted) <= 1e-9 * largest,
        }).toMatchObject({ near: true });
      }
    }
}

const base = all(exampleFarm, exampleAssets, exampleLoans);
const drought = all(exampleFarm, exampleAssets, exampleLoans, exampleScenarios, "Drought");

test("a line that stands in two statements is the same number in both", () => {
  for (const { name } of allLines) {
    const rows = base.filter(([line]) => line === name);
    for (const row of rows) expect(row).toEqual(rows[0]);
  }
});

test("all money times k gives all money times k, and leaves what is no money", () => {
  const k = 83.5;
  const isMoney = (unit: unknown) => typeof unit === "string" && /^cur\b/.test(unit);
  const column = (name: string, table: Rows) => table[0]!.indexOf(name);
  const scaled = (table: Rows, names: readonly string[]) =>
    table.map((row, i) =>
      row.map((cell, j) =>
        i > 0 && typeof cell === "number" && names.some((name) => column(name, table) === j) ? cell * k : cell,
      ),
    );
  const farm = exampleFarm.map((row) => (isMoney(row[1]) ? [row[0], row[1], (row[2] as number) * k, row[3]] : row));
  const after = all(farm as Range, scaled(exampleAssets, ["cost", "trade-in"]), scaled(exampleLoans, ["amount"]));
  expectSame(after, base, (unit) => (isMoney(unit) ? k : 1));
});

test.each([
  [
    "factors of 1",
    [
      ["Nothing", "Milk price", null, null, "factor", 1],
      ["Nothing", "Cow death rate", null, null, "factor", 1],
    ],
  ],
  ["adding zero", [["Nothing", "Milk yield", null, null, "add", "zero"]]],
  [
    "setting what already is",
    [
      ["Nothing", "Milk price", null, null, "set", 0.2524],
      ["Nothing", "Target cows", 2004, 2007, "set", 2],
    ],
  ],
])("a scenario of %s changes nothing", (_, rows) => {
  expectSame(all(exampleFarm, exampleAssets, exampleLoans, [head, ...rows] as Rows, "Nothing"), base);
});

test("a shock in two rows is the shock in one", () => {
  const split = [
    ["Drought", "Milk yield", 2005, 2005, "factor", 0.8],
    ["Drought", "Milk yield", 2006, 2006, "factor", 0.8],
    ["Drought", "Concentrate price", 2005, 2006, "factor", 1.6],
    ["Drought", "Concentrate price", 2005, 2006, "factor", 0.875],
  ];
  expectSame(all(exampleFarm, exampleAssets, exampleLoans, [head, ...split] as Rows, "drought "), drought);
});

test("a higher milk price lowers no income of any year, and a later change leaves the years before it", () => {
  const rows = [["Dear milk", "Milk price", 2006, null, "factor", 1.2]];
  const after = all(exampleFarm, exampleAssets, exampleLoans, [head, ...rows] as Rows, "Dear milk");
  for (const name of ["Net cash farm income", "Farm income", "Household income", "Closing cash", "Equity"]) {
    const find = (table: typeof base) => table.find(([line]) => line === name)!.slice(2) as number[];
    for (const [year, x] of find(after).entries())
      if (year < 4) expect(x).toBe(find(base)[year]);
      else expect(x).toBeGreaterThan(find(base)[year]!);
  }
});

test("what follows another label follows it through a scenario, and has a scenario of its own on top", () => {
  const rows = [
    ["Wages", "Family wage", 2004, null, "set", 0.3],
    ["Hired", "Hired wage", null, null, "factor", 2],
  ];
  const farm = [...exampleFarm, ["Family hours for dairy", "h/yr", 1000, null]];
  const wages = (scenario: string | null) =>
    all(farm, exampleAssets, exampleLoans, [head, ...rows] as Rows, scenario)
      .find(([line]) => line === "Wages")!
      .slice(2) as number[];
  expect(wages(null)[3]).toBeCloseTo(1284.8 * 0.15835, 9);
  expect(wages("Wages").slice(1, 4)).toEqual(
    [1284.8 * 0.15835, 1284.8 * 0.3, 1284.8 * 0.3].map((x) => expect.closeTo(x, 9)),
  );
  expect(wages("Hired")[0]).toBeCloseTo(2 * 1284.8 * 0.15835, 9);
});

test("an asset and a loan of a scenario are there when it runs", () => {
  const assets = [...exampleAssets, ["Biogas", "machine", 400, 2004, 8, "yes", null, null, null, "Biogas"]];
  const loans = [exampleLoans[0]!, ["Gas loan", 300, 0.1, 3, 2004, null, null, null, "biogas"]];
  const scenarios = [head, ["Biogas", null, null, null, null, null]];
  const find = (table: typeof base, name: string) => table.find(([line]) => line === name)!.slice(2);
  const without = all(exampleFarm, assets, loans, scenarios, "Base");
  expect(find(without, "Loans drawn").every((x) => x === 0)).toBe(true);
  const withIt = all(exampleFarm, assets, loans, scenarios, "BIOGAS");
  expect(find(withIt, "Loans drawn")[2]).toBe(300);
  expect(find(withIt, "Asset purchases")[2]).toBe(400);
});

test("constant rates keep a herd that was left to its defaults, with no change of inventory", () => {
  const farm = exampleFarm.map((row) =>
    ["Milk yield", "Living expenses"].includes(String(row[0])) ? [...row.slice(0, 3), null] : row,
  );
  const table = all(farm, exampleAssets, exampleLoans);
  for (const name of [
    "Cows, end",
    "Heifer calves, end",
    "Heifers 1-2 years, end",
    "Heifers over 2 years, end",
    "Milk sold",
  ]) {
    const row = table.find(([line]) => line === name)!.slice(2) as number[];
    for (const x of row) expect(x).toBeCloseTo(row[0]!, 9);
  }
  for (const x of table.find(([line]) => line === "Inventory change")!.slice(2)) expect(x).toBeCloseTo(0, 9);
});

test("inflation raises all money that has no path of its own, and real equity takes it out", () => {
  const steady = exampleFarm.map((row) => [...row.slice(0, 3), null]);
  const inflated = all([...steady, ["Inflation", "", 0.1, null]], exampleAssets, exampleLoans);
  const still = all(steady, exampleAssets, exampleLoans);
  const find = (table: typeof base, name: string) => table.find(([line]) => line === name)!.slice(2) as number[];
  for (const [year, x] of find(inflated, "Milk sales").entries())
    expect(x).toBeCloseTo(find(still, "Milk sales")[year]! * 1.1 ** year, 8);
  for (const [year, x] of find(inflated, "Real equity").entries())
    expect(x).toBeCloseTo(find(inflated, "Equity")[year]! / 1.1 ** year, 8);
});

test("one table gives the same where blanks arrive as 0, or is refused there", () => {
  const zeros = (table: Rows) => table.map((row) => row.map((cell) => cell ?? 0));
  const excel = { ...plainHost, blankIsZero: true };
  const args = [zeros(exampleFarm), zeros(exampleAssets), zeros(exampleLoans), "ALL", 0, 0, 0];
  expect(call(simFarm, args, excel)).toEqual(call(simFarm, [exampleFarm, exampleAssets, exampleLoans, "ALL"]));
  expect(call(simFarm, args.slice(0, 4))).toEqual(call(simFarm, [exampleFarm, exampleAssets, exampleLoans, "ALL"]));
});

test("columns stand in any order and case, with notes, headings and empty rows between", () => {
  const shuffled = [
    ["Source", "VALUE", "Label", "note on it", 2004, "Change"],
    [null, null, "general", null, null, null],
    ...exampleFarm.slice(1).flatMap(([label, , value, change]) => [
      ["p", value, `  ${String(label).toUpperCase().replace(" ", "  ")}`, "text", null, change],
      [null, null, null, null, null, null],
    ]),
  ];
  expect(all(shuffled, exampleAssets, exampleLoans)).toEqual(base);
});

test("every label that is not required takes its default in four ways", () => {
  const required = farmTable.lines.filter((line) => !("default" in line || "follows" in line || "otherwise" in line));
  const rows = exampleFarm.filter(([label]) => required.some(({ name }) => name === label));
  const expected = all([exampleFarm[0]!, ...rows], exampleAssets, exampleLoans);
  for (const blank of ["", null, "default", " Default "]) {
    const others = farmTable.lines
      .filter(({ name }) => !rows.some(([label]) => label === name))
      .map(({ name }) => [name, "", blank, null]);
    expect(all([exampleFarm[0]!, ...rows, ...others], exampleAssets, exampleLoans)).toEqual(expected);
  }
});

test("SIMSCENARIO shows the household income where no line is named, and blanks where a year has none", () => {
  const rows = call(simScenario, [exampleFarm, exampleScenarios, exampleAssets]) as unknown[][];
  expect(rows.map(([name]) => name)).toEqual(["scenario", "Base", "Drought", "Cheap imports"]);
  expect(rows[1]![1]).toBeCloseTo(1159.941222, 5);
  const cover = call(simScenario, [
    exampleFarm,
    exampleScenarios,
    exampleAssets,
    null,
    "debt service cover",
  ]) as unknown[][];
  expect(cover[1]!.slice(1)).toEqual(Array(13).fill(""));
});
