import { type Answer, call } from "../cells/call.ts";
import { CellError } from "../cells/errors.ts";
import { type Host, plainHost } from "../cells/host.ts";
import { messages } from "../cells/messages.ts";
import { type Grid, isSheet, isUnused, shapeOf } from "../cells/read.ts";
import { isLong } from "../cells/read-lists.ts";
import { hasUnits, wrongUnits } from "../cells/read-tables.ts";
import { say } from "../cells/say.ts";
import { isNumeric, type ReadParam, short } from "../cells/sentences.ts";
import type { AccountParam, AnyFunction, CellParam, GivenCells, Param, TableParam } from "../define.ts";
import type { Given } from "../vocabulary/check-call.ts";
import { header, inEnglish, listOf, named, nearest, plainHeader, wordsOf } from "../vocabulary/words.ts";

/** The arguments of a function taken from one range, as LAYOUT lays them out. */

/** One cell that goes into a call. */
export interface Slot {
  /** How sentences name it: "fat", "wages paid", "price, row 2". */
  readonly name: string;
  /** What it must be; undefined where the function does not say. */
  readonly param?: ReadParam;
  readonly raw: unknown;
}

export interface Laid {
  readonly slots: readonly Slot[];
  /** What the function gives with these cells in the slots. */
  readonly answer: (raws: readonly unknown[]) => Answer;
}

const wrong = (sentence: string, code = "#VALUE!") => new CellError(code, sentence);

/** The function of a call with the cells of a range as its arguments. */
export function laidOut(it: AnyFunction, { rows, blankIsZero }: GivenCells): Laid | CellError {
  const host: Host = { ...plainHost, blankIsZero };
  const { name, params } = it;
  if (params.length === 0) return wrong(say(messages.noArguments, { function: name }), "#N/A");
  const read = params.find((param) => isSheet(param) && !("optional" in param)) ?? params.find(isSheet);
  if (read?.kind === "table") return fromTable(it, read, rows, host);
  if (read?.kind === "account") return fromLabels(it, labelled(it, rows, host), host, read);
  if (read?.kind === "cells") return wrong(say(messages.aboutAnother, { function: name }));
  if (read !== undefined) return wrong(say(messages.readsSheets, { function: name }));
  if (params.some(isLong)) return fromColumns(it, rows, host);
  const lines = labelled(it, rows, host);
  if (!(lines instanceof CellError) && lines === undefined) return inOrder(it, rows, host);
  return fromLabels(it, lines, host);
}

const calling = (it: AnyFunction, host: Host, args: readonly unknown[]) => call(it, args, host);

function inOrder(it: AnyFunction, rows: Grid, host: Host): Laid | CellError {
  const isLine = rows.length === 1 || rows.every((row) => row.length === 1);
  if (!isLine) return wrong(say(messages.notInOrder, { function: it.name, shape: shapeOf(rows) }));
  const cells = rows.flat();
  let given = cells.length;
  while (given > 0 && isUnused([cells[given - 1]], host)) given--;
  if (given > it.params.length)
    return wrong(say(messages.tooManyCells, { function: it.name, most: it.params.length, given }));
  return {
    slots: it.params.map((param, k) => ({ name: param.name, param: param as CellParam, raw: cells[k] ?? null })),
    answer: (raws) => calling(it, host, raws),
  };
}

/** A label with its unit, if that has a cell of its own, and its value. */
interface Line {
  readonly label: unknown;
  readonly unit?: unknown;
  readonly raw: unknown;
}

/** A label as the names of these are compared with it; "" where it is none. */
const plainLabelOf = (params: readonly { readonly name: string }[], cell: unknown): string =>
  typeof cell === "string" ? plainHeader(inEnglish(params, cell)) : "";

