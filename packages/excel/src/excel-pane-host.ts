/// <reference types="office-js" />

import { columnIn, type SheetArea, tokenize } from "@dairy-functions/formulas";
import {
  type Dress,
  type FormulaPlace,
  type Host,
  type HostCell,
  isPlain,
  type Selection,
} from "@dairy-functions/pane";
import { type Cell, say } from "@dairy-functions/shared";
import { pixelsWide } from "@dairy-functions/workbooks";
import { areaOf, ownFormulas, rangeAt, slicesOf, workbookCells } from "./cells.ts";
import { insertBook, setLook } from "./insert-into-excel.ts";
import { messages } from "./messages.ts";
import { unprotect } from "./protection.ts";
import { sentenceOf } from "./sentence.ts";
import { inEnglish, isCall, refuseUnknownCalls } from "./trial.ts";

/** The pane in Excel, through Office.js. */

const sheetAreaOf = (range: Excel.Range): SheetArea => ({ sheet: range.worksheet.name, ...areaOf(range) });
const whatAreaNeeds = "rowIndex,columnIndex,rowCount,columnCount,worksheet/name";

async function selection(): Promise<Selection | undefined> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRanges().areas;
    selected.load(`items/rowIndex,items/columnIndex,items/rowCount,items/columnCount,items/worksheet/name`);
    const cell = context.workbook.getActiveCell();
    cell.load(whatAreaNeeds);
    await context.sync();
    const active = sheetAreaOf(cell);
    const holdsActive = ({ row, column, rows, columns }: SheetArea) =>
      active.row >= row && active.row < row + rows && active.column >= column && active.column < column + columns;
    return { area: selected.items.map(sheetAreaOf).find(holdsActive) ?? active, cell: active };
  }).catch(() => undefined); // a chart or a picture is selected
}

/** Several changes within this time are reported as one. */
const pause = 150;

function follow(changed: (selection: Selection | undefined) => void): () => void {
  let following = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const now = await selection();
      if (following) changed(now);
    }, pause);
  };
  const registered = Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [worksheets.onSelectionChanged.add(tell), worksheets.onCalculated.add(tell)];
    await context.sync();
    return handlers;
  });
  void tell();
  return () => {
    following = false;
    clearTimeout(timer);
    void registered.then((handlers) =>
      Excel.run(handlers[0]!.context, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      }),
    );
  };
}

/** The area of a reference: cells, a name, or a column of a table. Excel itself reads what comes after the sheet. */
async function locate(reference: string, from: FormulaPlace): Promise<SheetArea | undefined> {
  const tokens = tokenize(reference.trim());
  const [first] = tokens;
  const sheetOf = (text: string) => text.slice(0, -1).replace(/^'|'$/g, "").replace(/''/g, "'");
  const [sheet, rest] =
    first?.kind === "sheet" ? [sheetOf(first.text), tokens.slice(1)] : ([from.sheet, tokens] as const);
  const address = rest.map(({ text }) => text).join("");
  const kinds = rest.map(({ kind }) => kind).join(" ");
  return Excel.run(async (context) => {
    const { names, tables, worksheets } = context.workbook;
    const home = worksheets.getItemOrNullObject(sheet);
    await context.sync();
    if (home.isNullObject) return undefined;
    const found = async (range: Excel.Range) => {
      range.load(whatAreaNeeds);
      await context.sync();
      return range.isNullObject ? undefined : sheetAreaOf(range);
    };
    const meant = columnIn(rest.at(-1)?.text ?? "");
    if (/^(name )?brackets$/.test(kinds) && meant !== undefined) {
      const { row = 0, column: at = 0 } = from;
      const table =
        kinds === "brackets"
          ? home.getCell(row, at).getTables(false).getFirst()
          : tables.getItemOrNullObject(rest[0]!.text);
      const column = table.columns.getItemOrNullObject(meant.column);
      await context.sync();
      if (table.isNullObject || column.isNullObject) return undefined;
      const area = await found(column.getDataBodyRange());
      if (area === undefined || !meant.ofRow) return area;
      return row >= area.row && row < area.row + area.rows ? { ...area, row, rows: 1 } : undefined;
    }
    if (kinds === "name") {
      const local = home.names.getItemOrNullObject(address);
      const global = names.getItemOrNullObject(address);
      const table = tables.getItemOrNullObject(address);
      await context.sync();
      if (!local.isNullObject) return found(local.getRangeOrNullObject());
      if (!global.isNullObject) return found(global.getRangeOrNullObject());
      return table.isNullObject ? undefined : found(table.getDataBodyRange());
    }
    if (kinds === "cell operator" && address.endsWith("#"))
      return found(home.getRange(address.slice(0, -1)).getSpillingToRangeOrNullObject());
    return /^(cell|(cell|name) operator (cell|name))$/.test(kinds) ? found(home.getRange(address)) : undefined;
  }).catch(() => undefined);
}

