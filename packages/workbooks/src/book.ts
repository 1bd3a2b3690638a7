import type { Cell } from "@dairy-functions/shared";
import type { Look } from "./looks.ts";

/**
 * A workbook as plain data: what every writer turns into a file or into sheets of an open workbook. Everything has its
 * place here: addresses are A1 text without a sheet, formulas are English with commas and no equals
 * sign, and call our functions as DAIRY.ECM; a writer spells them as its host does.
 */
export interface Book {
  /** Name of the file, without its ending: "typical-farm". */
  readonly name: string;
  readonly title: string;
  /** What it answers, in a sentence. */
  readonly purpose: string;
  /** What is said above links to the same workbook in other languages, in files that have them. */
  readonly elsewhere?: string;
  readonly sheets: readonly BookSheet[];
  /** Names that its formulas, conditions and print areas use, each with its cell: "'Farm inputs'!$C$5". */
  readonly names: Readonly<Record<string, string>>;
  /** Names that nobody sees, by which a form finds cells again when rows were inserted. */
  readonly places?: Readonly<Record<string, string>>;
  /** Names of LAMBDA formulas that the book brings along, as a file stores them, with what Excel shows beside them. */
  readonly functions?: Readonly<Record<string, { readonly formula: string; readonly comment: string }>>;
}

export interface BookSheet {
  readonly name: string;
  /** Widths of the columns in characters of Arial 10. */
  readonly widths: readonly number[];
  /** Heights in points of the rows that need more than a line, by row from 0. */
  readonly heights: Readonly<Record<number, number>>;
  /** Rows that stay in place while the others scroll, and that are printed on every page. */
  readonly frozenRows: number;
  /** Columns that stay in place beside them; none if not given. */
  readonly frozenColumns?: number;
  /** Rows that are printed on every page where none are frozen: "3:3". */
  readonly printedRows?: string;
  readonly landscape: boolean;
  /** Rows that begin a page, from 0. */
  readonly pageBreaks: readonly number[];
  /** What is printed, where it ends with the last row that is filled in: a reference that a formula gives. */
  readonly printArea?: string;
  /** Cells by address, from the top, left to right. */
  readonly cells: Readonly<Record<string, BookCell>>;
  readonly merges: readonly string[];
  readonly limits: readonly Limit[];
  /** Looks that cells have while a condition holds. */
  /** What hides errors in a file that is opened without the add-in; hosts that lay a book out have the functions. */
  readonly withoutAddIn?: Highlight;
  readonly highlights: readonly Highlight[];
  /** Formats that cells have while they hold large amounts, or in the digits of a language: the first one that fits. */
  readonly numberFormats?: readonly NumberFormat[];
  readonly charts: readonly BookChart[];
}

/** The rows that are printed on every page: "1:4". */
export const titleRows = ({
  frozenRows,
  printedRows,
}: Pick<BookSheet, "frozenRows" | "printedRows">): string | undefined =>
  frozenRows > 0 ? `1:${frozenRows}` : printedRows;

export interface BookCell {
  readonly value?: Cell;
  readonly formula?: string;
  /** The range that the formula fills from here, where it gives a table. */
  readonly fills?: string;
  readonly look: Look;
  /** A number format, as Excel writes it. */
  readonly format?: string;
  /** Whether a person may fill the cell in; every other cell is protected. */
  readonly input?: true;
  /** The sheet of the book that a click opens; files have it. */
  readonly link?: string;
}

/** What may be entered into a range. */
export interface Limit {
  readonly range: string;
  readonly kind: "number" | "whole" | "list" | "date";
  readonly min?: number;
  readonly max?: number;
  /** The number must lie above this one. */
  readonly above?: number;
  /** The values of a list. */
  readonly values?: readonly string[];
  /** Shown beside the cell while it is filled in. */
  readonly title: string;
  readonly help: string;
  /** Said when something else is entered. */
  readonly refusal: string;
}

export interface Highlight {
  readonly range: string;
  /** A condition, written for the first cell of the range. */
  readonly formula: string;
  readonly look: Look;
  /** Given only where a host applies no more than one condition to a cell. */
  readonly format?: string;
}

export interface NumberFormat {
  readonly ranges: readonly string[];
  /** A number: amounts above it, and below its negative, have the format. */
  readonly beyond?: string;
  /** Where no amount is given: the condition on which all have it. */
  readonly when?: string;
  readonly format: string;
}

export interface BookChart {
  /** Columns beside each other, columns or bars on top of each other, or lines. */
  readonly kind: "columns" | "stacked columns" | "bars" | "stacked bars" | "lines";
  readonly title: string;
  /** The cells it covers. */
  readonly range: string;
  readonly categories: { readonly title: string; readonly range: ChartRange };
  readonly values: { readonly title: string; readonly format: string };
  readonly series: readonly ChartSeries[];
}

/** A range of one sheet of the book. */
export interface ChartRange {
  readonly sheet: string;
  readonly range: string;
}

export interface ChartSeries {
  readonly label: string;
  readonly values: ChartRange;
  /** RGB: "1F5F4A". */
  readonly colour: string;
  /** Drawn over the columns: as a line, or only as a mark in each. */
  readonly line?: true | "marks";
}
