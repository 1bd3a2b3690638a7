import type { addressOf } from "@dairy-functions/formulas";
import { type Answer, CellError, call, functionNamed } from "@dairy-functions/shared";
import { isPlain, layoutDress, resultDress } from "../src/dress.ts";

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

test("a value shows its unit by its format, of its size, and an error keeps the looks of its cell", () => {
  const formatOf = (name: string, answer: Answer) => resultDress(functionNamed(name)!, answer, at)?.plainFormats;
  const area = { ...at, rows: 1, columns: 1 };
  expect(formatOf("ECM", 1092.6)).toEqual([["#,##0", [area]]]);
  expect(formatOf("ECM", [[1], [2]])).toEqual([["#,##0.00", [{ ...area, rows: 2 }]]]);
  expect(formatOf("FARMERSHARE", 0.42)).toEqual([["0.0%", [area]]]);
  expect(formatOf("CAGR", new CellError("#N/A", "begin is blank."))).toEqual([["0.0%", [area]]]);
  expect(formatOf("RETURNLABOUR", 0.159375)).toEqual([["0.000", [area]]]);
  expect(formatOf("ECM", new CellError("#N/A", "fat is blank."))).toBeUndefined();
  expect(formatOf("VERSION", "0.1.0")).toBeUndefined();
});

test("a format gives way where it is none, or shows percent of what is not a share", () => {
  expect(["General", "@", "0%", "0.00", "dd.mm.yyyy"].map((own) => isPlain(own, "#,##0.00"))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(isPlain("0%", "0.0%")).toBe(false);
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
