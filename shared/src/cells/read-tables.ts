import type { AccountParam, TableParam } from "../define.ts";
import { checkCall, type Given, refusals } from "../vocabulary/check-call.ts";
import { readHeading } from "../vocabulary/headings.ts";
import { matchHeadings } from "../vocabulary/match.ts";
import { readUnit } from "../vocabulary/read-unit.ts";
import {
  header,
  inEnglish,
  inputHeader,
  isNote,
  isSlip,
  listOf,
  named,
  nearest,
  plainHeader,
  wordsOf,
} from "../vocabulary/words.ts";
import { CellError } from "./errors.ts";
import type { Host } from "./host.ts";
import { messages } from "./messages.ts";
import { type Grid, isBlank, isOptional, isUnused, readCell, type Value } from "./read.ts";
import { say, spoken } from "./say.ts";
import { isNumeric, missing, short } from "./sentences.ts";

/** A row of a table by column name, or the error that it holds. */
export type TableRow = Readonly<Record<string, Value>> | CellError;
/** A column of an account by the name of the line. */
interface AccountColumn {
  readonly name: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** Reads a table with or without its headers. Unused rows are skipped, and messages count rows as the range does. */
export function readTable(param: TableParam, grid: Grid, host: Host): readonly TableRow[] | CellError {
  const first = grid.findIndex((row) => !isUnused(row, host));
  if (first < 0) return missingTable(param);
  const places = findColumns(param, grid[first]!, grid.slice(first + 1), host);
  if (places instanceof CellError) return places;
  const rows: TableRow[] = [];
  for (let i = places.headed ? first + 1 : first; i < grid.length; i++) {
    const row = grid[i]!;
    if (isUnused(row, host)) continue;
    const values: Record<string, Value> = {};
    let error: CellError | undefined;
    for (const [k, column] of param.columns.entries()) {
      const value = readCell(column, row[places.of[k]!], host);
      if (value instanceof CellError) error = error ?? value.placed(rowOf(named(param), i));
      else values[column.name] = value;
    }
    rows.push(error ?? values);
  }
  return rows.length === 0 ? missingTable(param) : rows;
}

const columnList = (param: TableParam) => listOf(param.columns.map(inputHeader), "and");
const missingTable = (param: TableParam) =>
  new CellError("#N/A", say(messages.tableIsBlank, { table: named(param), columns: columnList(param) }));

/** The row of a table as messages name it: "herd, row 3". */
const rowOf = (table: string, i: number) => say(messages.tableRow, { table, row: i + 1 });

/** Where each column is: by its header if the first used row is text throughout, else by its place. */
function findColumns(
  param: TableParam,
  row: readonly unknown[],
  below: Grid,
  host: Host,
): { headed: boolean; of: readonly number[] } | CellError {
  // Where blanks arrive as 0, an unused column is 0 throughout.
  const isEmpty = (j: number) => isBlank(row[j]) || [row, ...below].every((cells) => isUnused([cells[j]], host));
  const used = row.filter((_, j) => !isEmpty(j));
  const texts = row.map((raw) => (typeof raw === "string" ? inEnglish(param.columns, raw) : ""));
  const headers = texts.map(plainHeader);
  const names = param.columns.map((column) => wordsOf(column.name));
  const headed =
    // Sheets hands an error over as a text.
    used.every((raw) => typeof raw === "string" && host.errorIn(raw) === undefined) &&
    (used.length > 1 || !row.includes(0)) &&
    (param.columns.some(isNumeric) || names.some((n) => headers.includes(n)));
  if (headed) {
    const holdsNumbers = (j: number) =>
      below.some((cells) => typeof cells[j] === "number" && !isUnused([cells[j]], host));
    const of = columnsByHeader(param, texts, headers, names, holdsNumbers);
    if (of instanceof CellError) return of;
    const units = wrongUnits(param, texts, () =>
      param.columns.flatMap((column, k) =>
        isNumeric(column) && of[k] !== -1 && texts[of[k]!] !== header(column)
          ? [{ param: column, heading: texts[of[k]!]! }]
          : [],
      ),
    );
    return units === undefined ? { headed, of } : new CellError("#VALUE!", units).placed(named(param));
  }
  let width = row.length;
  while (width > 0 && isEmpty(width - 1)) width--;
  const required = param.columns.filter((column) => !isOptional(column)).length;
  if (row.length < required || width > param.columns.length)
    return new CellError(
      "#VALUE!",
      say(messages.tableWidth, { table: named(param), width: row.length, columns: columnList(param) }),
    );
  return { headed, of: names.map((_, k) => k) };
}

/** The place of each column among the headers; -1 for an optional one that is absent. */
function columnsByHeader(
  param: TableParam,
  texts: readonly string[],
  headers: readonly string[],
  names: readonly string[],
  holdsNumbers: (j: number) => boolean,
): readonly number[] | CellError {
  const of = remembered(param.columns, texts, () =>
    matchHeadings(
      param.columns,
      texts.map((text) => readHeading(text)),
      "names",
    ).of.map((match) => match?.heading ?? -1),
  );
  const absent = [...names.entries()].filter(([k]) => of[k] === -1).sort(([, a], [, b]) => b.length - a.length);
  const free = headers.filter((text, j) => text !== "" && !of.includes(j));
  const required = absent.find(([k]) => !isOptional(param.columns[k]!));
  const wrong = (sentence: (it: { readonly table: string; readonly columns: string }) => string) =>
    new CellError("#VALUE!", sentence({ table: named(param), columns: columnList(param) }));
  if (required !== undefined) {
    const near = nearest(required[1], free);
    const column = named({ ...param.columns[required[0]], name: required[1] });
    return wrong((it) =>
      near === undefined
        ? say(messages.columnMissing, { ...it, column })
        : say(messages.columnMisnamed, { ...it, column, near }),
    );
  }
  const twice = headers.find((text, j) => headers.indexOf(text) !== j && names.includes(text));
  if (twice !== undefined) return wrong(({ table }) => say(messages.columnTwice, { table, column: twice }));
  // A slip in the name of an optional column, or another name for it, would lose what is under it. Numbers before
  // the first column only count the rows.
  const mayHoldMore = absent.some(([k]) => isNumeric(param.columns[k]!));
  const start = Math.min(...of.filter((j) => j !== -1));
  for (const text of free) {
    const meant = absent.find(([, name]) => isSlip(text, name))?.[1];
    const j = headers.indexOf(text);
    if (meant !== undefined)
      return wrong(({ table }) => say(messages.columnSlip, { table, column: text, near: meant }));
    if (mayHoldMore && j > start && !isNote(text) && holdsNumbers(j))
      return wrong((it) => say(messages.columnUnknown, { ...it, column: text }));
  }
  return of;
}

/** What was found of the last headings of each table: a sheet asks again and again with the same ones. */
const lastFound = new WeakMap<object, { readonly key: string; readonly language: unknown; readonly found: unknown }>();
function remembered<T>(param: object, texts: readonly unknown[], find: () => T): T {
  const key = texts.join("\n");
  const last = lastFound.get(param);
  const language = spoken();
  if (last !== undefined && last.key === key && last.language === language) return last.found as T;
  const found = find();
  lastFound.set(param, { key, language, found });
  return found;
}

/** A sentence about headings whose units are not those of their columns, or do not belong together. */
export const wrongUnits = (
  param: object,
  texts: readonly unknown[],
  given: () => readonly Given[],
): string | undefined =>
  remembered(param, texts, () => {
    const [found] = refusals(checkCall({}, given()));
    return found && say(messages.sentence, { phrase: found.say });
  });

/** The rows of an account with their places, the names above them, and the column in which the values begin. */
export function layoutOfAccount({ lines }: AccountParam, cells: Grid, host: Host) {
  const grid = cells.map((row, i) => ({ row, i })).filter(({ row }) => !isUnused(row, host));
  const isEmpty = (cell: unknown) => isUnused([cell], host);
  const labels = lines.map((line) => wordsOf(line.name));
  const lineOf = (cell: unknown) =>
    typeof cell === "string" ? labels.indexOf(plainHeader(inEnglish(lines, cell))) : -1;
  const [first] = grid;
  // Names of the farms are above if the first row is not a line and holds text over its values.
  const named =
    first !== undefined &&
    lineOf(first.row[0]) === -1 &&
    first.row.slice(1).every((cell) => typeof cell === "string" || isEmpty(cell));
  const body = named ? grid.slice(1) : grid;
  const width = grid.reduce((most, { row }) => Math.max(most, row.length), 0);
  const start = hasUnits(body, isEmpty) ? 2 : 1;
  const headingOf = (j: number): unknown => (named ? first.row[j] : "");
  const isColumn = (j: number) => !(body.every(({ row }) => isEmpty(row[j])) && isEmpty(headingOf(j)));
  const columns = Array.from({ length: Math.max(0, width - start) }, (_, k) => start + k).filter(isColumn);
  return { labels, lineOf, isEmpty, body, width, start, headingOf, columns };
}

/** What is wrong with a label that is not a line of an account. */
export function unknownLine(cell: unknown, labels: readonly string[]): CellError {
  const typed = typeof cell === "object" && cell !== null ? say(messages.somethingElse) : String(cell ?? "");
  const line = short(typed);
  const near = nearest(plainHeader(typed), labels);
  return new CellError(
    "#VALUE!",
    near === undefined ? say(messages.lineUnknown, { line }) : say(messages.lineSlip, { line, near }),
  );
}

const lineNamed = ({ name }: { readonly name: string }) => named({ name: wordsOf(name) });

/** Reads the lines of an account: labels in any order, one column of values or several, with or without names above. */
export function readAccount(param: AccountParam, cells: Grid, host: Host): readonly AccountColumn[] | CellError {
  const {
    labels,
    lineOf,
    isEmpty,
    body,
    width,
    start,
    headingOf,
    columns: valueColumns,
  } = layoutOfAccount(param, cells, host);
  const table = named(param);
  const wrong = (sentence: string) => new CellError("#VALUE!", sentence);
  if (width === 0)
    return new CellError(
      "#N/A",
      say(messages.accountIsBlank, { table, lines: listOf(param.lines.slice(0, 3).map(lineNamed), "and") }),
    );
  if (width < 2) return wrong(say(messages.accountIsNarrow, { table }));
  const places = new Map<number, { row: readonly unknown[]; i: number }>();
  for (const { row, i } of body) {
    const k = lineOf(row[0]);
    if (k === -1) {
      const error = host.errorIn(row[0]);
      if (error !== undefined) return error;
      return unknownLine(row[0], labels).placed(rowOf(table, i));
    }
    if (places.has(k))
      return wrong(say(messages.lineTwice, { line: named({ name: labels[k]! }) })).placed(rowOf(table, i));
    places.set(k, { row, i });
  }
  const units = wrongUnits(
    param,
    body.flatMap(({ row }) => (start === 1 ? [row[0]] : [row[0], row[1]])),
    () =>
      param.lines.flatMap((line, k): Given[] => {
        const row = places.get(k)?.row;
        const unit = start === 2 && typeof row?.[1] === "string" ? row[1] : undefined;
        return row === undefined ||
          (unit ?? inEnglish([line], String(row[0]))) === (unit === undefined ? header(line) : line.unit)
          ? []
          : [{ param: line, heading: inEnglish([line], String(row[0])), ...(unit === undefined ? {} : { unit }) }];
      }),
  );
  if (units !== undefined) return wrong(units).placed(table);
  const columns: AccountColumn[] = [];
  for (const j of valueColumns) {
    const heading = headingOf(j);
    const values: Record<string, Value> = {};
    for (const [k, line] of param.lines.entries()) {
      const found = places.get(k);
      const value =
        found === undefined
          ? isOptional(line)
            ? readCell(line, null, host)
            : missing(line)
          : readCell(line, found.row[j], host);
      if (value instanceof CellError)
        return found === undefined ? value.placed(table) : value.placed(rowOf(table, found.i));
      values[line.name] = value;
    }
    columns.push({ name: isEmpty(heading) ? String(j) : String(heading), values });
  }
  return columns.length === 0 ? wrong(say(messages.accountHasNoValues, { table })) : columns;
}

/** Whether the units have a column of their own beside the labels: texts throughout, of which one is a unit. */
export function hasUnits(
  body: readonly { readonly row: readonly unknown[] }[],
  isEmpty: (cell: unknown) => boolean,
): boolean {
  const beside = body.map(({ row }) => row[1]).filter((cell) => !isEmpty(cell));
  return (
    beside.length > 0 &&
    beside.every((cell) => typeof cell === "string") &&
    beside.some((cell) => readUnit(cell as string) !== undefined)
  );
}
