import type { AnyFunction, CellParam, LongParam, Param, Steps, TableResult } from "../define.ts";
import { listOf, named, resultHeaders } from "../vocabulary/words.ts";
import { CellError } from "./errors.ts";
import { type Host, plainHost } from "./host.ts";
import { messages } from "./messages.ts";
import { type Grid, gridOf, isBlank, isSheet, isUnused, readCell, readCells, shapeOf, type Value } from "./read.ts";
import { isLong, readLongs } from "./read-lists.ts";
import { readPlan, readSquare, readStrictTable } from "./read-plans.ts";
import { readAccount, readTable, type TableRow } from "./read-tables.ts";
import { say, translated } from "./say.ts";
import { isNumeric, notFinite } from "./sentences.ts";

/** One cell of a result; "" is a blank one, and other values are what the host shows for an error. */
type ResultCell = number | string | boolean | unknown;
/** A single result, its error, or the rows of a range result with errors in their own cells. */
export type Answer = number | string | boolean | CellError | ResultCell[][];

type Compute = (...args: unknown[]) => unknown;

/** Calls a function with raw cells, the same way for every host. Never throws for anything a cell can hold. */
export function call(definition: AnyFunction, cells: ArrayLike<unknown>, host: Host = plainHost): Answer {
  const answer = callInSteps(definition, cells, host);
  if (!isSteps(answer)) return answer;
  for (;;) {
    const step = answer.next();
    if (step.done) return step.value;
  }
}

/** The same, for a host that can wait: a long computation comes as its steps, of which the last gives the answer. */
export function callInSteps(
  definition: AnyFunction,
  cells: ArrayLike<unknown>,
  host: Host = plainHost,
): Answer | Steps<Answer> {
  const { params } = definition;
  for (let k = params.length; k < cells.length; k++)
    if (!isBlank(cells[k]))
      return new CellError(
        "#VALUE!",
        say(messages.tooManyArguments, { function: definition.name, most: params.length, given: cells.length }),
      );
  return walks(definition) ? walk(definition, cells, host) : callOnce(definition, cells, host);
}

export const isSteps = <T>(answer: T | Steps<T>): answer is Steps<T> =>
  typeof answer === "object" && answer !== null && "next" in answer;

const isCellParam = (param: Param): param is CellParam => !isLong(param) && !isSheet(param);

/** Whether a function takes cells and gives a cell, so that it walks ranges row by row. */
export const walks = (definition: AnyFunction): boolean =>
  definition.result.kind !== "table" && definition.result.kind !== "grid" && definition.params.every(isCellParam);

// One cell in, one cell out, walked over ranges.

function walk(definition: AnyFunction, cells: ArrayLike<unknown>, host: Host): Answer {
  const params = definition.params as readonly CellParam[];
  const grids: (Grid | undefined)[] = [];
  const values: (Value | CellError)[] = [];
  let ranged = false;
  for (let k = 0; k < params.length; k++) {
    let raw = cells[k];
    let grid: Grid | undefined;
    if (Array.isArray(raw)) {
      grid = gridOf(raw);
      if (grid.length === 1 && grid[0]!.length <= 1) [raw, grid] = [grid[0]![0], undefined];
      else ranged = true;
    }
    grids.push(grid);
    values.push(grid === undefined ? readCell(params[k]!, raw, host) : undefined);
  }
  const error = values.find((value) => value instanceof CellError);
  if (error !== undefined) return error as CellError;
  return ranged ? walkRange(definition, grids, values as Value[], host) : evaluate(definition, values as Value[]);
}

function evaluate(definition: AnyFunction, args: readonly unknown[]): number | string | boolean | CellError {
  return checkConditions(definition, args) ?? checked((definition.compute as Compute)(...args));
}

function checkConditions(definition: AnyFunction, args: readonly unknown[]): CellError | undefined {
  const unmet = definition.conditions?.find(({ holds }) => !(holds as Compute)(...args));
  return (
    unmet && new CellError(unmet.code ?? "#VALUE!", say(messages.sentence, { phrase: translated(unmet.otherwise) }))
  );
}

/** Refuses what no cell can show. */
function checked(value: unknown): number | string | boolean | CellError {
  if (typeof value === "number") return value - value === 0 ? value + 0 : notFinite(); // + 0 makes -0 a 0
  if (typeof value === "string" || typeof value === "boolean" || value instanceof CellError) return value;
  if (value === null || value === undefined) return "";
  return new CellError("#VALUE!", say(messages.noCellValue));
}

/**
 * Walks ranges as Excel does: one shape together; a single row, column or cell is repeated.
 * A column may have 100,000 cells, so plain numbers within their limits take a short way: each argument is copied
 * into an array of doubles and computed in one loop; a row that holds anything else is marked and read the long way.
 */
