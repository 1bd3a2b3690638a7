import type { AccountParam, AnyFunction, CellParam, LongParam, TableParam } from "../define.ts";
import { plainHeader, wordsOf } from "../vocabulary/words.ts";
import { CellError } from "./errors.ts";
import { type Host, plainHost } from "./host.ts";
import { type Grid, gridOf, isBlank, isUnused, readCell } from "./read.ts";
import { isLong } from "./read-lists.ts";
import { wrongCellsOfPlan } from "./read-plans.ts";
import { layoutOfAccount, unknownLine } from "./read-tables.ts";
import { isNumeric } from "./sentences.ts";
import { readWrittenNumber } from "./written-numbers.ts";

/** A cell that an argument does not accept, counted from 0 in the range of the argument. */
export interface Problem {
  /** The place of the argument in the call. */
  readonly argument: number;
  readonly row: number;
  readonly column: number;
  /** Without the row in front: the caller knows where the cell is. */
  readonly error: CellError;
}

/**
 * All cells of a call that are not accepted, by argument and row, where a call itself stops at the first. Errors that came
 * in from other cells are not among them, nor is what is wrong with the headings of a table.
 */
export function problemsOf(
  definition: AnyFunction,
  cells: ArrayLike<unknown>,
  host: Host = plainHost,
): readonly Problem[] {
  const { params } = definition;
  const grids = params.map((_, k) => gridOf(cells[k]));
  const rows = Math.max(1, ...grids.map((grid) => grid.length));
  const walked = params.flatMap((param, k) => (isCell(param) || isLong(param) ? [k] : []));
  /** A row in which every range is blank is not used. */
  const isIdle = (i: number) => {
    const ranged = walked.filter((k) => grids[k]!.length > 1);
    return ranged.length > 0 && ranged.every((k) => isUnused(grids[k]![i] ?? [], host));
  };
  const idle = Array.from({ length: rows }, (_, i) => rows > 1 && isIdle(i));
  return params.flatMap((param, k): Problem[] => {
    const grid = grids[k]!;
    if (isCell(param) || isLong(param))
      return problemsIn(grid, (row) => (grid.length > 1 && idle[row] === true ? undefined : () => param), k, host);
    if (param.kind === "account") return accountProblems(param, grid, k, host);
    if (param.kind === "plan") return unfailed(wrongCellsOfPlan(param, grid, host), grid, k, host);
    return param.kind === "table" ? tableProblems(param, grid, k, host) : [];
  });
}

const isCell = (param: AnyFunction["params"][number]): param is CellParam =>
  param.kind === undefined ||
  param.kind === "number" ||
  param.kind === "choice" ||
  param.kind === "flag" ||
  param.kind === "text";

function problemsIn(
  grid: Grid,
  ofRow: (row: number) => ((column: number) => CellParam | LongParam | undefined) | undefined,
  argument: number,
  host: Host,
): Problem[] {
  const found: Problem[] = [];
  for (const [row, cells] of grid.entries()) {
    const of = ofRow(row);
    if (of === undefined) continue;
    for (const [column, raw] of cells.entries()) {
      const param = of(column);
      if (param === undefined || (isLong(param) && (isBlank(raw) || isHeader(raw, row)))) continue;
      const error = readCell(param, raw, host);
      if (error instanceof CellError && error.sentence !== "" && host.errorIn(raw) === undefined)
        found.push({ argument, row, column, error });
    }
  }
  return found;
}

/** Problems of an argument, without the errors that came in from other cells. */
const unfailed = (found: readonly Omit<Problem, "argument">[], grid: Grid, argument: number, host: Host): Problem[] =>
  found.flatMap((problem) =>
    host.errorIn(grid[problem.row]![problem.column]) === undefined ? [{ argument, ...problem }] : [],
  );

/** Labels that are not lines of an account, and what its lines do not accept in each column of values. */
function accountProblems(param: AccountParam, grid: Grid, argument: number, host: Host): Problem[] {
  const { labels, lineOf, body, columns } = layoutOfAccount(param, grid, host);
  const found = body.flatMap(({ row, i }): Omit<Problem, "argument">[] => {
    const line = param.lines[lineOf(row[0])];
    if (line === undefined) return [{ row: i, column: 0, error: unknownLine(row[0], labels) }];
    return columns.flatMap((column) => {
      const read = readCell(line, row[column], host);
      return read instanceof CellError ? [{ row: i, column, error: read }] : [];
    });
  });
  return unfailed(found, grid, argument, host);
}

/** Lists may have a name above them, and blanks where all lists of their group have one. */
const isHeader = (raw: unknown, row: number) =>
  row === 0 && typeof raw === "string" && readWrittenNumber(raw) === undefined;

/** The columns of a table by their headers, or by their places where it has none. */
function tableProblems({ columns, strict }: TableParam, grid: Grid, argument: number, host: Host): Problem[] {
  if (strict) return [];
  const first = grid.findIndex((row) => !isUnused(row, host));
  if (first < 0) return [];
  const head = grid[first]!.map((cell) => (typeof cell === "string" ? plainHeader(cell) : ""));
  const places = columns.map(({ name }) =>
    head.findIndex((text) => text === wordsOf(name) || text.startsWith(`${wordsOf(name)} `)),
  );
  const isHeaded = places.some((place) => place >= 0) && columns.some(isNumeric);
  const paramAt = (column: number) => (isHeaded ? columns[places.indexOf(column)] : columns[column]);
  return problemsIn(
    grid,
    (row) => ((isHeaded && row <= first) || isUnused(grid[row]!, host) ? undefined : paramAt),
    argument,
    host,
  );
}
