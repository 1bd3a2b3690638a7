import { type AnyFunction, catalogue, functionNamed, nearest, type Param } from "@dairy-functions/shared";
import { english, type Locale, type Token, textOf, tokenize, trimmed } from "./tokens.ts";

/** How a function's name is written: in Excel and the workbench, and in Google Sheets. */
export const spellings = {
  excel: (name: string) => `DAIRY.${name}`,
  sheets: (name: string) => `DAIRY_${name}`,
  /** As the file of an Excel workbook holds it. */
  file: (name: string) => `_xldudf_DAIRY_${name}`,
} as const;
/** Each spelling that a workbook may hold: in its file Excel writes _xldudf_DAIRY_ECM. */
const spelled = /^(_xldudf_DAIRY_|_xludf\.DAIRY[._]|DAIRY[._])([A-Z\d]+)$/i;

/** A part of a formula, with its place. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
/** A call of one of our functions. */
export interface FormulaCall extends Span {
  readonly definition: AnyFunction;
  /** Its name as it stands there, with all that belongs to it. */
  readonly name: Span;
  /** What each argument holds, without space around it; "" is one left out. */
  readonly args: readonly FormulaArgument[];
}
export interface FormulaArgument extends Span {
  /** Undefined for an argument too many. */
  readonly param?: Param | undefined;
  readonly tokens: readonly Token[];
}

/** A formula taken apart, or why it cannot be. */
export type Reading =
  | {
      readonly tokens: readonly Token[];
      readonly brackets: readonly Bracket[];
      readonly calls: readonly FormulaCall[];
      /** What looks like ours and is not, as reasons to leave the formula alone. */
      readonly doubts: readonly string[];
    }
  | Unchanged;
/** Why a formula is left as it is. */
export interface Unchanged {
  readonly unchanged: string;
}

/** A pair of brackets: the arguments of a call, a group or an array. Numbers are places of tokens. */
export interface Bracket {
  /** The function's name, if it is a call. */
  readonly name?: number | undefined;
  readonly open: number;
  close: number;
  readonly args: [from: number, to: number][];
  readonly parent?: Bracket | undefined;
}

export function read(formula: string, locale: Locale = english): Reading {
  const tokens = tokenize(formula, locale);
  if (tokens[0]?.text !== "=") return { unchanged: "it is no formula" };
  const brackets = bracketsOf(tokens);
  if (typeof brackets === "string") return { unchanged: brackets };
  const calls: FormulaCall[] = [];
  const doubts = brackets.flatMap((bracket) => functionsHandedOver(tokens, bracket));
  for (const bracket of brackets) {
    if (bracket.name === undefined) continue;
    const [, , called] = spelled.exec(tokens[bracket.name]!.text) ?? [];
    const qualifier = tokens[bracket.name - 1]!.kind === "sheet";
    if (called === undefined || isVariable(tokens, bracket)) continue;
    // A workbook's name stands before the function where Excel has lost the add-in; a sheet's never does.
    if (qualifier && !/^_xldudf_/i.test(tokens[bracket.name]!.text)) continue;
    const definition = functionNamed(called.toUpperCase());
    if (definition === undefined) doubts.push(unknownFunction(tokens[bracket.name]!.text, called));
    else calls.push(callOf(formula, tokens, bracket, bracket.name - (qualifier ? 1 : 0), definition));
  }
  return { tokens, brackets, calls, doubts };
}

/** The calls of our functions in a formula, in any spelling, in the order in which they begin. */
export function calls(formula: string, locale: Locale = english): readonly FormulaCall[] {
  const reading = read(formula, locale);
  return "calls" in reading ? reading.calls : [];
}

