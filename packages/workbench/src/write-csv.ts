import { inert } from "@dairy-functions/formulas";
import Papa from "papaparse";
import type { Model } from "./steps.ts";
import { dateOf, errorOf, type SheetCell, type SpreadsheetLibrary } from "./workbench-host.ts";

/** What a sheet holds, as CSV: numbers in full with a decimal point, and no text that would run. */
export function csvOf(o: SpreadsheetLibrary, { getters }: Model, sheetId: string): string {
  const rows: (string | number)[][] = [];
  let [height, width] = [0, 0];
  for (let row = 0; row < getters.getNumberRows(sheetId); row++) {
    const line: (string | number)[] = [];
    for (let col = 0; col < getters.getNumberCols(sheetId); col++) {
      const content = field(o, getters.getEvaluatedCell({ sheetId, row, col }) as SheetCell);
      line.push(content);
      if (content !== "") [height, width] = [row + 1, Math.max(width, col + 1)];
    }
    rows.push(line);
  }
  return Papa.unparse(
    rows.slice(0, height).map((line) => line.slice(0, width)),
    { newline: "\r\n" },
  );
}

function field(o: SpreadsheetLibrary, cell: SheetCell): string | number {
  const error = errorOf(o, cell);
  if (error !== undefined) return error.code;
  const { value, format } = cell;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number")
    return format !== undefined && o.helpers.isDateTimeFormat(format) ? dated(dateOf(value)) : value;
  return inert(value ?? "");
}

/** 2024-05-01, with its time where it has one. */
const dated = (date: Date) =>
  date
    .toISOString()
    .replace("T", " ")
    .replace(/( 00:00)?(:00)?\.\d+Z$/, "");
