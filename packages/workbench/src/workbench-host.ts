import { CellError, type Host } from "@dairy-functions/shared";
import { inLocaleOf, type SheetLocale } from "./sheet-locale.ts";

/** What the host needs of o-spreadsheet: it runs unmodified beside this code, and nothing of it is bundled. */
export type SpreadsheetLibrary = typeof import("@odoo/o-spreadsheet");

/** A cell as o-spreadsheet hands it over and accepts it. */
export interface SheetCell {
  readonly value: string | number | boolean | null;
  readonly message?: string;
  readonly format?: string;
}

/** An error of another cell, with that cell beside it, so that it passes on with its own message and origin. */
interface PassedOn extends CellError {
  readonly cell: SheetCell;
}

/**
 * Has o-spreadsheet show #VALUE! for its #ERROR, in its own functions too, as Excel does. A deleted reference stays #REF there,
 * because its import writes that into formulas.
 */
export function showCodesOfExcel({ CellErrorType, registries }: SpreadsheetLibrary): void {
  Object.assign(CellErrorType, { GenericError: "#VALUE!" });
  for (const code of ["#VALUE!", "#REF!"]) registries.errorTypes.add(code);
}

/** Where the sentence of an error begins: "#VALUE! fat is blank ...". */
const codeInMessage = /^(#VALUE!|#N\/A|#NUM!) /;

/** The error that a cell of o-spreadsheet shows, as the library says it; undefined for a cell without one. */
export function errorOf(o: SpreadsheetLibrary, { value, message = "" }: SheetCell): CellError | undefined {
  if (!o.helpers.isEvaluationError(value)) return undefined;
  const own = codeInMessage.exec(message);
  return own === null
    ? new CellError(value === "#REF" ? "#REF!" : String(value), "")
    : new CellError(own[1]!, message.slice(own[0].length));
}

export interface WorkbenchHost extends Host {
  readonly showError: (error: CellError) => SheetCell;
}

/** The Host for o-spreadsheet. */
export function workbenchHost(o: SpreadsheetLibrary, locale: SheetLocale): WorkbenchHost {
  return {
    blankIsZero: false,
    errorIn: (raw) => {
      if (typeof raw !== "object" || raw === null || !("value" in raw)) return undefined;
      const error = errorOf(o, raw as SheetCell);
      return error && Object.assign(new CellError(error.code, ""), { cell: raw });
    },
    showError: (error) => {
      if ("cell" in error) return (error as PassedOn).cell;
      const isKnown = o.helpers.isEvaluationError(error.code);
      const message = `${error.code} ${inLocaleOf(locale, error.sentence)}`.trim();
      return { value: isKnown ? error.code : o.CellErrorType.GenericError, message };
    },
  };
}

/**
 * An argument as the library reads it: errors as their cells, dates as dates, ranges as rows (o-spreadsheet has
 * columns).
 */
export function rawArgument(o: SpreadsheetLibrary, argument: unknown): unknown {
  if (argument === undefined) return null;
  if (!Array.isArray(argument)) return rawCell(o, argument as SheetCell);
  const columns = argument as readonly (readonly SheetCell[])[];
  return columns[0]!.map((_, row) => columns.map((column) => rawCell(o, column[row]!)));
}

/** The date of a day of o-spreadsheet. */
export const dateOf = (day: number): Date => new Date(Date.UTC(1899, 11, 30) + Math.round(day * 86_400_000));

function rawCell(o: SpreadsheetLibrary, cell: SheetCell): unknown {
  if (typeof cell.value === "number")
    return cell.format !== undefined && o.helpers.isDateTimeFormat(cell.format) ? dateOf(cell.value) : cell.value;
  return o.helpers.isEvaluationError(cell.value) ? cell : cell.value;
}
