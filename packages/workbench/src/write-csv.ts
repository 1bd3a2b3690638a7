import { inert } from "@dairy-functions/formulas";
import Papa from "papaparse";
import type { SheetLocale } from "./sheet-locale.ts";
import type { Model } from "./steps.ts";
import { dateOf, errorOf, type SheetCell, type SpreadsheetLibrary } from "./workbench-host.ts";

/** The marks that the Excel of a country expects in a .csv: semicolons part the values where commas begin decimals. */
export const csvMarks = ({ decimalSeparator }: SheetLocale) =>
  decimalSeparator === "," ? { mark: ",", separator: ";" } : { mark: ".", separator: "," };

/** What a sheet holds, as CSV: numbers in full with the decimal mark of the locale, and no text that would run. */
export function csvOf(o: SpreadsheetLibrary, { getters }: Model, sheetId: string, locale: SheetLocale): string {
  const { mark, separator } = csvMarks(locale);
  const rows: string[][] = [];
  let [height, width] = [0, 0];
  for (let row = 0; row < getters.getNumberRows(sheetId); row++) {
    const line: string[] = [];
    for (let col = 0; col < getters.getNumberCols(sheetId); col++) {
      const content = field(o, getters.getEvaluatedCell({ sheetId, row, col }) as SheetCell, mark);
      line.push(content);
      if (content !== "") [height, width] = [row + 1, Math.max(width, col + 1)];
    }
    rows.push(line);
  }
  return Papa.unparse(
    rows.slice(0, height).map((line) => line.slice(0, width)),
    { newline: "\r\n", delimiter: separator },
  );
}

function field(o: SpreadsheetLibrary, cell: SheetCell, mark: string): string {
  const error = errorOf(o, cell);
  if (error !== undefined) return error.code;
  const { value, format } = cell;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number")
    return format !== undefined && o.helpers.isDateTimeFormat(format)
      ? dated(dateOf(value))
      : digits(value).replace(".", mark);
  return inert(value ?? "");
}

/** More than fifteen of them in a row would be read as a key, such as the one of an ear tag. */
const digits = (value: number) => (Math.abs(value) < 1e15 ? String(value) : value.toExponential());

/** 2024-05-01, with its time where it has one. */
const dated = (date: Date) =>
  date
    .toISOString()
    .replace("T", " ")
    .replace(/( 00:00)?(:00)?\.\d+Z$/, "");
