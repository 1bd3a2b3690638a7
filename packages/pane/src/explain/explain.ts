import {
  cellOf,
  type FormulaArgument,
  type FormulaCall,
  read,
  referenceTo,
  type SheetArea,
} from "@dairy-functions/formulas";
import { type Answer, CellError, call, type Heading, problemsOf, readHeading, unitOf } from "@dairy-functions/shared";
import { argumentOf, codeIn, libraryHost, localeOf, rowsToRead } from "../areas.ts";
import { readGiven } from "../insert/given.ts";
import type { Contents, Host, HostCell } from "../pane-host.ts";
import { checkUnits, hasUnit, headingsOf, type UnitCheck } from "../units-of-call.ts";
import { type Calculated, calculated, type Known } from "./calculated.ts";
import { namesOurs, type Refused, refusedFormula } from "./refused.ts";

/** A cell with the calls of our functions in its formula, the outermost first. */
export interface Explanation {
  /** The cell asked for. */
  readonly cell: SheetArea;
  readonly value: HostCell;
  /** The cell that holds the formula: another one where the result spills. */
  readonly origin: SheetArea;
  /** As the cell holds it, perhaps as a text. */
  readonly source: string;
  /** The formula that the calls are of: as it was meant, where the program does not compute it. */
  readonly formula: string;
  readonly refused: Refused;
  readonly calls: readonly ExplainedCall[];
  /** What looks like one of our calls but is not, each in a sentence. */
  readonly doubts: readonly string[];
  /** The area that the result of a single call needs, where the cell shows that it is not free. */
  readonly noRoom?: SheetArea;
}

export interface ExplainedCall {
  readonly call: FormulaCall;
  readonly args: readonly ExplainedArgument[];
  /** What the call gives; undefined where the host does not know what it receives. */
  readonly answer?: Answer;
  /** The error in the cell asked for, or that of the whole call. */
  readonly error?: CellError;
  /** Every cell that is not accepted, each with its place. */
  readonly problems: readonly PlacedProblem[];
  /** Whether the units of the arguments belong together. */
  readonly units: UnitCheck;
}

export interface PlacedProblem {
  readonly place: string;
  readonly area?: SheetArea;
  readonly sentence: string;
}

export interface ExplainedArgument {
  readonly text: string;
  readonly area?: SheetArea;
  readonly contents?: Contents;
  /** The cells that a calculation reads, and what it multiplies them by. */
  readonly reads?: Calculated["reads"];
  readonly times?: Calculated["times"];
  /** What the sheet says of its numbers. */
  readonly heading?: Heading;
  /** What `call` receives; undefined where it is not known. */
  readonly raw: unknown;
}

/** Explains a cell; undefined where it does not call our functions. */
export async function explainCell(host: Host, cell: SheetArea): Promise<Explanation | undefined> {
  const origin = (await host.origin?.(cell)) ?? cell;
  const [here, there] = [await host.read(cell), await host.read(origin)];
  const value = here.values[0]?.[0] ?? null;
  const own = there.formulas[0]?.[0] ?? "";
  const isText = typeof value === "string" && /^\s*=/.test(value) && (own === "" || own === value);
  const source = isText ? value.trim() : own;
  if (source === "" || !namesOurs(source)) return undefined;
  const refused = await refusedFormula(host, { origin, value, source, isText });
  const formula = refused.formula ?? source;
  const reading = read(formula, localeOf(host));
  const of = { cell, value, origin, source, formula, refused };
  if ("unchanged" in reading) return refused.reasons.length === 0 ? undefined : { ...of, calls: [], doubts: [] };
  const { calls: found, doubts } = reading;
  if (found.length + doubts.length + refused.reasons.length === 0) return undefined;
  const place = { sheet: origin.sheet, row: cell.row - origin.row, column: cell.column - origin.column };
  const explained = new Map<FormulaCall, ExplainedCall>();
  // Inner calls begin later than those around them, and are computed first.
  for (const each of [...found].reverse()) {
    const args: ExplainedArgument[] = [];
    for (const argument of each.args)
      args.push(await readArgument(host, argument, origin, explained, refused.isCircular === true));
    explained.set(each, explainedCall(host, each, await withHeadings(host, each, args, explained), place));
  }
  return {
    ...of,
    calls: found.map((each) => explained.get(each)!),
    doubts,
    ...noRoom(value, origin, found.length === 1 ? explained.get(found[0]!)?.answer : undefined),
  };
}

/** Adds what the sheet says of the cells of each argument, or what an inner call gives. */
async function withHeadings(
  host: Host,
  { definition, args: spans }: FormulaCall,
  args: readonly ExplainedArgument[],
  explained: ReadonlyMap<FormulaCall, ExplainedCall>,
): Promise<ExplainedArgument[]> {
  const { params } = definition;
  const found = await headingsOf(
    host,
    args.map(({ area, times }, k) => (hasUnit(params[k]) ? (area ?? times?.area) : undefined)),
  );
  return args.map((arg, k): ExplainedArgument => {
    const span = spans[k]!;
    const inner = [...explained].find(([{ start, end }]) => start === span.start && end === span.end)?.[1];
    const heading = found[k] ?? (hasUnit(params[k]) && inner !== undefined ? headingOfResult(inner) : undefined);
    return heading === undefined ? arg : { ...arg, heading };
  });
}

