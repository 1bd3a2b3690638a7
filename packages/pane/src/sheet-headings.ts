import type { Area, Place } from "@dairy-functions/formulas";
import { type FitParam, type Heading, readHeading, readUnit, readWrittenNumber } from "@dairy-functions/shared";
import { isEmptyCell, isErrorCell } from "./areas.ts";
import type { HostCell } from "./pane-host.ts";

/**
 * What a sheet says about ranges of numbers: the header above a column, the label before a row, a unit row beneath
 * headers, a unit beside a label, the title of a section. Insert, Explain and Check workbook all ask here.
 */

/** Cells of a sheet: from A1 on, or from the place that is given. Rows and cells that are blank may be missing. */
export interface SheetCells extends Partial<Place> {
  readonly values: readonly (readonly HostCell[] | undefined)[];
  /** With them, a row that waits for its numbers is not taken for a blank one. */
  readonly formulas?: readonly (readonly string[] | undefined)[];
}

/** A heading, and the cell that holds its words. */
export interface Headed {
  readonly heading: Heading;
  readonly at: Place;
}

export const isText = (cell: HostCell | undefined): cell is string => typeof cell === "string" && cell.trim() !== "";
/** A number, an error in the place of one, or a number that is text. */
export const isNumber = (cell: HostCell | undefined): boolean =>
  typeof cell === "number" || isErrorCell(cell) || (typeof cell === "string" && isWritten(cell));
const isWritten = (text: string) => {
  const written = readWrittenNumber(text);
  return written !== undefined && (written.rest === "" || written.rest === "%");
};
/** A header or a label: a text that is not a number. */
export const isWords = (cell: HostCell | undefined): cell is string => isText(cell) && !isWritten(cell);

const totals =
  "totals?|sums?|means?|averages?|avg\\.?|medians?|suma|promedio|media|soma|m[eé]dia|moyenne|somme|ensemble|summe|mittel(?:wert)?|durchschnitt|insgesamt|gesamt|gemiddelde|totaal|итого|всего|среднее|মোট|সর্বমোট|গড়|कुल|योग|औसत|जम्मा|एकूण|सरासरी|jumla|wastani|jumlah|rata-rata|合计|合計|总计|總計|平均";
const isTotalWord = new RegExp(
  `^(?:grand |sub[ -]?)?(?:${totals})\\s*(?:$|[:=(\\d]|(?:of|for|all|herd|farms?|year|month|day|general|geral)(?![\\p{L}]))`,
  "iu",
);
/** Whether a label is of what is computed from the rows above it: the data ends before such a row. */
export const isTotal = (label: string): boolean => isTotalWord.test(label.trim().normalize("NFC"));

