import { closeSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Column } from "./plan.ts";
import { Problem } from "./problem.ts";
import { quotedName, quotedText } from "./quote.ts";

/** Rows that DuckDB can read again and again. */
export interface Source {
  /** What stands after FROM. */
  readonly from: string;
  readonly columns: readonly Column[];
  /** What separates the values of a row, where the input is text. */
  readonly delimiter: string;
  /** Whether every column is read as text; the type of a worksheet's column is what its cells are all the same. */
  readonly isText: boolean;
  /** For a worksheet, the column that holds one letter a cell: n number, t text, b logical, d date, e error, blank. */
  readonly kinds?: string;
}

/** A text file read as text throughout, so that no value changes and no odd one ends the run. */
export function csvSource(path: string): Source {
  const { names, delimiter } = readHeader(path);
  return {
    from: csvRows(path, delimiter, names),
    columns: names.map((name) => ({ name, type: "VARCHAR" })),
    delimiter,
    isText: true,
  };
}

export function csvRows(path: string, delimiter: string, names: readonly string[]): string {
  const columns = names.map((name) => `${quotedText(name)}: 'VARCHAR'`).join(", ");
  return (
    `read_csv(${quotedText(path)}, auto_detect = false, header = true, delim = ${quotedText(delimiter)}, ` +
    `quote = '"', escape = '"', columns = {${columns}})`
  );
}

export async function parquetSource(connection: DuckDBConnection, path: string): Promise<Source> {
  const from = `read_parquet(${quotedText(path)}, hive_partitioning = false)`;
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`);
  const columns = described
    .getRowObjectsJS()
    .map(({ column_name, column_type }) => ({ name: String(column_name), type: String(column_type) }));
  return { from, columns, delimiter: ",", isText: false };
}

const longestHeader = 1 << 20;

/** The names in the first line and the sign between them: the one of , ; tab and | that stands there most often. */
function readHeader(path: string): { names: string[]; delimiter: string } {
  const file = openSync(path, "r");
  const bytes = Buffer.alloc(longestHeader);
  const text = bytes
    .subarray(0, readSync(file, bytes, 0, longestHeader, 0))
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  closeSync(file);
  let quoted = false;
  const counts: Record<string, number> = { ",": 0, ";": 0, "\t": 0, "|": 0 };
  let end = 0;
  for (; end < text.length; end++) {
    const sign = text[end]!;
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === "\n" || sign === "\r")) break;
    else if (!quoted && sign in counts) counts[sign]!++;
  }
  const line = text.slice(0, end);
  const delimiter = Object.keys(counts).reduce((best, sign) => (counts[sign]! > counts[best]! ? sign : best));
  const names = splitLine(line, delimiter);
  checkNames(names, basename(path));
  return { names, delimiter };
}

function splitLine(line: string, delimiter: string): string[] {
  const names: string[] = [];
  let name = "";
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    if (sign === delimiter && !quoted) {
      names.push(name);
      name = "";
    } else name += sign;
  }
  return [...names, name].map((each) => {
    const trimmed = each.trim();
    return trimmed.startsWith('"') ? trimmed.slice(1, -1).replace(/""/g, '"') : trimmed;
  });
}

/** Columns are found by their names, so each must have one of its own. */
export function checkNames(names: readonly string[], file: string): void {
  const nameless = names.indexOf("");
  if (nameless >= 0)
    throw new Problem(`Column ${nameless + 1} of ${file} has no name in the first row: give every column a name.`);
  const lower = names.map((name) => name.toLowerCase());
  const twice = names.find((_, k) => lower.indexOf(lower[k]!) !== k);
  if (twice !== undefined)
    throw new Problem(`${file} has the column "${twice}" twice: give every column a name of its own.`);
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
