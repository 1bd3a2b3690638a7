import type { Book, BookSheet } from "@dairy-functions/workbooks";
import { workbookOf } from "../src/index.ts";
import { o, type Read, readCell } from "./model.ts";

/** Computes a book without a screen: the value of every formula, and of every cell that its table fills. */
export function valuesOf(book: Book): Readonly<Record<string, Readonly<Record<string, Read>>>> {
  const model = new o.Model(workbookOf(book));
  return Object.fromEntries(book.sheets.map((sheet) => [sheet.name, valuesOfSheet(model, sheet)]));
}

function valuesOfSheet(model: o.Model, { name, cells }: BookSheet): Record<string, Read> {
  const values: Record<string, Read> = {};
  for (const [address, { formula, fills = address }] of Object.entries(cells)) {
    if (formula === undefined) continue;
    const { left, top, right, bottom } = o.helpers.toZone(fills);
    const spread = model.getters.getSpreadZone({ sheetId: name, col: left, row: top });
    if (spread && (spread.right > right || spread.bottom > bottom))
      throw new Error(`${name}, ${address}: the formula fills more than ${fills}.`);
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        values[o.helpers.toXC(column, row)] = readCell(model, name, column, row);
  }
  return values;
}
