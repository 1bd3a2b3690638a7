import { cellOf, type SheetArea } from "@dairy-functions/formulas";
import { type Fit, type Heading, matchHeadings, type Param } from "@dairy-functions/shared";
import { isEmptyCell } from "../areas.ts";
import type { Contents, Host, HostCell } from "../pane-host.ts";
import { headingAbove, headingBeside, isNumber, isTotal, isUnitRow, isWords } from "../sheet-headings.ts";

/** Numbers of a sheet with the words above them or to their left. */
export interface Field {
  readonly label: string;
  /** The words and the unit that the sheet gives. */
  readonly heading: Heading;
  readonly area: SheetArea;
  /** A column of one row lies with its neighbours, not with the rows of a sheet. */
  readonly isColumn: boolean;
}

/** The columns of numbers with a header and the rows of numbers with a label, around a place of a sheet. */
export async function fieldsAround(host: Host, place: SheetArea): Promise<readonly Field[]> {
  const seen = { sheet: place.sheet, row: Math.max(0, place.row - 300), column: 0, rows: 800, columns: 60 };
  return fieldsOf(await host.read(seen), seen);
}

function fieldsOf({ values, formulas }: Contents, place: SheetArea): readonly Field[] {
  const cells = { values, formulas, row: place.row, column: place.column };
  return [
    ...values.flatMap((row, r) =>
      row.flatMap((label, c): Field[] => {
        if (!isWords(label) || isUnitRow(cells, r)) return [];
        const from = isUnitRow(cells, r + 1) ? r + 2 : r + 1;
        const rows = rowsUnder(values, r, from, c);
        const area = { ...cellOf(place, from, c), rows };
        const headed = rows === 0 ? undefined : headingAbove(cells, area);
        return headed === undefined
          ? []
          : [{ label: headed.heading.text, heading: headed.heading, area, isColumn: true }];
      }),
    ),
    ...values.flatMap((row, r) =>
      runs(row).flatMap(([from, to]): Field[] => {
        const area = { ...cellOf(place, r, from), columns: to - from };
        const headed = headingBeside(cells, area);
        return headed === undefined
          ? []
          : [{ label: headed.heading.text, heading: headed.heading, area, isColumn: false }];
      }),
    ),
  ];
}

/** How many rows are under a header: numbers, and blank cells beside numbers under the headers next to it. */
function rowsUnder(values: Contents["values"], r: number, from: number, c: number): number {
  const headers = values[r]!;
  let [left, right] = [c, c];
  while (isWords(headers[left - 1])) left--;
  while (isWords(headers[right + 1])) right++;
  let rows = 0;
  let numbers = 0;
  for (const cells of values.slice(from)) {
    if (cells.slice(left, right + 1).some((cell) => isWords(cell) && isTotal(cell))) break;
    if (isNumber(cells[c])) numbers++;
    else if (!isEmptyCell(cells[c]) || !cells.slice(left, right + 1).some(isNumber)) break;
    rows++;
  }
  return numbers === 0 ? 0 : rows;
}

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

/** Numbers that may go in as they are, or in the basis that the whole call has. */
export const asTheyAre = ({ unit, unread, ask }: Heading, { fit, basis }: Fit): boolean =>
  fit === "same" || basis !== undefined || (unit === undefined && unread === undefined && ask === undefined);

/**
 * The field for each parameter that has one. All of them lie the same way, as columns or as rows, and have one length,
 * since the ranges of a call walk together. A conversion and a question are taken too, if nothing better is there:
 * whoever asks shows them before anything is written.
 */
export function matchFields(
  params: readonly Param[],
  fields: readonly Field[],
  accepts: (heading: Heading, fit: Fit) => boolean = () => true,
): (Field | undefined)[] {
  const numeric = params.map((param) => ("unit" in param && param.kind !== "matrix" ? param : undefined));
  const shapes = [...new Set(fields.map(shape))];
  let best: { readonly score: number; readonly fields: readonly (Field | undefined)[] } | undefined;
  for (const each of shapes) {
    const some = fields.filter((one) => shape(one) === each);
    const { score, of } = matchHeadings(
      numeric,
      some.map(({ heading }) => heading),
      "meaning",
      accepts,
    );
    if (best === undefined || score > best.score)
      best = { score, fields: of.map((match) => (match === undefined ? undefined : some[match.heading])) };
  }
  return [...(best?.fields ?? params.map(() => undefined))];
}

/** Fields that can be used in one call: columns over the same rows, rows over the same columns. */
const shape = ({ area, isColumn }: Field) =>
  isColumn ? `rows ${area.row} ${area.rows}` : `columns ${area.column} ${area.columns}`;

/** The part of an area beside the rows, or in the columns, that are selected, if more than one is. */
export function within(area: SheetArea, selected: SheetArea): SheetArea {
  const bottom = Math.min(area.row + area.rows, selected.row + selected.rows);
  const row = Math.max(area.row, selected.row);
  return area.rows > 1 && selected.rows > 1 && bottom > row ? { ...area, row, rows: bottom - row } : area;
}