async function read(area: SheetArea) {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(area.sheet);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    const values: HostCell[][] = [];
    const formulas: string[][] = [];
    if (used.isNullObject) return { values, formulas };
    const rows = Math.min(area.rows, used.rowIndex + used.rowCount - area.row);
    const columns = Math.min(area.columns, used.columnIndex + used.columnCount - area.column);
    if (rows <= 0 || columns <= 0) return { values, formulas };
    for (const slice of slicesOf({ row: area.row, column: area.column, rows, columns })) {
      const range = rangeAt(sheet, slice);
      range.load("values,valueTypes");
      formulas.push(...(await ownFormulas(sheet, slice)));
      values.push(
        ...range.values.map((cells, r) =>
          cells.map(
            (value, c): HostCell => (range.valueTypes[r]![c] === "Error" ? { error: inEnglish(String(value)) } : value),
          ),
        ),
      );
    }
    return { values, formulas };
  });
}

async function origin(cell: SheetArea): Promise<SheetArea | undefined> {
  return Excel.run(async (context) => {
    const parent = rangeAt(context.workbook.worksheets.getItem(cell.sheet), cell).getSpillParentOrNullObject();
    parent.load(whatAreaNeeds);
    await context.sync();
    if (parent.isNullObject) return undefined;
    const area = sheetAreaOf(parent);
    return area.row === cell.row && area.column === cell.column ? undefined : area;
  });
}

async function dressCells(sheet: Excel.Worksheet, { looks, formats, widths, ...more }: Dress): Promise<void> {
  const { copies = [], plainFormats = [] } = more;
  for (const [from, to] of copies) rangeAt(sheet, to).copyFrom(rangeAt(sheet, from), Excel.RangeCopyType.formats);
  for (const [format, areas] of formats)
    for (const area of areas)
      rangeAt(sheet, area).numberFormat = Array.from({ length: area.rows }, () =>
        Array.from({ length: area.columns }, () => format),
      );
  for (const [look, areas] of looks) for (const area of areas) setLook(rangeAt(sheet, area).format, look);
  const plain = plainFormats.flatMap(([format, areas]) =>
    areas.map((area) => {
      const range = rangeAt(sheet, area);
      range.load("numberFormat");
      return { range, format };
    }),
  );
  const columns = widths.map(([column, characters]) => {
    const { format } = sheet.getCell(0, column).getEntireColumn();
    format.load("columnWidth");
    return { format, points: pixelsWide(characters) * 0.75 };
  });
  await sheet.context.sync();
  for (const { range, format } of plain)
    range.numberFormat = range.numberFormat.map((row) =>
      row.map((own) => (isPlain(own, format) ? format : (own as string))),
    );
  for (const { format, points } of columns) if (format.columnWidth < points) format.columnWidth = points;
}

const isComputed = (cell: unknown) => typeof cell === "number" || (typeof cell === "string" && cell.startsWith("="));

async function enter(
  sheet: Excel.Worksheet,
  area: SheetArea,
  cells: readonly (readonly Cell[])[],
  dress: Dress | undefined,
): Promise<void> {
  const range = rangeAt(sheet, area);
  range.load("numberFormat");
  await sheet.context.sync();
  const row = cells.findIndex((each) => each.some(isCall));
  if (row !== -1) await refuseUnknownCalls(range.getCell(row, cells[row]!.findIndex(isCall)));
  // In a cell of texts a formula or a number would be a text again.
  for (const [r, row] of cells.entries())
    for (const [c, cell] of row.entries())
      if (range.numberFormat[r]![c] === "@" && isComputed(cell)) range.getCell(r, c).numberFormat = [["General"]];
  range.formulas = cells.map((row) => [...row]);
  // A 4 in a cell that showed 4 % would show as 400 %.
  for (const [r, row] of cells.entries())
    for (const [c, cell] of row.entries())
      if (typeof cell === "number" && range.numberFormat[r]![c].includes("%"))
        range.getCell(r, c).numberFormat = [["General"]];
  if (dress !== undefined) await dressCells(sheet, dress);
  await sheet.context.sync();
}

export const excelPaneHost: Host = {
  name: "excel",
  blankIsZero: true,
  selection,
  follow,
  locate,
  read,
  origin,
  select: (area) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(area.sheet);
      sheet.activate();
      rangeAt(sheet, area).select();
      await context.sync();
    }),
  write: (area, cells, dress) =>
    Excel.run({ mergeUndoGroup: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItem(area.sheet);
      const protect = await unprotect(sheet);
      // With a password, cells that are not locked can be written all the same, but not dressed.
      if (protect === undefined) return enter(sheet, area, cells, undefined);
      try {
        await enter(sheet, area, cells, dress);
      } finally {
        await protect(sheet);
      }
    }).catch((failure: unknown) => {
      throw new Error(sentenceOf(failure, say(messages.notWritten, { sheet: area.sheet })));
    }),
  insertTemplate: insertBook,
  workbook: workbookCells,
};
