import type { Model } from "./steps.ts";
import { errorOf, type SheetCell, type SpreadsheetLibrary } from "./workbench-host.ts";

/** The cell below the pointer, beside which o-spreadsheet shows the sentence of an error. */
type Pointed = InstanceType<SpreadsheetLibrary["stores"]["DelayedHoveredCellStore"]>;
type Position = Parameters<Pointed["hover"]>[0];

/** How far a pointer moves that somebody moves: a hand on the table moves it a little. */
const deliberate = 12;

/**
 * Shows the sentence of an error beside the selected cell too: a phone has no pointer. One that rests somewhere, or under
 * which the sheet scrolls, does not take the sentence away.
 */
export function showSentences(o: SpreadsheetLibrary, model: Model, pointed: Pointed, isTyping: () => boolean): void {
  let shown: { readonly col: number; readonly row: number } | undefined;
  /** Where the pointer was when the sentence appeared, as soon as it says so. */
  let rested: { readonly x: number; readonly y: number } | undefined;
  let isHeld = false;
  /** The cell that the pointer points at. */
  let below: Position = {};
  const hover = pointed.hover.bind(pointed);
  pointed.hover = (position) => {
    below = position;
    return isHeld ? "noStateChange" : hover(position);
  };
  document.addEventListener("pointermove", ({ clientX: x, clientY: y }) => {
    rested ??= { x, y };
    if (!isHeld || Math.hypot(x - rested.x, y - rested.y) < deliberate) return;
    isHeld = false;
    hover(below);
    model.trigger("update"); // it is drawn
  });
  model.on("update", pointed, () => {
    const { sheetId, col, row } = model.getters.getActivePosition();
    const error = errorOf(o, model.getters.getEvaluatedCell({ sheetId, col, row }) as SheetCell);
    if (error?.sentence && !isTyping()) {
      if (shown?.col !== col || shown.row !== row) {
        hover({ col, row });
        [isHeld, rested] = [true, undefined];
      }
      shown = { col, row };
    } else if (shown !== undefined) {
      if (pointed.col === shown.col && pointed.row === shown.row) pointed.clear();
      [isHeld, shown] = [false, undefined];
    }
  });
}