/** Labels and values, down or across; undefined where no cell is a label. */
function labelled(it: AnyFunction, rows: Grid, host: Host): readonly Line[] | undefined | CellError {
  const params = it.params.flatMap((param) => [param, ...(param.kind === "account" ? param.lines : [])]);
  const names = new Set(params.map(({ name }) => wordsOf(name)));
  const count = (cells: readonly unknown[]) => cells.filter((cell) => names.has(plainLabelOf(params, cell))).length;
  const width = Math.max(...rows.map((row) => row.length));
  const [across, down] = [count(rows[0]!), count(rows.map((row) => row[0]))];
  if (rows.length === 2 && across > down)
    return rows[0]!.map((label, j) => ({ label, raw: rows[1]![j] })).filter(({ label }) => !isUnused([label], host));
  if (down === 0 || width < 2) return undefined;
  const used = rows.filter((row) => !isUnused(row, host));
  const head = used[0]!.map((cell) => plainLabelOf([{ name: "value" }, { name: "unit" }], cell));
  const value = head.indexOf("value");
  if (value > 0) {
    const unit = head.indexOf("unit");
    return used.slice(1).map((row) => ({ label: row[0], raw: row[value], ...(unit > 0 ? { unit: row[unit] } : {}) }));
  }
  const body = used.map((row) => ({ row }));
  const start = hasUnits(body, (cell) => isUnused([cell], host)) ? 2 : 1;
  if (width > start + 1) return wrong(say(messages.severalValues));
  return used.map((row) => ({ label: row[0], raw: row[start], ...(start === 2 ? { unit: row[1] } : {}) }));
}

/** Arguments by their labels, and with an account its lines. */
function fromLabels(
  it: AnyFunction,
  lines: readonly Line[] | undefined | CellError,
  host: Host,
  account?: AccountParam,
): Laid | CellError {
  if (lines instanceof CellError) return lines;
  if (lines === undefined) return wrong(say(messages.needsLabels, { function: it.name }));
  const own = it.params.filter((param): param is CellParam => !isSheet(param) && !isLong(param));
  const parts: readonly CellParam[] = [...own, ...(account?.lines ?? [])];
  const names = parts.map(({ name }) => wordsOf(name));
  const found = new Map<CellParam, Line>();
  const rest: Line[] = []; // headings, and what is wrong, for the reader of accounts
  for (const line of lines) {
    const part = parts[names.indexOf(plainLabelOf(parts, line.label))];
    if (part === undefined && account === undefined) {
      if (line.label instanceof CellError) return line.label;
      return unknownArgument(it, String(line.label ?? ""));
    }
    if (part === undefined) rest.push(line);
    else if (found.has(part)) return wrong(say(messages.argumentTwice, { argument: named(part) }));
    else found.set(part, line);
  }
  const units = wrongUnits(
    it,
    lines.flatMap(({ label, unit }) => [label, unit ?? ""]),
    () => own.flatMap((part): Given[] => headingOf(part, found.get(part))),
  );
  if (units !== undefined) return wrong(units);
  const hasUnitCells = lines.some(({ unit }) => unit !== undefined);
  const cells = ({ label, unit }: Line, raw: unknown) => (hasUnitCells ? [label, unit ?? null, raw] : [label, raw]);
  return {
    slots: parts.map((part) => ({
      name: account?.lines.includes(part as never) ? wordsOf(part.name) : part.name,
      param: part,
      raw: found.get(part)?.raw ?? null,
    })),
    answer: (raws) => {
      const rawOf = (part: CellParam) => raws[parts.indexOf(part)];
      return calling(
        it,
        host,
        it.params.map((param) => {
          if (param !== account) return isSheet(param) || isLong(param) ? null : rawOf(param);
          return [
            ...rest.map((line) => cells(line, line.raw)),
            ...account!.lines.flatMap((line) => {
              const given = found.get(line);
              if (given !== undefined) return [cells(given, rawOf(line))];
              return isUnused([rawOf(line)], plainHost)
                ? []
                : [cells({ label: header(line), unit: line.unit, raw: null }, rawOf(line))];
            }),
          ];
        }),
      );
    },
  };
}

/** What a label says of its unit, unless it is what LAYOUT writes. */
function headingOf(part: CellParam | undefined, line: Line | undefined): Given[] {
  if (part === undefined || line === undefined || !isNumeric(part) || typeof line.label !== "string") return [];
  const unit = typeof line.unit === "string" && line.unit !== "" ? line.unit : undefined;
  const label = inEnglish([part], line.label);
  if (unit === undefined ? label === header(part) || plainHeader(label) === label : unit === part.unit) return [];
  return [{ param: part, heading: label, ...(unit === undefined ? {} : { unit }) }];
}

