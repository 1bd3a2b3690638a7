import { addressOf, areaOf, fixedReference, type Place, placeOf, referenceTo } from "@dairy-functions/formulas";
import { say, translated } from "@dairy-functions/shared";
import { conditionOf } from "./blocks.ts";
import type { Highlight, Limit } from "./book.ts";
import { aboutCell, type Canvas } from "./canvas.ts";
import { messages } from "./messages.ts";
import { fillIn } from "./missing.ts";
import { quoted } from "./template-formulas.ts";

/** Spreadsheets check what is typed, not what is pasted: values beyond the limits of a cell are shown and counted. */

type Taken = Omit<Limit, "title" | "help" | "refusal">;

/** Joins limits that accept the same values in ranges below each other. */
function together(limits: readonly Limit[]): Taken[] {
  const found: Taken[] = [];
  for (const { title: _, help: __, refusal: ___, ...limit } of limits) {
    const above = found.at(-1);
    const [upper, lower] = [above, limit].map((each) => each && areaOf(each.range));
    const joins =
      JSON.stringify({ ...above, range: "" }) === JSON.stringify({ ...limit, range: "" }) &&
      upper?.column === lower?.column &&
      upper?.columns === lower?.columns &&
      upper!.row + upper!.rows === lower!.row;
    if (joins) found[found.length - 1] = { ...limit, range: addressOf({ ...upper!, rows: upper!.rows + lower!.rows }) };
    else found.push(limit);
  }
  return found;
}

/** Highlights the cells that hold what their limits refuse. */
export const refusedHighlights = (limits: readonly Limit[]): Highlight[] => together(limits).map(highlightOf);

function highlightOf(limit: Taken): Highlight {
  const { range, kind, values = [] } = limit;
  const cell = range.split(":")[0]!;
  const formula =
    kind === "list"
      ? `AND(${["", ...values].map((value) => `${cell}<>${quoted(value)}`).join(",")})`
      : `IF(ISNUMBER(${cell}),NOT(${conditionOf(limit).slice(1)}),${cell}<>"")`;
  return { range, formula, look: "bad" };
}

/** How many numbers within the limits are not whole; INT fails on text. */
function partsOfOne(cells: string, min = -1e307, max = 1e307): string {
  const parts = `SUMPRODUCT((INT(${cells})<>${cells})*(${cells}>=${min})*(${cells}<=${max}))`;
  return `IF(COUNTA(${cells})=COUNT(${cells}),${parts},0)`;
}

/** A formula on another sheet that counts the cells of some ranges that hold what their limits refuse. */
export interface RefusedCount {
  readonly ranges: readonly string[];
  readonly formula: string;
}

/** What counts them on a sheet, in formulas that a person can still read. */
export function refusedCounts(sheet: string, limits: readonly Limit[]): RefusedCount[] {
  const counts: RefusedCount[] = [];
  for (const limit of together(limits)) {
    for (const formula of countsOf(sheet, limit)) {
      const last = counts.at(-1);
      const ranges = [...new Set([...(last?.ranges ?? []), limit.range])];
      if (last && last.formula.length + formula.length < longestFormula)
        counts[counts.length - 1] = { ranges, formula: `${last.formula}+${formula}` };
      else counts.push({ ranges: [limit.range], formula });
    }
  }
  return counts;
}

/** Characters of a formula that a person reads without losing the thread. */
export const longestFormula = 400;

/** How many cells are filled in. To COUNTA, a pasted empty text would be one. */
function filledIn(range: string, cells: string): string {
  const { rows, columns } = areaOf(range);
  const sides = [...(rows > 1 ? [`ROWS(${cells})`] : []), ...(columns > 1 ? [`COLUMNS(${cells})`] : [])];
  return `${sides.join("*") || "1"}-COUNTBLANK(${cells})`;
}

