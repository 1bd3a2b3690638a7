import type { addressOf } from "@dairy-functions/formulas";
import { type Answer, call, functionNamed } from "@dairy-functions/shared";
import { layoutDress, resultDress } from "../src/dress.ts";

const at = { row: 2, column: 4 };
/** The look or the format of a cell. */
const of = (pairs: readonly (readonly [string, readonly Parameters<typeof addressOf>[0][]])[], address: string) => {
  const [, letter, number] = /^([A-Z])(\d+)$/.exec(address)!;
  const place = { row: Number(number) - 1, column: letter!.charCodeAt(0) - 65 };
  return pairs
    .filter(([, areas]) =>
      areas.some(
        ({ row, column, rows = 1, columns = 1 }) =>
          place.row >= row && place.row < row + rows && place.column >= column && place.column < column + columns,
      ),
    )
    .map(([name]) => name);
};

test("a result has headers, formats by unit and size, and columns that show its labels", () => {
  const report = functionNamed("IFCNREPORT")!;
  const answer = call(report, report.examples[0]!.args as unknown[]);
  const { looks, formats, widths } = resultDress(report, answer, at)!;
  expect(of(looks, "E3")).toEqual(["header"]);
  expect(of(looks, "H3")).toEqual(["headerRight"]);
  expect(of(looks, "E4")).toEqual(["totalLabel"]); // Total receipts
  expect(of(looks, "F4")).toEqual(["total"]);
  // 28.02734375 per 100 kg ECM is shown as 28.03, and 574 of the farm in a column of thousands as 574.
  expect(of(formats, "H4")).toEqual(["#,##0.00"]);
  expect(of(formats, "F4")).toEqual(["#,##0"]);
  const rows = answer as Exclude<Answer, number | string | boolean>;
  const rowOf = (label: string) => (rows as unknown[][]).findIndex((row) => String(row[0]).startsWith(label)) + 3;
  expect(of(formats, `F${rowOf("Profit margin")}`)).toEqual(["0.0%"]);
  expect(of(formats, `F${rowOf("Return to labour")}`)).toEqual(["0.000"]); // 0.153 an hour, not 0
  const longest = Math.max(...(rows as unknown[][]).map((row) => String(row[0]).length));
  expect(widths[0]).toEqual([4, Math.min(44, longest + 2)]);
});

test("a single value and an error keep the looks of their cell", () => {
  expect(resultDress(functionNamed("ECM")!, 1092.6, at)).toBeUndefined();
  expect(resultDress(functionNamed("ECM")!, [[1], [2]], at)).toBeUndefined();
});

test("a line of an account without a number waits for one, and the title of a section does not", () => {
  const account = [
    ["line", "value"],
    ["payments (cur)", ""],
    ["milk returns (cur)", 470],
  ];
  expect(of(layoutDress(account, at).looks, "E4")).toEqual(["label"]);
  expect(of(layoutDress(account, at).looks, "F4")).toEqual(["input"]);
  const plan = [
    ["label", "unit", "value"],
    ["Herd", "", ""],
    ["Cows", "head", 2],
  ];
  expect(of(layoutDress(plan, at).looks, "E4")).toEqual(["heading"]);
  expect(of(layoutDress(plan, at).looks, "G4")).toEqual([]);
});

test("a table to be filled in shows where to type", () => {
  const cells = [
    ["channel", "farm price (cur/kg)", "note"],
    ["Co-operative", 0.25, ""],
  ];
  const { looks } = layoutDress(cells, at);
  expect(of(looks, "E3")).toEqual(["header"]);
  expect(of(looks, "F4")).toEqual(["input"]);
  expect(of(looks, "E4")).toEqual(["inputText"]);
  expect(of(looks, "G4")).toEqual(["note"]);
});
