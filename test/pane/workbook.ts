import { addressOf, areaOf, type SheetArea } from "@dairy-functions/formulas";
import type { Host } from "@dairy-functions/pane";
import { paneHost, registerSteps } from "@dairy-functions/workbench";
import { o, readCell } from "@dairy-functions/workbench/headless";

/** A workbook of one sheet in the real o-spreadsheet, as the pane sees it. */

registerSteps(o);

export interface TestWorkbook {
  readonly host: Host;
  /** A cell by its address: A1. */
  readonly at: (address: string) => SheetArea;
  /** What a cell holds now: a value, or its error with the sentence. */
  readonly shows: (address: string) => unknown;
  readonly formula: (address: string) => Promise<string>;
}

export function workbookWith(rows: readonly (readonly (string | number | null)[])[]): TestWorkbook {
  const cells: Record<string, string> = {};
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries()) if (cell !== null) cells[addressOf({ row: r, column: c })] = String(cell);
  const model = new o.Model({ sheets: [{ id: "s", name: "Farm", colNumber: 12, rowNumber: 40, cells }] });
  const host = paneHost(o, model, () => {});
  const at = (address: string): SheetArea => ({ sheet: "Farm", ...areaOf(address) });
  return {
    host,
    at,
    shows: (address) => readCell(model, "s", at(address).column, at(address).row),
    formula: async (address) => (await host.read(at(address))).formulas[0]?.[0] ?? "",
  };
}
