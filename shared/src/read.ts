import type { ListParam, TableParam } from "./define.ts";
import { CellError } from "./errors.ts";
import type { Host } from "./host.ts";
import { isInside, isNumeric, missing, outside, type ReadParam, unknownChoice, wrongKind } from "./sentences.ts";
import { header, listOf, nearest, plainHeader, wordsOf } from "./words.ts";

/** A value as `compute` receives it; undefined is an optional argument left out. */
export type Value = number | string | boolean | undefined;
export type Grid = readonly (readonly unknown[])[];
/** A row of a table by column name, or the error that it holds. */
export type TableRow = Readonly<Record<string, Value>> | CellError;

/** Cells of an argument as a grid. Sheets hands a single cell over as a plain value, Excel as one row of one cell. */
export function gridOf(raw: unknown): Grid {
  if (!Array.isArray(raw)) return [[raw]];
  return raw.length > 0 && raw.every(Array.isArray) ? raw : [raw];
}

export const isBlank = (raw: unknown): boolean => raw === null || raw === undefined || raw === "";

/** Whether a row of a range counts as unused: all blank, or all 0 on a host that passes blanks as 0. */
export const isUnused = (cells: readonly unknown[], host: Host): boolean =>
  cells.every(isBlank) || (host.blankIsZero && cells.every((raw) => raw === 0 || isBlank(raw)));

/**
 * Reads one raw cell. A blank takes the default or, without one, is missing data; it is never 0. Where a host passes
 * blanks as 0, a 0 that the parameter does not accept is one.
 */
export function readCell(param: ReadParam, raw: unknown, host: Host): Value | CellError {
  if ((typeof raw === "object" && raw !== null) || typeof raw === "string") {
    const error = host.errorIn(raw);
    if (error !== undefined) return error;
  }
  if (isBlank(raw)) return valueOfBlank(param, "blank");
  if (raw === 0 && host.blankIsZero && !(isNumeric(param) && isInside(param, 0)))
    return valueOfBlank(param, "blank or 0");
  if (param.kind === "text") return typeof raw === "string" ? raw : wrongKind(param, raw);
  if (param.kind === "flag") return typeof raw === "boolean" ? raw : wrongKind(param, raw);
  if (param.kind === "choice") {
    if (typeof raw !== "string") return wrongKind(param, raw);
    const code = raw.trim().toUpperCase();
    return Object.keys(param.choices).includes(code) ? code : unknownChoice(param, raw);
  }
  if (typeof raw !== "number") return wrongKind(param, raw);
  return isInside(param, raw) ? raw : outside(param, raw);
}

function valueOfBlank(param: ReadParam, what: string): Value | CellError {
  if ("default" in param) return param.default;
  return isOptional(param) ? undefined : missing(param, what);
}

export const isOptional = (param: object): boolean => "default" in param || "optional" in param;

/**
 * Reads the lists of one call together. A position where all are blank is skipped; a blank beside a used cell is
 * missing data. Where blanks arrive as 0, the zeros at the end are blanks.
 */
export function readLists(
  params: readonly ListParam[],
  cells: readonly unknown[],
  host: Host,
): readonly (number[] | undefined)[] | CellError {
  const lists: (readonly unknown[] | undefined)[] = [];
  const given: { param: ListParam; list: readonly unknown[] }[] = [];
  for (const [k, param] of params.entries()) {
    const grid = gridOf(cells[k]);
    const list = grid.length === 1 ? grid[0]! : grid.map((row) => row[0]);
    if (grid.length > 1 && grid[0]!.length > 1) return notAList(param, grid);
    const omitted = list.length === 1 && isBlank(list[0]);
    if (omitted && !isOptional(param)) return missing(param);
    lists.push(omitted ? undefined : list);
    if (!omitted) given.push({ param, list });
  }
  const length = given[0]?.list.length ?? 0;
  const other = given.find(({ list }) => list.length !== length);
  if (other !== undefined)
    return new CellError(
      "#VALUE!",
      `${given[0]!.param.name} has ${length} cells and ${other.param.name} has ${other.list.length}: select ranges of one length.`,
    );
  let used = length;
  if (host.blankIsZero)
    while (used > 1 && given.every(({ list }) => list[used - 1] === 0 || isBlank(list[used - 1]))) used--;
  const values = params.map((_, k) => (lists[k] === undefined ? undefined : ([] as number[])));
  for (let i = 0; i < used; i++) {
    if (given.every(({ list }) => isBlank(list[i]))) continue;
    for (const [k, param] of params.entries()) {
      if (lists[k] === undefined) continue;
      const raw = lists[k][i];
      const value = isBlank(raw) ? missing(param) : readCell(param, raw, host);
      if (value instanceof CellError) return length === 1 ? value : value.placed(`Row ${i + 1}`);
      values[k]!.push(value as number);
    }
  }
  const empty = params.find((_, k) => values[k]?.length === 0);
  return empty === undefined ? values : missing(empty);
}

