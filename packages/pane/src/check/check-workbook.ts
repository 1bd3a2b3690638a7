import type { SheetArea } from "@dairy-functions/formulas";
import { fitHeading, matchHeadings } from "@dairy-functions/shared";
import { messages } from "../messages.ts";
import type { CheckedBook, SheetFinding } from "./checked-book.ts";
import { errorFindings } from "./errors.ts";
import { nameFindings } from "./names.ts";
import { neighbourFindings, typedFindings } from "./neighbours.ts";
import { percentFindings } from "./percent.ts";
import { callCells, type PlacedCall } from "./placed-calls.ts";
import { rangeFindings, rangeStarts } from "./ranges.ts";
import { headedArguments, unitFindings } from "./units.ts";

/** The command as buttons and menus show it. */
export const checkCommand = { title: messages.check.title, about: messages.check.about } as const;

/**
 * What is likely to be wrong in a workbook that calls our functions, sheet by sheet. It looks at each call and at what
 * the call reads, not at every cell. What is not sure is not said: a false alarm is worse than a miss.
 */
export function checkWorkbook(book: CheckedBook): readonly SheetFinding[] {
  const cells = callCells(book);
  const starts = rangeStarts(cells);
  const found = [
    ...nameFindings(book),
    ...neighbourFindings(book, cells),
    ...percentFindings(book, cells),
    ...cells.flatMap((cell) => [
      ...unitFindings(book, cell),
      ...rangeFindings(book, cell, starts, (placed, index) => headingFits(book, placed, index)),
      ...typedFindings(book, cell),
    ]),
  ];
  // A finding that explains the error of its cell is enough.
  const errors = cells.flatMap((cell) => errorFindings(book, cell));
  found.push(...errors.filter(({ area: cell }) => !found.some(({ area }) => isIn(cell, area))));
  // Several calls read one blank row.
  const once = new Map(
    found.map((finding) => [JSON.stringify([finding.area, finding.rule === "blank" || finding.seen]), finding]),
  );
  const places = new Map(book.sheets.map(({ name }, k) => [name, k]));
  const sorted = [...once.values()].sort(
    (a, b) =>
      places.get(a.area.sheet)! - places.get(b.area.sheet)! || a.area.row - b.area.row || a.area.column - b.area.column,
  );
  return besideEachOther(sorted);
}

const isIn = ({ sheet, row, column }: SheetArea, area: SheetArea): boolean =>
  sheet === area.sheet &&
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** The same said of cells beside each other is said once. */
function besideEachOther(sorted: readonly SheetFinding[]): SheetFinding[] {
  const joined: SheetFinding[] = [];
  const ends = new Map<string, number>();
  for (const finding of sorted) {
    const { area, seen, change } = finding;
    const keyOf = (column: number) => JSON.stringify([area.sheet, area.row, area.rows, column, seen]);
    const k = ends.get(keyOf(area.column));
    const before = k === undefined ? undefined : joined[k]!;
    const isSame = before !== undefined && (before.change === undefined) === (change === undefined);
    if (!isSame) {
      ends.set(keyOf(area.column + area.columns), joined.push(finding) - 1);
      continue;
    }
    joined[k!] = {
      ...before,
      area: { ...before.area, columns: before.area.columns + area.columns },
      ...(before.change !== undefined &&
        change !== undefined && {
          change: {
            ...before.change,
            area: { ...before.change.area, columns: before.change.area.columns + change.area.columns },
            cells: before.change.cells.map((row, r) => [...row, ...change.cells[r]!]),
          },
        }),
    };
    ends.set(keyOf(area.column + area.columns), k!);
  }
  return joined;
}

/** How many calls of our functions a book has. */
export const countCalls = (book: CheckedBook): number =>
  callCells(book).reduce((count, { calls }) => count + calls.length, 0);

/** Whether the words or the unit over a range are those of its parameter. */
function headingFits(book: CheckedBook, placed: PlacedCall, index: number): boolean {
  const headed = headedArguments(book, placed).find((each) => each.index === index);
  if (headed === undefined) return false;
  const { fit, basis } = fitHeading(headed.param, headed.headed.heading);
  return (
    fit === "same" ||
    basis !== undefined ||
    matchHeadings([headed.param], [headed.headed.heading], "meaning").score >= 3
  );
}
