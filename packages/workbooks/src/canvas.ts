import { addressOf, placeOf } from "@dairy-functions/formulas";
import { translated } from "@dairy-functions/shared";
import type { BookCell, BookChart, BookSheet, Highlight, Limit } from "./book.ts";
import { isTranslated, linesOf, rowHeight } from "./lines.ts";
import { type Look, looks } from "./looks.ts";
import { pageBreaksOf } from "./pages.ts";

/** A sheet while it is written, from the top down. */
export interface Canvas {
  readonly name: string;
  readonly widths: readonly number[];
  /** The row that is written next. */
  row: number;
  frozenRows: number;
  readonly heights: Record<number, number>;
  readonly cells: Record<string, BookCell>;
  readonly merges: string[];
  readonly limits: Limit[];
  readonly highlights: Highlight[];
  readonly charts: BookChart[];
  readonly pageBreaks: number[];
  /** Rows where a block begins. */
  readonly starts: number[];
  printedRows?: string;
  printArea?: string;
  frozenColumns?: number;
}

export const canvas = (name: string, widths: readonly number[]): Canvas => ({
  name,
  widths,
  row: 0,
  frozenRows: 0,
  heights: {},
  cells: {},
  merges: [],
  limits: [],
  highlights: [],
  charts: [],
  pageBreaks: [],
  starts: [],
});

/**
 * Writes a cell, across several columns if asked, and makes its row as high as its text needs. Texts are in the language
 * that is spoken, but for what a person fills in and what is to stay `asIs`.
 */
export function put(
  sheet: Canvas,
  column: number,
  given: BookCell,
  across = 1,
  row = sheet.row,
  asIs = given.input === true,
): void {
  const { value } = given;
  const isText = typeof value === "string" && !asIs && isTranslated(value);
  const cell = isText ? { ...given, value: translated(value) } : given;
  sheet.cells[addressOf({ column, row })] = cell;
  for (let k = column + 1; k < column + across; k++) sheet.cells[addressOf({ column: k, row })] = { look: cell.look };
  if (across > 1) sheet.merges.push(addressOf({ row, column, rows: 1, columns: across }));
  fitRow(sheet, column, cell, across, row);
}

/** Makes a row at least as high as the text of a cell needs. */
export function fitRow(sheet: Canvas, column: number, { value, look }: BookCell, across = 1, row = sheet.row): void {
  const width = sheet.widths.slice(column, column + across).reduce((sum, each) => sum + each, 0);
  const { size = 10, wrap, bold, indent } = looks[look];
  const text = typeof value === "string" && wrap ? value : "";
  // Units have many wide letters.
  const letters = bold ? 1.03 : look === "unit" ? 0.92 : 1.12;
  const lines = linesOf(text, ((width - (indent ? 1.5 : 0)) * 10) / size, letters);
  sheet.heights[row] = Math.max(sheet.heights[row] ?? 0, rowHeight(lines, size));
}

/** A name of a person or a thing for which there is room wherever it is shown. */
const longName = "Mohammad Abdul Karim";

/** Makes a row high enough for a name that a person fills in. */
export const fitName = (sheet: Canvas, column: number, look: Look, row: number): void =>
  fitRow(sheet, column, { value: longName, look }, 1, row);

/** Where the top of a sheet says what it is about. */
export const aboutCell = "A2";

/** The top of a sheet: its name, and what it is about. */
export function putTitle(sheet: Canvas, about: string): void {
  put(sheet, 0, { value: sheet.name, look: "title" }, acrossTop(sheet), sheet.row, true);
  sheet.heights[sheet.row++] = 26;
  put(sheet, 0, { value: about, look: sheet.frozenColumns ? "aboutWide" : "about" }, acrossTop(sheet));
  sheet.row++;
  gap(sheet);
}

/** Google Sheets freezes no part of a merged range: where columns are frozen, the text runs over the cells beside it. */
const acrossTop = ({ frozenColumns, widths }: Canvas): number => (frozenColumns ? 1 : widths.length);

const longIdentity = Array<string>(4).fill(`${longName}, Kaijuri`).join(" | ");

/** Below what a sheet is about, in place of the gap: whom it was filled in for, printed on every page. */
export function putIdentity(sheet: Canvas, formula: string): void {
  const row = placeOf(aboutCell).row + 1;
  const look = sheet.frozenColumns ? "identityWide" : "identity";
  put(sheet, 0, { formula, look }, acrossTop(sheet), row);
  fitRow(sheet, 0, { value: longIdentity, look }, acrossTop(sheet), row);
  sheet.heights[row]! += 4;
  if (sheet.frozenRows === 0) sheet.printedRows = `${row + 1}:${row + 1}`;
}

/** What the rows below are about. */
export function putHeading(sheet: Canvas, text: string, asIs = false): void {
  put(sheet, 0, { value: text, look: "heading" }, sheet.widths.length, sheet.row, asIs);
  sheet.heights[sheet.row++] = 22;
}

/** Writes texts beside each other. */
export function putRow(sheet: Canvas, texts: readonly string[], cellLooks: readonly Look[]): void {
  for (const [k, value] of texts.entries()) put(sheet, k, { value, look: cellLooks[k]! });
  sheet.row++;
}

/** An empty row of some height. */
export function gap(sheet: Canvas, points = 9): void {
  sheet.heights[sheet.row++] = points;
}

/** The sheet as data, its cells from the top, left to right. */
export function finished(sheet: Canvas, landscape: boolean): BookSheet {
  const { row, starts, ...rest } = sheet;
  const inOrder = Object.entries(sheet.cells)
    .map((entry) => ({ entry, ...placeOf(entry[0]) }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const pageBreaks = pageBreaksOf({ ...rest, landscape }, starts, row);
  return { ...rest, landscape, pageBreaks, cells: Object.fromEntries(inOrder.map(({ entry }) => entry)) };
}
