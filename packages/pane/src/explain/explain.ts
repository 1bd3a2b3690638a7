import { cellOf, type FormulaArgument, type FormulaCall, read, type SheetArea } from "@dairy-functions/formulas";
import { type Answer, CellError, call } from "@dairy-functions/shared";
import { argumentOf, libraryHost, localeOf, rowsToRead } from "../areas.ts";
import { readGiven } from "../insert/given.ts";
import type { Contents, Host, HostCell } from "../pane-host.ts";

/** A cell with the calls of our functions in its formula, the outermost first. */
export interface Explanation {
  /** The cell asked for. */
  readonly cell: SheetArea;
  readonly value: HostCell;
  /** The cell that holds the formula: another one where the result spills. */
  readonly origin: SheetArea;
  readonly formula: string;
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
}

export interface ExplainedArgument {
  readonly text: string;
  readonly area?: SheetArea;
  readonly contents?: Contents;
  /** What `call` receives; undefined where it is not known. */
  readonly raw: unknown;
}

/** Explains a cell; undefined where it does not call our functions. */
export async function explainCell(host: Host, cell: SheetArea): Promise<Explanation | undefined> {
  const origin = (await host.origin?.(cell)) ?? cell;
  const [here, there] = [await host.read(cell), await host.read(origin)];
  const formula = there.formulas[0]?.[0] ?? "";
  const reading = read(formula, localeOf(host));
  if ("unchanged" in reading) return undefined;
  const { calls: found, doubts } = reading;
  if (found.length + doubts.length === 0) return undefined;
  const place = { row: cell.row - origin.row, column: cell.column - origin.column };
  const explained = new Map<FormulaCall, ExplainedCall>();
  // Inner calls begin later than those around them, and are computed first.
  for (const each of [...found].reverse()) {
    const args: ExplainedArgument[] = [];
    for (const argument of each.args) args.push(await readArgument(host, argument, origin, explained));
    explained.set(each, explainedCall(host, each, args, place));
  }
  return {
    cell,
    value: here.values[0]?.[0] ?? null,
    origin,
    formula,
    calls: found.map((each) => explained.get(each)!),
    doubts,
    ...noRoom(here.values[0]?.[0], origin, found.length === 1 ? explained.get(found[0]!)?.answer : undefined),
  };
}

function noRoom(
  value: HostCell | undefined,
  origin: SheetArea,
  answer: Answer | undefined,
): { readonly noRoom?: SheetArea } {
  const isBlocked = typeof value === "object" && value !== null && "error" in value && value.error === "#SPILL!";
  if (!isBlocked || !Array.isArray(answer)) return {};
  return { noRoom: { ...origin, rows: answer.length, columns: answer[0]?.length ?? 1 } };
}

/** Computes a call with what it receives, and finds the error in the cell at a place of its result. */
export function explainedCall(
  host: Host,
  each: FormulaCall,
  args: readonly ExplainedArgument[],
  place: { readonly row: number; readonly column: number },
): ExplainedCall {
  if (args.some(({ raw }) => raw === undefined)) return { call: each, args };
  const answer = call(
    each.definition,
    args.map(({ raw }) => raw),
    libraryHost(host),
  );
  const cell = Array.isArray(answer) ? answer[place.row]?.[place.column] : answer;
  const first = Array.isArray(answer) ? answer.flat().find((one) => one instanceof CellError) : undefined;
  const error = cell instanceof CellError ? cell : place.row + place.column === 0 ? first : undefined;
  return { call: each, args, answer, ...(error instanceof CellError ? { error } : {}) };
}

async function readArgument(
  host: Host,
  { text, param, tokens, start, end }: FormulaArgument,
  at: SheetArea,
  explained: ReadonlyMap<FormulaCall, ExplainedCall>,
): Promise<ExplainedArgument> {
  if (text === "") return { text, raw: null };
  for (const [inner, { answer }] of explained)
    if (inner.start === start && inner.end === end) return { text, raw: rawAnswer(answer) };
  const single = tokens.every(
    ({ kind, text: sign }) => kind !== "open" && (kind !== "operator" || /[:#%]|^[-+]$/.test(sign)),
  );
  if (single && param !== undefined) {
    const given = await readGiven(host, param, text, at);
    if (!(given instanceof CellError))
      return "area" in given
        ? { ...given, raw: argumentOf(given.area, given.contents, rowsToRead(given.contents), host) }
        : { text, raw: given.value };
  }
  const contents = await host.evaluate?.(`=${text}`, at);
  if (contents === undefined) return { text, raw: undefined };
  const { values } = contents;
  const area = { ...cellOf(at), rows: values.length, columns: values[0]?.length ?? 1 };
  return { text, contents, raw: argumentOf(area, contents, area.rows, host) };
}

/** What another call receives of an answer. */
function rawAnswer(answer: Answer | undefined): unknown {
  const raw = (value: unknown) =>
    value instanceof CellError ? { error: value.code, sentence: value.sentence } : value;
  return Array.isArray(answer) ? answer.map((row) => row.map(raw)) : raw(answer);
}
