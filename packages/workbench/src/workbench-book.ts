import { addressOf, areaOf } from "@dairy-functions/formulas";
import type { Cell } from "@dairy-functions/shared";
import {
  type Book,
  type BookCell,
  type BookChart,
  type BookSheet,
  type ChartRange,
  type Highlight,
  type Limit,
  type Look,
  type LookOf,
  looks,
  pixelsHigh,
  pixelsOf,
  pixelsWide,
} from "@dairy-functions/workbooks";

/** A book as o-spreadsheet reads a workbook, with the ranges that `protection.ts` reads. */
export function workbookOf(book: Book) {
  const formats = [...new Set(book.sheets.flatMap(({ cells }) => Object.values(cells).map(({ format }) => format)))];
  return {
    sheets: book.sheets.map((sheet) => sheetOf(sheet, formats)),
    styles: numbered(lookNames.map((look) => styleOf(looks[look]))),
    borders: numbered(lookNames.map((look) => borderOf(looks[look]))),
    formats: numbered(formats),
    // Those of formulas first: o-spreadsheet looks through all of them.
    namedRanges: { ...book.names, ...book.places },
  };
}

const lookNames = Object.keys(looks) as Look[];
/** Parts by the numbers that cells name them with, counted from 1. */
const numbered = <Part>(parts: readonly (Part | undefined)[]): Record<number, Part> =>
  Object.fromEntries(parts.map((part, k) => [k + 1, part] as const).filter(hasPart));
const hasPart = <Key, Part>(entry: readonly [Key, Part | undefined]): entry is readonly [Key, Part] =>
  entry[1] !== undefined;

function sheetOf(sheet: BookSheet, formats: readonly (string | undefined)[]) {
  const { name, widths, heights, frozenRows, cells, merges, limits, highlights, charts } = sheet;
  const merged = new Map(merges.map((range) => [zoneOf(range).first, range]));
  /** Every cell, or the range that it is merged into, with what `of` gives for it. */
  const byPlace = <Part>(of: (cell: BookCell) => Part | undefined): Record<string, Part> =>
    Object.fromEntries(
      Object.entries(cells)
        .map(([address, cell]) => [merged.get(address) ?? address, of(cell)] as const)
        .filter(hasPart),
    );
  const used = [...Object.keys(cells), ...charts.map(({ range }) => range)].map(zoneOf);
  return {
    id: name,
    name,
    colNumber: Math.max(widths.length, ...used.map(({ right }) => right + 1), 12),
    rowNumber: Math.max(...used.map(({ bottom }) => bottom + 20), 60),
    cols: Object.fromEntries(widths.map((width, column) => [column, { size: pixelsWide(width) }])),
    rows: Object.fromEntries(
      Object.entries(heights).map(([row, points]) => [Number(row), { size: pixelsHigh(points) }]),
    ),
    // A frozen column would cut off the sentence at the top, which runs over the cells beside it.
    panes: { xSplit: 0, ySplit: frozenRows },
    areGridLinesVisible: false,
    cells: Object.fromEntries(
      Object.entries(cells)
        .map(([address, cell]) => [address, contentOf(cell)])
        .filter(([, content]) => content !== ""),
    ) as Record<string, string>,
    merges: [...merges],
    locked: lockedRanges(sheet),
    styles: byPlace(({ look }) => lookNames.indexOf(look) + 1),
    borders: byPlace(({ look }) => (looks[look].border === undefined ? undefined : lookNames.indexOf(look) + 1)),
    formats: byPlace(({ format }) => (format === undefined ? undefined : formats.indexOf(format) + 1)),
    dataValidationRules: limits.map(ruleOf),
    // Its conditions give no formats: `grouping.ts` groups the digits of the whole workbook.
    conditionalFormats: highlights.filter(hasNoFormat).map(({ range, formula, look }, k) => ({
      id: `highlight ${k}`,
      ranges: [range],
      rule: { type: "CellIsRule", operator: "customFormula", values: [`=${formula}`], style: styleOf(looks[look]) },
    })),
    figures: charts.map((chart, k) => figureOf(sheet, chart, `${name} chart ${k}`)),
  };
}

const hasNoFormat = ({ format }: Highlight): boolean => format === undefined;

/** The cells that a sheet fills in, inputs excepted, a range for each run of a row. */
function lockedRanges({ cells, merges }: BookSheet): string[] {
  const merged = new Map(merges.map((range) => [zoneOf(range).first, range]));
  const rows = new Map<number, Set<number>>();
  for (const [address, { value = null, formula, fills, input }] of Object.entries(cells)) {
    if (input || (formula === undefined && (value === null || value === ""))) continue;
    const { left, top, right, bottom } = zoneOf(fills ?? merged.get(address) ?? address);
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        rows.set(row, (rows.get(row) ?? new Set<number>()).add(column));
  }
  return [...rows].flatMap(([row, columns]) =>
    [...columns]
      .filter((column) => !columns.has(column - 1))
      .map((column) => {
        let end = column;
        while (columns.has(end + 1)) end++;
        return addressOf({ row, column, rows: 1, columns: end - column + 1 });
      }),
  );
}

