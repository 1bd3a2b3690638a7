import { type AnyFunction, catalogue, functionNamed, nearest, type Param, say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import { effort, english, type Locale, type Token, tokenize, withoutSpace } from "./tokens.ts";

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
  /** Its name as it is written there, with all that belongs to it. */
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
  /** Whether a LET or a LAMBDA around it gives that name to a value, so that it is not one of our functions. */
  readonly isVariable: boolean;
  readonly open: number;
  close: number;
  readonly args: [from: number, to: number][];
  readonly parent?: Bracket | undefined;
}

export function read(formula: string, locale: Locale = english): Reading {
  const tokens = tokenize(formula, locale);
  if (tokens[0]?.text !== "=") return { unchanged: say(messages.notAFormula) };
  const brackets = bracketsOf(tokens);
  if (typeof brackets === "string") return { unchanged: brackets };
  const calls: FormulaCall[] = [];
  const unknown = new Set<string>();
  for (const bracket of brackets) {
    if (bracket.name === undefined) continue;
    const [, , called] = spelled.exec(tokens[bracket.name]!.text) ?? [];
    const qualifier = tokens[bracket.name - 1]!.kind === "sheet";
    if (called === undefined || bracket.isVariable) continue;
    // A workbook's name is before the function where Excel has lost the add-in; a sheet's never is.
    if (qualifier && !/^_xldudf_/i.test(tokens[bracket.name]!.text)) continue;
    const definition = functionNamed(called.toUpperCase());
    if (definition === undefined) unknown.add(tokens[bracket.name]!.text);
    else calls.push(callOf(formula, tokens, bracket, bracket.name - (qualifier ? 1 : 0), definition));
  }
  const doubts = [
    ...brackets.flatMap((bracket) => functionsHandedOver(tokens, bracket)),
    ...[...unknown].map((name, k) => unknownFunction(name, k < mostSuggestions)),
  ];
  return { tokens, brackets, calls, doubts };
}
/** Nobody reads more of them, and each name is compared with the whole catalogue. */
const mostSuggestions = 20;

/** The calls of our functions in a formula, in any spelling, in the order in which they begin. */
export function calls(formula: string, locale: Locale = english): readonly FormulaCall[] {
  const reading = read(formula, locale);
  return "calls" in reading ? reading.calls : [];
}

function bracketsOf(tokens: readonly Token[]): readonly Bracket[] | string {
  const found: Bracket[] = [];
  const variables = variablesOf(tokens);
  let inside: Bracket | undefined;
  for (const [k, { kind, text, start }] of tokens.entries()) {
    effort.steps++;
    const inArray = inside !== undefined && tokens[inside.open]!.text === "{";
    if (kind === "unknown") return say(messages.notUnderstood, { text, place: start + 1 });
    if (kind === "open") {
      const before = tokens[k - 1]!.kind === "space" ? k - 2 : k - 1;
      const isCall = text === "(" && tokens[before]?.kind === "name";
      inside = {
        name: isCall ? before : undefined,
        isVariable: isCall && variables.has(tokens[before]!.text),
        open: k,
        close: -1,
        args: [[k + 1, k + 1]],
        parent: inside,
      };
      found.push(inside);
    } else if (kind === "separator") {
      if (inside === undefined || (!inArray && text !== "," && text !== ";"))
        return say(messages.notUnderstood, { text, place: start + 1 });
      inside.args.at(-1)![1] = k;
      inside.args.push([k + 1, k + 1]);
      variables.bind(inside);
    } else if (kind === "close") {
      if (inside === undefined || (text === "}") !== inArray) return say(messages.notOpened, { bracket: text });
      inside.args.at(-1)![1] = k;
      inside.close = k;
      variables.unbind(inside);
      inside = inside.parent;
    }
  }
  return inside === undefined ? found : say(messages.notClosed);
}

/** The names that LETs and LAMBDAs have given to values, while their brackets are read from the left. */
function variablesOf(tokens: readonly Token[]) {
  const known = new Map<string, number>();
  const bound = new Map<Bracket, string[]>();
  const count = (name: string, by: number) => known.set(name, (known.get(name) ?? 0) + by);
  return {
    has: (name: string) => (known.get(name.toUpperCase()) ?? 0) > 0,
    /** A variable of LET is known after its own value; those of LAMBDA in what comes after them. */
    bind(bracket: Bracket) {
      if (bracket.name === undefined) return;
      const binder = tokens[bracket.name]!.text.toUpperCase().replace("_XLFN.", "");
      const begun = bracket.args.length - 1;
      const place = binder === "LAMBDA" ? begun - 1 : binder === "LET" && begun % 2 === 0 ? begun - 2 : -1;
      if (place < 0) return;
      const [from, to] = withoutSpace(tokens, ...bracket.args[place]!);
      if (to !== from + 1) return;
      const name = tokens[from]!.text.replace(/^\[(.*)\]$/, "$1").toUpperCase();
      const own = bound.get(bracket);
      if (own === undefined) bound.set(bracket, [name]);
      else own.push(name);
      count(name, 1);
    },
    unbind(bracket: Bracket) {
      for (const name of bound.get(bracket) ?? []) count(name, -1);
      bound.delete(bracket);
    },
  };
}

const takesFunction = /^(_xlfn\.)?(MAP|BYROW|BYCOL|SCAN|REDUCE|MAKEARRAY|GROUPBY|PIVOTBY)$/i;

/** MAP(A2:A9, DAIRY.ECM): our functions without their arguments. */
function functionsHandedOver(tokens: readonly Token[], { name, args }: Bracket): string[] {
  if (name === undefined || !takesFunction.test(tokens[name]!.text)) return [];
  return args
    .map((arg) => withoutSpace(tokens, ...arg))
    .flatMap(([from, to]) => (to === from + 1 ? [tokens[from]!.text] : []))
    .filter((text) => functionNamed(spelled.exec(text)?.[2]?.toUpperCase() ?? "") !== undefined)
    .map((name) => say(messages.withoutArguments, { name }));
}

function unknownFunction(text: string, suggests: boolean): string {
  const called = spelled.exec(text)![2]!;
  const names = catalogue.map(({ name }) => name);
  const near = suggests ? nearest(called, names) : undefined;
  return near === undefined
    ? say(messages.unknownFunction, { name: text })
    : say(messages.unknownFunctionNear, { name: text, near });
}

function callOf(
  formula: string,
  tokens: readonly Token[],
  { args, open, close }: Bracket,
  first: number,
  definition: AnyFunction,
): FormulaCall {
  const [start, end] = [tokens[first]!.start, endOf(tokens[close]!)];
  const nameEnd = endOf(tokens[withoutSpace(tokens, first, open)[1] - 1]!);
  const spans = args.map((arg) => withoutSpace(tokens, ...arg));
  const isEmpty = spans.length === 1 && spans[0]![0] === spans[0]![1];
  return {
    start,
    end,
    text: formula.slice(start, end),
    definition,
    name: { start, end: nameEnd, text: formula.slice(start, nameEnd) },
    args: isEmpty
      ? []
      : spans.map(([from, to], k): FormulaArgument => {
          const begin = tokens[from]!.start;
          const finish = from === to ? begin : endOf(tokens[to - 1]!);
          return {
            start: begin,
            end: finish,
            text: formula.slice(begin, finish),
            param: definition.params[k],
            // Made when it is asked for: calls inside of calls share their tokens.
            get tokens() {
              effort.steps += to - from;
              return tokens.slice(from, to);
            },
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
