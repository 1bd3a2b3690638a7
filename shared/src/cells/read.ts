import type { CellsParam, GivenCells, Param, SheetParam } from "../define.ts";
import { named } from "../vocabulary/words.ts";
import { CellError } from "./errors.ts";
import type { Host } from "./host.ts";
import { messages } from "./messages.ts";
import { say } from "./say.ts";
import { isInside, isNumeric, missing, outside, type ReadParam, unknownChoice, wrongKind } from "./sentences.ts";

/** A value as `compute` receives it; undefined is an optional argument left out. */
export type Value = number | string | boolean | undefined;
export type Grid = readonly (readonly unknown[])[];

/** Cells of an argument as a grid. Sheets hands a single cell over as a plain value, Excel as one row of one cell. */
export function gridOf(raw: unknown): Grid {
  if (!Array.isArray(raw)) return [[raw]];
  return raw.length > 0 && raw.every(Array.isArray) ? raw : [raw];
}

export const isSheet = (param: Param): param is SheetParam =>
  param.kind === "table" ||
  param.kind === "account" ||
  param.kind === "plan" ||
  param.kind === "square" ||
  param.kind === "cells";

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
  if (isBlank(raw)) return valueOfBlank(param, false);
  if (raw === 0 && host.blankIsZero && !(isNumeric(param) && isInside(param, 0))) return valueOfBlank(param, true);
  if (param.kind === "text" || param.kind === "textList") return typeof raw === "string" ? raw : wrongKind(param, raw);
  if (param.kind === "flag" || param.kind === "flagList") return typeof raw === "boolean" ? raw : wrongKind(param, raw);
  if (param.kind === "choice") {
    if (typeof raw !== "string" && typeof raw !== "number") return wrongKind(param, raw);
    const code = String(raw).trim().toUpperCase(); // a code that is a year may be a number in the cell
    if (Object.keys(param.choices).includes(code)) return code;
    return typeof raw === "string" ? unknownChoice(param, raw) : wrongKind(param, raw);
  }
  if (typeof raw !== "number") return wrongKind(param, raw);
  return isInside(param, raw) ? raw : outside(param, raw);
}

/** Reads cells that are the arguments of another function, each as the library knows it. */
export function readCells(param: CellsParam, grid: Grid, host: Host): GivenCells | CellError {
  if (grid.every((row) => isUnused(row, host)))
    return new CellError("#N/A", say(messages.cellsAreBlank, { parameter: named(param) }));
  const rows = grid.map((row) =>
    row.map((raw) =>
      (typeof raw === "object" && raw !== null) || typeof raw === "string" ? (host.errorIn(raw) ?? raw) : raw,
    ),
  );
  return { rows, blankIsZero: host.blankIsZero };
}

function valueOfBlank(param: ReadParam, orZero: boolean): Value | CellError {
  if ("default" in param) return param.default;
  return isOptional(param) ? undefined : missing(param, orZero);
}

export const isOptional = (param: object): boolean => "default" in param || "optional" in param;

/** "3 x 1": rows by columns. */
export const shapeOf = (grid: Grid): string => say(messages.shape, { rows: grid.length, columns: grid[0]!.length });
