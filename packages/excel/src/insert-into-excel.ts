/// <reference types="office-js" />

import { type Area, addressOf } from "@dairy-functions/formulas";
import type { Watch } from "@dairy-functions/pane";
import { say } from "@dairy-functions/shared";
import {
  type Book,
  type BookChart,
  type BookSheet,
  type ChartRange,
  conditionOf,
  contentsOf,
  type Highlight,
  type Limit,
  type Look,
  looks,
  pixelsWide,
  rectanglesBy,
  titleRows,
} from "@dairy-functions/workbooks";
import { rangeAt } from "./cells.ts";
import { messages } from "./messages.ts";
import { sentenceOf } from "./sentence.ts";
import { refuseUnknownCalls } from "./trial.ts";

/**
 * Puts a book into the open workbook and gives the names of its sheets, none if it is cancelled. Nothing in the file changes: sheets and names
 * are added, and if one exists already, or the insertion fails or is cancelled, what was added is removed.
 */
export async function insertBook(book: Book, { progress, isCancelled }: Watch): Promise<readonly string[]> {
  return Excel.run({ mergeUndoGroup: true }, async (context) => {
    await refuseWhatIsTaken(context, book);
    const added = book.sheets.map(({ name }) => context.workbook.worksheets.add(name));
    const all = book.sheets.length + 1;
    try {
      // Formulas name other sheets, which must all be there.
      await context.sync();
      // Conditions read them.
      for (const [name, address] of Object.entries(book.names)) context.workbook.names.add(name, `=${address}`);
      if (book.sheets.some(({ cells }) => Object.values(cells).some(({ formula }) => formula?.includes("DAIRY."))))
        await refuseUnknownCalls(added[0]!.getCell(0, 0));
      for (const [k, sheet] of book.sheets.entries()) {
        stopIf(isCancelled());
        progress(k, all);
        writeCells(added[k]!, sheet);
        await context.sync();
        dress(added[k]!, sheet);
        await context.sync();
      }
      stopIf(isCancelled());
      progress(all - 1, all);
      for (const [k, sheet] of book.sheets.entries()) for (const chart of sheet.charts) addChart(added[k]!, chart);
      await context.sync();
      stopIf(isCancelled());
      for (const sheet of added) sheet.protection.protect({ allowFormatColumns: true });
      added[0]!.activate();
      await context.sync();
    } catch (failure) {
      await takeBack(context, book);
      if (failure === cancelled) return [];
      throw new Error(sentenceOf(failure, say(messages.notInserted, { title: book.title })));
    }
    progress(all, all);
    return book.sheets.map(({ name }) => name);
  });
}

const cancelled = new Error("cancelled");

function stopIf(isCancelled: boolean): void {
  if (isCancelled) throw cancelled;
}

async function refuseWhatIsTaken(context: Excel.RequestContext, { sheets, names, title }: Book): Promise<void> {
  const { workbook } = context;
  workbook.protection.load("protected");
  const sheetsThere = sheets.map(({ name }) => workbook.worksheets.getItemOrNullObject(name));
  const namesThere = Object.keys(names).map((name) => workbook.names.getItemOrNullObject(name));
  await context.sync();
  if (workbook.protection.protected) throw new Error(say(messages.workbookProtected, { title }));
  const taken = sheets.find((_, k) => !sheetsThere[k]!.isNullObject)?.name;
  if (taken !== undefined) throw new Error(say(messages.sheetExists, { sheet: taken, title }));
  const name = Object.keys(names).find((_, k) => !namesThere[k]!.isNullObject);
  if (name !== undefined) throw new Error(say(messages.nameExists, { name, title }));
}

/** Removes what was added so far. */
async function takeBack(context: Excel.RequestContext, { sheets, names }: Book): Promise<void> {
  const { workbook } = context;
  const added = [
    ...Object.keys(names).map((name) => workbook.names.getItemOrNullObject(name)),
    ...sheets.map(({ name }) => workbook.worksheets.getItemOrNullObject(name)),
  ];
  await context.sync();
  for (const each of added) if (!each.isNullObject) each.delete();
  await context.sync();
}

