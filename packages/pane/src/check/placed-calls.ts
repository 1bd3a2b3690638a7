import {
  calls,
  type FormulaArgument,
  type FormulaCall,
  read,
  type SheetArea,
  type SheetPlace,
  type Token,
} from "@dairy-functions/formulas";
import type { Param } from "@dairy-functions/shared";
import { areaOfTokens, type CheckedBook, formulaAt, type SheetFinding } from "./checked-book.ts";
import { changedAlong, doSame, lengthOfLine } from "./lines.ts";

/** Where a number of a call comes from, as far as its unit stays what it is on the way. */
export type Source =
  | { readonly kind: "cells"; readonly area: SheetArea /** Nothing but the reference. */; readonly isPlain: boolean }
  | { readonly kind: "typed"; readonly value: number }
  | { readonly kind: "call"; readonly call: FormulaCall };

export interface PlacedArgument {
  readonly given: FormulaArgument;
  readonly param: Param | undefined;
  readonly source: Source | undefined;
}

/** A call of one of our functions in a cell. */
export interface PlacedCall {
  readonly at: SheetPlace;
  readonly formula: string;
  readonly call: FormulaCall;
  readonly args: readonly PlacedArgument[];
  /** Whether the cell shows what the call gives, perhaps rounded or only under a condition. */
  readonly isShown: boolean;
}

/** A cell with calls, and how far the same formula goes on below it. */
export interface CallCell {
  readonly at: SheetPlace;
  readonly formula: string;
  readonly calls: readonly PlacedCall[];
  /** The cells that were filled from this one; undefined where it was filled from another. */
  readonly filled: SheetArea | undefined;
}

/** What may be a call of ours, in each spelling that files have. */
export const namesOurs = /dairy[._]/i;

const cellsOf = new WeakMap<CheckedBook, readonly CallCell[]>();

/** The cells of a book that call our functions, sheet by sheet and row by row. */
export function callCells(book: CheckedBook): readonly CallCell[] {
  const found = cellsOf.get(book) ?? findCells(book);
  cellsOf.set(book, found);
  return found;
}

function findCells(book: CheckedBook): readonly CallCell[] {
  return book.sheets.flatMap((sheet) =>
    sheet.formulas.flatMap((formulas, row) =>
      (formulas ?? []).flatMap((formula, column): CallCell[] => {
        if (formula === undefined || !namesOurs.test(formula)) return [];
        const at = { sheet: sheet.name, row, column };
        const calls = placedCalls(book, at, formula);
        if (calls.length === 0) return [];
        const isFilled = row > 0 && doSame(book, sheet, at, -1, "down");
        const rows = isFilled ? 1 : lengthOfLine(book, sheet, at, "down");
        return [{ at, formula, calls, filled: isFilled ? undefined : { ...at, rows, columns: 1 } }];
      }),
    ),
  );
}

/** A formula written into its cell and into those below that were filled from it. */
export function filledWith(
  book: CheckedBook,
  filled: SheetArea,
  formula: string,
  text: string,
): NonNullable<SheetFinding["change"]> {
  const cells = book.sheets.find(({ name }) => name === filled.sheet)!;
  const written = Array.from({ length: filled.rows }, (_, r) => [
    r === 0 ? formula : changedAlong(book, cells, filled, formula, r, "down"),
  ]);
  return { text, area: filled, cells: written };
}

function placedCalls(book: CheckedBook, at: SheetPlace, formula: string): PlacedCall[] {
  const found = calls(formula, book.locale);
  const isWhole = found.length === 1 && formula === `=${found[0]!.text}`;
  const shown = new Set(isWhole ? [found[0]!.start] : shownCalls(formula, book));
  return found.map((call) => ({
    at,
    formula,
    call,
    isShown: shown.has(call.start),
    args: call.args.map((given) => ({
      given,
      param: given.param,
      source: plainSource(book, given, at) ?? sourceOf(book, given.text, at),
    })),
  }));
}

/** Functions whose result has the unit of some of their arguments, and which of them. */
const keepsUnit: Readonly<Record<string, readonly number[]>> = {
  IF: [1, 2],
  IFERROR: [0],
  IFNA: [0],
  ROUND: [0],
  ROUNDUP: [0],
  ROUNDDOWN: [0],
  MROUND: [0],
  CEILING: [0],
  FLOOR: [0],
  ABS: [0],
  N: [0],
  SUM: [0, 1, 2, 3, 4, 5],
  AVERAGE: [0, 1, 2, 3, 4, 5],
  MEDIAN: [0, 1, 2, 3, 4, 5],
  MAX: [0, 1, 2, 3, 4, 5],
  MIN: [0, 1, 2, 3, 4, 5],
  LARGE: [0],
  SMALL: [0],
  INDEX: [0],
  LOOKUP: [2],
  XLOOKUP: [2],
  SUMIF: [2],
  AVERAGEIF: [2],
  SUMIFS: [0],
  AVERAGEIFS: [0],
  ARRAYFORMULA: [0],
  SINGLE: [0],
  ANCHORARRAY: [0],
};
/** Functions that give of a range what each of its cells is: not the sum of them. */
const onlyWhere = new Set(["IF", "IFERROR", "IFNA", "ROUND", "ROUNDUP", "ROUNDDOWN", "ARRAYFORMULA", "SINGLE"]);

