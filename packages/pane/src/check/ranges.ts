import {
  addressOf,
  cellOf,
  type FormulaArgument,
  referencesIn,
  referenceTo,
  replaced,
  type SheetArea,
  tokenize,
} from "@dairy-functions/formulas";
import { isNumeric, type Param, readUnit, say } from "@dairy-functions/shared";
import { messages } from "../messages.ts";
import { isTotal, isWords } from "../sheet-headings.ts";
import {
  type CheckedBook,
  type CheckedSheet,
  formulaAt,
  isSingleCell,
  keyOf,
  type SheetFinding,
  sheetNamed,
  valueAt,
} from "./checked-book.ts";
import { doSame } from "./lines.ts";
import { type CallCell, filledWith, type PlacedCall } from "./placed-calls.ts";

/** Ranges that end before the data does, run into a total, or have a blank row inside. */

/** A range of a call that is a column or a row of cells. */
interface Ranged {
  readonly given: FormulaArgument;
  readonly param: Param;
  readonly area: SheetArea;
}

/** Where the ranges of all calls begin: one that goes on where another ends is a part of the data on purpose. */
export function rangeStarts(cells: readonly CallCell[]): ReadonlySet<string> {
  return new Set(
    cells.flatMap(({ calls }) =>
      calls.flatMap(({ args }) =>
        args.flatMap(({ source }) => (source?.kind === "cells" ? [`${source.area.sheet} ${keyOf(source.area)}`] : [])),
      ),
    ),
  );
}

export function rangeFindings(
  book: CheckedBook,
  { calls, filled }: CallCell,
  starts: ReadonlySet<string>,
  headingFits: (placed: PlacedCall, index: number) => boolean,
): SheetFinding[] {
  if (filled === undefined) return [];
  return calls.flatMap((placed) => {
    const ranges = placed.args.flatMap(({ given, param, source }, index): (Ranged & { index: number })[] =>
      source?.kind === "cells" && param !== undefined && !isSingleCell(source.area)
        ? [{ given, param, area: source.area, index }]
        : [],
    );
    const longest = Math.max(0, ...ranges.map(({ area }) => area.rows));
    const down = ranges.filter(
      ({ area, param }) => area.rows > 1 && area.rows === longest && param.kind !== "plan" && param.kind !== "square",
    );
    const total = totalFinding(book, placed, down, filled);
    if (total !== undefined) return [total];
    return [
      ...stopFinding(
        book,
        placed,
        down.map((each) => ({ ...each, fits: headingFits(placed, each.index) })),
        starts,
        filled,
      ),
      ...blankFinding(book, placed, down),
    ];
  });
}

// Totals.

/** Whether the row of a cell is a total of the rows above it in the range. */
function isTotalAt(book: CheckedBook, cells: CheckedSheet, area: SheetArea, row: number): boolean {
  for (let c = 0; c < area.columns; c++) {
    const column = area.column + c;
    const formula = formulaAt(cells, row, column);
    if (/\b(SUM|SUBTOTAL|AVERAGE|AGGREGATE)\s*\(/i.test(formula)) {
      const own = referencesIn(tokenize(formula, book.locale), cells.name);
      const summed = own.find(
        ({ area: each }) =>
          each !== undefined &&
          each.rows > 1 &&
          each.column <= column &&
          each.column + each.columns > column &&
          each.row < row &&
          each.row + each.rows <= row + 1 &&
          each.row + each.rows > area.row,
      );
      // A running sum is in every row.
      if (summed !== undefined && !doSame(book, cells, { row, column }, -1, "down")) return true;
    }
  }
  const label = labelOf(cells, row, area.column);
  if (label === undefined || !isTotal(label)) return false;
  for (let c = 0; c < area.columns; c++) {
    const total = valueAt(cells, row, area.column + c);
    const numbers = Array.from({ length: row - area.row }, (_, k) =>
      valueAt(cells, area.row + k, area.column + c),
    ).filter((value) => typeof value === "number") as number[];
    if (typeof total !== "number" || numbers.length < 2) continue;
    const sum = numbers.reduce((a, b) => a + b, 0);
    if (isNear(total, sum) || isNear(total, sum / numbers.length)) return true;
  }
  return false;
}
const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));

