/// <reference types="google-apps-script" />

import type { Area, SheetArea } from "@dairy-functions/formulas";
import { isPlain, type Run } from "@dairy-functions/pane";
import { say } from "@dairy-functions/shared";
import type { BookChart, LookOf } from "@dairy-functions/workbooks";
import { keep, languageFile, languageOfPerson, speakWhenAsked } from "../language.ts";
import { messages } from "./messages.ts";
import type { DressOrder, FinishingOrder, RawCell, Script, SheetOrder } from "./orders.ts";

export { makeMenu, sayInUse, sayVersion, showSidebar } from "./menu.ts";

/** The script's side of the menu and the pane: it does what the sidebar asks. */

speakWhenAsked(languageOfPerson, "functions", "pane");

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const file = () => SpreadsheetApp.getActiveSpreadsheet();

function sheetNamed(name: string): Sheet {
  const sheet = file().getSheetByName(name);
  if (sheet === null) throw new Error(say(messages.noSheet, { name }));
  return sheet;
}

const rangeAt = (sheet: Sheet, { row, column, rows, columns }: Area): Range =>
  sheet.getRange(row + 1, column + 1, rows, columns);

const areaOf = (range: Range): SheetArea => ({
  sheet: range.getSheet().getName(),
  row: range.getRow() - 1,
  column: range.getColumn() - 1,
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
});

/** instanceof would miss a Date that another script's world has made. */
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";
const rawCell = (value: RawCell | Date): RawCell => (isDate(value) ? { date: value.toISOString() } : value);

function selection(): ReturnType<Script["selection"]> {
  const range = file().getActiveRange();
  const cell = file().getCurrentCell();
  if (range === null || cell === null) return null;
  return { area: areaOf(range), cell: areaOf(cell), content: `${cell.getFormula()} ${cell.getDisplayValue()}` };
}

/** Sheets itself reads a reference; what it does not understand is undefined here. */
function locate(reference: string, sheet: string): SheetArea | null {
  const named = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(reference) ? file().getRangeByName(reference) : null;
  if (named !== null) return areaOf(named);
  try {
    return areaOf(reference.includes("!") ? file().getRange(reference) : sheetNamed(sheet).getRange(reference));
  } catch {
    return null;
  }
}

/** What of an area is used; undefined if nothing is. */
function usedOf(sheet: Sheet, { row, column, rows, columns }: Area): Range | undefined {
  const toRow = Math.min(row + rows, sheet.getLastRow());
  const toColumn = Math.min(column + columns, sheet.getLastColumn());
  return toRow <= row || toColumn <= column
    ? undefined
    : rangeAt(sheet, { row, column, rows: toRow - row, columns: toColumn - column });
}

function read(area: SheetArea): ReturnType<Script["read"]> {
  const range = usedOf(sheetNamed(area.sheet), area);
  if (range === undefined) return { values: [], formulas: [] };
  return { values: range.getValues().map((cells) => cells.map(rawCell)), formulas: range.getFormulas() };
}

