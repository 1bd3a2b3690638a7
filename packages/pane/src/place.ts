import type { SheetArea } from "@dairy-functions/formulas";
import { filledCells } from "./areas.ts";
import type { Host } from "./pane-host.ts";

/** Places where nothing is overwritten. */

const stepsTried = 60;

/** The first place for an area: where it is, else below what is in the way, and further down until there is room. */
export async function freePlace(host: Host, area: SheetArea): Promise<SheetArea> {
  if ((await filledCells(host, area)).length === 0) return area;
  let place = area;
  for (let step = 0; step < stepsTried; step++) {
    const filled = await filledCells(host, withMargin(place));
    if (filled.length === 0) return place;
    place = { ...place, row: Math.max(...filled.map(({ row }) => row)) + 2 };
  }
  return beside(host, area);
}

/** The first free place to the right of where an area is, with a free column between. */
export async function beside(host: Host, area: SheetArea): Promise<SheetArea> {
  let place = area;
  for (let step = 0; step < stepsTried; step++) {
    const filled = await filledCells(host, withMargin(place));
    if (filled.length === 0) return place;
    place = { ...place, column: Math.max(...filled.map(({ column }) => column)) + 2 };
  }
  return place;
}

/** An area with a free row above and below and a free column on both sides, as far as the sheet has them. */
function withMargin({ row, column, rows, columns, sheet }: SheetArea): SheetArea {
  const [top, left] = [Math.max(0, row - 1), Math.max(0, column - 1)];
  return { sheet, row: top, column: left, rows: row + rows + 1 - top, columns: column + columns + 1 - left };
}