/** The first words of a row to the left of a cell, or in the cell itself where that is the first. */
function labelOf(cells: CheckedSheet, row: number, column: number): string | undefined {
  for (let c = 0; c <= column; c++) {
    const cell = valueAt(cells, row, c);
    if (isWords(cell)) return cell.trim();
  }
  return undefined;
}

function totalFinding(
  book: CheckedBook,
  placed: PlacedCall,
  ranges: readonly Ranged[],
  filled: SheetArea,
): SheetFinding | undefined {
  for (const { area, param } of ranges) {
    if (param.kind === "account" || area.rows < 3) continue;
    const cells = sheetNamed(book, area.sheet)!;
    const last = area.row + area.rows - 1;
    if (!isTotalAt(book, cells, area, last)) continue;
    const changes = ranges.flatMap((each) => resized(each, -1));
    return {
      rule: "total",
      area: filled,
      seen: say(messages.check.total, {
        name: placed.call.definition.name,
        range: addressOf(area),
        row: last + 1,
      }),
      why: say(messages.check.whyTotal),
      ...(changes.length === ranges.length && {
        change: filledWith(
          book,
          filled,
          replaced(placed.formula, changes),
          say(messages.check.leaveOut, { row: last + 1 }),
        ),
      }),
    };
  }
  return undefined;
}

/** A range with so many more rows at its end, as the formula writes it: $C$5:$C$9 keeps its signs. */
function resized({ given, area }: Ranged, by: number): [FormulaArgument, string][] {
  const end = area.row + area.rows;
  return new RegExp(`:\\$?[A-Z]{1,3}\\$?${end}$`, "i").test(given.text)
    ? [[given, given.text.replace(/\d+$/, String(end + by))]]
    : [];
}

// Data below.

function stopFinding(
  book: CheckedBook,
  placed: PlacedCall,
  ranges: readonly (Ranged & { readonly fits: boolean })[],
  starts: ReadonlySet<string>,
  filled: SheetArea,
): SheetFinding[] {
  if (ranges.length === 0 || ranges.some(({ param }) => param.kind === "account" || param.kind === "matrix")) return [];
  const more = Math.min(...ranges.map((each) => rowsBelow(book, each, ranges, placed, starts)));
  if (more === 0 || !ranges.some(({ fits, param }) => fits || param.kind === "table")) return [];
  const { area } = ranges[0]!;
  const last = area.row + area.rows;
  const changes = ranges.flatMap((each) => resized(each, more));
  return [
    {
      rule: "stops",
      area: filled,
      seen: say(more === 1 ? messages.check.stopsOne : messages.check.stops, {
        name: placed.call.definition.name,
        range: addressOf(area),
        row: last,
        from: last + 1,
        to: last + more,
      }),
      why: say(messages.check.whyStops),
      ...(changes.length === ranges.length &&
        hasRoom(book, placed, more) && {
          change: filledWith(
            book,
            filled,
            replaced(placed.formula, changes),
            say(messages.check.extend, { row: last + more }),
          ),
        }),
    },
  ];
}

/** A longer result needs free cells below it. */
function hasRoom(book: CheckedBook, { at, call }: PlacedCall, more: number): boolean {
  const { result } = call.definition;
  const isList = call.definition.params.some(({ kind }) => kind === "list" || kind === "table");
  if (isList && result.kind !== "table" && result.kind !== "grid") return true;
  const cells = sheetNamed(book, at.sheet)!;
  let r = at.row + 1;
  while (typeof valueAt(cells, r, at.column) === "number" && formulaAt(cells, r, at.column) === "") r++;
  for (let k = 0; k < more; k++)
    if (valueAt(cells, r + k, at.column) !== null && valueAt(cells, r + k, at.column) !== "") return false;
  return true;
}

/** How many rows of the same data are below a range that begins where the data does. */
function rowsBelow(
  book: CheckedBook,
  { area, param }: Ranged,
  ranges: readonly Ranged[],
  placed: PlacedCall,
  starts: ReadonlySet<string>,
): number {
  const cells = sheetNamed(book, area.sheet)!;
  const end = area.row + area.rows;
  if (starts.has(`${area.sheet} ${keyOf({ row: end, column: area.column })}`)) return 0;
  // Numbers above the range: a part of the data that somebody chose.
  const isHeaded = param.kind === "table" && isWords(valueAt(cells, area.row, area.column));
  if (!isHeaded && typeof valueAt(cells, area.row - 1, area.column) === "number") return 0;
  if (!isHeaded && !isWords(valueAt(cells, area.row - 1, area.column)) && param.kind !== "table") return 0;
  const own = [...ranges.map((each) => each.area), ...singlesOf(placed)];
  let more = 0;
  while (
    isAlike(book, cells, area, end - 1, end + more) &&
    !own.some((each) => holds(each, cells.name, end + more, area.column)) &&
    !isTotalAt(book, cells, { ...area, rows: area.rows + more }, end + more)
  )
    more++;
  return more;
}