/** Names that a sentence lists at most. */
const mostShown = 12;

export function unknownArgument(it: AnyFunction, typed: string, names = it.params.map(({ name }) => name)): CellError {
  const near = nearest(plainHeader(typed), names.map(wordsOf));
  const argument = short(typed.trim());
  if (near !== undefined)
    return wrong(
      say(messages.argumentSlip, { function: it.name, argument, near: names[names.map(wordsOf).indexOf(near)]! }),
      "#N/A",
    );
  const places = { function: it.name, argument, arguments: listOf(names.slice(0, mostShown), "and") };
  return wrong(say(names.length > mostShown ? messages.argumentsInclude : messages.argumentUnknown, places), "#N/A");
}

/** A table by itself: each of its cells is an argument. */
function fromTable(it: AnyFunction, table: TableParam, rows: Grid, host: Host): Laid | CellError {
  const names = table.columns.map(({ name }) => wordsOf(name));
  const first = rows.findIndex((row) => !isUnused(row, host));
  const head = rows[first]!.map((cell) => plainLabelOf(table.columns, cell));
  const isHeaded = head.some((text) => names.includes(text));
  const body = rows
    .map((row, i) => ({ row, i }))
    .filter(({ row, i }) => (!isHeaded || i > first) && !isUnused(row, host));
  const places = body.flatMap(({ row, i }, n) =>
    row.map((raw, j) => {
      const param = isHeaded ? table.columns[names.indexOf(head[j]!)] : table.columns[j];
      const part = (param && wordsOf(param.name)) ?? (head[j] || say(messages.columnNumber, { column: j + 1 }));
      const name = body.length === 1 ? part : say(messages.partInRow, { part, row: n + 1 });
      return { name, raw, i, j, ...(param === undefined ? {} : { param }) };
    }),
  );
  return {
    slots: places,
    answer: (raws) => {
      const cells = rows.map((row) => [...row]);
      for (const [k, { i, j }] of places.entries()) cells[i]![j] = raws[k];
      return calling(
        it,
        host,
        it.params.map((param) => (param === table ? cells : null)),
      );
    },
  };
}

/** Lists below their names, with the other arguments beside them. */
function fromColumns(it: AnyFunction, rows: Grid, host: Host): Laid | CellError {
  const { params, name } = it;
  const names = params.map((param) => wordsOf(param.name));
  const head = rows[0]!.map((cell) => names.indexOf(plainLabelOf(params, cell)));
  const required = params.filter((param) => !("default" in param || "optional" in param));
  const single =
    required.length === 1 && isLong(required[0]!) && required[0]!.kind !== "matrix" ? required[0]! : undefined;
  const places: { name: string; raw: unknown; param: Param; i: number; j: number }[] = [];
  const put = (param: Param, cells: readonly { readonly raw: unknown; readonly i: number; readonly j: number }[]) => {
    let used = cells.length;
    while (used > 0 && isUnused([cells[used - 1]!.raw], host)) used--;
    const kept = isLong(param) ? cells : cells.slice(0, 1);
    if (!isLong(param) && used > 1) return false;
    for (const [n, cell] of kept.entries())
      places.push({
        ...cell,
        param,
        name: isLong(param) ? say(messages.partInCell, { part: param.name, cell: n + 1 }) : param.name,
      });
    return true;
  };
  if (head.every((k) => k === -1)) {
    const isLine = rows.length === 1 || rows.every((row) => row.length === 1);
    if (single === undefined || !isLine) return wrong(say(messages.readsLists, { function: name }));
    put(
      single,
      rows.flatMap((row, i) => row.map((raw, j) => ({ raw, i, j }))),
    );
  } else {
    for (const [j, label] of rows[0]!.entries()) {
      const above = params[head[j]!];
      const owner = head
        .slice(0, j + 1)
        .filter((k) => k !== -1)
        .pop();
      const param = above ?? (isUnused([label], host) && owner !== undefined ? params[owner] : undefined);
      const cells = rows.slice(1).map((row, i) => ({ raw: row[j], i, j }));
      if (param === undefined || (above === undefined && param.kind !== "matrix")) {
        if (isUnused([label], host) && cells.every(({ raw }) => isUnused([raw], host))) continue;
        return unknownArgument(it, String(label ?? ""));
      }
      if (!put(param, cells))
        return wrong(
          say(messages.notSingle, { parameter: named(param), shape: shapeOf(cells.map(({ raw }) => [raw])) }),
        );
    }
    const units = wrongUnits(it, rows[0]!, () =>
      rows[0]!.flatMap((label, j): Given[] =>
        headingOf(params[head[j]!] as CellParam | undefined, { label, raw: null }),
      ),
    );
    if (units !== undefined) return wrong(units);
  }
  return {
    slots: places.map(({ name: each, param, raw }) => ({ name: each, param: param as ReadParam, raw })),
    answer: (raws) =>
      calling(
        it,
        host,
        params.map((param) => {
          const own = places.flatMap((place, k) => (place.param === param ? [{ ...place, raw: raws[k] }] : []));
          if (own.length === 0) return null;
          if (!isLong(param)) return own[0]!.raw;
          while (own.length > 0 && isUnused([own[own.length - 1]!.raw], host)) own.pop();
          if (own.length === 0) return null;
          const columns = [...new Set(own.map(({ j }) => j))];
          const isRow = rows.length === 1;
          if (isRow) return [own.map(({ raw }) => raw)];
          const height = Math.max(...own.map(({ i }) => i)) + 1;
          return Array.from({ length: height }, (_, i) =>
            columns.map((j) => own.find((each) => each.i === i && each.j === j)?.raw ?? null),
          );
        }),
      ),
  };
}

