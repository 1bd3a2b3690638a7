import type { Model } from "./steps.ts";
import { errorOf, type SheetCell, type SpreadsheetLibrary } from "./workbench-host.ts";

/** The cell below the pointer, beside which o-spreadsheet shows the sentence of an error. */
interface Pointed {
  readonly col?: number | undefined;
  readonly row?: number | undefined;
  readonly hover: (position: { col: number; row: number }) => unknown;
  readonly clear: () => unknown;
}

/** Shows the sentence of an error beside the selected cell too: a phone has no pointer. */
export function showSentences(o: SpreadsheetLibrary, model: Model, pointed: Pointed, isTyping: () => boolean): void {
  let shown: { readonly col: number; readonly row: number } | undefined;
  model.on("update", pointed, () => {
    const { sheetId, col, row } = model.getters.getActivePosition();
    const error = errorOf(o, model.getters.getEvaluatedCell({ sheetId, col, row }) as SheetCell);
    if (error?.sentence && !isTyping()) {
      if (shown?.col !== col || shown.row !== row) pointed.hover({ col, row });
      shown = { col, row };
    } else if (shown !== undefined) {
      if (pointed.col === shown.col && pointed.row === shown.row) pointed.clear();
      shown = undefined;
    }
  });
}
