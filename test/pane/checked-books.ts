import { areaOf } from "@dairy-functions/formulas";
import type { CheckedBook, HostCell } from "@dairy-functions/pane";
import type { Cell } from "@dairy-functions/shared";
import { type Read, valuesOf } from "@dairy-functions/workbench/headless";
import type { Book } from "@dairy-functions/workbooks";

/** Workbooks as the check reads them, to be changed by tests. */

export interface EditableSheet {
  readonly name: string;
  readonly values: HostCell[][];
  readonly formulas: string[][];
}
export type EditableBook = Omit<CheckedBook, "sheets"> & { readonly sheets: EditableSheet[] };

/** Rows of cells: a text that begins with "=" is a formula, and `shown` gives what formulas show where that matters. */
export function sheetOf(name: string, rows: readonly (readonly Cell[])[], shown: HostCell = 1): EditableSheet {
  const isFormula = (cell: Cell) => typeof cell === "string" && cell.startsWith("=");
  return {
    name,
    values: rows.map((row) => row.map((cell) => (isFormula(cell) ? shown : cell))),
    formulas: rows.map((row) => row.map((cell) => (isFormula(cell) ? String(cell) : ""))),
  };
}

const shownCell = (value: Read): HostCell =>
  typeof value === "object" && value !== null ? { error: value.code } : value;

/** A template with the values that the workbench computes. */
export function editable(book: Book): EditableBook {
  const computed = valuesOf(book);
  return {
    sheets: book.sheets.map(({ name, cells }) => {
      const sheet: EditableSheet = { name, values: [], formulas: [] };
      const put = <T>(rows: T[][], address: string, content: T) => {
        const { row, column } = areaOf(address);
        rows[row] ??= [];
        rows[row]![column] = content;
      };
      for (const [address, { value, formula }] of Object.entries(cells)) {
        if (formula !== undefined) put(sheet.formulas, address, `=${formula}`);
        if (value !== undefined) put(sheet.values, address, value);
      }
      for (const [address, value] of Object.entries(computed[name]!)) put(sheet.values, address, shownCell(value));
      return sheet;
    }),
  };
}

export const copyOf = ({ sheets, ...rest }: EditableBook): EditableBook => ({
  ...rest,
  sheets: sheets.map(({ name, values, formulas }) => ({
    name,
    values: values.map((row) => [...row]),
    formulas: formulas.map((row) => [...row]),
  })),
});

export const sheetIn = (book: EditableBook, name: string): EditableSheet =>
  book.sheets.find((sheet) => sheet.name === name)!;

export function write(sheet: EditableSheet, row: number, column: number, content: Cell): void {
  const isFormula = typeof content === "string" && content.startsWith("=");
  sheet.values[row] ??= [];
  sheet.formulas[row] ??= [];
  sheet.values[row]![column] = isFormula ? (sheet.values[row]![column] ?? 1) : content;
  sheet.formulas[row]![column] = isFormula ? content : "";
}
