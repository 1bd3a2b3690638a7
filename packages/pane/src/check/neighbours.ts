import {
  addressOf,
  cellOf,
  type Place,
  referencesIn,
  replaced,
  type SheetArea,
  sameArea,
  tokenize,
} from "@dairy-functions/formulas";
import { isNumeric, matchHeadings, type Param, say, wordsOf } from "@dairy-functions/shared";
import { messages } from "../messages.ts";
import { type Headed, headingAbove, headingBeside } from "../sheet-headings.ts";
import {
  areaText,
  type CheckedBook,
  type CheckedSheet,
  formulaAt,
  isSingleCell,
  keyOf,
  type SheetFinding,
  sheetNamed,
  valueAt,
  withinUsed,
} from "./checked-book.ts";
import { doSame, lineThrough, type Way } from "./lines.ts";
import { type CallCell, filledWith, namesOurs, type PlacedArgument, type PlacedCall } from "./placed-calls.ts";

/** What a cell holds against what its neighbours hold: a formula that differs, or a number typed over one. */

interface Odd {
  /** What the cell would hold if it did as they do. */
  readonly formula: string;
  /** A neighbour, and its formula. */
  readonly model: Place;
  readonly other: string;
  /** How many neighbours do the same, one after the other. */
  readonly alike: number;
  readonly isBetween: boolean;
}

const ways = ["down", "across"] as const;
/** As far as neighbours are counted, and as many numbers as may be typed beside each other. */
const enough = 5;
const mostTyped = 4;

const placeBy = ({ row, column }: Place, by: number, way: Way): Place =>
  way === "down" ? { row: row + by, column } : { row, column: column + by };

/** What the neighbours of a cell do on both sides of it, or in a long line on one side, where the cell does not. */
function oddIn(book: CheckedBook, cells: CheckedSheet, at: Place, isTyped: boolean): Odd | undefined {
  const formulaBy = (by: number, way: Way) => {
    const { row, column } = placeBy(at, by, way);
    return row < 0 || column < 0 ? "" : formulaAt(cells, row, column);
  };
  const isTypedBy = (by: number, way: Way) => {
    const { row, column } = placeBy(at, by, way);
    return formulaBy(by, way) === "" && row >= 0 && column >= 0 && typeof valueAt(cells, row, column) === "number";
  };
  for (const way of ways) {
    const crosswise = way === "down" ? "across" : "down";
    if (!isTyped && (doSame(book, cells, at, 1, crosswise) || doSame(book, cells, at, -1, crosswise))) continue;
    let [before, after] = [-1, 1];
    if (isTyped) {
      while (before > -mostTyped && isTypedBy(before, way)) before--;
      while (after < mostTyped && isTypedBy(after, way)) after++;
    }
    const first = placeBy(at, before, way);
    const between = after - before - 1;
    const line = lineThrough(book, cells, first, after - before, way);
    if (line !== undefined) {
      if (line.isAt(-before)) return undefined;
      const count = (by: number, from: number) => {
        let n = 0;
        while (n < enough && line.isAt(from + n * by)) n++;
        return n;
      };
      const alike = count(-1, 0) + count(1, after - before);
      const formula = alike > between ? line.formulaAt(-before) : undefined;
      if (formula !== undefined)
        return { formula, model: first, other: formulaBy(before, way), alike, isBetween: true };
      continue;
    }
    for (const by of [-1, 1] as const) {
      const model = placeBy(at, by, way);
      const beyond = placeBy(at, -by, way);
      const isEnd =
        beyond.row < 0 ||
        beyond.column < 0 ||
        (formulaAt(cells, beyond.row, beyond.column) === "" &&
          typeof valueAt(cells, beyond.row, beyond.column) !== "number");
      if (!isEnd) continue;
      const long = lineThrough(book, cells, model, by, way);
      if (long === undefined || !long.isAt(2 * by) || long.isAt(-by)) continue;
      const formula = long.formulaAt(-by);
      if (formula === undefined || !readsNumbers(book, cells, formula, at, way)) continue;
      if (!isTyped && bareOf(formulaAt(cells, at.row, at.column)) !== bareOf(formula)) continue;
      return { formula, model, other: formulaBy(by, way), alike: 3, isBetween: false };
    }
  }
  return undefined;
}