function countsOf(sheet: string, { range, kind, min, max, above, values = [] }: Taken): string[] {
  const cells = referenceTo({ sheet, ...areaOf(range) }, "");
  const filled = filledIn(range, cells);
  if (kind === "list") {
    const formula = `${filled}${values.map((value) => `-COUNTIF(${cells},${quoted(value)})`).join("")}`;
    if (formula.length <= longestFormula) return [formula];
    const listed = quoted(`|${values.join("|").toLowerCase()}|`);
    return [`SUMPRODUCT((${cells}<>"")*ISERROR(FIND("|"&LOWER(${cells})&"|",${listed})))`];
  }
  const numbers = [
    ...(min === undefined ? [] : [`COUNTIF(${cells},"<"&${min})`]),
    ...(above === undefined ? [] : [`COUNTIF(${cells},"<="&${above})`]),
    ...(max === undefined ? [] : [`COUNTIF(${cells},">"&${max})`]),
  ];
  return [
    [`${filled}-COUNT(${cells})`, ...numbers].join("+"),
    ...(kind === "whole" ? [partsOfOne(cells, min, max)] : []),
  ];
}

/** Shown at the top of every sheet, and in place of every sentence, where the functions are not known. */
export const addInIsOff =
  "The add-in Dairy functions is off, so results are old or left out. Switch it on, or use the plain edition of this workbook.";
const refusedInputs = () => say(messages.refused);
const begins = (text: string, cell = aboutCell) => `LEFT(${cell},${text.length})=${quoted(text)}`;
const fixedAbout = aboutCell.replace(/[A-Z]+|\d+/g, "$$$&");
const off = () => translated(addInIsOff).slice(0, 34);

/** The cell of the sheet Start with what every sheet says first, or a blank. */
export interface Warned {
  readonly warning: string;
  /** Whether it may say that the add-in is off. */
  readonly hasAddIn: boolean;
}

/** What the warning says while the cell `addIn` says that the add-in is off, or while the cells `counts` count any. */
export function warningOf(start: string, counts: string, addIn: string | undefined): string {
  const sentence = say(messages.refusedOn, { refused: refusedInputs(), start });
  const refused = `IF(SUM(${counts})>0,${quoted(sentence)},"")`;
  return addIn === undefined ? refused : `IF(${begins(off(), addIn)},${addIn},${refused})`;
}

/** A sheet with the cells that name what is missing in its blocks. */
export interface Asking {
  readonly sheet: string;
  readonly missing: readonly Place[];
}

/**
 * Replaces what a sheet is about by the warning of the sheet Start, while there is one, and else by the first input that
 * is missing on a sheet that asks for some.
 */
export function putRefused(sheet: Canvas, { warning, hasAddIn }: Warned, asking: readonly Asking[]): void {
  const { value, look } = sheet.cells[aboutCell]!;
  const missing = fillIn();
  const own = asking.find((each) => each.sheet === sheet.name);
  const places = own
    ? own.missing.map((place) => ({ cell: addressOf(place), where: "" }))
    : asking.map((each) => ({
        cell: fixedReference({ sheet: each.sheet, ...areaOf(aboutCell) }),
        where: `&${quoted(say(messages.onSheet, { sheet: each.sheet }))}`,
      }));
  const about = places.reduceRight(
    (rest, { cell, where }) => `IF(LEFT(${cell},${missing.length})=${quoted(missing)},${cell}${where},${rest})`,
    quoted(String(value)),
  );
  sheet.cells[aboutCell] = { formula: `IF(${warning}="",${about},${warning})`, look };
  if (hasAddIn) markOff(sheet);
  sheet.highlights.push({ range: aboutCell, formula: begins(refusedInputs()), look: "bad" });
  sheet.highlights.push({ range: aboutCell, formula: begins(missing), look: "total" });
}

/** Marks the top of a sheet while it says that the add-in is off. */
export const markOff = ({ highlights }: Pick<Canvas, "highlights">): void => {
  highlights.push({ range: aboutCell, formula: begins(off()), look: "bad" });
};

/** Hides the errors of a sheet while its top says that the add-in is off: one sentence says what all of them would. */
export function errorsHidden({ cells }: Pick<Canvas, "cells">): Highlight {
  const places = Object.keys(cells).map(placeOf);
  const [right, bottom] = [Math.max(...places.map(({ column }) => column)), Math.max(...places.map(({ row }) => row))];
  const range = addressOf({ column: 0, row: 0, columns: right + 1, rows: bottom + 1 });
  return { range, formula: `AND(ISERROR(A1),${begins(off(), fixedAbout)})`, look: "hidden" };
}

/** Shows the warning, or what is missing, instead of a formula, since what the formula reads may show errors. */
export const unlessRefused = (formula: string): string =>
  `IF(OR(${[refusedInputs(), off(), fillIn()].map((text) => begins(text)).join(",")}),${aboutCell},${formula})`;
