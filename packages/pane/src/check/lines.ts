import { columnNamed, lettersOf, type Place, tokenize } from "@dairy-functions/formulas";
import { type CheckedBook, type CheckedSheet, formulaAt } from "./checked-book.ts";

/**
 * Formulas in a line that do the same: each of their references moves along with the formula, or stays at its cell, with
 * or without dollar signs.
 */

interface Parts {
  readonly formula: string;
  /** The formula without what its references point at. */
  readonly bare: string;
  readonly references: readonly Place[];
}

export type Way = "down" | "across";

const known = new WeakMap<CheckedSheet, Map<number, Parts | undefined>>();

const address = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;

/** The formula of a cell taken apart; undefined where it has none. */
function partsAt(book: CheckedBook, cells: CheckedSheet, { row, column }: Place): Parts | undefined {
  if (row < 0 || column < 0) return undefined;
  let parts = known.get(cells);
  if (parts === undefined) {
    parts = new Map();
    known.set(cells, parts);
  }
  const key = row * 16_384 + column;
  if (parts.has(key)) return parts.get(key);
  const found = partsOf(book, formulaAt(cells, row, column));
  parts.set(key, found);
  return found;
}

function partsOf({ locale }: CheckedBook, formula: string): Parts | undefined {
  if (formula === "") return undefined;
  let bare = "";
  const references: Place[] = [];
  for (const { kind, text } of tokenize(formula, locale)) {
    const [, , letters, , digits] = (kind === "cell" ? address.exec(text) : null) ?? [];
    if (letters === undefined) bare += kind === "space" ? "" : kind === "name" ? text.toUpperCase() : text;
    else {
      bare += "@1";
      references.push({ row: Number(digits) - 1, column: columnNamed(letters) });
    }
  }
  return { formula, bare, references };
}

/** Which references move from one cell to another of a line, in their order; undefined where the formulas differ. */
function movesBetween(
  one: Parts | undefined,
  other: Parts | undefined,
  by: number,
  way: Way,
): readonly boolean[] | undefined {
  if (one === undefined || other === undefined || one.bare !== other.bare) return undefined;
  const moves: boolean[] = [];
  for (const [k, { row, column }] of one.references.entries()) {
    const to = other.references[k]!;
    const [along, across] = way === "down" ? [to.row - row, to.column - column] : [to.column - column, to.row - row];
    if (across !== 0 || (along !== 0 && along !== by)) return undefined;
    moves.push(along !== 0);
  }
  return moves;
}

const stepOf = ({ row, column }: Place, by: number, way: Way): Place =>
  way === "down" ? { row: row + by, column } : { row, column: column + by };

/** Whether two cells of a line do the same. */
export const doSame = (book: CheckedBook, cells: CheckedSheet, at: Place, by: number, way: Way): boolean =>
  movesBetween(partsAt(book, cells, at), partsAt(book, cells, stepOf(at, by, way)), by, way) !== undefined;

/** How many cells from one on do the same, with the same references moving; the cell itself counts. */
export function lengthOfLine(
  book: CheckedBook,
  cells: CheckedSheet,
  at: Place,
  way: Way,
  by: 1 | -1 = 1,
  most = 1e6,
): number {
  const first = partsAt(book, cells, at);
  if (first === undefined) return 0;
  const moves = movesBetween(first, partsAt(book, cells, stepOf(at, by, way)), by, way);
  if (moves === undefined) return 1;
  let length = 2;
  while (
    length < most &&
    goesOn(movesBetween(first, partsAt(book, cells, stepOf(at, length * by, way)), length * by, way), moves)
  )
    length++;
  return length;
}

const goesOn = (moves: readonly boolean[] | undefined, as: readonly boolean[]) =>
  moves?.every((move, k) => move === as[k]) === true;

/** A line that two of its cells show: what the formula of the first becomes in other cells of it. */
export interface Line {
  /** Whether the cell so many steps from the first does the same. */
  readonly isAt: (by: number) => boolean;
  /** What it would hold if it did; undefined where a reference would leave the sheet. */
  readonly formulaAt: (by: number) => string | undefined;
}

export function lineThrough(
  book: CheckedBook,
  cells: CheckedSheet,
  first: Place,
  second: number,
  way: Way,
): Line | undefined {
  const one = partsAt(book, cells, first);
  const moves = movesBetween(one, partsAt(book, cells, stepOf(first, second, way)), second, way);
  if (one === undefined || moves === undefined) return undefined;
  return {
    isAt: (by) => by === 0 || goesOn(movesBetween(one, partsAt(book, cells, stepOf(first, by, way)), by, way), moves),
    formulaAt: (by) => moved(book, one.formula, moves, by, way),
  };
}

/** A changed formula of a line, filled along it as the others are. References that are new move. */
export function changedAlong(
  book: CheckedBook,
  cells: CheckedSheet,
  at: Place,
  changed: string,
  by: number,
  way: Way,
): string {
  const one = partsAt(book, cells, at)!;
  const moves = movesBetween(one, partsAt(book, cells, stepOf(at, by, way)), by, way) ?? [];
  const fixed = new Set(
    one.references.filter((_, k) => moves[k] === false).map(({ row, column }) => `${row} ${column}`),
  );
  const own = partsOf(book, changed)!.references.map(({ row, column }) => !fixed.has(`${row} ${column}`));
  return moved(book, changed, own, by, way) ?? changed;
}

function moved(
  { locale }: CheckedBook,
  formula: string,
  moves: readonly boolean[],
  by: number,
  way: Way,
): string | undefined {
  let k = 0;
  let isOutside = false;
  const text = tokenize(formula, locale)
    .map((token) => {
      const [, fixedColumn, letters, fixedRow, digits] =
        (token.kind === "cell" ? address.exec(token.text) : null) ?? [];
      if (letters === undefined || !moves[k++]) return token.text;
      const column = columnNamed(letters) + (way === "across" ? by : 0);
      const row = Number(digits) + (way === "down" ? by : 0);
      if (column < 0 || row < 1) isOutside = true;
      return `${fixedColumn}${lettersOf(Math.max(0, column))}${fixedRow}${row}`;
    })
    .join("");
  return isOutside ? undefined : text;
}