function walkRange(
  definition: AnyFunction,
  grids: readonly (Grid | undefined)[],
  values: readonly Value[],
  host: Host,
): Answer {
  const params = definition.params as readonly CellParam[];
  const ranges = grids.filter((grid): grid is Grid => grid !== undefined);
  const rows = Math.max(...ranges.map((grid) => grid.length));
  const width = Math.max(...ranges.map((grid) => grid[0]!.length));
  const misfit = ranges.some((grid) => !fits(grid.length, rows) || !fits(grid[0]!.length, width));
  if (misfit) return shapesDiffer(params, grids);

  const long = new Uint8Array(rows * width);
  if (definition.conditions !== undefined || params.length > 8) long.fill(1);
  const columns = params.map((param, k) => grids[k] && doublesOf(param, grids[k], rows, width, long, host));
  const results = computeAll(definition.compute as Compute, columns, values, long);
  const cell = (n: number) =>
    long[n] === 0
      ? results[n]
      : cellTheLongWay(definition, grids, values, Math.floor(n / width), n % width, width, host);
  const out = new Array<ResultCell[]>(rows);
  for (let i = 0; i < rows; i++) {
    // Literals of their own for numbers and for the rest: an array of numbers alone stays unboxed.
    if (width === 1) out[i] = long[i] === 0 ? [results[i]] : [cell(i)];
    else out[i] = Array.from({ length: width }, (_, j) => cell(i * width + j));
  }
  return out;
}

const fits = (length: number, of: number) => length === 1 || length === of;

function shapesDiffer(params: readonly CellParam[], grids: readonly (Grid | undefined)[]): CellError {
  const shapes = params.flatMap((param, k) =>
    grids[k] === undefined ? [] : [say(messages.parameterShape, { parameter: named(param), shape: shapeOf(grids[k]) })],
  );
  return new CellError("#VALUE!", say(messages.shapesDiffer, { shapes: listOf(shapes, "and") }));
}

/** A range as doubles in reading order, repeated to the full shape. Cells that are not plain numbers are marked in `long`. */
function doublesOf(param: CellParam, grid: Grid, rows: number, width: number, long: Uint8Array, host: Host) {
  if (!isNumeric(param)) {
    long.fill(1);
    return undefined;
  }
  const doubles = new Float64Array(rows * width);
  const { min = Number.NEGATIVE_INFINITY, max = Number.MAX_VALUE, above = Number.NEGATIVE_INFINITY, whole } = param;
  const zeroIsLong = host.blankIsZero || param.notZero;
  for (let i = 0, n = 0; i < rows; i++) {
    const row = grid.length === 1 ? grid[0]! : grid[i]!;
    for (let j = 0; j < width; j++, n++) {
      const raw = row.length === 1 ? row[0] : row[j];
      const plain = typeof raw === "number" && raw >= min && raw <= max && raw > above;
      if (plain && !(raw === 0 && zeroIsLong) && !(whole && !Number.isInteger(raw))) doubles[n] = raw;
      else long[n] = 1;
    }
  }
  return doubles;
}

/** The short way for at most eight parameters. A result that is not finite is marked, to be reported the long way. */
function computeAll(
  compute: Compute,
  [c0, c1, c2, c3, c4, c5, c6, c7]: readonly (Float64Array | undefined)[],
  [v0, v1, v2, v3, v4, v5, v6, v7]: readonly Value[],
  long: Uint8Array,
): Float64Array {
  const results = new Float64Array(long.length);
  for (let n = 0; n < long.length; n++) {
    if (long[n] === 1) continue;
    const result = compute(
      c0 === undefined ? v0 : c0[n],
      c1 === undefined ? v1 : c1[n],
      c2 === undefined ? v2 : c2[n],
      c3 === undefined ? v3 : c3[n],
      c4 === undefined ? v4 : c4[n],
      c5 === undefined ? v5 : c5[n],
      c6 === undefined ? v6 : c6[n],
      c7 === undefined ? v7 : c7[n],
    );
    if (typeof result === "number" && result - result === 0) results[n] = result + 0;
    else long[n] = 1;
  }
  return results;
}

/** One cell of a walked range, with the row named in what is wrong. An unused row gives a blank. */
function cellTheLongWay(
  definition: AnyFunction,
  grids: readonly (Grid | undefined)[],
  values: readonly Value[],
  i: number,
  j: number,
  width: number,
  host: Host,
): ResultCell {
  const raw = grids.map((grid) => grid && repeated(grid, i, j));
  if (isUnused(raw, host)) return "";
  const args: Value[] = [];
  for (const [k, param] of (definition.params as readonly CellParam[]).entries()) {
    const value = grids[k] === undefined ? values[k] : readCell(param, raw[k], host);
    if (value instanceof CellError) return host.showError(value.placed(placeOf(i, j, width)));
    args.push(value);
  }
  const result = evaluate(definition, args);
  return result instanceof CellError ? host.showError(result.placed(placeOf(i, j, width))) : result;
}

