import { cellOf, type SheetArea } from "@dairy-functions/formulas";
import { everydayWords, type Param, units, wordsOf } from "@dairy-functions/shared";
import { isEmptyCell } from "../areas.ts";
import type { Contents, Host, HostCell } from "../pane-host.ts";

/** Numbers of a sheet with the words that stand over them or to their left. */
export interface Field {
  readonly label: string;
  /** Of the library, if the sheet tells one. */
  readonly unit?: string;
  readonly area: SheetArea;
}

const isNumber = (cell: HostCell | undefined) => typeof cell === "number";
const isText = (cell: HostCell | undefined): cell is string => typeof cell === "string" && cell.trim() !== "";

/** The columns of numbers with a header and the rows of numbers with a label, around a place of a sheet. */
export async function fieldsAround(host: Host, place: SheetArea): Promise<readonly Field[]> {
  const seen = { sheet: place.sheet, row: Math.max(0, place.row - 300), column: 0, rows: 800, columns: 60 };
  const { values } = await host.read(seen);
  return fieldsOf(values, seen);
}

function fieldsOf(values: Contents["values"], place: SheetArea): readonly Field[] {
  return [
    ...values.flatMap((cells, r) =>
      cells.flatMap((label, c) => {
        const rows = isText(label) ? rowsUnder(values, r, c) : 0;
        return rows === 0 ? [] : [field(label as string, undefined, { ...cellOf(place, r + 1, c), rows })];
      }),
    ),
    ...values.flatMap((cells, r) =>
      runs(cells).flatMap(([from, to]) => {
        const before = cells.slice(0, from).filter(isText);
        const after = cells[to];
        const unit = [before[1], after].map((text) => (isText(text) ? unitIn(text) : undefined)).find(Boolean);
        return before[0] === undefined
          ? []
          : [field(before[0], unit, { ...cellOf(place, r, from), columns: to - from })];
      }),
    ),
  ];
}

/** How many rows stand under a header: numbers, and blank cells beside numbers under the headers next to it. */
function rowsUnder(values: Contents["values"], r: number, c: number): number {
  const headers = values[r]!;
  let [left, right] = [c, c];
  while (isText(headers[left - 1])) left--;
  while (isText(headers[right + 1])) right++;
  let rows = 0;
  let numbers = 0;
  for (const cells of values.slice(r + 1)) {
    if (isNumber(cells[c])) numbers++;
    else if (!isEmptyCell(cells[c]) || !cells.slice(left, right + 1).some(isNumber)) break;
    rows++;
  }
  return numbers === 0 ? 0 : rows;
}

function field(label: string, unit: string | undefined, area: SheetArea): Field {
  const own = unit ?? unitIn(/[([]([^)\]]+)[)\]]\s*$/.exec(label)?.[1] ?? /%\s*$/.exec(label)?.[0] ?? "");
  return own === undefined ? { label, area } : { label, unit: own, area };
}

/** The stretches of numbers in a row of cells. */
function runs(cells: readonly HostCell[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let from = 0; from < cells.length; from++) {
    if (!isNumber(cells[from])) continue;
    let to = from;
    while (isNumber(cells[to])) to++;
    found.push([from, to]);
    from = to;
  }
  return found;
}

/** A unit of the library as a sheet may write it: "US$/100 kg" is "cur/100 kg". */
function unitIn(text: string): string | undefined {
  const unit = text.trim().replace(/^(US\$|USD|EUR|BDT|INR|KES|GHS|PKR|Taka|Tk\.?|Rs\.?|[$€£₹৳])(?=\/|$)/i, "cur");
  return Object.hasOwn(units, unit) ? unit : undefined;
}

const idle = new Set("a an and as at by for from in is of on or per the to with".split(" "));
const stem = (word: string) => (word.length > 3 ? word.replace(/'?s$/, "") : word);
const wordsIn = (text: string): string[] =>
  (wordsOf(text.replace(/[([].*/s, "").replace(/['’]/g, "")).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !idle.has(word))
    .map(stem);

const enough = 3;

/**
 * The same unit, also a year's, speaks for a field. Accounts may be kept whole or per 100 kg; any other unit is a no.
 */
function unitFit(found: string, wanted: string): number {
  if (found === wanted) return 2;
  if (found.replace(/\/yr$/, "") === wanted.replace(/\/yr$/, "")) return 1;
  return wanted === "cur" && /^cur\/(100 )?kg/.test(found) ? 0 : -10;
}

/**
 * How well a field fits a parameter: its name above all, then what the parameter is about, everyday words and the unit.
 */
function fit(param: Param, { label, unit }: Field): number {
  const said = wordsIn(label);
  const name = wordsIn(wordsOf(param.name));
  const about = new Set(wordsIn(param.about));
  if (said.length === 0) return 0;
  const named = name.filter((word) => said.includes(word)).length;
  const extra = said.length - named;
  let score = named === name.length ? Math.max(4, 8 - extra) : (3 * named) / name.length;
  score += (2 * said.filter((word) => about.has(word)).length) / said.length;
  const meant = said.flatMap((word) => (everydayWords[word] ?? []).map(stem));
  if (meant.some((word) => name.includes(word))) score += 1;
  if (unit !== undefined && "unit" in param && param.unit !== "any") score += unitFit(unit, param.unit);
  return score;
}

/**
 * The field for each parameter that has one. All of them lie the same way, as columns or as rows, and have one length,
 * since the ranges of a call walk together.
 */
export function matchFields(params: readonly Param[], fields: readonly Field[]): (Field | undefined)[] {
  const numeric = params.map((param) => ("unit" in param && param.kind !== "matrix" ? param : undefined));
  const shapes = [...new Set(fields.map(shape))];
  const choices = shapes.map((each) =>
    assign(
      numeric,
      fields.filter((one) => shape(one) === each),
    ),
  );
  const best = choices.reduce<Assigned | undefined>(
    (a, b) => (a === undefined || b.score > a.score ? b : a),
    undefined,
  );
  return best?.fields ?? params.map(() => undefined);
}

/** Fields that can stand in one call: columns over the same rows, rows over the same columns. */
const shape = ({ area }: Field) =>
  area.rows > 1 ? `rows ${area.row} ${area.rows}` : `columns ${area.column} ${area.columns}`;

interface Assigned {
  readonly score: number;
  readonly fields: (Field | undefined)[];
}

function assign(params: readonly (Param | undefined)[], fields: readonly Field[]): Assigned {
  const pairs = params
    .flatMap((param, k) => (param === undefined ? [] : fields.map((each) => ({ k, each, score: fit(param, each) }))))
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score);
  const chosen: (Field | undefined)[] = params.map(() => undefined);
  let score = 0;
  for (const pair of pairs) {
    if (chosen[pair.k] !== undefined || chosen.includes(pair.each)) continue;
    chosen[pair.k] = pair.each;
    score += pair.score;
  }
  return { score, fields: chosen };
}

/** The part of an area beside the rows, or in the columns, that are selected, if more than one is. */
export function within(area: SheetArea, selected: SheetArea): SheetArea {
  const bottom = Math.min(area.row + area.rows, selected.row + selected.rows);
  const row = Math.max(area.row, selected.row);
  return area.rows > 1 && selected.rows > 1 && bottom > row ? { ...area, row, rows: bottom - row } : area;
}
