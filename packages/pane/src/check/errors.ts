import { addressOf, cellOf } from "@dairy-functions/formulas";
import { say } from "@dairy-functions/shared";
import { isErrorCell } from "../areas.ts";
import { messages } from "../messages.ts";
import { type CheckedBook, type SheetFinding, sheetNamed, shownIn, valueAt } from "./checked-book.ts";
import type { CallCell, PlacedArgument } from "./placed-calls.ts";

/** A call that shows an error which does not come from a cell that it reads. */
export function errorFindings(book: CheckedBook, { at, calls }: CallCell): SheetFinding[] {
  const shown = shownIn(book, at);
  if (!isErrorCell(shown) || calls.some(({ args }) => args.some((argument) => readsError(book, argument)))) return [];
  const seen = say(messages.check.error, { cell: addressOf(at), error: shown.error });
  return [{ rule: "error", area: cellOf(at), seen, why: say(messages.check.whyError) }];
}

const mostCells = 10_000;
function readsError(book: CheckedBook, { source }: PlacedArgument): boolean {
  if (source?.kind !== "cells" || source.area.rows * source.area.columns > mostCells) return false;
  const { sheet, row, column, rows, columns } = source.area;
  const cells = sheetNamed(book, sheet);
  if (cells === undefined) return false;
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) if (isErrorCell(valueAt(cells, r, c))) return true;
  return false;
}