/** Whether a formula would read numbers in a cell, and none of the line that the cell is in. */
function readsNumbers(book: CheckedBook, cells: CheckedSheet, formula: string, at: Place, way: Way): boolean {
  return referencesIn(tokenize(formula, book.locale), cells.name).every(({ area }) => {
    const used = area === undefined ? undefined : withinUsed(book, area);
    if (used === undefined) return false;
    if (used.sheet === cells.name && (way === "down" ? used.column === at.column : used.row === at.row)) return false;
    return !isSingleCell(used) || typeof valueAt(sheetNamed(book, used.sheet)!, used.row, used.column) === "number";
  });
}

/** A formula without its references. */
const bareOf = (formula: string) => formula.replace(/\$?[A-Z]{1,3}\$?\d+/gi, "@");

/** A model that does more than repeat another cell. */
const isFormula = (formula: string): boolean => /[A-Z]\s*\(|[-+*/^]/i.test(formula.slice(1));

export function neighbourFindings(book: CheckedBook, cells: readonly CallCell[]): SheetFinding[] {
  const found: SheetFinding[] = [];
  const done = new Set<string>();
  const isNew = (sheet: CheckedSheet, at: Place) => {
    const key = `${sheet.name} ${keyOf(at)}`;
    if (done.has(key)) return false;
    done.add(key);
    return true;
  };
  for (const { at } of cells) {
    const sheet = sheetNamed(book, at.sheet)!;
    if (isNew(sheet, at)) found.push(...differing(book, sheet, at));
    for (const way of ways)
      for (const by of [-1, 1]) {
        const beside = placeBy(at, by, way);
        if (beside.row < 0 || beside.column < 0 || !isNew(sheet, beside)) continue;
        if (formulaAt(sheet, beside.row, beside.column) === "") found.push(...overwritten(book, sheet, beside));
        else found.push(...differing(book, sheet, beside));
      }
  }
  for (const { sheet, at } of precedents(book, cells))
    if (isNew(sheet, at)) found.push(...overwritten(book, sheet, at));
  return found;
}

/** A number that was typed where the neighbours have a formula. */
function overwritten(book: CheckedBook, sheet: CheckedSheet, place: Place): SheetFinding[] {
  const value = valueAt(sheet, place.row, place.column);
  if (typeof value !== "number") return [];
  const odd = oddIn(book, sheet, place, true);
  if (odd === undefined || !isFormula(odd.other) || isSpilled(sheet, odd.model)) return [];
  const area = cellOf({ sheet: sheet.name, ...place });
  const cell = addressOf(area);
  const { model, other, formula } = odd;
  return [
    {
      rule: "overwritten",
      area,
      seen: say(messages.check.overwritten, { cell, value, model: addressOf(model), formula: shortened(other) }),
      why: say(messages.check.whyOverwritten),
      change: { text: say(messages.check.formulaBack, { cell }), area, cells: [[formula]] },
    },
  ];
}

/** A formula other than that of its neighbours, where these call our functions. */
function differing(book: CheckedBook, sheet: CheckedSheet, place: Place): SheetFinding[] {
  const odd = oddIn(book, sheet, place, false);
  const own = formulaAt(sheet, place.row, place.column);
  if (odd === undefined || !namesOurs.test(odd.other)) return [];
  // After the last call of a line there is often a total, and in a short line anything may be.
  if (!namesOurs.test(own) && (odd.alike < 3 || !odd.isBetween)) return [];
  const area = cellOf({ sheet: sheet.name, ...place });
  const cell = addressOf(area);
  const { model, other, formula } = odd;
  return [
    {
      rule: "differs",
      area,
      seen: say(messages.check.differs, {
        cell,
        formula: shortened(own),
        model: addressOf(model),
        other: shortened(other),
      }),
      why: say(messages.check.whyDiffers),
      change: { text: say(messages.check.asNeighbours, { cell }), area, cells: [[formula]] },
    },
  ];
}

const shortened = (formula: string) => (formula.length > 120 ? `${formula.slice(0, 120)}...` : formula);

/** Whether a formula gives a table: the numbers beside it are its own. */
function isSpilled(cells: CheckedSheet, { row, column }: { row: number; column: number }): boolean {
  return (
    /:[^,;)]*\)/.test(formulaAt(cells, row, column)) &&
    typeof valueAt(cells, row + 1, column) === "number" &&
    formulaAt(cells, row + 1, column) === ""
  );
}

const mostPrecedents = 100_000;

