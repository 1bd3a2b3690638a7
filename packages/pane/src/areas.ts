import { cellOf, english, type Locale, type Place, type SheetArea, spellings } from "@dairy-functions/formulas";
import { type AnyFunction, type Cell, CellError, type Host as LibraryHost } from "@dairy-functions/shared";
import type { Contents, Host, HostCell } from "./pane-host.ts";

/** Cells of a host, as the library reads them. */

/** Cells, given column by column, as stretches that are below each other and alike. */
export function runsOf<Cell extends Place>(
  cells: readonly Cell[],
  alike: (above: Cell, cell: Cell) => boolean = () => true,
): Cell[][] {
  const runs: Cell[][] = [];
  for (const cell of cells) {
    const above = runs.at(-1)?.at(-1);
    if (above?.column === cell.column && above.row === cell.row - 1 && alike(above, cell)) runs.at(-1)!.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

export const isEmptyCell = (cell: HostCell | undefined): boolean => cell === null || cell === undefined || cell === "";

type ErrorCell = Extract<HostCell, { readonly error: string }>;
export const isErrorCell = (cell: unknown): cell is ErrorCell =>
  typeof cell === "object" && cell !== null && "error" in cell;
/** The code of the error that a cell holds; undefined for any other cell. */
export const codeIn = (cell: unknown): string | undefined => (isErrorCell(cell) ? cell.error : undefined);
/** An error by its code, a date by its text, and any other cell as it is. */
export const plainCell = (cell: HostCell): Cell =>
  codeIn(cell) ?? (typeof cell === "object" && cell !== null && "date" in cell ? cell.date : (cell as Cell));

/** The cells of an area that hold something already. */
export async function filledCells(host: Host, area: SheetArea): Promise<SheetArea[]> {
  const { values, formulas } = await host.read(area);
  return values.flatMap((row, r) =>
    row.flatMap((value, c) => (isEmptyCell(value) && (formulas[r]?.[c] ?? "") === "" ? [] : [cellOf(area, r, c)])),
  );
}

/** The name of a function as a formula of the host calls it. */
export const callName = ({ name }: Host, definition: AnyFunction): string =>
  spellings[name === "sheets" ? "sheets" : "excel"](definition.name);

/** How the formulas that the host reads and writes are spelled. */
export const localeOf = ({ workbook }: Host): Locale => workbook.locale ?? english;
export const separatorOf = (host: Host): string => (localeOf(host).decimal === "," ? ";" : ",");
/** A number as the host's formulas write it. */
export const numberText = (host: Host, value: number): string => String(value).replace(".", localeOf(host).decimal);

const ofHosts = new WeakSet<CellError>();
/** Whether an error came in from a cell, with the sentence that its host shows. */
export const isOfHost = (error: CellError): boolean => ofHosts.has(error);

/** How `call` meets the cells that a host has read: as its functions meet them in a cell. */
export const libraryHost = ({ blankIsZero }: Host): LibraryHost => ({
  blankIsZero,
  errorIn: (raw) => {
    if (!isErrorCell(raw)) return undefined;
    const error = new CellError(raw.error, raw.sentence ?? "");
    ofHosts.add(error);
    return error;
  },
  showError: (error) => error,
});

/** Blanks at the end of a whole column are not worth reading. */
export const rowsToRead = ({ values }: Contents): number => Math.max(values.length, 2000);

/** The cells of an area as an argument of `call`, with the blanks at its end, but only as many rows as are needed. */
export function argumentOf(area: SheetArea, { values }: Contents, rows: number, host: Host): unknown {
  const cells = Array.from({ length: Math.min(rows, area.rows) }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => rawCell(values[r]?.[c] ?? null, host)),
  );
  return area.rows * area.columns === 1 ? cells[0]![0] : cells;
}

function rawCell(cell: HostCell, { blankIsZero }: Host): unknown {
  if (typeof cell === "object" && cell !== null && "date" in cell) return new Date(cell.date);
  return blankIsZero && isEmptyCell(cell) ? 0 : cell;
}