function type(area: SheetArea, cells: Parameters<Script["type"]>[1], dress?: DressOrder): void {
  const sheet = sheetNamed(area.sheet);
  makeRoom(
    sheet,
    Math.max(area.row + area.rows, dress?.rows ?? 0),
    Math.max(area.column + area.columns, dress?.columns ?? 0),
  );
  const range = rangeAt(sheet, area);
  const formats = range.getNumberFormats();
  // In a cell of texts a formula or a number would be a text again.
  for (const [r, row] of cells.entries())
    for (const [c, cell] of row.entries())
      if (formats[r]![c] === "@" && (typeof cell === "number" || String(cell).startsWith("=")))
        range.getCell(r + 1, c + 1).setNumberFormat("General");
  range.setValues(cells.map((row) => row.map((cell) => cell ?? "")));
  // A 4 in a cell that showed 4 % would show as 400 %.
  for (const [r, row] of cells.entries())
    for (const [c, cell] of row.entries())
      if (typeof cell === "number" && formats[r]![c]!.includes("%"))
        range.getCell(r + 1, c + 1).setNumberFormat("General");
  if (dress === undefined) return;
  for (const [from, to] of dress.copies)
    sheet.getRange(from).copyTo(sheet.getRange(to), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
  for (const [format, ranges] of dress.formats) sheet.getRangeList([...ranges]).setNumberFormat(format);
  for (const [format, areas] of dress.plainFormats)
    for (const area of areas) {
      const each = rangeAt(sheet, area);
      each.setNumberFormats(
        each.getNumberFormats().map((row) => row.map((own) => (isPlain(own, format) ? format : own))),
      );
    }
  for (const [look, ranges] of dress.looks) setLook(sheet.getRangeList([...ranges]), look);
  for (const [column, pixels] of dress.widths)
    if (sheet.getColumnWidth(column + 1) < pixels) sheet.setColumnWidth(column + 1, pixels);
}

/** A sheet ends at its last row and column, which does not stop a person who asks for a table. */
function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const [down, across] = [rows - sheet.getMaxRows(), columns - sheet.getMaxColumns()];
  if (down > 0) sheet.insertRowsAfter(sheet.getMaxRows(), down);
  if (across > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), across);
}

const sheets: Script["sheets"] = () =>
  file()
    .getSheets()
    .map((sheet) => {
      const rows = sheet.getLastRow();
      const columns = sheet.getLastColumn();
      return {
        name: sheet.getName(),
        // Sheets has no passwords: who may edit edits, and nobody can lift the protection of somebody else.
        ...(sheet
          .getProtections(SpreadsheetApp.ProtectionType.SHEET)
          .some((protection) => !protection.isWarningOnly() && !protection.canEdit()) && { protection: "fixed" }),
        used: rows === 0 || columns === 0 ? null : { row: 0, column: 0, rows, columns },
      };
    });

const areaOfRun = ({ row, column, formulas }: Run): Area => ({ row, column, rows: formulas.length, columns: 1 });

/** Sheets computes a formula again only where the cell was empty in between. */
function write(name: string, runs: readonly Run[]): void {
  const sheet = sheetNamed(name);
  const entries = runs.map((run) => {
    const range = rangeAt(sheet, areaOfRun(run));
    const before = range.getFormulas();
    return { range, before, formulas: run.formulas.map((formula) => [formula]) };
  });
  const same = entries.filter(({ before, formulas }) =>
    formulas.some(([formula], k) => formula !== "" && formula === before[k]![0]),
  );
  for (const { range } of same) range.clearContent();
  if (same.length > 0) SpreadsheetApp.flush();
  try {
    for (const { range, formulas } of entries) range.setFormulas(formulas);
  } catch (failure) {
    for (const { range, before } of same) range.setFormulas(before);
    throw failure;
  }
}

/**
 * No method gives the cells that a result fills: they are those that turn blank once the formula is gone. They get their
 * values back.
 */
function freeze(name: string, runs: readonly Run[]): Area[] {
  if (runs.length === 0) return [];
  const sheet = sheetNamed(name);
  const row = Math.min(...runs.map((run) => run.row));
  const column = Math.min(...runs.map((run) => run.column));
  const below = usedOf(sheet, { row, column, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() });
  if (below === undefined) return [];
  const before = below.getValues();
  const formulas = below.getFormulas();
  for (const run of runs) {
    const frozen = run.formulas.map((_, k) => [asValue(before[run.row - row + k]![run.column - column])]);
    rangeAt(sheet, areaOfRun(run)).setValues(frozen);
  }
  SpreadsheetApp.flush();
  const after = below.getValues();
  const isLost = (r: number, c: number) =>
    before[r] !== undefined && before[r]![c] !== "" && after[r]![c] === "" && formulas[r]![c] === "";
  const filled: Area[] = [];
  // Column by column, because cell by cell is far too slow.
  for (let c = 0; c < before[0]!.length; c++)
    for (let r = 0; r < before.length; r++) {
      if (!isLost(r, c)) continue;
      const lost: unknown[][] = [];
      for (; isLost(r, c); r++) lost.push([asValue(before[r]![c])]);
      const area = { row: row + r - lost.length, column: column + c, rows: lost.length, columns: 1 };
      rangeAt(sheet, area).setValues(lost);
      filled.push(area);
    }
  return filled;
}