function repeated(grid: Grid, i: number, j: number): unknown {
  const row = grid.length === 1 ? grid[0]! : grid[i]!;
  return row.length === 1 ? row[0] : row[j];
}

const placeOf = (i: number, j: number, width: number) =>
  width === 1 ? say(messages.row, { row: i + 1 }) : say(messages.rowAndColumn, { row: i + 1, column: j + 1 });

// Lists or tables in, or a table out: called once.

function callOnce(definition: AnyFunction, cells: ArrayLike<unknown>, host: Host): Answer | Steps<Answer> {
  const { params, result } = definition;
  let longs: ReturnType<typeof readLongs> | undefined;
  let rowsIn: readonly TableRow[] | undefined;
  const args: unknown[] = [];
  for (const [k, param] of params.entries()) {
    // Lists are read together, when the first of them is reached: what is wrong is said in the order of the arguments.
    if (isLong(param)) longs = longs ?? readLongs(definition, cells, host);
    if (longs instanceof CellError) return longs;
    const value = isLong(param) ? longs!.get(param) : readWhole(param, cells[k], host);
    if (value instanceof CellError) return value;
    if (param.kind === "table" && !param.strict && value !== undefined) {
      const rows = value as readonly TableRow[];
      const error = rows.find((row) => row instanceof CellError);
      if (error !== undefined && !param.rowByRow) return error as CellError;
      if (param.rowByRow) rowsIn = rows;
      args.push(rows.filter((row) => !(row instanceof CellError)));
    } else args.push(value);
  }
  if (result.kind !== "table" && result.kind !== "grid") return evaluate(definition, args);
  const unmetCondition = checkConditions(definition, args);
  if (unmetCondition !== undefined) return unmetCondition;
  const rows = (definition.compute as Compute)(...args);
  if (isSteps(rows)) return gridInSteps(rows as Steps<Grid | CellError>, host);
  if (rows instanceof CellError) return rows;
  if (result.kind === "grid") return gridOut(rows as Grid, host);
  return tableOf(result, rows as readonly Record<string, unknown>[], rowsIn, host);
}

/** Reads an argument that is not a list: a single cell, or a sheet that is read as a whole; undefined is one that is left out. */
function readWhole(param: Exclude<Param, LongParam>, raw: unknown, host: Host): unknown {
  if (!isSheet(param)) return readSingle(param, raw, host);
  const grid = gridOf(raw);
  if ("optional" in param && grid.every((row) => isUnused(row, host))) return undefined;
  switch (param.kind) {
    case "table":
      return param.strict ? readStrictTable(param, grid, host) : readTable(param, grid, host);
    case "account":
      return readAccount(param, grid, host);
    case "plan":
      return readPlan(param, grid, host);
    case "square":
      return readSquare(param, grid, host);
    case "cells":
      return readCells(param, grid, host);
  }
}

const gridOut = (rows: Grid | CellError, host: Host): Answer =>
  rows instanceof CellError ? rows : rows.map((row) => row.map((value) => cellOut(value, host)));

function* gridInSteps(steps: Steps<Grid | CellError>, host: Host): Steps<Answer> {
  return gridOut(yield* steps, host);
}

function cellOut(value: unknown, host: Host): ResultCell {
  const cell = checked(value);
  return cell instanceof CellError ? host.showError(cell) : cell;
}

function readSingle(param: CellParam, raw: unknown, host: Host): Value | CellError {
  const grid = gridOf(raw);
  if (grid.length === 1 && grid[0]!.length <= 1) return readCell(param, grid[0]![0], host);
  return new CellError("#VALUE!", say(messages.notSingle, { parameter: named(param), shape: shapeOf(grid) }));
}

/** Headers and rows as cells. Where each row of the result belongs to one of `rowsIn`, a bad row shows its error throughout. */
function tableOf(
  result: TableResult,
  rows: readonly Readonly<Record<string, unknown>>[],
  rowsIn: readonly TableRow[] | undefined,
  host: Host,
): ResultCell[][] {
  const { columns } = result;
  const names = columns.map(({ name }) => name);
  const cellsOf = (row: Readonly<Record<string, unknown>>) => names.map((name) => cellOut(row[name], host));
  const out: ResultCell[][] = [resultHeaders(result)];
  if (rowsIn === undefined) {
    for (const row of rows) out.push(cellsOf(row));
    return out;
  }
  let good = 0;
  for (const row of rowsIn)
    out.push(row instanceof CellError ? columns.map(() => host.showError(row)) : cellsOf(rows[good++]!));
  return out;
}