const singlesOf = ({ args }: PlacedCall): SheetArea[] =>
  args.flatMap(({ source }) => (source?.kind === "cells" && isSingleCell(source.area) ? [source.area] : []));
const holds = ({ sheet, row, column, rows, columns }: SheetArea, own: string, r: number, c: number) =>
  sheet === own && r >= row && r < row + rows && c >= column && c < column + columns;

/** Whether a row goes on with the data of another: numbers in the range, and beside them what that row has there. */
function isAlike(book: CheckedBook, cells: CheckedSheet, area: SheetArea, last: number, row: number): boolean {
  const kindOf = (r: number, c: number): string => {
    const value = valueAt(cells, r, c);
    if (formulaAt(cells, r, c) !== "") return "formula";
    return value === null || value === ""
      ? "blank"
      : typeof value === "string" && !isWords(value)
        ? "error"
        : typeof value;
  };
  let numbers = 0;
  for (let c = area.column; c < area.column + area.columns; c++) {
    if (typeof valueAt(cells, row, c) === "number") numbers++;
    if (kindOf(last, c) !== kindOf(row, c) && kindOf(last, c) !== "blank") return false;
    if (kindOf(last, c) === "formula" && !doSame(book, cells, { row: last, column: c }, row - last, "down"))
      return false;
  }
  if (numbers === 0) return false;
  for (let c = area.column - 1; c >= Math.max(0, area.column - 8) && kindOf(last, c) !== "blank"; c--) {
    const [above, below] = [valueAt(cells, last, c), valueAt(cells, row, c)];
    if (kindOf(last, c) === "formula") continue;
    if (kindOf(last, c) !== kindOf(row, c)) return false;
    if (
      isWords(above) &&
      isWords(below) &&
      above !== below &&
      (isTotal(below) || unitOfText(above) !== unitOfText(below))
    )
      return false;
  }
  return true;
}
const unitOfText = (text: string) => readUnit(text)?.text;

// Blank rows.

function blankFinding(book: CheckedBook, placed: PlacedCall, ranges: readonly Ranged[]): SheetFinding[] {
  const lists = ranges.filter(({ param }) => isNumeric(param) || param.kind === "table");
  const [first] = lists;
  if (first === undefined || first.area.rows < 4 || first.area.rows > 50_000) return [];
  if (lists.some(({ param }) => param.kind === "table" && param.strict)) return [];
  const isBlankRow = (row: number) =>
    lists.every(({ area }) => {
      const cells = sheetNamed(book, area.sheet)!;
      const r = area.row - first.area.row + row;
      const [left, right] = [Math.max(0, area.column - 3), area.column + area.columns + 2];
      for (let c = left; c <= right; c++) {
        const value = valueAt(cells, r, c);
        if ((value !== null && value !== "") || (formulaAt(cells, r, c) !== "" && c < area.column + area.columns))
          return false;
      }
      return true;
    });
  const top = first.area.row;
  const cells = sheetNamed(book, first.area.sheet)!;
  const isUsed = (r: number) =>
    typeof valueAt(cells, r, first.area.column) === "number" || first.param.kind === "table";
  for (let r = top + 1; r < top + first.area.rows - 1; r++)
    if (isBlankRow(r) && isUsed(r - 1) && isUsed(r + 1) && !isBlankRow(r - 1) && !isBlankRow(r + 1))
      return [
        {
          rule: "blank",
          area: { ...first.area, row: r, rows: 1 },
          seen: say(messages.check.blank, {
            name: placed.call.definition.name,
            cell: referenceTo(cellOf(placed.at), first.area.sheet),
            range: addressOf(first.area),
            row: r + 1,
          }),
          why: say(messages.check.whyBlank),
        },
      ];
  return [];
}