function writeCells(to: Excel.Worksheet, sheet: BookSheet): void {
  const whole = to.getRange();
  whole.format.font.name = "Arial";
  whole.format.font.size = 10;
  for (const [format, rectangles] of rectanglesBy(sheet, (cell) => cell.format))
    for (const area of rectangles)
      rangeAt(to, area).numberFormat = Array.from({ length: area.rows }, () =>
        Array.from({ length: area.columns }, () => format),
      );
  for (const { cells, ...area } of contentsOf(sheet, (formula) => formula))
    rangeAt(to, area).formulas = cells.map((each) => [...each]);
}

/** Areas that one request names at once: their addresses must not be too long. */
const areasAtOnce = 200;

function dress(to: Excel.Worksheet, sheet: BookSheet): void {
  const onEach = (rectangles: readonly Area[], set: (on: Excel.RangeAreas) => void) => {
    for (let k = 0; k < rectangles.length; k += areasAtOnce)
      set(
        to.getRanges(
          rectangles
            .slice(k, k + areasAtOnce)
            .map(addressOf)
            .join(","),
        ),
      );
  };
  for (const [look, rectangles] of rectanglesBy(sheet, (cell) => cell.look))
    onEach(rectangles, ({ format }) => setLook(format, look as Look));
  for (const rectangles of rectanglesBy(sheet, ({ input }) => (input ? "input" : undefined)).values())
    onEach(rectangles, ({ format }) => {
      format.protection.locked = false;
    });
  for (const range of sheet.merges) to.getRange(range).merge();
  for (const [k, width] of sheet.widths.entries())
    to.getCell(0, k).getEntireColumn().format.columnWidth = pixelsWide(width) * 0.75; // in points
  for (const [row, height] of Object.entries(sheet.heights))
    rangeAt(to, { row: Number(row), column: 0, rows: 1, columns: 1 }).format.rowHeight = height;
  for (const limit of sheet.limits) setLimit(to.getRange(limit.range).dataValidation, limit);
  for (const highlight of sheet.highlights) addHighlight(to, highlight);
  for (const { ranges, beyond, when, format } of sheet.numberFormats ?? [])
    for (const range of ranges) {
      const custom = conditionOn(to, range, when ?? `ABS(${range.split(":")[0]})>${beyond}`);
      custom.format.numberFormat = format;
    }
  to.showGridlines = false;
  to.pageLayout.orientation = sheet.landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  to.pageLayout.zoom = { horizontalFitToPages: 1 };
  const { frozenRows, frozenColumns = 0 } = sheet;
  if (frozenColumns > 0 && frozenRows > 0)
    to.freezePanes.freezeAt(to.getRange(addressOf({ row: 0, column: 0, rows: frozenRows, columns: frozenColumns })));
  else if (frozenRows > 0) to.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) to.freezePanes.freezeColumns(frozenColumns);
  const titles = titleRows(sheet);
  if (titles !== undefined) to.pageLayout.setPrintTitleRows(titles.replace(/\d+/g, "$$$&"));
  for (const row of sheet.pageBreaks) to.horizontalPageBreaks.add(addressOf({ row, column: 0 }));
}

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

export function setLook(format: Excel.RangeFormat, name: Look): void {
  const { bold, italic, size, colour, fill, border, borderColour, wrap, align, middle } = looks[name];
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (size !== undefined) format.font.size = size;
  if (colour !== undefined) format.font.color = `#${colour}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (wrap) format.wrapText = true;
  if (align !== undefined)
    format.horizontalAlignment = ({ left: "Left", center: "Center", right: "Right" } as const)[align];
  if (middle) format.verticalAlignment = Excel.VerticalAlignment.center;
  if (border === undefined) return;
  for (const edge of border === "top" ? (["EdgeTop", "InsideHorizontal"] as const) : edges) {
    const line = format.borders.getItem(edge);
    line.style = border === "dotted" ? Excel.BorderLineStyle.dot : Excel.BorderLineStyle.continuous;
    line.color = `#${borderColour}`;
  }
}

