import type { CellParam, Plan, PlanEntry, PlanLine, PlanParam, Square, SquareParam, TableParam } from "../define.ts";
import {
  header,
  inEnglish,
  inputHeader,
  isNote,
  listOf,
  named,
  nearest,
  plainHeader,
  plainLabel,
  wordsOf,
} from "../vocabulary/words.ts";
import { CellError } from "./errors.ts";
import type { Host } from "./host.ts";
import { messages } from "./messages.ts";
import { type Grid, isBlank, isOptional, readCell, type Value } from "./read.ts";
import { wrongUnits } from "./read-tables.ts";
import { say, translated } from "./say.ts";
import { accepted, isInside, isNumeric, missing, outside, short, unknownLabel } from "./sentences.ts";

/**
 * Strict tables, plans and squares. Some hosts hand a blank cell over as 0, and a sheet must give the same number in all:
 * here a 0 is a blank cell everywhere. Where 0 is meant and would not be the default, the word zero says so.
 */

/** Something is wrong with a table; one error stands for all of it. */
const wrong = (where: string, sentence: string) => new CellError("#VALUE!", sentence).placed(where);
const isNothing = (raw: unknown) => isBlank(raw) || raw === 0;
const isWord = (raw: unknown, word: "zero" | "default") =>
  typeof raw === "string" && (plainLabel(raw) === word || plainLabel(raw) === plainLabel(words[word]()));
const words = { zero: () => translated("zero"), default: () => translated("default") };

/** A cell that keeps the limits of a parameter; the words zero and default stand for what they say. */
function readEntry(param: CellParam | PlanLine, raw: unknown, host: Host): Value | CellError {
  const cellParam = param as CellParam;
  if (!isNumeric(cellParam)) return asValueError(readCell(cellParam, raw === 0 ? null : raw, host));
  if (isWord(raw, "zero")) return isInside(param as PlanLine, 0) ? 0 : outside(cellParam, 0);
  if (!isNothing(raw) && !isWord(raw, "default")) return asValueError(readCell(cellParam, raw, host));
  const otherwise = defaultWords(param);
  if (otherwise === undefined && !isOptional(param)) return asValueError(missing(cellParam, true));
  if (raw === 0 && otherwise !== undefined && otherwise !== "0" && isInside(param as PlanLine, 0))
    return new CellError("#VALUE!", say(messages.zeroOrBlank, { parameter: named(param), default: otherwise }));
  return "default" in param ? param.default : undefined;
}

const asValueError = (value: Value | CellError) =>
  value instanceof CellError ? new CellError("#VALUE!", value.sentence) : value;

/** What a blank cell stands for, in words; undefined where it stands for nothing. */
export function defaultWords(param: CellParam | PlanLine): string | undefined {
  if ("follows" in param && param.follows !== undefined)
    return Object.entries(param.follows)
      .map(([name, times]) => (times === 1 ? name : say(messages.times, { times, label: name })))
      .join(" + ");
  if ("otherwise" in param && param.otherwise !== undefined) return translated(param.otherwise);
  return "default" in param && param.default !== undefined ? String(param.default) : undefined;
}

/** The first error in a cell. */
function errorIn(grid: Grid, host: Host): CellError | undefined {
  for (const raw of grid.flat()) {
    const error = (typeof raw === "object" && raw !== null) || typeof raw === "string" ? host.errorIn(raw) : undefined;
    if (error !== undefined) return error;
  }
  return undefined;
}

/** Something in the place of a name, as a sentence can show it. */
const typed = (raw: unknown) => (typeof raw === "object" ? say(messages.somethingElse) : String(raw));
const isUsed = (row: readonly unknown[]) => !row.every(isNothing);
const blank = (sentence: string) => new CellError("#N/A", sentence);

const asColumn = (name: string) => ({ name });