/** What would be above the result of a call. */
function headingOfResult({ call: { definition }, units: { basis, currency } }: ExplainedCall): Heading | undefined {
  const unit = unitOf(definition.result);
  if (unit === "" || unit === "any") return undefined;
  const below = basis === undefined || basis === "1/yr" ? "" : basis.slice(1);
  return readHeading(definition.name, `${currency === undefined ? unit : unit.replace(/^cur\b/, currency)}${below}`);
}

function noRoom(
  value: HostCell | undefined,
  origin: SheetArea,
  answer: Answer | undefined,
): { readonly noRoom?: SheetArea } {
  if (codeIn(value) !== "#SPILL!" || !Array.isArray(answer)) return {};
  return { noRoom: { ...origin, rows: answer.length, columns: answer[0]?.length ?? 1 } };
}

/** A cell of a result, counted from its first, and the sheet that it is in. */
export interface PlaceInResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Computes a call with what it receives, and finds the error in the cell at a place of its result. */
export function explainedCall(
  host: Host,
  each: FormulaCall,
  args: readonly ExplainedArgument[],
  place: PlaceInResult,
): ExplainedCall {
  const { definition } = each;
  const units = checkUnits(
    definition,
    definition.params.flatMap((param, k) => {
      const { heading, times, contents, reads = [] } = args[k] ?? {};
      const numbers = (contents ?? reads[0]?.contents)?.values.flat() ?? [];
      return heading === undefined ? [] : [{ param, heading, factor: times?.factor ?? 1, numbers }];
    }),
  );
  if (args.some(({ raw }) => raw === undefined)) return { call: each, args, units, problems: [] };
  const raws = args.map(({ raw }) => raw);
  const answer = call(definition, raws, libraryHost(host));
  const cell = Array.isArray(answer) ? answer[place.row]?.[place.column] : answer;
  const first = Array.isArray(answer) ? answer.flat().find((one) => one instanceof CellError) : undefined;
  const error = cell instanceof CellError ? cell : place.row + place.column === 0 ? first : undefined;
  const problems =
    first === undefined && !(answer instanceof CellError) ? [] : problemsIn(host, each, args, place.sheet);
  return { call: each, args, answer, units, problems, ...(error instanceof CellError ? { error } : {}) };
}

/** What each argument does not accept, at its place in the sheet. A text in a calculation is named as the text it is. */
function problemsIn(
  host: Host,
  { definition }: FormulaCall,
  args: readonly ExplainedArgument[],
  sheet: string,
): PlacedProblem[] {
  const raws = args.map(({ raw, times, reads }) => {
    const cells = reads?.[0]?.contents.values;
    if (times === undefined || cells === undefined || !Array.isArray(raw)) return raw;
    return raw.map((row: unknown[], r) =>
      row.map((cell, c) => (typeof cells[r]?.[c] === "string" ? cells[r]![c] : cell)),
    );
  });
  return problemsOf(definition, raws, libraryHost(host)).map(({ argument, row, column, error }): PlacedProblem => {
    const arg = args[argument];
    const whole = arg?.area ?? arg?.times?.area;
    if (whole === undefined) return { place: "", sentence: error.sentence };
    const area = cellOf(whole, Math.min(row, whole.rows - 1), Math.min(column, whole.columns - 1));
    return { place: referenceTo(area, sheet), area, sentence: error.sentence };
  });
}

async function readArgument(
  host: Host,
  argument: FormulaArgument,
  at: SheetArea,
  explained: ReadonlyMap<FormulaCall, ExplainedCall>,
  isCircular: boolean,
): Promise<ExplainedArgument> {
  const { text, param, tokens, start, end } = argument;
  if (text === "") return { text, raw: null };
  for (const [inner, { answer }] of explained)
    if (inner.start === start && inner.end === end)
      return { text, raw: answer === undefined ? undefined : rawAnswer(answer) };
  const single = tokens.every(
    ({ kind, text: sign }) => kind !== "open" && (kind !== "operator" || /[:#%]|^[-+]$/.test(sign)),
  );
  if (single && param !== undefined) {
    const given = await readGiven(host, param, text, at);
    if (!(given instanceof CellError))
      return "area" in given
        ? {
            ...given,
            raw: isCircular ? undefined : argumentOf(given.area, given.contents, rowsToRead(given.contents), host),
          }
        : { text, raw: given.value };
  }
  if (isCircular) return { text, raw: undefined };
  const known: Known = (from) => {
    for (const [inner, { answer }] of explained) {
      if (inner.start !== from || answer === undefined) continue;
      const raw = rawAnswer(answer);
      return { end: inner.end, grid: (Array.isArray(raw) ? raw : [[raw]]) as readonly (readonly HostCell[])[] };
    }
    return undefined;
  };
  const made = await calculated(host, argument, at, known);
  const contents = made === undefined ? await host.evaluate?.(`=${text}`, at) : { values: made.values, formulas: [] };
  if (contents === undefined) return { text, raw: undefined };
  const { values } = contents;
  const area = { ...cellOf(at), rows: values.length, columns: values[0]?.length ?? 1 };
  const raw = argumentOf(area, contents, area.rows, host);
  return {
    text,
    contents,
    raw,
    ...(made === undefined ? {} : { reads: made.reads }),
    ...(made?.times === undefined ? {} : { times: made.times }),
  };
}

/** What another call receives of an answer. */
function rawAnswer(answer: Answer): unknown {
  const raw = (value: unknown) =>
    value instanceof CellError ? { error: value.code, sentence: value.sentence } : value;
  return Array.isArray(answer) ? answer.map((row) => row.map(raw)) : raw(answer);
}
