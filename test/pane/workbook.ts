import type { Area, Host } from "@dairy-functions/pane";
import { paneHost, registerSteps } from "@dairy-functions/workbench";
import { o, readCell } from "@dairy-functions/workbench/headless";
import { addressOf, rectangleOf } from "@dairy-functions/workbooks";

/** A workbook of one sheet in the real o-spreadsheet, as the pane sees it. */

registerSteps(o);

export interface TestWorkbook {
  readonly host: Host;
  /** A cell by its address: A1. */
  readonly at: (address: string) => Area;
  /** What a cell holds now: a value, or its error with the sentence. */
  readonly shows: (address: string) => unknown;
  readonly formula: (address: string) => Promise<string>;
}

export function workbookWith(rows: readonly (readonly (string | number | null)[])[]): TestWorkbook {
  const cells: Record<string, string> = {};
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries())
      if (cell !== null) cells[addressOf({ row: r + 1, column: c + 1 })] = String(cell);
  const model = new o.Model({ sheets: [{ id: "s", name: "Farm", colNumber: 12, rowNumber: 40, cells }] });
  const host = paneHost(o, model, () => {});
  const at = (address: string): Area => {
    const { row, column, rows, columns } = rectangleOf(address);
    return { sheet: "Farm", row: row - 1, column: column - 1, rows, columns };
  };
  return {
    host,
    at,
    shows: (address) => readCell(model, "s", at(address).column, at(address).row),
    formula: async (address) => (await host.read(at(address))).formulas[0]?.[0] ?? "",
  };
}
