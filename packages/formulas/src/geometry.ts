/**
 * Cells and areas of sheets, counted from 0: A1 is row 0, column 0. Letters, and numbers from 1, are only in the text of
 * an address.
 */

import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";

export interface Place {
  readonly row: number;
  readonly column: number;
}
export interface Area extends Place {
  readonly rows: number;
  readonly columns: number;
}
export interface SheetPlace extends Place {
  readonly sheet: string;
}
export interface SheetArea extends Area {
  readonly sheet: string;
}

/** The letters of a column: 0 is A, 27 is AB. */
export const lettersOf = (column: number): string =>
  (column > 25 ? lettersOf(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

/** The column that letters name. */
export const columnNamed = (letters: string): number =>
  [...letters.toUpperCase()].reduce((columns, letter) => 26 * columns + letter.charCodeAt(0) - 64, 0) - 1;

/** "C4", or "C4:E9" for more than one cell. */
export function addressOf({ row, column, rows = 1, columns = 1 }: Place & Partial<Area>): string {
  const first = `${lettersOf(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${lettersOf(column + columns - 1)}${row + rows}`;
}

/** The area of an address such as "C4", "$C$4" or "C4:E9". */
export function areaOf(address: string): Area {
  const [first, last = first] = address.split(":").map(placeOf) as [Place, Place?];
  return areaBetween(first, last);
}

/** The place of a single cell's address. */
export function placeOf(address: string): Place {
  const [, letters, number] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(address) ?? [];
  if (letters === undefined) throw new Error(say(messages.notAnAddress, { address }));
  return { row: Number(number) - 1, column: columnNamed(letters) };
}

/** The area between two of its corners, whichever they are. */
export const areaBetween = (one: Place, other: Place): Area => ({
  row: Math.min(one.row, other.row),
  column: Math.min(one.column, other.column),
  rows: Math.abs(one.row - other.row) + 1,
  columns: Math.abs(one.column - other.column) + 1,
});

/** One cell of an area, by its place in it. */
export const cellOf = ({ sheet, row, column }: SheetPlace, r = 0, c = 0): SheetArea => ({
  sheet,
  row: row + r,
  column: column + c,
  rows: 1,
  columns: 1,
});

export const sameArea = (a: SheetArea, b: SheetArea): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** What of a reference stays where it is when its formula moves. */
export interface Fixed {
  readonly row: boolean;
  readonly column: boolean;
}

/** An area as a formula of a sheet writes it: with the name of its own sheet where that is another one. */
export const referenceTo = (area: SheetPlace & Partial<Area>, from: string, fixed?: Fixed): string =>
  `${area.sheet === from ? "" : sheetPrefix(area.sheet)}${fixed ? fixedAddress(area, fixed) : addressOf(area)}`;

/** A reference that stays where it is when its formula moves: 'Farm inputs'!$C$5. */
export const fixedReference = (area: SheetPlace & Partial<Area>): string =>
  `${sheetPrefix(area.sheet)}${fixedAddress(area, { row: true, column: true })}`;

const fixedAddress = (area: Place & Partial<Area>, { row, column }: Fixed): string =>
  addressOf(area).replace(
    /([A-Z]+)(\d+)/g,
    (_, letters, number) => `${column ? "$" : ""}${letters}${row ? "$" : ""}${number}`,
  );

/** A sheet's name before a reference, in quotes where it would read as something else. */
function sheetPrefix(sheet: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) && !/^([a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false)$/i.test(sheet);
  return `${isPlain ? sheet : `'${sheet.replace(/'/g, "''")}'`}!`;
}

/** The sheet and the area of a reference such as 'Farm inputs'!$C$5. */
export function sheetAreaOf(reference: string): SheetArea {
  const at = reference.lastIndexOf("!");
  const sheet = reference.slice(0, at).replace(/^'(.*)'$/s, "$1");
  return { sheet: sheet.replace(/''/g, "'"), ...areaOf(reference.slice(at + 1)) };
}
