import { type Cell, catalogue } from "@dairy-functions/shared";
import * as o from "@odoo/o-spreadsheet";
import { errorOf, register, type SheetCell } from "../src/index.ts";

/** The functions in the real o-spreadsheet, without a screen: for tests, and for the values of workbooks. */

// o-spreadsheet groups the commands that it has carried out, with a function that Node has from version 21 on.
(Object as { groupBy?: unknown }).groupBy ??= <T>(items: Iterable<T>, keyOf: (item: T) => string) => {
  const groups: Record<string, T[]> = Object.create(null);
  for (const item of items) {
    const key = keyOf(item);
    groups[key] = [...(groups[key] ?? []), item];
  }
  return groups;
};

console.debug = () => {}; // o-spreadsheet tells there how long it loads
register(o, catalogue);

/** A cell as read: a value, or an error by its code in the library's words and its sentence. */
export type Read = Cell | { readonly code: string; readonly sentence: string };

export function readCell(model: o.Model, sheetId: string, column: number, row: number): Read {
  const { value, message } = model.getters.getEvaluatedCell({ sheetId, col: column, row });
  const error = errorOf(o, { value, message } as SheetCell);
  return error ? { code: error.code, sentence: error.sentence } : value;
}

export { o };