const notAList = (param: ListParam, grid: Grid) =>
  new CellError("#VALUE!", `${param.name} is ${shapeOf(grid)}: select one column or one row.`);

/** "3 x 1": rows by columns. */
export const shapeOf = (grid: Grid): string => `${grid.length} x ${grid[0]!.length}`;

/** Reads a table with or without its headers. Unused rows are skipped, and messages count rows as the range does. */
export function readTable(param: TableParam, raw: unknown, host: Host): readonly TableRow[] | CellError {
  const grid = gridOf(raw);
  const first = grid.findIndex((row) => !isUnused(row, host));
  if (first < 0) return missingTable(param);
  const places = findColumns(param, grid[first]!);
  if (places instanceof CellError) return places;
  const rows: TableRow[] = [];
  for (let i = places.headed ? first + 1 : first; i < grid.length; i++) {
    const row = grid[i]!;
    if (isUnused(row, host)) continue;
    const values: Record<string, Value> = {};
    let error: CellError | undefined;
    for (const [k, column] of param.columns.entries()) {
      const value = readCell(column, row[places.of[k]!], host);
      if (value instanceof CellError) error = error ?? value.placed(`${param.name}, row ${i + 1}`);
      else values[column.name] = value;
    }
    rows.push(error ?? values);
  }
  return rows.length === 0 ? missingTable(param) : rows;
}

const columnList = (param: TableParam) => listOf(param.columns.map(header), "and");
const missingTable = (param: TableParam) =>
  new CellError("#N/A", `${param.name} is blank: select a table with the columns ${columnList(param)}.`);

/** Where each column stands: by its header if the first used row is text throughout, else by its place. */
function findColumns(param: TableParam, row: readonly unknown[]): { headed: boolean; of: number[] } | CellError {
  const wrong = (problem: string) =>
    new CellError("#VALUE!", `${param.name} ${problem}: select a table with the columns ${columnList(param)}.`);
  const used = row.filter((raw) => !isBlank(raw));
  const takesNumbers = param.columns.some(isNumeric);
  const headers = row.map((raw) => (typeof raw === "string" ? plainHeader(raw) : ""));
  const names = param.columns.map((column) => wordsOf(column.name));
  const headed =
    used.every((raw) => typeof raw === "string") && (takesNumbers || names.some((n) => headers.includes(n)));
  if (!headed) {
    let width = row.length;
    while (width > 0 && isBlank(row[width - 1])) width--;
    const required = param.columns.filter((column) => !isOptional(column)).length;
    if (row.length < required || width > param.columns.length) return wrong(`has ${row.length} columns`);
    return { headed, of: names.map((_, k) => k) };
  }
  const of = names.map((name) => headers.indexOf(name));
  for (const [k, name] of names.entries()) {
    if (of[k] !== -1) continue;
    of[k] = headers.findIndex((text, j) => text.startsWith(`${name} `) && !of.includes(j));
    if (of[k] === -1 && !isOptional(param.columns[k]!)) {
      const near = nearest(
        name,
        headers.filter((text, j) => text !== "" && !of.includes(j)),
      );
      return wrong(`has no column "${name}"${near === undefined ? "" : ` ("${near}" is near)`}`);
    }
  }
  const twice = headers.find((text, j) => text !== "" && headers.indexOf(text) !== j && names.includes(text));
  return twice === undefined ? { headed, of } : wrong(`has the column "${twice}" twice`);
}
