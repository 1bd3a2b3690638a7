import { type Area, addressOf, placeOf } from "@dairy-functions/formulas";
import type { Cell } from "@dairy-functions/shared";
import type { BookCell, BookSheet, Limit } from "./book.ts";

/** The cells of a sheet in rectangles, for hosts that write into an open workbook, where every call is slow. */

/** The rectangles of the cells for which `of` gives the same text; those for which it gives none are left out. */
export function rectanglesBy(
  sheet: Pick<BookSheet, "cells">,
  of: (cell: BookCell) => string | undefined,
): ReadonlyMap<string, readonly Area[]> {
  const found = new Map<string, Area[]>();
  /** Rectangles that end in the row before, by what they share and by their columns. */
  let above = new Map<string, number>();
  for (const [row, cells] of rowsOf(sheet)) {
    const here = new Map<string, number>();
    for (const { key, column, columns } of stretches(cells, of)) {
      const list = found.get(key) ?? [];
      found.set(key, list);
      const name = `${column} ${columns} ${key}`;
      const k = above.get(name) ?? -1;
      const upper = list[k];
      const joins = upper !== undefined && upper.row + upper.rows === row;
      if (joins) list[k] = { ...upper, rows: upper.rows + 1 };
      else list.push({ row, column, rows: 1, columns });
      here.set(name, joins ? k : list.length - 1);
    }
    above = here;
  }
  return found;
}

type Placed = readonly [column: number, cell: BookCell];

function rowsOf({ cells }: Pick<BookSheet, "cells">): ReadonlyMap<number, readonly Placed[]> {
  const rows = new Map<number, Placed[]>();
  for (const [address, cell] of Object.entries(cells)) {
    const { row, column } = placeOf(address);
    rows.set(row, [...(rows.get(row) ?? []), [column, cell]]);
  }
  return rows;
}

function stretches(cells: readonly Placed[], of: (cell: BookCell) => string | undefined) {
  const found: { key: string; column: number; columns: number }[] = [];
  for (const [column, cell] of cells) {
    const key = of(cell);
    const last = found[found.length - 1];
    if (key === undefined) continue;
    if (last?.key === key && last.column + last.columns === column) last.columns++;
    else found.push({ key, column, columns: 1 });
  }
  return found;
}

export interface Contents extends Area {
  readonly cells: readonly (readonly Cell[])[];
}

/** The contents of the cells of a sheet, as they would be typed; `spell` writes a formula as the host does. */
export function contentsOf(sheet: BookSheet, spell: (formula: string) => string): readonly Contents[] {
  const filled = rectanglesBy(sheet, ({ value, formula }) =>
    formula === undefined && (value === undefined || value === null || value === "") ? undefined : "filled",
  );
  return (filled.get("filled") ?? []).map((rectangle) => ({
    ...rectangle,
    cells: Array.from({ length: rectangle.rows }, (_, r) =>
      Array.from({ length: rectangle.columns }, (_, c) => {
        const at = addressOf({ row: rectangle.row + r, column: rectangle.column + c });
        const { value = null, formula } = sheet.cells[at]!;
        return formula === undefined ? typed(value) : spell(`=${formula}`);
      }),
    ),
  }));
}

/** An apostrophe keeps a text that a spreadsheet would read as a number, a date or a formula. */
const typed = (value: Cell): Cell =>
  typeof value === "string" && !/^(?!(TRUE|FALSE)$)[\p{L}\s([]\D*$/iu.test(value) ? `'${value}` : value;

/** A limit of numbers or dates as a condition on the first cell of its range, for hosts that have no other form of it. */
export function conditionOf({ range, kind, min, max, above }: Pick<Limit, "range" | "kind" | "min" | "max" | "above">) {
  const cell = range.split(":")[0]!;
  const parts = [
    `ISNUMBER(${cell})`,
    ...(above === undefined ? [] : [`${cell}>${above}`]),
    ...(min === undefined ? [] : [`${cell}>=${min}`]),
    ...(max === undefined ? [] : [`${cell}<=${max}`]),
    ...(kind === "whole" ? [`${cell}=INT(${cell})`] : []),
  ];
  return `=AND(${parts.join(",")})`;
}
