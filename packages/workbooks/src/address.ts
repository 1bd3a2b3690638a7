/** Cells and ranges of a sheet as A1 text; columns and rows count from 1. */
export interface Place {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
}

export const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));

export const addressOf = ({ column, row }: Pick<Place, "column" | "row">): string => `${letters(column)}${row}`;

export const rangeOf = (first: Place, last: Place): string =>
  first.column === last.column && first.row === last.row ? addressOf(first) : `${addressOf(first)}:${addressOf(last)}`;

/** A reference from a cell of a sheet: with the sheet's name where it is another one. */
export const referTo = (sheet: string, first: Place, last: Place): string =>
  first.sheet === sheet ? rangeOf(first, last) : `${quoted(first.sheet)}!${rangeOf(first, last)}`;

export const quoted = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;
