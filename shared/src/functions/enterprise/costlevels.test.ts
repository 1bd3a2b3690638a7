/** Right by published: DairyNZ Economic Survey 2022-23; identity: each cost line is in a level or not counted. */
import { call } from "../../cells/call.ts";
import { costLevels } from "./costlevels.ts";

type Row = [string, ...(number | "")[]];
/** Each line has a number of its own, a power of two, so that a sum shows which lines are in it. */
const lines = {
  "milk returns": 2 ** 0,
  "cattle returns": 2 ** 1,
  "other returns": 2 ** 2,
  "livestock purchases": 2 ** 3,
  "stock change": 2 ** 4,
  "variable costs": 2 ** 5,
  "forage costs": 2 ** 6,
  "fixed costs": 2 ** 7,
  "wages paid": 2 ** 8,
  "rent paid": 2 ** 9,
  "interest paid": 2 ** 10,
  "operating interest": 2 ** 11,
  depreciation: 2 ** 12,
  "capital recovery": 2 ** 13,
  "unpaid labour": 2 ** 14,
  "own land": 2 ** 15,
  "equity interest": 2 ** 16,
  "home grown feed": 2 ** 17,
  "feed stock change": 2 ** 18,
  "support block": 2 ** 19,
  "family living": 2 ** 20,
} as const;
type Line = keyof typeof lines;
const account = [...Object.entries(lines), ["milk", 400]];
const levels = (system: string, inputs: unknown = account, per?: number) =>
  (call(costLevels, per === undefined ? [inputs, system] : [inputs, system, per]) as Row[]).slice(1);
const level = (system: string, name: string) => Number(levels(system).find(([label]) => label === name)![1]);
const of = (...names: Line[]) => names.reduce((sum, name) => sum + lines[name], 0);
const cash: Line[] = ["variable costs", "forage costs", "fixed costs", "wages paid", "rent paid", "interest paid"];

test("AHDB: cash costs, then depreciation, unpaid labour, home-grown cereals and the rental value of owned land", () => {
  expect(level("AHDB", "Full economic cost")).toBe(
    of(...cash, "depreciation", "unpaid labour", "home grown feed", "own land"),
  );
  const farm = [
    ["milk returns", 100],
    ["variable costs", 60],
    ["depreciation", 15],
    ["milk", 400],
  ];
  expect(levels("AHDB", farm).at(-2)).toEqual(["Income retained (fraction)", 0.25, ""]);
});

test("DairyNZ: operating expenses are before interest and rent, and a rise of feed in store lowers them", () => {
  const working = of("variable costs", "forage costs", "fixed costs", "wages paid");
  expect(level("DAIRYNZ", "Farm working expenses")).toBe(working);
  expect(level("DAIRYNZ", "Operating expenses")).toBe(
    working - of("feed stock change") + of("support block", "unpaid labour", "depreciation"),
  );
  expect(level("DAIRYNZ", "Gross farm revenue")).toBe(1 + 2 + 4 - 8 + 16);
});

test("DairyNZ Economic Survey 2022-23: 9.24 less 6.67 on 1,174 kg of milk solids a hectare are 3,017", () => {
  const profit = levels(
    "DAIRYNZ",
    [
      ["milk returns", 8.68],
      ["cattle returns", 0.51],
      ["other returns", 0.05],
      ["variable costs", 5.75],
      ["depreciation", 0.92],
      ["milk", 1],
    ],
    1174,
  ).find(([label]) => label === "Operating profit")!;
  expect(Math.abs(Number(profit[2]) - 3017)).toBeLessThan(1);
});

test("DFBS and Farm Credit East take receipts other than milk off accrual costs", () => {
  const operating =
    of(...cash, "livestock purchases") - of("feed stock change", "cattle returns", "other returns", "stock change");
  expect(level("DFBS", "Operating cost of producing milk")).toBe(operating);
  expect(level("DFBS", "Purchased input cost")).toBe(operating + of("depreciation"));
  expect(level("DFBS", "Total cost of producing milk")).toBe(
    operating + of("depreciation", "unpaid labour", "equity interest"),
  );
  expect(level("FARMCREDITEAST", "Net cost of production")).toBe(operating + of("depreciation", "family living"));
});

test("ERS: hired labour and capital recovery are overhead, and depreciation and interest paid are not counted", () => {
  const operating = of("variable costs", "home grown feed", "operating interest");
  const overhead = of("wages paid", "unpaid labour", "capital recovery", "rent paid", "own land", "fixed costs");
  expect(level("ERS", "Operating costs")).toBe(operating);
  expect(level("ERS", "Allocated overhead")).toBe(overhead);
  expect(level("ERS", "Value less total costs")).toBe(1 + 2 + 4 - operating - overhead);
  expect(level("ERS", "Costs not counted")).toBe(
    of(
      "livestock purchases",
      "forage costs",
      "interest paid",
      "depreciation",
      "equity interest",
      "feed stock change",
      "support block",
      "family living",
    ),
  );
});

test("Teagasc: gross margin after variable costs, net profit after fixed costs, own labour after that", () => {
  const output = 1 + 2 + 4 - 8 + 16;
  const margin = output - of("variable costs", "forage costs");
  const profit = margin - of("fixed costs", "wages paid", "rent paid", "interest paid", "depreciation");
  expect(level("TEAGASC", "Gross output")).toBe(output);
  expect(level("TEAGASC", "Gross margin")).toBe(margin);
  expect(level("TEAGASC", "Net profit")).toBe(profit);
  expect(level("TEAGASC", "Net profit after own labour")).toBe(profit - of("unpaid labour"));
});

test("every cost line is counted or shown as not counted, in each system", () => {
  const all =
    of(...(Object.keys(lines) as Line[])) - of("milk returns", "cattle returns", "other returns", "stock change");
  for (const system of ["AHDB", "DAIRYNZ", "DFBS", "ERS", "FARMCREDITEAST", "TEAGASC"]) {
    const left = level(system, "Costs not counted");
    // The lines that a system counts change one of its levels when they change.
    for (const name of Object.keys(lines) as Line[]) {
      if ((all & lines[name]) === 0) continue;
      const changed = account.map(([label, value]) => [label, label === name ? Number(value) + 0.5 : value]);
      const moved = levels(system, changed).some(
        ([label, value], k) => label !== "Costs not counted" && value !== levels(system)[k]![1],
      );
      expect({ system, name, counted: (left & lines[name]) === 0 }).toEqual({ system, name, counted: moved });
    }
  }
});

test("several farms side by side, per hundredweight", () => {
  const rows = call(costLevels, [
    [
      ["line", "A", "B"],
      ["milk returns", 100, 50],
      ["variable costs", 60, 40],
      ["milk", 200, 100],
    ],
    "TEAGASC",
    45.359237,
  ]) as Row[];
  expect(rows[0]).toEqual(["level", "A total", "A per 45.359237 kg", "B total", "B per 45.359237 kg"]);
  expect(rows[2]![0]).toBe("Gross margin");
  expect(rows[2]![2]).toBeCloseTo(40 * 0.226796185, 9);
  expect(rows[2]![3]).toBe(10);
});
