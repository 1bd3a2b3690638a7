import { addressOf, areaOf, excelToSheets, inLocale, type Locale } from "@dairy-functions/formulas";
import type { Dress } from "@dairy-functions/pane";
import {
  type Book,
  type BookCell,
  type BookSheet,
  conditionOf,
  contentsOf,
  type Look,
  looks,
  pixelsHigh,
  pixelsOf,
  pixelsWide,
  rectanglesBy,
} from "@dairy-functions/workbooks";
import type { DressOrder, FinishingOrder, SheetOrder } from "./orders.ts";

/** A book as the script writes it: spelled for Sheets, in the language of the spreadsheet. */

/** A formula of a book, which is written as in Excel and in English. */
function spellIn(locale: Locale): (formula: string) => string {
  return (formula) => {
    const converted = excelToSheets(formula);
    return inLocale("formula" in converted ? converted.formula : formula, { decimal: "." }, locale);
  };
}

export function orderOf(sheet: BookSheet, locale: Locale): SheetOrder {
  const spell = spellIn(locale);
  const ranges = (of: (cell: BookCell) => string | undefined) =>
    [...rectanglesBy(sheet, of)].map(([key, found]) => [key, found.map(addressOf)] as const);
  const ends = [...Object.keys(sheet.cells), ...sheet.charts.map(({ range }) => range)].map(areaOf);
  return {
    name: sheet.name,
    rows: Math.max(...ends.map(({ row, rows }) => row + rows)),
    columns: Math.max(sheet.widths.length, ...ends.map(({ column, columns }) => column + columns)),
    contents: contentsOf(sheet, spell),
    formats: ranges(({ format }) => format),
    looks: ranges(({ look }) => look).map(([look, found]) => [looks[look as Look], found] as const),
    merges: sheet.merges,
    widths: sheet.widths.map(pixelsWide),
    heights: Object.entries(sheet.heights).map(([row, points]) => [Number(row), pixelsHigh(points)] as const),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns ?? 0,
    limits: sheet.limits.map((limit) => ({
      range: limit.range,
      help: limit.refusal,
      ...(limit.kind === "list" ? { values: limit.values ?? [] } : { condition: spell(conditionOf(limit)) }),
    })),
    // Conditions of Sheets give no formats.
    highlights: sheet.highlights.flatMap(({ range, formula, look, format }) =>
      format === undefined ? [{ range, formula: spell(`=${formula}`), look: looks[look] }] : [],
    ),
    inputs: ranges(({ input }) => (input ? "input" : undefined)).flatMap(([, found]) => found),
  };
}

export function finishingOrderOf({ sheets }: Book): FinishingOrder {
  return {
    sheets: sheets.map(({ name }) => name),
    charts: sheets.flatMap((sheet) =>
      sheet.charts.map((chart) => ({ sheet: sheet.name, chart, pixels: pixelsOf(sheet, chart.range, usual) })),
    ),
  };
}

export function dressOrderOf(dress: Dress): DressOrder {
  const areas = [...dress.looks, ...dress.formats, ...(dress.plainFormats ?? [])].flatMap(([, each]) => each);
  return {
    rows: Math.max(0, ...areas.map(({ row, rows }) => row + rows)),
    columns: Math.max(0, ...areas.map(({ column, columns }) => column + columns)),
    looks: dress.looks.map(([look, areas]) => [looks[look], areas.map(addressOf)] as const),
    formats: dress.formats.map(([format, areas]) => [format, areas.map(addressOf)] as const),
    plainFormats: dress.plainFormats ?? [],
    copies: (dress.copies ?? []).map(([from, to]) => [addressOf(from), addressOf(to)] as const),
    widths: dress.widths.map(([column, characters]) => [column, pixelsWide(characters)] as const),
  };
}

/** The default size of columns and rows in Sheets. */
const usual = { width: 100, height: 21 };