/** A unit that has a cell of its own, and not a word that names a thing: "kg", "(Tk/L)", but not "Cows" or "Year". */
export function isUnitAlone(text: string): boolean {
  const dimension = readUnit(text)?.dimension;
  if (dimension === undefined) return false;
  const powers = Object.entries(dimension);
  const { words } = readHeading(text);
  if (words !== "" && readUnit(words) === undefined) return false; // "Fat %"
  return (
    powers.length === 0 ||
    powers.some(([base, power]) => power < 0 || !["time", "animal", "person", "item"].includes(base))
  );
}
/** What is in a row of units where a column has none. */
const isNoUnit = (text: string) => /^(?:[-–—.#*]+|no\.?|nr\.?|n°|units?|text|name)$/i.test(text.trim());

/** The rows of a part with what has been found of each, so that a sheet is looked through once. */
interface Rows {
  readonly at: (r: number, c: number) => HostCell | undefined;
  readonly isBlank: (r: number) => boolean;
  readonly isUnitRow: (r: number) => boolean;
}
const rowsOf = new WeakMap<SheetCells["values"], Rows>();
function rowsIn({ values, formulas }: SheetCells): Rows {
  const known = rowsOf.get(values);
  if (known !== undefined) return known;
  const blank = new Map<number, boolean>();
  const units = new Map<number, boolean>();
  const remembered = (map: Map<number, boolean>, r: number, find: () => boolean) => {
    const found = map.get(r) ?? find();
    map.set(r, found);
    return found;
  };
  const at = (r: number, c: number) => values[r]?.[c];
  const made: Rows = {
    at,
    isBlank: (r) =>
      remembered(blank, r, () => (values[r] ?? []).every(isEmptyCell) && !(formulas?.[r] ?? []).some(Boolean)),
    isUnitRow: (r) =>
      remembered(units, r, () => {
        const cells = values[r] ?? [];
        const texts = cells.flatMap((cell, c) => (isText(cell) ? [[cell, c] as const] : []));
        if (cells.some((cell) => !isEmptyCell(cell) && !isWords(cell))) return false;
        return (
          texts.some(([text]) => isUnitAlone(text)) &&
          texts.every(([text, c]) => (readUnit(text) !== undefined ? isWords(at(r - 1, c)) : isNoUnit(text)))
        );
      }),
  };
  rowsOf.set(values, made);
  return made;
}

/** Whether a row, counted in what was read, holds the units of the headers above it. */
export const isUnitRow = (cells: SheetCells, r: number): boolean => rowsIn(cells).isUnitRow(r);

/** The heading of a range of numbers in a sheet, if it has one. A range of several rows and columns has none. */
export function headingOf(cells: SheetCells, area: Area): Heading | undefined {
  const { rows, columns } = area;
  const above = columns === 1 ? ownAbove(cells, area) : undefined;
  const before = rows === 1 ? ownBeside(cells, area) : undefined;
  if (above === undefined || before === undefined) {
    const only = before ?? above;
    return only && titled(cells, only).heading;
  }
  if (saysUnit(before.heading)) return before.heading;
  // A unit that heads a column of values belongs to each label: "Milk sold" in the column "kg/yr".
  if (isUnitAlone(above.heading.text)) return readHeading(before.heading.text, above.heading.text);
  return saysUnit(above.heading) ? above.heading : titled(cells, before).heading;
}

/** The header above a cell, over the numbers of its column. */
export function headingAbove(cells: SheetCells, place: Place): Headed | undefined {
  const found = ownAbove(cells, place);
  return found && titled(cells, found);
}

/** The label to the left of a cell, or of several in a row. */
export function headingBeside(cells: SheetCells, place: Place & { readonly columns?: number }): Headed | undefined {
  const found = ownBeside(cells, place);
  return found && titled(cells, found);
}

/** A heading with its place in what was read, from which the title of its section is looked for. */
interface Found {
  readonly heading: Heading;
  readonly r: number;
  readonly c: number;
  readonly isLabel: boolean;
}
const saysUnit = ({ unit, unread, ask }: Heading) =>
  unit?.dimension !== undefined || unread !== undefined || ask !== undefined;

/** The header of a column, with a row of units beneath it, a group or a title above. */
function ownAbove(part: SheetCells, { row, column }: Place): Found | undefined {
  const { at, isBlank, isUnitRow } = rowsIn(part);
  const [r, c] = [row - (part.row ?? 0), column - (part.column ?? 0)];
  let k = r - 1;
  // A text between numbers, as "n/a", is one of them.
  while (k >= 0 && !isBlank(k) && !(isWords(at(k, c)) && !isNumber(at(k - 1, c)))) k--;
  if (k < 0 || isBlank(k)) return undefined;
  if (isUnitRow(k)) {
    const unit = at(k, c) as string;
    const heading = readHeading(headerAt(part, k - 1, c), isNoUnit(unit) ? undefined : unit);
    return { heading, r: k - 1, c, isLabel: false };
  }
  return { heading: readHeading(headerAt(part, k, c)), r: k, c, isLabel: false };
}

/** The words of a header, with the group above it where they alone do not say what the numbers are of. */
function headerAt(part: SheetCells, r: number, c: number): string {
  const { at, isBlank } = rowsIn(part);
  const text = at(r, c);
  if (!isWords(text)) return "";
  const header = text.trim();
  const others = (part.values[r] ?? [])
    .filter((cell, j) => j !== c && isWords(cell))
    .map((cell) => String(cell).trim());
  if (r === 0 || isBlank(r - 1) || (!isUnitAlone(header) && !others.includes(header))) return header;
  // A merged cell holds its text in the first of its columns.
  let left = c;
  while (left >= 0 && isEmptyCell(at(r - 1, left))) left--;
  const group = at(r - 1, left);
  return isWords(group) && !(part.values[r - 1] ?? []).some(isNumber) ? `${group.trim()} ${header}` : header;
}

/** The label of a row of numbers, with a unit in a cell beside it or behind the numbers. */
function ownBeside(
  part: SheetCells,
  { row, column, columns = 1 }: Place & { readonly columns?: number },
): Found | undefined {
  const { at } = rowsIn(part);
  const [r, from] = [row - (part.row ?? 0), column - (part.column ?? 0)];
  let first = from;
  // Between these numbers and those before them, or else before those: "Milk | kg | 1000 | | 900".
  for (let end = from; end > 0; end = first) {
    while (end > 0 && isNumber(at(r, end - 1))) end--;
    first = end;
    while (first > 0 && !isNumber(at(r, first - 1))) first--;
    const texts = (part.values[r] ?? [])
      .slice(first, end)
      .flatMap((cell, k) => (isWords(cell) ? [[cell, first + k] as const] : []));
    const [label, ...more] = texts;
    if (label === undefined || (texts.length === 1 && first > 0 && isUnitAlone(label[0]))) {
      if (first === 0) return undefined;
      continue;
    }
    let right = from + columns;
    while (isNumber(at(r, right))) right++;
    const after = at(r, right);
    const beside =
      more.reverse().find(([text, c]) => readUnit(text) !== undefined || isColumnOfUnits(part, r, c))?.[0] ??
      (isWords(after) && readUnit(after) !== undefined ? after : undefined);
    return { heading: readHeading(label[0].trim(), beside), r, c: label[1], isLabel: true };
  }
  return undefined;
}

/** Whether a column is headed "Unit", so that what is in it is meant as one even if it is not known. */
function isColumnOfUnits(part: SheetCells, r: number, c: number): boolean {
  const { at, isBlank } = rowsIn(part);
  for (let k = r - 1; k >= 0 && !isBlank(k); k--) {
    const text = at(k, c);
    if (
      isText(text) &&
      /^(?:units?|unidad(?:es)?|unidade|unité|einheit|eenheid|একক|इकाई|एकक|kipimo|satuan|ед\.?(?: изм\.?)?|单位|單位)$/iu.test(
        text.trim(),
      )
    )
      return true;
  }
  return false;
}

/** What a title may say of a whole block: money per something, or a unit, but not a thing with numbers of its own. */
const isOfHoursOrAnimals =
  /\bhours?\b|\bdays?\b|\bcows?\b|\bheads?\b|\bherd\b|\bnumber\b|\byield\b|\bfat\b|\bprotein\b|\barea\b|\bland\b|\bshare\b|\bratio\b|\brate\b|\bmargin\b|\bpercent|%/i;

/** A heading without a unit gets the one that the title of its section names: "US$ per 100 kg". */
function titled(part: SheetCells, { heading, r, c, isLabel }: Found): Headed {
  const at = { row: r + (part.row ?? 0), column: c + (part.column ?? 0) };
  if (saysUnit(heading) || isOfHoursOrAnimals.test(heading.words)) return { heading, at };
  const { unit, below } = titleAbove(part, r, c, isLabel) ?? {};
  if (unit !== undefined) return { heading: readHeading(heading.text, unit), at };
  if (below === undefined) return { heading, at };
  return { heading: { ...readHeading(`${heading.text} ${below}`), text: heading.text }, at };
}

/** The unit of a title, or what it puts under the stroke: "Results per cow". */
function unitOfTitle(title: string): { readonly unit?: string; readonly below?: string } | undefined {
  const unit = readUnit(title) ?? readHeading(title).unit;
  const powers = Object.values(unit?.dimension ?? {});
  if (powers.some((power) => power > 0)) return { unit: unit!.text };
  const [below] = /\bper\b.*$/i.exec(title) ?? [];
  return below !== undefined && readUnit(below)?.dimension !== undefined ? { below } : undefined;
}

/**
 * The title of the section that a header or label is in: a row above with words and no numbers. Titles without a unit
 * are passed as long as they follow each other; a blank row ends the section unless a title is directly beneath it.
 */
function titleAbove(part: SheetCells, r: number, c: number, isLabel: boolean) {
  const { isBlank } = rowsIn(part);
  let inTitles = !isLabel;
  for (let k = r - 1; k >= 0; k--) {
    if (isBlank(k)) {
      if (!inTitles || k === 0 || isBlank(k - 1)) return undefined;
      continue;
    }
    const cells = part.values[k]!;
    const texts = cells.slice(0, c + 1).filter(isWords);
    if (cells.some(isNumber) || texts.length === 0) {
      if (inTitles) return undefined;
      continue;
    }
    inTitles = true;
    // A row of several texts is of headers: they speak of their columns.
    if (cells.filter(isWords).length > 1) continue;
    const title = texts.at(-1)!.trim();
    const found = title.length < longestTitle ? unitOfTitle(title) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
const longestTitle = 80;

/**
 * Whether numbers are fractions under a heading in percent, as percent cells hold them, or the other way round: then the
 * heading says how they look, not what they are. The library itself refuses 4.5 for a fraction and 0.045 for a percentage.
 */
export function isOtherPercent({ unit: own = "" }: FitParam, { unit }: Heading, numbers: readonly unknown[]): boolean {
  if (unit?.dimension === undefined || !Object.keys(unit.dimension).every((base) => base === "time")) return false;
  const sizes = numbers.flatMap((each) => (typeof each === "number" ? [Math.abs(each)] : []));
  if (own.startsWith("fraction")) return unit.scale === 0.01 && sizes.every((size) => size <= 1);
  return own.startsWith("%") && unit.scale === 1 && sizes.some((size) => size > 1);
}
