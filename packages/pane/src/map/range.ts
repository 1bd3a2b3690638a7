import { type Area, addressOf, areaBetween, type Place, type SheetArea } from "@dairy-functions/formulas";
import { isEmptyCell } from "../areas.ts";
import type { Host } from "../pane-host.ts";
import type { Written } from "./block.ts";

/** Which cells of a sheet a person's account is in, and which it leaves out. */

const seen = { row: 0, column: 0, rows: 500, columns: 60 };

/** Around a cell: the columns beside it that hold something, as far down as they do; empty where there are none. */
export async function usedRange(host: Host, cell: SheetArea): Promise<string> {
  const { values } = await host.read({ sheet: cell.sheet, ...seen });
  const isUsed = (c: number) => values.some((row) => !isEmptyCell(row[c]));
  let [left, right] = [cell.column, cell.column];
  while (left > 0 && isUsed(left - 1)) left--;
  while (isUsed(right + 1)) right++;
  const rows = values.flatMap((row, r) => (row.slice(left, right + 1).every(isEmptyCell) ? [] : [r]));
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)];
  return rows.length < 2 ? "" : addressOf(areaBetween({ row: top, column: left }, { row: bottom, column: right }));
}

/** Typed numbers of the sheet that an area leaves out, from the first to the last; `ours` is where the pane wrote. */
export async function numbersOutside(host: Host, area: SheetArea, ours?: Place): Promise<Area | undefined> {
  const { values, formulas } = await host.read({ sheet: area.sheet, ...seen });
  const isInside = (row: number, column: number) =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  const isOurs = (row: number, column: number) => ours !== undefined && row >= ours.row && column >= ours.column;
  const places = values.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      typeof cell === "number" && !formulas[row]?.[column] && !isInside(row, column) && !isOurs(row, column)
        ? [{ row, column }]
        : [],
    ),
  );
  if (places.length === 0) return undefined;
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  return areaBetween(
    { row: Math.min(...rows), column: Math.min(...columns) },
    { row: Math.max(...rows), column: Math.max(...columns) },
  );
}

/** The cells of what was written that wait for a number. */
export async function blanksIn(host: Host, { input, alsoNeeded }: Written): Promise<readonly Place[]> {
  const blanks: Place[] = [];
  for (const area of [input, ...alsoNeeded]) {
    const { values } = await host.read(area);
    for (let r = 1; r < area.rows; r++)
      for (let c = 2; c < area.columns; c++)
        if (isEmptyCell(values[r]?.[c]) && !isEmptyCell(values[r]?.[0]))
          blanks.push({ row: area.row + r, column: area.column + c });
  }
  return blanks;
}