/** Keeps a text a text: typed without the apostrophe, "1/2" would be a date. */
const asValue = (value: unknown) => (typeof value === "string" && value !== "" ? `'${value}` : value);

const addSheets: Script["addSheets"] = ({ title, sheets: wanted, names }) => {
  const same = (name: string) => (other: string) => other.toLowerCase() === name.toLowerCase();
  const there = file()
    .getSheets()
    .map((sheet) => sheet.getName());
  const taken = wanted.find((name) => there.some(same(name)));
  if (taken !== undefined) throw new Error(say(messages.sheetExists, { sheet: taken, title }));
  const ranges = file()
    .getNamedRanges()
    .map((range) => range.getName());
  const name = Object.keys(names).find((each) => ranges.some(same(each)));
  if (name !== undefined) throw new Error(say(messages.nameExists, { name, title }));
  try {
    for (const [k, each] of wanted.entries()) file().insertSheet(each, there.length + k);
    // Before the formulas that use them.
    for (const [each, address] of Object.entries(names)) file().setNamedRange(each, file().getRange(address));
  } catch (failure) {
    takeBack({ title, sheets: wanted, names });
    throw failure;
  }
};

function fill(order: SheetOrder): void {
  const sheet = sheetNamed(order.name);
  makeRoom(sheet, order.rows, order.columns);
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).setFontFamily("Arial").setFontSize(10);
  for (const [format, ranges] of order.formats) sheet.getRangeList([...ranges]).setNumberFormat(format);
  for (const [look, ranges] of order.looks) setLook(sheet.getRangeList([...ranges]), look);
  for (const { cells, ...area } of order.contents) rangeAt(sheet, area).setValues(cells.map((each) => [...each]));
  for (const range of order.merges) sheet.getRange(range).merge();
  for (const [k, width] of order.widths.entries()) sheet.setColumnWidth(k + 1, width);
  for (const [row, height] of order.heights) sheet.setRowHeight(row + 1, height);
  if (order.frozenRows > 0) sheet.setFrozenRows(order.frozenRows);
  if (order.frozenColumns > 0) sheet.setFrozenColumns(order.frozenColumns);
  sheet.setHiddenGridlines(true);
  for (const { range, help, values, condition } of order.limits) {
    const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText(help);
    const ready =
      values === undefined ? rule.requireFormulaSatisfied(condition!) : rule.requireValueInList([...values]);
    sheet.getRange(range).setDataValidation(ready.build());
  }
  sheet.setConditionalFormatRules(
    order.highlights.map(({ range, formula, look: { bold, italic, colour, fill: background } }) => {
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setRanges([sheet.getRange(range)]);
      if (bold) rule.setBold(true);
      rule.setItalic(italic ?? false);
      if (colour !== undefined) rule.setFontColor(`#${colour}`);
      if (background !== undefined) rule.setBackground(`#${background}`);
      return rule.build();
    }),
  );
  // A person is warned, never locked out, because not everyone who inserts a template owns the file.
  sheet
    .protect()
    .setDescription(order.name)
    .setUnprotectedRanges(order.inputs.map((range) => sheet.getRange(range)))
    .setWarningOnly(true);
}

function setLook(ranges: GoogleAppsScript.Spreadsheet.RangeList, look: LookOf): void {
  const { bold, italic, size, colour, fill: background, border, borderColour, wrap, align, middle } = look;
  if (bold) ranges.setFontWeight("bold");
  if (italic) ranges.setFontStyle("italic");
  if (size !== undefined) ranges.setFontSize(size);
  if (colour !== undefined) ranges.setFontColor(`#${colour}`);
  if (background !== undefined) ranges.setBackground(`#${background}`);
  if (wrap) ranges.setWrap(true);
  if (align !== undefined) ranges.setHorizontalAlignment(align);
  if (middle) ranges.setVerticalAlignment("middle");
  if (border === undefined) return;
  const style = border === "dotted" ? SpreadsheetApp.BorderStyle.DOTTED : SpreadsheetApp.BorderStyle.SOLID;
  const all = border === "top" ? null : true;
  ranges.setBorder(true, all, all, all, all, true, `#${borderColour}`, style);
}

