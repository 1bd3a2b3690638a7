import { cellOf, type SheetArea } from "@dairy-functions/formulas";
import { type Fit, type Heading, matchHeadings, type Param, readHeading, readUnit } from "@dairy-functions/shared";
import { isEmptyCell } from "../areas.ts";
import type { Contents, Host, HostCell } from "../pane-host.ts";

/** Numbers of a sheet with the words above them or to their left. */
export interface Field {
  readonly label: string;
  /** The words and the unit that the sheet gives. */
  readonly heading: Heading;
  readonly area: SheetArea;
}

const isNumber = (cell: HostCell | undefined) => typeof cell === "number";
const isText = (cell: HostCell | undefined): cell is string => typeof cell === "string" && cell.trim() !== "";

/** The columns of numbers with a header and the rows of numbers with a label, around a place of a sheet. */
export async function fieldsAround(host: Host, place: SheetArea): Promise<readonly Field[]> {
  const seen = { sheet: place.sheet, row: Math.max(0, place.row - 300), column: 0, rows: 800, columns: 60 };
  const { values } = await host.read(seen);
  return fieldsOf(values, seen);
}

function fieldsOf(values: Contents["values"], place: SheetArea): readonly Field[] {
  return [
    ...values.flatMap((cells, r) =>
      cells.flatMap((label, c) => {
        const rows = isText(label) ? rowsUnder(values, r, c) : 0;
        return rows === 0 ? [] : [field(label as string, undefined, { ...cellOf(place, r + 1, c), rows })];
      }),
    ),
    ...values.flatMap((cells, r) =>
      runs(cells).flatMap(([from, to]) => {
        const before = cells.slice(0, from).filter(isText);
        const after = cells[to];
        const unit = [before[1], after]
          .map((text) => (isText(text) && readUnit(text) !== undefined ? text : undefined))
          .find(Boolean);
        return before[0] === undefined
          ? []
          : [field(before[0], unit, { ...cellOf(place, r, from), columns: to - from })];
      }),
    ),
  ];
}

/** How many rows are under a header: numbers, and blank cells beside numbers under the headers next to it. */
function rowsUnder(values: Contents["values"], r: number, c: number): number {
  const headers = values[r]!;
  let [left, right] = [c, c];
  while (isText(headers[left - 1])) left--;
  while (isText(headers[right + 1])) right++;
  let rows = 0;
  let numbers = 0;
  for (const cells of values.slice(r + 1)) {
    if (isNumber(cells[c])) numbers++;
    else if (!isEmptyCell(cells[c]) || !cells.slice(left, right + 1).some(isNumber)) break;
    rows++;
  }
  return numbers === 0 ? 0 : rows;
}

const field = (label: string, unit: string | undefined, area: SheetArea): Field => ({
  label,
  heading: readHeading(label, unit),
  area,
});

/** The stretches of numbers in a row of cells. */
function runs(cells: readonly HostCell[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let from = 0; from < cells.length; from++) {
    if (!isNumber(cells[from])) continue;
    let to = from;
    while (isNumber(cells[to])) to++;
    found.push([from, to]);
    from = to;
  }
  return found;
}

/** Numbers that may go in as they are: the pane must not skip a conversion or a question in silence. */
const mayGoIn = ({ unit, unread, ask }: Heading, { fit, basis }: Fit): boolean =>
  fit === "same" || basis !== undefined || (unit === undefined && unread === undefined && ask === undefined);

/**
 * The field for each parameter that has one. All of them lie the same way, as columns or as rows, and have one length,
 * since the ranges of a call walk together.
 */
export function matchFields(params: readonly Param[], fields: readonly Field[]): (Field | undefined)[] {
  const numeric = params.map((param) => ("unit" in param && param.kind !== "matrix" ? param : undefined));
  const shapes = [...new Set(fields.map(shape))];
  let best: { readonly score: number; readonly fields: readonly (Field | undefined)[] } | undefined;
  for (const each of shapes) {
    const some = fields.filter((one) => shape(one) === each);
    const { score, of } = matchHeadings(
      numeric,
      some.map(({ heading }) => heading),
      "meaning",
      mayGoIn,
    );
    if (best === undefined || score > best.score)
      best = { score, fields: of.map((match) => (match === undefined ? undefined : some[match.heading])) };
  }
  return [...(best?.fields ?? params.map(() => undefined))];
}

/** Fields that can be used in one call: columns over the same rows, rows over the same columns. */
const shape = ({ area }: Field) =>
  area.rows > 1 ? `rows ${area.row} ${area.rows}` : `columns ${area.column} ${area.columns}`;

/** The part of an area beside the rows, or in the columns, that are selected, if more than one is. */
export function within(area: SheetArea, selected: SheetArea): SheetArea {
  const bottom = Math.min(area.row + area.rows, selected.row + selected.rows);
  const row = Math.max(area.row, selected.row);
  return area.rows > 1 && selected.rows > 1 && bottom > row ? { ...area, row, rows: bottom - row } : area;
}
