import type { Area, Place } from "@dairy-functions/formulas";
import type { Answer, AnyFunction, Cell } from "@dairy-functions/shared";
import type { Look } from "@dairy-functions/workbooks";
import type { Dress } from "./pane-host.ts";

/** How tables look that the pane writes: headers, widths and number formats of our templates, in every host. */

/** Cells of a table with their looks; what is not there is left as it is. */
export interface DressedCell {
  readonly look?: Look;
  readonly format?: string;
}

/** The dress of a grid of cells that begins at a place. */
export function dressOf(
  cells: readonly (readonly (DressedCell | undefined)[])[],
  at: Place,
  widths: readonly (number | undefined)[],
): Dress {
  return {
    looks: areasBy(cells, at, ({ look }) => look) as Dress["looks"],
    formats: areasBy(cells, at, ({ format }) => format),
    widths: widths.flatMap((width, c) => (width === undefined ? [] : [[at.column + c, width] as const])),
  };
}

/** Areas of cells that are alike: stretches of a row, and rows below each other that have the same stretch. */
function areasBy(
  cells: readonly (readonly (DressedCell | undefined)[])[],
  at: Place,
  of: (cell: DressedCell) => string | undefined,
): readonly (readonly [string, readonly Area[]])[] {
  const found = new Map<string, Area[]>();
  for (const [r, row] of cells.entries())
    for (let c = 0; c < row.length; c++) {
      const keyAt = (k: number) => (row[k] === undefined ? undefined : of(row[k]));
      const key = keyAt(c);
      if (key === undefined) continue;
      const from = c;
      while (keyAt(c + 1) === key) c++;
      const area = { row: at.row + r, column: at.column + from, rows: 1, columns: c - from + 1 };
      const list = found.get(key) ?? [];
      found.set(key, list);
      const k = list.findIndex(
        (each) => each.column === area.column && each.columns === area.columns && each.row + each.rows === area.row,
      );
      if (k === -1) list.push(area);
      else list[k] = { ...list[k]!, rows: list[k]!.rows + 1 };
    }
  return [...found];
}

/** Digits that show a number of this size to three places or more. */
function formatOfSize(size: number): string {
  if (size >= 1000) return "#,##0";
  if (size >= 100) return "#,##0.0";
  if (size >= 1) return "#,##0.00";
  return size >= 0.1 ? "0.000" : "0.0000";
}

/** The format of numbers in a unit, of which the largest is so large. */
export function formatOf(unit: string, values: readonly number[]): string {
  const sizes = values.map(Math.abs).filter(Number.isFinite);
  const size = Math.max(0, ...sizes);
  if (unit.startsWith("fraction")) return "0.0%";
  if (unit === "year") return "0";
  if (values.length > 0 && values.every(Number.isInteger)) return "#,##0";
  return size === 0 ? "#,##0.00" : formatOfSize(size);
}

/** How far a number falls below what its column shows: 0.15 in a column of thousands. */
const isLost = (value: number, format: string) => {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return value !== 0 && Math.abs(value) < 10 ** -decimals * 5 && !Number.isInteger(value);
};

/** "farm price (cur/kg)", "Profit margin (fraction)": the unit that a header or a row names. */
const unitInLabel = (label: unknown) =>
  (typeof label === "string" ? /\(([^()]*)\)\s*$/.exec(label)?.[1] : undefined) ?? "";

const isTotal = (label: unknown) => typeof label === "string" && /^total\b/i.test(label);

/** Widths in characters: a column of texts as wide as they are, within reason, so that no label is cut. */
const widthOfTexts = (texts: readonly string[], least: number, most: number) =>
  Math.min(most, Math.max(least, ...texts.map((text) => text.length + 2)));