function bracketsOf(tokens: readonly Token[]): readonly Bracket[] | string {
  const found: Bracket[] = [];
  let inside: Bracket | undefined;
  for (const [k, { kind, text, start }] of tokens.entries()) {
    const inArray = inside !== undefined && tokens[inside.open]!.text === "{";
    if (kind === "unknown") return `"${text}" at place ${start + 1} is not understood`;
    if (kind === "open") {
      const before = tokens[k - 1]!.kind === "space" ? k - 2 : k - 1;
      const isCall = text === "(" && tokens[before]?.kind === "name";
      inside = { name: isCall ? before : undefined, open: k, close: -1, args: [[k + 1, k + 1]], parent: inside };
      found.push(inside);
    } else if (kind === "separator") {
      if (inside === undefined || (!inArray && text !== "," && text !== ";"))
        return `"${text}" at place ${start + 1} is not understood`;
      inside.args.at(-1)![1] = k;
      inside.args.push([k + 1, k + 1]);
    } else if (kind === "close") {
      if (inside === undefined || (text === "}") !== inArray) return `a bracket is not opened: "${text}"`;
      inside.args.at(-1)![1] = k;
      inside.close = k;
      inside = inside.parent;
    }
  }
  return inside === undefined ? found : "a bracket is not closed";
}

/** Whether a LET or a LAMBDA around a call gives its name to a value, so that it is no function of ours. */
function isVariable(tokens: readonly Token[], { name, parent }: Bracket): boolean {
  const wanted = tokens[name!]!.text.toUpperCase();
  for (let around = parent; around !== undefined; around = around.parent) {
    if (around.name === undefined) continue;
    const within = around.args.findIndex(([from, to]) => from <= name! && name! < to);
    const isBound = (place: number) =>
      textOf(trimmed(tokens.slice(...around.args[place]!)))
        .replace(/^\[(.*)\]$/, "$1")
        .toUpperCase() === wanted;
    const binder = tokens[around.name]!.text.toUpperCase().replace("_XLFN.", "");
    // A variable of LET is known after its own value; those of LAMBDA in its last argument.
    for (let place = 0; place < within; place++)
      if (((binder === "LET" && place % 2 === 0 && place + 1 < within) || binder === "LAMBDA") && isBound(place))
        return true;
  }
  return false;
}

const takesFunction = /^(_xlfn\.)?(MAP|BYROW|BYCOL|SCAN|REDUCE|MAKEARRAY|GROUPBY|PIVOTBY)$/i;

/** MAP(A2:A9, DAIRY.ECM): our functions without their arguments. */
function functionsHandedOver(tokens: readonly Token[], { name, args }: Bracket): string[] {
  if (name === undefined || !takesFunction.test(tokens[name]!.text)) return [];
  return args
    .map(([from, to]) => textOf(trimmed(tokens.slice(from, to))))
    .filter((text) => functionNamed(spelled.exec(text)?.[2]?.toUpperCase() ?? "") !== undefined)
    .map((text) => `${text} is handed to another function without its arguments`);
}

function unknownFunction(text: string, called: string): string {
  const near = nearest(
    called,
    catalogue.map(({ name }) => name),
  );
  return `${text} is no function of the catalogue${near === undefined ? "" : `: ${near} is near`}`;
}

function callOf(
  formula: string,
  tokens: readonly Token[],
  { args, open, close }: Bracket,
  first: number,
  definition: AnyFunction,
): FormulaCall {
  const isEmpty = args.length === 1 && trimmed(tokens.slice(...args[0]!)).length === 0;
  const [start, end] = [tokens[first]!.start, endOf(tokens[close]!)];
  const name = trimmed(tokens.slice(first, open));
  const nameEnd = endOf(name.at(-1)!);
  return {
    start,
    end,
    text: formula.slice(start, end),
    definition,
    name: { start, end: nameEnd, text: formula.slice(start, nameEnd) },
    args: isEmpty
      ? []
      : args.map(([from, to], k): FormulaArgument => {
          const inside = trimmed(tokens.slice(from, to));
          const begin = (inside[0] ?? tokens[to]!).start;
          const finish = inside.length === 0 ? begin : endOf(inside.at(-1)!);
          return {
            start: begin,
            end: finish,
            text: formula.slice(begin, finish),
            param: definition.params[k],
            tokens: inside,
          };
        }),
  };
}

const endOf = ({ start, text }: Token) => start + text.length;

/** Puts texts in the place of spans that do not overlap. */
export function replaced(formula: string, changes: readonly (readonly [Span, string])[]): string {
  let done = 0;
  let out = "";
  for (const [{ start, end }, text] of [...changes].sort(([a], [b]) => a.start - b.start)) {
    out += formula.slice(done, start) + text;
    done = end;
  }
  return out + formula.slice(done);
}
