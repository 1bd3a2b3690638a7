import { readFileSync } from "node:fs";
import { type AnyFunction, CellError, call, isOptional } from "@dairy-functions/shared";
import type { Row } from "./rows.ts";

/** What the library says of a row. A result that is not finite differs from a refused argument. */
export type Expected = number | "no value" | "not finite";
/** What an engine says: undefined is an error or a NULL. A text that is not an error stays as it is. */
export type Got = number | string | undefined;

/** What a database says: a NULL is no value; NaN and infinities are what they are. */
export const gotOf = (value: unknown): Got =>
  value === null || value === undefined ? undefined : typeof value === "number" ? value : `text "${String(value)}"`;

export function expectedOf(answer: unknown): Expected {
  if (typeof answer === "number") return answer;
  return answer instanceof CellError && answer.code === "#NUM!" ? "not finite" : "no value";
}

/** What the library says of each row, with all arguments and with the required ones alone. */
export const expectedWithAll = (definition: AnyFunction, row: Row): Expected => expectedOf(call(definition, row));
export const expectedWithRequired = (definition: AnyFunction, row: Row): Expected =>
  expectedOf(
    call(
      definition,
      row.map((cell, k) => (isOptional(definition.params[k]!) ? null : cell)),
    ),
  );

/** A relative difference above this is a mismatch. */
export const tolerance = 1e-9;

/** Relative difference between the library and an engine; infinite where one has a value and the other has none. */
export function difference(expected: Expected, got: Got, slack = 0): number {
  if (expected === "no value") return got === undefined ? 0 : Number.POSITIVE_INFINITY;
  if (expected === "not finite")
    return got === undefined || (typeof got === "number" && !Number.isFinite(got)) ? 0 : Number.POSITIVE_INFINITY;
  if (typeof got !== "number" || !Number.isFinite(got)) return Number.POSITIVE_INFINITY;
  if (got === expected) return 0;
  return Math.abs(expected - got) / Math.max(Math.abs(expected), Math.abs(got), slack);
}

/**
 * What is left of two nearly equal numbers is measured against a millionth of the largest argument, since only the
 * last digits of the arguments are in it: spreadsheets make such rests 0, and compute with 15 or with more digits.
 */
export const slackOf = (row: readonly unknown[]): number => 1e-6 * Math.max(1, largestOf(row));
export const noSlack = (): number => 0;

/** The largest number of a row, without regard to its sign. */
const largestOf = (row: readonly unknown[]): number =>
  row.reduce<number>((most, cell) => (typeof cell === "number" ? Math.max(most, Math.abs(cell)) : most), 0);

/** Rows of each function to be asked, by name. */
export type Questions = ReadonlyMap<string, readonly Row[]>;
/** An engine that is not installed. */
export interface Missing {
  readonly missing: string;
}

/** What one engine said of all rows. */
export interface Report {
  readonly engine: string;
  readonly version: string;
  functions: number;
  rows: number;
  /** Rows among them that have a value; in the others the engine has to refuse. */
  values: number;
  mismatches: number;
  worst: number;
  worstIn: string;
  seconds: number;
  /** Rows left out because two right engines may differ on them. */
  unsteady: number;
  /** The first mismatch of each function, and whatever else went wrong. */
  readonly problems: string[];
  readonly notes: string[];
}

/** The version of an engine that npm has installed. */
export const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { version: string }).version;

/** Times an engine and collects what it said. */
export async function reported(
  engine: string,
  version: string,
  prove: (report: Report) => void | Promise<void>,
): Promise<Report> {
  const report: Report = {
    engine,
    version,
    functions: 0,
    rows: 0,
    values: 0,
    mismatches: 0,
    unsteady: 0,
    worst: 0,
    worstIn: "",
    seconds: 0,
    problems: [],
    notes: [],
  };
  const start = performance.now();
  await prove(report);
  report.seconds = (performance.now() - start) / 1000;
  return report;
}

/** Compares an engine's answers with the library's, row by row, and keeps the first that differs. */
export function tally(
  report: Report,
  name: string,
  rows: readonly Row[],
  expected: (row: Row) => Expected,
  got: readonly Got[],
  slack: (row: Row) => number = slackOf,
  isUnsteady: (row: Row) => boolean = () => false,
): void {
  if (got.length !== rows.length) report.problems.push(`${name}: ${got.length} answers to ${rows.length} rows`);
  let told = false;
  for (const [k, row] of rows.entries()) {
    const want = expected(row);
    const off = difference(want, got[k], slack(row));
    report.rows++;
    if (typeof want === "number") report.values++;
    if (off > tolerance && isUnsteady(row)) report.unsteady++;
    else if (off > tolerance) {
      report.mismatches++;
      if (!told)
        report.problems.push(
          `${report.engine}: ${name}(${row.map(shown).join(", ")}) is ${want}, but ${got[k] ?? "no value"} there`,
        );
      told = true;
    } else if (off > report.worst) [report.worst, report.worstIn] = [off, name];
  }
}

/** The same for calls with all arguments, and for those with the required ones alone where some are optional. */
export function tallyBoth(
  report: Report,
  definition: AnyFunction,
  rows: readonly Row[],
  [withAll, withRequired]: readonly [readonly Got[], readonly Got[]],
  slack: (row: Row) => number,
  isUnsteady: (definition: AnyFunction, row: Row, expected: (row: Row) => Expected) => boolean = () => false,
): void {
  const compared = (name: string, of: typeof expectedWithAll, got: readonly Got[]) => {
    const expected = (row: Row) => of(definition, row);
    tally(report, name, rows, expected, got, slack, (row) => isUnsteady(definition, row, expected));
  };
  compared(definition.name, expectedWithAll, withAll);
  if (definition.params.some(isOptional))
    compared(`${definition.name} without options`, expectedWithRequired, withRequired);
  report.functions++;
}

const shown = (cell: unknown) => (cell instanceof CellError ? cell.code : JSON.stringify(cell));