/** Where the named columns are; `also` takes a column of another name, or leaves it to be refused. */
function columnsOf(
  name: string,
  head: readonly unknown[],
  body: Grid,
  known: readonly string[],
  required: readonly string[],
  also: (raw: unknown) => boolean,
): ReadonlyMap<string, number> | CellError {
  const places = new Map<string, number>();
  for (const [j, raw] of head.entries()) {
    if (isNothing(raw)) {
      const i = body.findIndex((row) => !isNothing(row[j]));
      if (i !== -1) return wrong(name, say(messages.columnUnnamed, { column: j + 1 }));
      continue;
    }
    const text = typeof raw === "string" ? plainHeader(inEnglish(known.map(asColumn), raw)) : typed(raw);
    if (isNote(text)) continue;
    if (places.has(text)) return wrong(name, say(messages.headerTwice, { column: text }));
    if (!known.includes(text) && !also(raw)) {
      const near = nearest(text, known);
      return wrong(
        name,
        near === undefined
          ? say(messages.headerUnknown, { column: short(text), columns: listOf(known, "and") })
          : say(messages.headerSlip, { column: short(text), near, columns: listOf(known, "and") }),
      );
    }
    places.set(text, j);
  }
  const absent = required.find((column) => !places.has(column));
  return absent === undefined
    ? places
    : wrong(name, say(messages.headerMissing, { column: absent, columns: listOf(known, "and") }));
}

/** A row of a strict table by column name, and where it is. */
type StrictRow = Readonly<Record<string, Value | readonly Value[]>>;

const repeatedName = (name: string, k: number) => `${wordsOf(name)}${k}`;

export function readStrictTable(
  param: TableParam,
  grid: Grid,
  host: Host,
): readonly StrictRow[] | undefined | CellError {
  const error = errorIn(grid, host);
  if (error !== undefined) return error;
  const first = grid.findIndex(isUsed);
  const names = param.columns.map((column) =>
    column.kind === undefined && column.repeated ? repeatedName(column.name, 1) : wordsOf(column.name),
  );
  if (first === -1)
    return param.optional
      ? undefined
      : blank(
          say(messages.tableIsBlank, { table: named(param), columns: listOf(param.columns.map(inputHeader), "and") }),
        );
  const repeated = param.columns.find((column) => column.kind === undefined && column.repeated);
  const numbered = new RegExp(`^${repeated === undefined ? "$" : wordsOf(repeated.name)}[1-9][0-9]{0,2}$`);
  const body = grid.slice(first + 1);
  const places = columnsOf(
    param.name,
    grid[first]!,
    body,
    names,
    names.filter((_, k) => !isOptional(param.columns[k]!)),
    (cell) => typeof cell === "string" && numbered.test(plainHeader(cell)),
  );
  if (places instanceof CellError) return places;
  const last = Math.max(
    0,
    ...[...places.keys()].filter((text) => numbered.test(text)).map((text) => Number(text.replace(/\D/g, ""))),
  );
  const units = wrongUnits(param, grid[first]!, () =>
    param.columns.flatMap((column, k) => {
      const text = grid[first]![places.get(names[k]!) ?? -1];
      return isNumeric(column) && typeof text === "string" && inEnglish([column], text) !== header(column)
        ? [{ param: column, heading: inEnglish([column], text) }]
        : [];
    }),
  );
  if (units !== undefined) return wrong(named(param), units);
  const rows: StrictRow[] = [];
  for (const [n, row] of body.entries()) {
    if (!isUsed(row)) continue;
    const place = placeOf(param.name, first + n + 1, row[places.get(names[0]!)!]);
    const cellOf = (column: string) => (places.has(column) ? row[places.get(column)!] : null);
    const values: Record<string, Value | readonly Value[]> = { place };
    for (const [k, column] of param.columns.entries()) {
      const several = column === repeated;
      const read = several
        ? Array.from({ length: last }, (_, i) =>
            readEntry(
              { ...column, name: repeatedName(column.name, i + 1) },
              cellOf(repeatedName(column.name, i + 1)),
              host,
            ),
          )
        : [readEntry(column, cellOf(names[k]!), host)];
      const bad = read.find((value) => value instanceof CellError);
      if (bad instanceof CellError) return bad.placed(place);
      values[column.name] = several ? (read as Value[]) : (read[0] as Value);
    }
    rows.push(values);
  }
  if (rows.length > 0) return rows;
  return param.optional ? undefined : wrong(named(param), say(messages.noRows));
}