const contentOf = ({ value = null, formula, format }: BookCell): string =>
  formula === undefined ? typed(value, format) : `=${formula}`;

/**
 * What a person would type. An apostrophe keeps a text that looks like something else a text; a cell whose format says that
 * it holds texts would show it.
 */
export function typed(value: Cell, format?: string): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value).toUpperCase();
  if (format === "@" && !value.startsWith("=")) return value;
  return /^([^\p{L}\s([]|(true|false)$)/iu.test(value) ? `'${value}` : value;
}

export const styleOf = ({ bold, italic, size = 10, colour, fill, wrap, align, middle }: LookOf) => ({
  fontSize: size,
  verticalAlign: middle ? "middle" : "top",
  ...(bold && { bold }),
  ...(italic && { italic }),
  ...(colour && { textColor: `#${colour}` }),
  ...(fill && { fillColor: `#${fill}` }),
  ...(wrap && { wrapping: "wrap" }),
  ...(align && { align }),
});

export function borderOf({ border, borderColour }: LookOf) {
  if (border === undefined) return undefined;
  const line = { style: border === "dotted" ? "dotted" : "thin", color: `#${borderColour}` };
  return border === "top" ? { top: line } : { top: line, right: line, bottom: line, left: line };
}

/** The rule of a limit. Its name carries the words that o-spreadsheet has no place for; `limitWords` reads them. */
function ruleOf({ range, kind, min, max, above, values, title, help, refusal }: Limit) {
  const rule = { id: idOfLimit(range, { title, help, refusal }), ranges: [range], isBlocking: true };
  if (kind === "list")
    return { ...rule, criterion: { type: "isValueInList", values: [...(values ?? [])], displayStyle: "arrow" } };
  const least = above === undefined ? min : above + smallest;
  const [type, bounds] =
    max === undefined
      ? ["isGreaterOrEqualTo", [least ?? -largest]]
      : least === undefined
        ? ["isLessOrEqualTo", [max]]
        : ["isBetween", [least, max]];
  return { ...rule, criterion: { type, values: (bounds as number[]).map(String) } };
}
const smallest = 1e-9;
const largest = 1e300;

export type LimitWords = Pick<Limit, "title" | "help" | "refusal">;

export const idOfLimit = (range: string, { title, help, refusal }: LimitWords): string =>
  [range, title, help, refusal].join("\n");

/** The words of a limit, from its rule; undefined for a rule that a person made. */
export function limitWords(rule: { readonly id: string }): LimitWords | undefined {
  const [, title, help, refusal] = rule.id.split("\n");
  return refusal === undefined ? undefined : { title: title!, help: help!, refusal };
}

function figureOf(sheet: BookSheet, chart: BookChart, id: string) {
  const { left, top } = zoneOf(chart.range);
  return {
    id,
    tag: "chart",
    col: left,
    row: top,
    offset: { x: 0, y: 0 },
    ...pixelsOf(sheet, chart.range, usual),
    data: { chartId: id, ...chartOf(chart) },
  };
}

function chartOf({ kind, title, categories, values, series }: BookChart) {
  const lying = kind.endsWith("bars");
  const mixed = kind !== "lines" && series.some(({ line }) => line);
  const axis = (text: string) => ({ title: { text } });
  return {
    type: kind === "lines" ? "line" : mixed ? "combo" : "bar",
    title: { text: title, bold: true, fontSize: 14 },
    legendPosition: "bottom",
    humanize: false,
    stacked: kind.startsWith("stacked"),
    ...(lying && { horizontal: true }),
    ...(kind === "lines" && { labelsAsText: true, cumulative: false }),
    axesDesign: lying
      ? { x: axis(values.title), y: axis(categories.title) }
      : { x: axis(categories.title), y: axis(values.title) },
    dataSource: {
      type: "range",
      dataSetsHaveTitle: false,
      labelRange: reference(categories.range),
      dataSets: series.map((each, k) => ({ dataSetId: String(k), dataRange: reference(each.values) })),
    },
    dataSetStyles: Object.fromEntries(
      series.map(({ label, colour, line }, k) => [
        k,
        { label, backgroundColor: `#${colour}`, ...(mixed && { type: line ? "line" : "bar" }) },
      ]),
    ),
  };
}

const reference = ({ sheet, range }: ChartRange) => `'${sheet}'!${range}`;

/** The default size of columns and rows in o-spreadsheet. */
const usual = { width: 96, height: 23 };

/** The corners of an address or a range, and its first address. */
function zoneOf(range: string) {
  const { row: top, column: left, rows, columns } = areaOf(range);
  return { first: addressOf({ row: top, column: left }), left, top, right: left + columns - 1, bottom: top + rows - 1 };
}