/** The typed numbers that reach the calls, also through ordinary formulas. */
function precedents(book: CheckedBook, from: readonly CallCell[]): { sheet: CheckedSheet; at: Place }[] {
  const found: { sheet: CheckedSheet; at: Place }[] = [];
  const seen = new Set<string>();
  const formulas = new Set<string>();
  const queue: { sheet: string; formula: string }[] = [];
  const enter = (sheet: string, formula: string) => {
    const key = `${sheet} ${formula}`;
    if (formulas.has(key)) return;
    formulas.add(key);
    queue.push({ sheet, formula });
  };
  for (const { at, formula } of from) enter(at.sheet, formula);
  for (let k = 0; k < queue.length && seen.size < mostPrecedents; k++) {
    const { sheet, formula } = queue[k]!;
    for (const { area, text } of referencesIn(tokenize(formula, book.locale), sheet)) {
      const key = `${sheet} ${text}`;
      const used = area === undefined || seen.has(key) ? undefined : withinUsed(book, area);
      seen.add(key);
      if (used === undefined) continue;
      const cells = sheetNamed(book, used.sheet)!;
      for (let row = used.row; row < used.row + used.rows && seen.size < mostPrecedents; row++)
        for (let column = used.column; column < used.column + used.columns; column++) {
          const own = `${used.sheet} ${keyOf({ row, column })}`;
          if (seen.has(own)) continue;
          seen.add(own);
          const formulaThere = formulaAt(cells, row, column);
          if (formulaThere !== "") enter(used.sheet, formulaThere);
          else if (typeof valueAt(cells, row, column) === "number") found.push({ sheet: cells, at: { row, column } });
        }
    }
  }
  return found;
}

// Numbers typed into a call, where the sheet has them.

export function typedFindings(book: CheckedBook, { calls, filled }: CallCell): SheetFinding[] {
  if (filled === undefined) return [];
  return calls.flatMap((placed) =>
    placed.args.flatMap((argument): SheetFinding[] => {
      const { param, source, given } = argument;
      if (param === undefined || !isNumeric(param) || source?.kind !== "typed") return [];
      if (source.value === 0 || source.value === 1) return [];
      const cell = cellFor(book, placed, argument, param, source.value);
      if (cell === undefined) return [];
      const text = areaText(cell.area, placed.at.sheet);
      return [
        {
          rule: "typed",
          area: filled,
          seen: say(messages.check.typed, {
            name: placed.call.definition.name,
            parameter: wordsOf(param.name),
            value: given.text,
            cell: text,
            heading: cell.heading,
          }),
          why: say(messages.check.whyTyped),
          change: filledWith(
            book,
            filled,
            replaced(placed.formula, [[given, text]]),
            say(messages.check.refer, { value: given.text, cell: text }),
          ),
        },
      ];
    }),
  );
}

/** The cell with that number whose heading is that of the parameter, beside the cells of the other arguments. */
function cellFor(
  book: CheckedBook,
  { at, args }: PlacedCall,
  own: PlacedArgument,
  param: Param,
  value: number,
): { area: SheetArea; heading: string } | undefined {
  const others = args.flatMap((each) =>
    each !== own && each.source?.kind === "cells" && isSingleCell(each.source.area) ? [each.source.area] : [],
  );
  const candidates = new Map<string, { area: SheetArea; headed: Headed }>();
  for (const { sheet, row, column } of others) {
    const cells = sheetNamed(book, sheet)!;
    const add = (r: number, c: number, headingOf: typeof headingAbove) => {
      const there = r < 0 || c < 0 ? null : valueAt(cells, r, c);
      if (typeof there !== "number" || Number(there.toPrecision(12)) !== Number(value.toPrecision(12))) return;
      const area = cellOf({ sheet, row: r, column: c });
      if ([...others, cellOf(at)].some((each) => sameArea(each, area))) return;
      const headed = headingOf(cells, area);
      if (headed !== undefined) candidates.set(areaText(area, ""), { area, headed });
    };
    for (let c = column - 30; c <= column + 30; c++) add(row, c, headingAbove);
    for (let r = row - 60; r <= row + 60; r++) add(r, column, headingBeside);
  }
  const found = [...candidates.values()];
  const { of, score } = matchHeadings(
    [param],
    found.map(({ headed }) => headed.heading),
    "meaning",
    (_, { fit }) => fit === "same" || fit === "unknown",
  );
  const match = of[0];
  if (match === undefined || score < 6) return undefined;
  const { area, headed } = found[match.heading]!;
  return { area, heading: headed.heading.text };
}