/** The number format of a result in one cell or a column; it fits the size, since other numbers follow with other inputs. */
function valueDress(unit: string, answer: Answer, at: Place): Dress | undefined {
  const rows = Array.isArray(answer) ? (answer as readonly (readonly unknown[])[]) : [[answer]];
  const sizes = rows.flat().filter((cell): cell is number => typeof cell === "number" && Number.isFinite(cell));
  if (sizes.length === 0 && !unit.startsWith("fraction")) return undefined;
  const size = Math.max(0, ...sizes.map(Math.abs));
  const format = unit.startsWith("fraction") ? "0.0%" : size === 0 ? "#,##0.00" : formatOfSize(size);
  const area = { row: at.row, column: at.column, rows: rows.length, columns: rows[0]!.length };
  return { looks: [], formats: [], widths: [], plainFormats: [[format, [area]]] };
}

/** The dress of a result: headers and formats of a table, the number format of a value; undefined for errors. */
export function resultDress({ result }: AnyFunction, answer: Answer, at: Place): Dress | undefined {
  if (result.kind === undefined) return valueDress(result.unit, answer, at);
  if (!Array.isArray(answer) || answer.length < 2 || result.kind === "text") return undefined;
  const rows = answer as readonly (readonly unknown[])[];
  const [head, ...body] = rows;
  const numbersIn = (c: number) => body.map((row) => row[c]).filter((cell) => typeof cell === "number");
  const formats = head!.map((title, c) => formatOf(unitInLabel(title), numbersIn(c)));
  const hasNumbers = head!.map((_, c) => numbersIn(c).length > 0);
  const cells = rows.map((row, r): (DressedCell | undefined)[] =>
    row.map((cell, c) => {
      if (r === 0) return { look: hasNumbers[c] ? "headerRight" : "header" };
      const total = isTotal(row[0]);
      if (!hasNumbers[c]) return { look: total ? "totalLabel" : c === 0 ? "label" : "computedText" };
      const own = unitInLabel(row[0]);
      const format =
        typeof cell !== "number"
          ? formats[c]!
          : own.startsWith("fraction")
            ? "0.0%"
            : isLost(cell, formats[c]!)
              ? formatOfSize(Math.abs(cell))
              : formats[c]!;
      return { look: total ? "total" : typeof cell === "string" && cell !== "" ? "computedText" : "computed", format };
    }),
  );
  const widths = head!.map((title, c) => {
    const texts = rows.map((row) => row[c]).filter((cell) => typeof cell === "string");
    return hasNumbers[c]
      ? widthOfTexts([String(title), ...texts.map((text) => text.slice(0, 24))], 12, 24)
      : widthOfTexts(texts, 12, 44);
  });
  return dressOf(cells, at, widths);
}

/** The dress of a table to be filled in: headers, labels, and inputs where a person types. */
export function layoutDress(cells: readonly (readonly Cell[])[], at: Place): Dress {
  const [head, ...body] = cells;
  const isNote = head!.map((title) => typeof title === "string" && /^(note|unit|label|line)$/.test(title));
  const isNumber = head!.map((_, c) => body.some((row) => typeof row[c] === "number"));
  const dressed = cells.map((row, r): (DressedCell | undefined)[] => {
    // Only plans have titles between their lines; elsewhere a line without a number waits for one.
    const isSection = r > 0 && head!.includes("unit") && row.slice(1).every((cell) => cell === null || cell === "");
    return row.map((cell, c) => {
      if (r === 0) return { look: isNumber[c] ? "headerRight" : "header" };
      if (isSection) return c === 0 ? { look: "heading" } : undefined;
      if (isNote[c]) return { look: head![c] === "unit" ? "unit" : head![c] === "note" ? "note" : "label" };
      return { look: typeof cell === "string" && cell !== "" && !isNumber[c] ? "inputText" : "input" };
    });
  });
  const widths = head!.map((title, c) => {
    const texts = cells.map((row) => row[c]).filter((cell) => typeof cell === "string");
    return isNumber[c] ? widthOfTexts([String(title)], 12, 24) : widthOfTexts(texts, 12, 44);
  });
  return dressOf(dressed, at, widths);
}

/** Whether a cell of this format may get another: it has none of its own, or shows percent where that is not the unit. */
export const isPlain = (own: string, wanted: string): boolean =>
  ["", "General", "@", "0.###############"].includes(own) || (own.includes("%") && !wanted.includes("%"));
