/** The letters of a sheet's column, counted from 1: 1 is A, 28 is AB. */
export const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));

/** The column with these letters, counted from 1. */
export const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((column, letter) => 26 * column + letter.charCodeAt(0) - 64, 0);