/** A number in the result of a function, and where in a table it is, counted from the first row below the headers. */
interface Found {
  readonly number: number;
  readonly place?: { readonly row: number; readonly column: number };
}

/** The number that a function gives: its result, or a named line of its table. */
export function numberIn(it: AnyFunction, answer: Answer, line: string | undefined): number | CellError {
  const found = foundIn(it, answer, line);
  return found instanceof CellError ? found : found.number;
}

export function foundIn(it: AnyFunction, answer: Answer, line: string | undefined): Found | CellError {
  const { name } = it;
  if (answer instanceof CellError) return answer;
  if (!Array.isArray(answer)) {
    if (line !== undefined) return wrong(say(messages.givesOneNumber, { function: name }));
    return typeof answer === "number" ? { number: answer } : wrong(say(messages.givesText, { function: name }));
  }
  const [head, ...rows] = answer as unknown[][];
  const labelOf = (cell: unknown) => (typeof cell === "string" ? plainHeader(cell) : String(cell ?? ""));
  // A year or a day is a label too.
  const labels = rows.map((row) => String(row[0] ?? "")).filter((label) => label !== "");
  const heads = head!.filter((cell): cell is string => typeof cell === "string" && cell !== "");
  // A single row is named by its columns.
  const lines = rows.length === 1 ? heads.slice(typeof rows[0]![0] === "string" ? 1 : 0) : labels;
  if (line === undefined)
    return wrong(say(messages.whichLine, { function: name, lines: listOf(lines.slice(0, 3)) }), "#N/A");
  const typed = plainHeader(line);
  const at = rows.length === 1 ? 0 : rows.findIndex((each) => labelOf(each[0]) === typed);
  const column = rows.length === 1 ? head!.findIndex((cell) => labelOf(cell) === typed) : -1;
  if (at === -1 || (rows.length === 1 && column === -1)) {
    const near = nearest(typed, lines.map(plainHeader));
    return wrong(
      near === undefined
        ? say(messages.noSuchLine, {
            function: name,
            line: short(line),
            lines: listOf(lines.slice(0, mostShown), "and"),
          })
        : say(messages.lineNear, {
            function: name,
            line: short(line),
            near: lines[lines.map(plainHeader).indexOf(near)]!,
          }),
      "#N/A",
    );
  }
  const cells = rows[at]!;
  const first = cells.findIndex((cell, k) => k > 0 && (typeof cell === "number" || cell instanceof CellError));
  const place = { row: at, column: rows.length === 1 ? column : first };
  const number = cells[place.column];
  if (number instanceof CellError) return number;
  if (typeof number === "number") return { number, place };
  return wrong(say(messages.lineWithoutNumber, { function: name, line: short(line) }));
}