function finish({ charts, sheets: added }: FinishingOrder): void {
  for (const { sheet, chart, pixels } of charts) addChart(sheetNamed(sheet), chart, pixels);
  file().setActiveSheet(sheetNamed(added[0]!));
}

function addChart(
  sheet: Sheet,
  { kind, title, range, categories, values, series }: BookChart,
  { width, height }: { width: number; height: number },
): void {
  const lying = kind === "bars" || kind === "stacked bars";
  const types = Charts.ChartType;
  const type = kind === "lines" ? types.LINE : lying ? types.BAR : types.COMBO;
  const corner = sheet.getRange(range);
  const labels = sheetNamed(categories.range.sheet).getRange(categories.range.range);
  const [categoryAxis, valueAxis] = lying ? ["vAxis", "hAxis"] : ["hAxis", "vAxis"];
  const builder = sheet.newChart().setChartType(type).setNumHeaders(0).addRange(labels);
  for (const { values: of } of series) builder.addRange(sheetNamed(of.sheet).getRange(of.range));
  const inRows = labels.getNumRows() === 1 && labels.getNumColumns() > 1;
  builder
    .setMergeStrategy(inRows ? Charts.ChartMergeStrategy.MERGE_ROWS : Charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setTransposeRowsAndColumns(inRows)
    .setPosition(corner.getRow(), corner.getColumn(), 0, 0)
    .setOption("title", title)
    .setOption("width", width)
    .setOption("height", height)
    .setOption("isStacked", kind === "stacked columns" || kind === "stacked bars")
    .setOption("legend.position", "bottom")
    .setOption(`${categoryAxis}.title`, categories.title)
    .setOption(`${valueAxis}.title`, values.title)
    .setOption(`${valueAxis}.format`, values.format);
  for (const [k, { label, colour, line }] of series.entries()) {
    builder.setOption(`series.${k}.labelInLegend`, label).setOption(`series.${k}.color`, `#${colour}`);
    if (type === types.COMBO) builder.setOption(`series.${k}.type`, line ? "line" : "bars");
    if (line === "marks") builder.setOption(`series.${k}.lineWidth`, 0).setOption(`series.${k}.pointSize`, 9);
  }
  sheet.insertChart(builder.build());
}

const takeBack: Script["takeBack"] = ({ sheets: added, names }) => {
  for (const range of file().getNamedRanges()) if (Object.keys(names).includes(range.getName())) range.remove();
  for (const sheet of file().getSheets()) if (added.includes(sheet.getName())) file().deleteSheet(sheet);
};

function language(): ReturnType<Script["language"]> {
  const code = languageOfPerson();
  return code === undefined ? null : { code, files: [languageFile("functions", code), languageFile("pane", code)] };
}

export const script: Script = {
  locale: () => file().getSpreadsheetLocale(),
  language,
  chooseLanguage: (code) => {
    if (!keep(code)) throw new Error(say(messages.languageNotKept));
    return language();
  },
  textsOf: (page) => {
    const code = languageOfPerson();
    return code === undefined ? null : languageFile(page, code);
  },
  selection,
  select: (area) => {
    const range = rangeAt(sheetNamed(area.sheet), area);
    file().setActiveRange(range);
  },
  locate,
  read,
  type,
  sheets,
  write,
  freeze,
  addSheets,
  fill,
  finish,
  takeBack,
};

/** Answers a request of the sidebar, [name, arguments] in JSON. */
export function answer(request: string): string {
  const [name, args] = JSON.parse(request) as [string, unknown[]];
  if (!Object.keys(script).includes(name)) throw new Error(`The script has no ${name}.`);
  const run = script[name as keyof Script] as (...given: unknown[]) => unknown;
  return JSON.stringify(run(...args) ?? null);
}
