import {
  type Area,
  type Locale,
  type Place,
  referenceIn,
  referenceTo,
  type SheetArea,
  type SheetPlace,
  type Token,
  wholeColumn,
} from "@dairy-functions/formulas";
import type { Cell } from "@dairy-functions/shared";
import type { HostCell } from "../pane-host.ts";
import type { SheetCells } from "../sheet-headings.ts";

/** The cells of a sheet from A1 on; rows and cells that are blank may be missing. */
export interface CheckedSheet extends SheetCells {
  readonly name: string;
  /** Each formula with its equals sign; "" where a cell has none. */
  readonly formulas: readonly (readonly string[] | undefined)[];
}

export const valueAt = ({ values }: CheckedSheet, row: number, column: number): HostCell =>
  values[row]?.[column] ?? null;
export const formulaAt = ({ formulas }: CheckedSheet, row: number, column: number): string =>
  formulas[row]?.[column] ?? "";

/** A workbook as plain data: what is checked. */
export interface CheckedBook {
  readonly sheets: readonly CheckedSheet[];
  /** How its formulas are written; in English if not given. */
  readonly locale?: Locale;
  /** The cells of a name, or of a column of a table, in a formula of a cell. */
  readonly locate?: (reference: string, from: SheetPlace) => SheetArea | undefined;
}

/** A change that is certain to be right once a person agrees with the finding. */
interface Change {
  /** What it does, as the words of its button. */
  readonly text: string;
  readonly area: SheetArea;
  /** Numbers, or formulas with their equals sign. */
  readonly cells: readonly (readonly Cell[])[];
}

export interface SheetFinding {
  readonly rule:
    | "unit"
    | "basis"
    | "currency"
    | "result"
    | "percent"
    | "swapped"
    | "stops"
    | "total"
    | "blank"
    | "typed"
    | "differs"
    | "overwritten"
    | "name"
    | "error";
  /** The cells that it is about, the first of them to go to. */
  readonly area: SheetArea;
  /** What is seen, as a sentence. */
  readonly seen: string;
  /** Why it matters, as a sentence. */
  readonly why: string;
  readonly change?: Change;
}

export const sheetNamed = (book: CheckedBook, name: string): CheckedSheet | undefined =>
  book.sheets.find((sheet) => sheet.name === name) ??
  book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

export const shownIn = (book: CheckedBook, { sheet, row, column }: SheetPlace): HostCell => {
  const cells = sheetNamed(book, sheet);
  return cells === undefined ? null : valueAt(cells, row, column);
};

export const isSingleCell = ({ rows, columns }: Area): boolean => rows === 1 && columns === 1;
export const keyOf = ({ row, column }: Place): number => row * 16_384 + column;

/** The cells that tokens mean, if they are one reference; as far as the sheet is used. */
export function areaOfTokens(book: CheckedBook, tokens: readonly Token[], from: SheetPlace): SheetArea | undefined {
  const reference = referenceIn(tokens, from.sheet);
  if (reference === undefined) return undefined;
  return reference.area === undefined ? located(book, reference.text, from) : withinUsed(book, reference.area);
}

function located(book: CheckedBook, text: string, from: SheetPlace): SheetArea | undefined {
  const { text: whole, ofRow } = wholeColumn(text);
  const area = book.locate?.(whole, from);
  if (area === undefined || !ofRow) return area === undefined ? undefined : withinUsed(book, area);
  return from.row >= area.row && from.row < area.row + area.rows ? { ...area, row: from.row, rows: 1 } : undefined;
}

/** Whole columns end with the sheet's last cell. */
export function withinUsed(book: CheckedBook, area: SheetArea): SheetArea | undefined {
  const cells = sheetNamed(book, area.sheet);
  if (cells === undefined) return undefined;
  const rows = Math.min(area.rows, Math.max(1, Math.max(cells.values.length, cells.formulas.length) - area.row));
  const columns = area.columns < 1000 ? area.columns : Math.max(1, (cells.values[area.row]?.length ?? 1) - area.column);
  return { ...area, sheet: cells.name, rows: area.rows < 100_000 ? area.rows : rows, columns };
}

export const areaText = (area: SheetArea, from: string): string => referenceTo(area, from);
