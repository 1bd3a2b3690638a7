import { basename } from "node:path";
import { say } from "@dairy-functions/shared";
import type { DuckDBConnection } from "@duckdb/node-api";
import { csvRows, writeCopy } from "./copy.ts";
import { type CsvRecord, type Layout, layoutOf, nameOfSeparator, scan } from "./csv.ts";
import { messages } from "./messages.ts";
import type { Column } from "./plan.ts";
import { Problem } from "./problem.ts";
import { quotedName, quotedText } from "./quote.ts";

/** Rows that DuckDB can read again and again. */
export interface Source {
  /** What comes after FROM. */
  readonly from: string;
  readonly columns: readonly Column[];
  /** How many rows there are, as our own reader counted them. */
  readonly rows?: number;
  /** Where a row is in the input, as an editor or a spreadsheet counts. */
  readonly place: string;
  /** What separates the values of a row, where the input is text. */
  readonly separator: string;
  /** Whether every column is read as text; the type of a worksheet's column is what its cells are all the same. */
  readonly isText: boolean;
  /** For a worksheet, the column that holds one letter a cell, as `Cell` in xlsx.ts has them. */
  readonly kinds?: string;
  /** What to say of the input. */
  readonly notes?: readonly string[];
}

/** How the command says the input is to be read. */
export interface Reading {
  readonly separator?: string | undefined;
  readonly skip?: number | undefined;
  readonly sheet?: string | undefined;
}

/**
 * A text file read as text throughout, so that no value changes. Our reader looks at every byte first. What it and the
 * database cannot but read alike is read by the database; anything else goes through a copy.
 */
export async function csvSource(path: string, reading: Reading, copy: string, onRow: () => void): Promise<Source> {
  const layout = await layoutOf(path, reading);
  const { separator } = layout;
  const { names, rows, longest, plain } = await census(layout, onRow);
  const columns = names.map((name) => ({ name, type: "VARCHAR" }));
  const known = { columns, rows, separator, isText: true };
  if (plain) return { ...known, from: csvRows(path, separator, names, { longest }), place: "row_number() OVER () + 1" };
  let header = true;
  const { from, place } = await writeCopy(copy, names, (add) =>
    scan(layout, (record) => {
      if (header) header = record.empty;
      else if (isRow(record, names.length)) add(record.line, valuesOf(record));
    }),
  );
  return { ...known, from, place };
}

/** Empty lines are not rows, unless a row has only one value. */
const isRow = ({ empty }: CsvRecord, width: number) => !empty || width === 1;
const valuesOf = ({ count, value }: CsvRecord) => Array.from({ length: count }, (_, k) => value(k));

/** Looks at the whole file: its names, how many rows it has, and whether all of them are plain. */
async function census(layout: Layout, onRow: () => void) {
  const name = basename(layout.path);
  let names: string[] | undefined;
  let namesLine = 0;
  let rows = 0;
  let longest = 0;
  let plain = layout.line === 1;
  let ending = "";
  await scan(layout, (record) => {
    const { line, count, empty, bytes } = record;
    plain &&=
      record.plain &&
      !empty &&
      record.ending !== "\r" &&
      (ending === "" || record.ending === "" || record.ending === ending);
    ending ||= record.ending;
    longest = Math.max(longest, bytes);
    if (names === undefined) {
      if (empty) return;
      names = valuesOf(record).map((each) => each.trim());
      namesLine = line;
      checkNames(names, name, say(messages.line, { line }));
    } else if (isRow(record, names.length)) {
      if (count !== names.length)
        throw new Problem(
          say(rows === 0 ? messages.firstWidth : messages.lineWidth, {
            line,
            file: name,
            values: count === 1 ? say(messages.values.one) : say(messages.values.many, { count }),
            separator: nameOfSeparator(layout.separator),
            names: namesLine,
            expected: names.length,
          }),
        );
      rows++;
      onRow();
    }
  });
  if (names === undefined)
    throw new Problem(
      layout.line > 1
        ? say(messages.noNamesBelow, { file: name, line: layout.line })
        : say(messages.noNames, { file: name }),
    );
  return { names: names as string[], rows, longest, plain };
}

export async function parquetSource(connection: DuckDBConnection, path: string): Promise<Source> {
  const from = `read_parquet(${quotedText(path)}, hive_partitioning = false)`;
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`);
  const columns = described
    .getRowObjectsJS()
    .map(({ column_name, column_type }) => ({ name: String(column_name), type: String(column_type) }));
  return { from, columns, place: "row_number() OVER ()", separator: ",", isText: false };
}

/** Columns are found by their names, so each must have one of its own. */
export function checkNames(names: readonly string[], file: string, where: string): void {
  const nameless = names.indexOf("");
  if (nameless >= 0) throw new Problem(say(messages.columnNameless, { column: nameless + 1, file, place: where }));
  const lower = names.map((name) => name.toLowerCase());
  const twice = names.find((_, k) => lower.indexOf(lower[k]!) !== k);
  if (twice !== undefined) throw new Problem(say(messages.columnTwice, { column: twice, file }));
}

/**
 * The types that text columns have in Parquet: whole numbers, numbers and dates where every value is written as one.
 * Codes with leading zeros and numbers of more digits than a double holds stay texts.
 */
export const typeTests: Readonly<Record<string, (column: Column) => string>> = {
  BIGINT: ({ name }) => allMatch(name, "-?(0|[1-9][0-9]{0,17})"),
  DOUBLE: ({ name }) => allMatch(name, "-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,17})?([eE][+-]?[0-9]{1,2})?"),
  DATE: ({ name }) => `bool_and(CASE WHEN ${quotedName(name)} IS NOT NULL THEN ${isDate(quotedName(name))} END)`,
};

const allMatch = (name: string, pattern: string) => `bool_and(regexp_full_match(${quotedName(name)}, '${pattern}'))`;
const isDate = (value: string) => `CAST(TRY_CAST(${value} AS DATE) AS VARCHAR) IS NOT DISTINCT FROM ${value}`;
