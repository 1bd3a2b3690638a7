import { areaOf } from "@dairy-functions/formulas";
import type { BookSheet } from "./book.ts";

/** How large the columns and rows of a book are on a screen. */

// A column of n characters of Arial 10 is 7 n + 5 pixels wide, and 3 points are 4 pixels.
export const pixelsWide = (characters: number): number => Math.round(7 * characters) + 5;
export const pixelsHigh = (points: number): number => Math.round((points * 4) / 3);

/** The pixels of a range, where columns and rows of which the book says nothing have the size that is usual there. */
export function pixelsOf(
  { widths, heights }: BookSheet,
  range: string,
  usual: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const { column, row, columns, rows } = areaOf(range);
  let [width, height] = [0, 0];
  for (let k = column; k < column + columns; k++)
    width += widths[k] === undefined ? usual.width : pixelsWide(widths[k]!);
  for (let k = row; k < row + rows; k++) height += heights[k] === undefined ? usual.height : pixelsHigh(heights[k]!);
  return { width, height };
}