/** "loans, row 3, "Cow loan"": the row as the range counts it, with the text that it begins with. */
const placeOf = (table: string, i: number, title: unknown) =>
  typeof title === "string" && title !== ""
    ? say(messages.tableRowTitle, { table, row: i + 1, title: short(title.trim()) })
    : say(messages.tableRow, { table, row: i + 1 });

const changeParam = {
  name: "change",
  about: "Growth a year",
  unit: "fraction/yr",
  min: -0.5,
  max: 1,
  default: 0,
} as const;
/** The columns of a plan, before those of the years. */
export const planColumns = ["label", "unit", "value", "change"] as const;

const yearOf = (raw: unknown): number | undefined => {
  const year = typeof raw === "string" && /^\s*\d{4}\s*$/.test(raw) ? Number(raw) : raw;
  return typeof year === "number" && Number.isInteger(year) && year >= 1000 && year <= 9999 ? year : undefined;
};

/** Where the columns of a plan are, its first row with something in it, and what its labels name. */
function shapeOf({ name, lines }: PlanParam, grid: Grid) {
  const first = grid.findIndex(isUsed);
  if (first === -1) return blank(say(messages.planIsBlank, { table: name }));
  const isYear = (cell: unknown) => yearOf(cell) !== undefined;
  const places = columnsOf(name, grid[first]!, grid.slice(first + 1), planColumns, ["label", "value"], isYear);
  if (places instanceof CellError) return places;
  const inBoth = (text: string) => [...new Set([plainLabel(text), plainLabel(translated(text))])];
  const known = new Map(lines.flatMap((line) => inBoth(line.name).map((label) => [label, line])));
  const sections = new Set(lines.flatMap((line) => inBoth(line.section)));
  const isSection = (label: unknown) => typeof label === "string" && sections.has(plainLabel(label));
  const lineOf = (label: unknown) => (typeof label === "string" ? known.get(plainLabel(label)) : undefined);
  return { first, places, isSection, lineOf };
}

export function readPlan(param: PlanParam, grid: Grid, host: Host): Plan | CellError {
  const error = errorIn(grid, host);
  if (error !== undefined) return error;
  const shape = shapeOf(param, grid);
  if (shape instanceof CellError) return shape;
  const { first, places, isSection, lineOf } = shape;
  const plan: Record<string, PlanEntry> = {};
  for (const [n, row] of grid.slice(first + 1).entries()) {
    const at = say(messages.tableRow, { table: named(param), row: first + n + 2 });
    if (!isUsed(row)) continue;
    const label = row[places.get("label")!];
    const line = lineOf(label);
    const rest = [...places].filter(([column]) => column !== "label" && column !== "unit").map(([, j]) => row[j]);
    if (line === undefined) {
      if (isSection(label)) {
        if (rest.every(isNothing)) continue;
        return wrong(at, say(messages.headingWithValue, { label: String(label).trim() }));
      }
      if (isNothing(label)) {
        if (rest.every(isNothing)) continue;
        return wrong(at, say(messages.valueWithoutLabel));
      }
      return wrong(at, unknownLabel(typed(label), param.lines));
    }
    const unit = places.has("unit") ? row[places.get("unit")!] : undefined;
    if (typeof unit === "string" && unit !== line.unit) {
      const units = wrongUnits(line, [unit], () => [{ param: line, heading: line.name, unit }]);
      if (units !== undefined) return wrong(at, units);
    }
    if (plan[line.name] !== undefined) return wrong(at, say(messages.labelTwice, { label: line.name }));
    const entry = readPlanRow(line, at, row, places, host);
    if (entry instanceof CellError) return entry.placed(at);
    plan[line.name] = entry;
  }
  for (const line of param.lines) {
    if (plan[line.name] !== undefined) continue;
    const value = readEntry(line, null, host);
    if (value instanceof CellError)
      return wrong(named(param), say(messages.labelMissing, { label: line.name, accepted: accepted(line) }));
    plan[line.name] = { place: param.name, value: value as number | undefined, change: 0, years: new Map() };
  }
  return plan;
}

