import { columnOf, letters } from "@dairy-functions/formulas";

/** Cells and ranges of a sheet as A1 text; columns and rows count from 1. */

interface Corner {
  readonly column: number;
  readonly row: number;
}
export interface Place extends Corner {
  readonly sheet: string;
}
export interface Rectangle extends Corner {
  readonly rows: number;
  readonly columns: number;
}

export const addressOf = ({ column, row }: Corner): string => `${letters(column)}${row}`;

export const rangeOf = (first: Corner, last: Corner): string =>
  first.column === last.column && first.row === last.row ? addressOf(first) : `${addressOf(first)}:${addressOf(last)}`;

/** The address of a rectangle: "B2:C9", or "B2" for one cell. */
export const addressOfRectangle = ({ row, column, rows, columns }: Rectangle): string =>
  rangeOf({ row, column }, { row: row + rows - 1, column: column + columns - 1 });

/** Row and column of an address such as "AB12". */
export function placeOf(address: string): Corner {
  const [, column, row] = /^\$?([A-Z]+)\$?(\d+)/.exec(address)!;
  return { row: Number(row), column: columnOf(column!) };
}

/** The rectangle of an address such as "B2:C9" or "B2". */
export function rectangleOf(range: string): Rectangle {
  const [first, last = first] = range.split(":").map(placeOf) as [Corner, Corner?];
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

/** A reference from a cell of a sheet: with the sheet's name where it is another one. */
export const referTo = (sheet: string, first: Place, last: Place): string =>
  first.sheet === sheet ? rangeOf(first, last) : `${quoted(first.sheet)}!${rangeOf(first, last)}`;

/** A range of any sheet that stays where it is when a formula moves: "'Farm inputs'!$C$5". */
export const fixedReference = (sheet: string, range: string): string =>
  `${quoted(sheet)}!${range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;

const quoted = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;
