import type { AnyFunction, LongParam, Matrix, Param } from "../define.ts";
import { named } from "../vocabulary/words.ts";
import { CellError } from "./errors.ts";
import type { Host } from "./host.ts";
import { messages } from "./messages.ts";
import { type Grid, gridOf, isBlank, isOptional, readCell, shapeOf, type Value } from "./read.ts";
import { say } from "./say.ts";
import { isInside, isNumeric, missing } from "./sentences.ts";

export const isLong = (param: Param): param is LongParam =>
  param.kind === "list" || param.kind === "textList" || param.kind === "flagList" || param.kind === "matrix";

/** What `compute` receives for a list or a matrix; undefined for one that is left out. */
export type Long = readonly Value[] | Matrix | undefined;

/** One argument on its way: its rows, of one cell each unless it is a matrix. */
interface Given {
  readonly param: LongParam;
  readonly rows: Grid;
}

/**
 * Reads the lists and matrices of a call, each group together. A position where all are blank is skipped, but not in a series; a
 * blank beside a used cell is missing data.
 */
export function readLongs(
  definition: AnyFunction,
  cells: ArrayLike<unknown>,
  host: Host,
): ReadonlyMap<Param, Long> | CellError {
  const values = new Map<Param, Long>();
  const groups = new Map<string, Given[]>();
  for (const [k, param] of definition.params.entries()) {
    if (!isLong(param)) continue;
    const rows = rowsOf(param, cells[k], host);
    if (rows instanceof CellError) return rows;
    if (rows === undefined) values.set(param, undefined);
    else groups.set(param.group ?? "", [...(groups.get(param.group ?? "") ?? []), { param, rows }]);
  }
  for (const group of groups.values()) {
    const error = readGroup(group, host, values);
    if (error !== undefined) return error;
  }
  return values;
}

/** The rows of an argument, or undefined for an optional one that is left out: a blank cell, which may arrive as 0. */
function rowsOf(param: LongParam, raw: unknown, host: Host): Grid | undefined | CellError {
  const grid = gridOf(raw);
  const single = grid.length === 1 && grid[0]!.length <= 1;
  if (single && isOptional(param) && host.blankIsZero && grid[0]![0] === 0) return undefined;
  if (single && isBlank(grid[0]![0])) return isOptional(param) ? undefined : missing(param);
  if (param.kind === "matrix" || grid[0]!.length === 1) return grid;
  if (grid.length === 1) return grid[0]!.map((cell) => [cell]);
  return new CellError("#VALUE!", say(messages.notALine, { parameter: named(param), shape: shapeOf(grid) }));
}

function readGroup(group: readonly Given[], host: Host, values: Map<Param, Long>): CellError | undefined {
  const { param, rows } = group[0]!;
  const other = group.find((each) => each.rows.length !== rows.length);
  if (other !== undefined)
    return new CellError(
      "#VALUE!",
      say(messages.lengthsDiffer, {
        parameter: named(param),
        cells: rows.length,
        other: named(other.param),
        otherCells: other.rows.length,
      }),
    );
  const first = hasHeaders(group) ? 1 : 0;
  const unused = (i: number, blank: (raw: unknown) => boolean) => group.every((each) => each.rows[i]!.every(blank));
  let end = rows.length;
  if (host.blankIsZero && zerosAreBlanks(group))
    while (end > first + 1 && unused(end - 1, (raw) => raw === 0 || isBlank(raw))) end--;
  const plain = group.map((each) => plainColumns(each, first, end));
  if (plain.every((columns) => columns !== undefined)) {
    for (const [k, each] of group.entries()) keep(each, first, plain[k]!, values);
    return undefined;
  }
  const used = Array.from({ length: end - first }, (_, n) => first + n).filter((i) => !unused(i, isBlank));
  const gap = used.find((i, n) => i !== used[0]! + n);
  const series = group.find((each) => each.param.kind === "list" && each.param.series);
  if (gap !== undefined && series !== undefined) return missing(series.param).placed(say(messages.row, { row: gap }));
  for (const each of group) {
    if (used.length === 0) return missing(each.param);
    const columns: Value[][] = each.rows[0]!.map(() => []);
    for (const i of used)
      for (const [j, column] of columns.entries()) {
        const raw = each.rows[i]![j];
        // A blank among used cells is missing data, also in a list that may be left out as a whole.
        const blank = each.param.kind === "list" ? each.param.blank : undefined;
        const value = isBlank(raw) ? (blank ?? missing(each.param)) : readCell(each.param, raw, host);
        if (value instanceof CellError)
          return rows.length === 1 ? value : value.placed(say(messages.row, { row: i + 1 }));
        column.push(value);
      }
    keep(each, first, columns, values);
  }
  return undefined;
}

/** Nearly all long lists are plain numbers within their limits: these columns, or undefined where any cell is not one. */
function plainColumns({ param, rows }: Given, first: number, end: number): number[][] | undefined {
  if (!isNumeric(param) || end === first) return undefined;
  const columns: number[][] = rows[0]!.map(() => []);
  for (let i = first; i < end; i++) {
    const row = rows[i]!;
    for (let j = 0; j < columns.length; j++) {
      const raw = row[j];
      if (typeof raw !== "number" || !isInside(param, raw)) return undefined;
      columns[j]!.push(raw);
    }
  }
  return columns;
}

function keep({ param, rows }: Given, first: number, columns: readonly Value[][], values: Map<Param, Long>): void {
  const names = rows[0]!.map((raw, j) => (first === 1 && typeof raw === "string" ? raw : String(j + 1)));
  values.set(param, param.kind === "matrix" ? { names, columns: columns as number[][] } : columns[0]);
}

/**
 * Where blanks arrive as 0, zeros at the end are blanks if that cannot be wrong: beside other zeros, or where 0 is not
 * accepted. A list alone may well end in zeros, as incomes do.
 */
function zerosAreBlanks(group: readonly Given[]): boolean {
  const [{ param }] = group as readonly [Given];
  return group.length > 1 || (isNumeric(param) && !isInside(param, 0));
}

/**
 * Only a matrix may have headers, and then the lists beside it have them too: every range begins with text that is not
 * an error, and numbers follow. A list alone has none, since a first cell such as "n/a" must not be lost for one.
 */
function hasHeaders(group: readonly Given[]): boolean {
  const isText = (raw: unknown) => typeof raw === "string" && raw !== "" && !raw.startsWith("#");
  return (
    group[0]!.rows.length > 1 &&
    group.some(({ param }) => param.kind === "matrix") &&
    group.every(({ rows }) => rows[0]!.every(isText)) &&
    group.some(({ rows }) => rows[1]!.some((raw) => typeof raw === "number"))
  );
}