/** A cell of a line: its value, its growth, or its value in a year; undefined where it holds nothing of its own. */
function readPlanCell(line: PlanLine, column: string, raw: unknown, host: Host): Value | CellError {
  if (column === "value") return readEntry(line, raw, host);
  if (column === "change")
    return readEntry({ ...changeParam, name: say(messages.change, { label: line.name }) }, raw, host);
  const year = yearOf(column);
  if (year === undefined || isNothing(raw) || isWord(raw, "default")) return undefined;
  return readEntry({ ...line, name: say(messages.inYear, { label: line.name, year }) }, raw, host);
}

/** Every cell of a plan that is not accepted, counted from 0, where `readPlan` stops at the first. */
export function wrongCellsOfPlan(
  param: PlanParam,
  grid: Grid,
  host: Host,
): readonly { readonly row: number; readonly column: number; readonly error: CellError }[] {
  const shape = shapeOf(param, grid);
  if (shape instanceof CellError) return [];
  const { first, places, isSection, lineOf } = shape;
  return grid.flatMap((row, r) => {
    const label = row[places.get("label")!];
    if (r <= first || isNothing(label) || isSection(label)) return [];
    const at = (column: string, error: CellError) => ({ row: r, column: places.get(column)!, error });
    const line = lineOf(label);
    if (line === undefined) return [at("label", new CellError("#VALUE!", unknownLabel(typed(label), param.lines)))];
    const cells = [...places].flatMap(([column, j]) => {
      const read = readPlanCell(line, column, row[j], host);
      return read instanceof CellError ? [at(column, read)] : [];
    });
    if (cells.length > 0) return cells;
    const entry = readPlanRow(line, "", row, places, host);
    return entry instanceof CellError ? [at("label", entry)] : [];
  });
}

function readPlanRow(
  line: PlanLine,
  place: string,
  row: readonly unknown[],
  places: ReadonlyMap<string, number>,
  host: Host,
): PlanEntry | CellError {
  const value = readPlanCell(line, "value", row[places.get("value")!], host);
  if (value instanceof CellError) return value;
  const changeAt = places.get("change");
  const change = changeAt === undefined ? 0 : readPlanCell(line, "change", row[changeAt], host);
  if (change instanceof CellError) return change;
  const years = new Map<number, number>();
  for (const [column, j] of places) {
    const year = yearOf(column);
    if (year === undefined) continue;
    const entry = readPlanCell(line, column, row[j], host);
    if (entry instanceof CellError) return entry;
    if (entry !== undefined) years.set(year, entry as number);
  }
  if (line.single && (change !== 0 || years.size > 0))
    return new CellError("#VALUE!", say(messages.singleNumber, { label: line.name }));
  if (value === undefined && (change !== 0 || years.size > 0))
    return new CellError("#VALUE!", say(messages.changeOfDefault, { label: line.name, default: defaultWords(line)! }));
  return { place, value: value as number | undefined, change: change as number, years };
}

/** The same names down and across, in one order, with numbers where they meet; a blank cell is 0. */
export function readSquare(param: SquareParam, grid: Grid, host: Host): Square | undefined | CellError {
  const error = errorIn(grid, host);
  if (error !== undefined) return error;
  const rows = grid.filter(isUsed);
  if (rows.length === 0)
    return param.optional ? undefined : blank(say(messages.squareIsBlank, { table: named(param) }));
  const across = rows[0]!.slice(1).filter((cell) => !isNothing(cell));
  const names = rows.slice(1).map(([name]) => name);
  const isSame = (a: unknown, b: unknown) =>
    typeof a === "string" && typeof b === "string" && plainLabel(a) === plainLabel(b);
  if (
    !isNothing(rows[0]![0]) ||
    names.length < 2 ||
    names.length !== across.length ||
    !names.every((name, k) => isSame(name, across[k]) && isSame(name, rows[0]![k + 1]))
  )
    return wrong(named(param), say(messages.notASquare));
  const numbers: number[][] = [];
  for (const row of rows.slice(1)) {
    const line: number[] = [];
    for (let j = 1; j <= names.length; j++) {
      const { kind: _, optional: __, ...cell } = param;
      const value = readEntry(
        { ...cell, name: say(messages.pair, { name: String(row[0]), other: String(names[j - 1]) }), default: 0 },
        row[j],
        host,
      );
      if (value instanceof CellError) return value.placed(named(param));
      line.push(value as number);
    }
    numbers.push(line);
  }
  return { names: names.map(String), rows: numbers };
}
