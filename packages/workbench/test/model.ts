import { addressOf } from "@dairy-functions/formulas";
import { type Cell, functionNamed } from "@dairy-functions/shared";
import { o, type Read, readCell } from "../headless/index.ts";
import { nameInSheet } from "../src/index.ts";

/** Calls of functions in cells of the real o-spreadsheet, as a person types them. */

/** A cell to write: what a person can type, or an error that is already there. */
export type Typed = Cell | Date | { readonly error: string };
export type Argument = Typed | readonly (readonly Typed[])[];

/** How an error cell is made, where its code alone would be read as text. */
const errorCells: Readonly<Record<string, string>> = { "#DIV/0!": "=1/0", "#REF!": "=#REF", "#VALUE!": '=1+"a"' };

function typed(cell: Typed): string {
  if (cell === null) return "";
  if (cell instanceof Date) return `=DATE(${cell.getUTCFullYear()},${cell.getUTCMonth() + 1},${cell.getUTCDate()})`;
  if (typeof cell === "object") return errorCells[cell.error] ?? cell.error;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  // As a formula a text stays text, whatever it looks like, and 1e308 is a number.
  return typeof cell === "string" ? `="${cell.replace(/"/g, '""')}"` : `=${cell}`;
}

/**
 * What a formula fills: its own cell, or where it spills to. The shape is asked with two more formulas, since
 * o-spreadsheet tells no spill zone where the first cell is an error.
 */
export function evaluateFormula(
  formula: string,
  cells: Readonly<Record<string, string>>,
  column: number,
): Read | Read[][] {
  const place = (k: number) => addressOf({ row: 0, column: column + k });
  const shape = { [place(0)]: `=ROWS(${formula})`, [place(1)]: `=COLUMNS(${formula})`, [place(2)]: `=${formula}` };
  const modelOf = (colNumber: number, rowNumber: number) =>
    new o.Model({ sheets: [{ id: "s", name: "S", colNumber, rowNumber, cells: { ...cells, ...shape } }] });
  let model = modelOf(column + 20, rowsOf(cells));
  const [height, width] = [readCell(model, "s", column, 0), readCell(model, "s", column + 1, 0)];
  if (typeof height !== "number" || typeof width !== "number" || height * width === 1)
    return readCell(model, "s", column + 2, 0);
  // A sheet of just the size is made many times faster than one that fits any result.
  if (width > 18 || height > rowsOf(cells)) model = modelOf(column + 2 + width, Math.max(height, rowsOf(cells)));
  const count = (length: number) => Array.from({ length }, (_, k) => k);
  return count(height).map((r) => count(width).map((c) => readCell(model, "s", column + 2 + c, r)));
}

const rowsOf = (cells: Readonly<Record<string, string>>) =>
  Math.max(20, ...Object.keys(cells).map((address) => Number(address.replace(/[^0-9]/g, ""))));

/** Writes the arguments of a call into a sheet, types the formula with references to them, and reads what it shows. */
export function evaluate(name: string, args: readonly Argument[]): Read | Read[][] {
  const definition = functionNamed(name)!;
  const cells: Record<string, string> = {};
  let column = 0;
  const references = args.map((argument) => {
    const rows = (Array.isArray(argument) ? argument : [[argument]]) as readonly (readonly Typed[])[];
    const left = column;
    column += rows[0]!.length;
    for (const [r, row] of rows.entries())
      for (const [c, cell] of row.entries()) cells[addressOf({ row: r, column: left + c })] = typed(cell);
    return addressOf({ row: 0, column: left, rows: rows.length, columns: column - left });
  });
  return evaluateFormula(`${nameInSheet(definition)}(${references.join(",")})`, cells, column);
}

export { o, type Read, readCell };