/** The parts of a formula that may be its value: inside IF, IFERROR and ROUND. Places count from the formula's start. */
function values(text: string, book: CheckedBook, functions: (name: string) => readonly number[] | undefined) {
  const reading = read(text, book.locale);
  if ("unchanged" in reading) return [];
  const { tokens, brackets, calls: found } = reading;
  const parts: { from: number; to: number }[] = [];
  const visit = (from: number, to: number, depth: number): void => {
    while (from < to && (tokens[from]!.kind === "space" || /^[+@]$/.test(tokens[from]!.text))) from++;
    while (to > from && tokens[to - 1]!.kind === "space") to--;
    const first = tokens[from];
    const bracket = brackets.find(
      ({ name, open, close }) => close === to - 1 && (name === undefined ? open === from : name === from),
    );
    if (bracket !== undefined && depth < 20 && tokens[bracket.open]!.text === "(") {
      if (bracket.name === undefined) {
        visit(bracket.open + 1, bracket.close, depth + 1);
        return;
      }
      const kept = functions(first!.text.toUpperCase().replace(/^_XLFN\./, ""));
      if (kept !== undefined) {
        for (const k of kept) if (bracket.args[k] !== undefined) visit(...bracket.args[k]!, depth + 1);
        return;
      }
    }
    if (to > from) parts.push({ from, to });
  };
  visit(1, tokens.length, 0);
  return parts.map(({ from, to }) => {
    const own = tokens.slice(from, to);
    const start = own[0]!.start;
    const last = own.at(-1)!;
    return {
      tokens: own,
      call: found.find((each) => each.start === start && each.end === last.start + last.text.length),
    };
  });
}

function shownCalls(formula: string, book: CheckedBook): number[] {
  return values(formula, book, (name) => (onlyWhere.has(name) ? keepsUnit[name] : undefined)).flatMap(({ call }) =>
    call === undefined ? [] : [call.start],
  );
}

/** Most arguments are nothing but a reference. */
function plainSource(book: CheckedBook, { text, tokens }: FormulaArgument, at: SheetPlace): Source | undefined {
  const area = text === "" ? undefined : areaOfTokens(book, tokens, at);
  return area && { kind: "cells", area, isPlain: true };
}

function sourceOf(book: CheckedBook, text: string, at: SheetPlace): Source | undefined {
  if (text === "") return undefined;
  const number = typedNumber(text, book);
  if (number !== undefined) return { kind: "typed", value: number };
  const parts = values(`=${text}`, book, (name) => keepsUnit[name]);
  const sources = parts.flatMap(({ tokens, call }): Source[] => {
    if (call !== undefined) return [{ kind: "call", call }];
    const area = areaOfTokens(book, tokens, at);
    return area === undefined ? [] : [{ kind: "cells", area, isPlain: textOf(tokens) === text }];
  });
  // IF(A2="","",A2) and MAX(0,A2): all else in them must be a number or a text without a unit.
  const others = parts.filter(({ tokens }) => !/^("[^"]*"|[-+]?[\d.]+)$/.test(textOf(tokens)));
  return sources.length === 1 && others.length === 1 ? sources[0] : undefined;
}

const textOf = (tokens: readonly Token[]) => tokens.map((token) => token.text).join("");

const typedNumber = (text: string, { locale }: CheckedBook): number | undefined => {
  const plain = locale?.decimal === "," ? text.replace(",", ".") : text;
  const [, number, percent] = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%?)$/i.exec(plain) ?? [];
  return number === undefined ? undefined : Number(number) / (percent === "%" ? 100 : 1);
};

/** The calls of a formula that is not in a cell of its own: those of an argument. */
export const callsIn = (book: CheckedBook, at: SheetPlace, text: string): readonly PlacedCall[] =>
  placedCalls(book, at, `=${text}`);

/** A cell, and those from which it takes its number by nothing but a reference. */
export function wayOf(book: CheckedBook, area: SheetArea): readonly SheetArea[] {
  const way = [area];
  for (let hops = 0; hops < 10; hops++) {
    const here = way.at(-1)!;
    const cells = book.sheets.find(({ name }) => name === here.sheet);
    const formula = cells === undefined ? "" : formulaAt(cells, here.row, here.column);
    if (formula === "") break;
    const source = sourceOf(book, formula.slice(1), here);
    if (source?.kind !== "cells" || source.area.rows * source.area.columns !== 1) break;
    way.push(source.area);
  }
  return way;
}