function setLimit(validation: Excel.DataValidation, limit: Limit): void {
  validation.rule = ruleOf(limit);
  validation.ignoreBlanks = true;
  validation.prompt = { showPrompt: true, title: limit.title, message: limit.help };
  validation.errorAlert = { showAlert: true, style: "Stop", title: limit.title, message: limit.refusal };
}

function ruleOf(limit: Limit): Excel.DataValidationRule {
  const { kind, min, max, above, values = [] } = limit;
  if (kind === "list") return { list: { inCellDropDown: true, source: values.join(",") } };
  const rule: Excel.BasicDataValidation | undefined =
    above !== undefined
      ? max === undefined
        ? { formula1: above, operator: "GreaterThan" }
        : undefined // every operator includes both ends
      : min !== undefined && max !== undefined
        ? { formula1: min, formula2: max, operator: "Between" }
        : max !== undefined
          ? { formula1: max, operator: "LessThanOrEqualTo" }
          : min !== undefined
            ? { formula1: min, operator: "GreaterThanOrEqualTo" }
            : undefined;
  // Excel accepts dates as formulas or texts only, and a condition accepts both as they are.
  if (rule === undefined || kind === "date") return { custom: { formula: conditionOf(limit) } };
  return kind === "whole" ? { wholeNumber: rule } : { decimal: rule };
}

function conditionOn(to: Excel.Worksheet, range: string, formula: string): Excel.CustomConditionalFormat {
  const { custom } = to.getRange(range).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = `=${formula}`;
  return custom;
}

function addHighlight(to: Excel.Worksheet, { range, formula, look, format }: Highlight): void {
  const custom = conditionOn(to, range, formula);
  const { bold, italic = false, colour, fill } = looks[look];
  custom.format.font.italic = italic;
  if (format !== undefined) custom.format.numberFormat = format;
  if (bold) custom.format.font.bold = true;
  if (colour !== undefined) custom.format.font.color = `#${colour}`;
  if (fill !== undefined) custom.format.fill.color = `#${fill}`;
}

const chartTypes = {
  columns: "ColumnClustered",
  "stacked columns": "ColumnStacked",
  bars: "BarClustered",
  "stacked bars": "BarStacked",
  lines: "LineMarkers",
} as const satisfies Record<BookChart["kind"], `${Excel.ChartType}`>;

function addChart(to: Excel.Worksheet, { kind, title, range, categories, values, series }: BookChart): void {
  const cells = ({ sheet, range: address }: ChartRange) =>
    to.context.workbook.worksheets.getItem(sheet).getRange(address);
  const chart = to.charts.add(chartTypes[kind], cells(series[0]!.values), Excel.ChartSeriesBy.auto);
  for (const [k, { label, values: of, colour, line }] of series.entries()) {
    // Excel makes the first one of the range that it is given.
    const one = k === 0 ? chart.series.getItemAt(0) : chart.series.add(label);
    one.name = label;
    one.setValues(cells(of));
    one.setXAxisValues(cells(categories.range));
    if (line) one.chartType = Excel.ChartType.lineMarkers;
    if (line || kind === "lines") {
      one.format.line.color = `#${colour}`;
      if (line === "marks") one.format.line.lineStyle = Excel.ChartLineStyle.none;
      one.markerBackgroundColor = `#${colour}`;
      one.markerForegroundColor = `#${colour}`;
    } else one.format.fill.setSolidColor(`#${colour}`);
  }
  chart.title.text = title;
  chart.axes.categoryAxis.title.text = categories.title;
  chart.axes.categoryAxis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  if (kind.endsWith("bars")) chart.axes.categoryAxis.reversePlotOrder = true; // the first one on top
  chart.axes.valueAxis.title.text = values.title;
  chart.axes.valueAxis.numberFormat = values.format;
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  const [first, last = first] = range.split(":");
  chart.setPosition(first!, last);
}
