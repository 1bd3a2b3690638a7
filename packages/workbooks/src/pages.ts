import { type BookSheet, titleRows } from "./book.ts";
import { rowHeight } from "./lines.ts";

/** How sheets are cut into printed pages of A4. */

/** Inches. */
export const margins = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.65, header: 0.3, footer: 0.3 };
const paper = { width: 8.27, height: 11.69 };
const points = 72;
// A digit of Arial 10 is 5.56 points wide, which LibreOffice does not round down to the 7 pixels of Excel.
const digit = 5.56;

type Sized = Pick<BookSheet, "widths" | "landscape">;

/** The scale at which a sheet is one page wide, in per cent. */
export function scaleOf({ widths, landscape }: Sized): number {
  const { width, height } = paper;
  const wide = (landscape ? height : width) - margins.left - margins.right;
  const inches = widths.reduce((sum, each) => sum + ((each + 5 / 7) * digit) / points, 0);
  return Math.max(10, Math.min(100, Math.floor((98 * wide) / inches)));
}

/** Programs differ a little in how high they print a row. */
const safe = 0.985;

/** The rows that begin a page, so that no block is cut that fits on one: those that are given, and starts of blocks. */
export function pageBreaksOf(
  sheet: Sized & Pick<BookSheet, "heights" | "frozenRows" | "printedRows" | "pageBreaks">,
  starts: readonly number[],
  end: number,
): number[] {
  const { width, height } = paper;
  const tall = (sheet.landscape ? width : height) - margins.top - margins.bottom;
  const page = (safe * tall * points * 100) / scaleOf(sheet);
  const heightOf = (from: number, to: number) => {
    let sum = 0;
    for (let row = from; row < to; row++) sum += sheet.heights[row] ?? rowHeight(1);
    return sum;
  };
  // They are printed again on every page.
  const [first = 1, last = 0] = titleRows(sheet)?.split(":").map(Number) ?? [];
  const titles = heightOf(first - 1, last);
  const breaks = [...sheet.pageBreaks];
  let top = 0;
  for (const [k, start] of starts.entries()) {
    const above = sheet.pageBreaks.filter((row) => row > top && row <= start);
    if (above.length > 0) top = above[above.length - 1]!;
    const next = starts[k + 1] ?? end;
    const given = sheet.pageBreaks.find((row) => row > start && row < next);
    const room = page - (top === 0 ? 0 : titles);
    if (start > top && heightOf(top, given ?? next) > room) {
      breaks.push(start);
      top = start;
    }
    // A block that is longer than a page runs on.
    for (let row = top; row < next; row++) if (heightOf(top, row + 1) > page - (top === 0 ? 0 : titles)) top = row;
  }
  return [...new Set(breaks)].sort((a, b) => a - b);
}
