/// <reference types="office-js" />
import type { Area } from "@dairy-functions/formulas";
import type { Run, WorkbookCells } from "@dairy-functions/pane";
import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import { tellsPasswords, unprotect } from "./protection.ts";
import { inEnglish, isCall, refuseUnknownCalls } from "./trial.ts";

/** The open workbook for the commands that let it travel, through Office.js. */

/** Cells that are read or written in one request: Excel on the web accepts at most 5 MB at a time. */
const cellsAtOnce = 20_000;

/** An area of a sheet. */
export const rangeAt = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** An area in slices of whole rows that are small enough for a request. */
export function slicesOf(area: Area): Area[] {
  const rows = Math.max(1, Math.floor(cellsAtOnce / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, k) => ({
    ...area,
    row: area.row + k * rows,
    rows: Math.min(rows, area.rows - k * rows),
  }));
}

type Batched = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
/** What one of these does is undone at once, from ExcelApi 1.20 on. */
const runOnce: Batched = (batch) => Excel.run({ mergeUndoGroup: true }, batch);

const cellsThrough = (run: Batched): WorkbookCells => ({
  sheets: () =>
    run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const found = worksheets.items.map((sheet) => {
        sheet.protection.load(tellsPasswords() ? "protected,isPasswordProtected" : "protected");
        const used = sheet.getUsedRangeOrNullObject(true);
        used.load("rowIndex,columnIndex,rowCount,columnCount");
        return { sheet, used };
      });
      await context.sync();
      return found.map(({ sheet, used }) => ({
        name: sheet.name,
        protection: !sheet.protection.protected
          ? undefined
          : tellsPasswords() && sheet.protection.isPasswordProtected
            ? ("fixed" as const)
            : ("liftable" as const),
        used: used.isNullObject ? undefined : areaOf(used),
      }));
    }),

  formulas: (name, block) =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const rows: string[][] = [];
      for (const slice of slicesOf(block)) rows.push(...(await ownFormulas(sheet, slice)));
      return rows;
    }),

  values: (name, block) =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const rows: Excel.Range["values"] = [];
      for (const slice of slicesOf(block)) {
        const range = rangeAt(sheet, slice);
        range.load("values");
        await context.sync();
        rows.push(...range.values.map((row) => row.map(inEnglish)));
      }
      return rows;
    }),

  write: (name, runs) =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const call = runs.find(({ formulas }) => formulas.some(isCall));
      if (call !== undefined) await refuseUnknownCalls(sheet.getCell(call.row, call.column));
      for (const run of runs) rangeAt(sheet, areaOfRun(run)).formulas = run.formulas.map((formula) => [formula]);
      await context.sync();
    }),

  freeze: (name, runs) =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const ranges = runs.map((run) => rangeAt(sheet, areaOfRun(run)));
      for (const range of ranges) range.load("hasSpill,rowCount");
      await context.sync();
      // Cells whose results fill others are frozen one by one, each with what it fills.
      const cells = ranges
        .filter(({ hasSpill }) => hasSpill !== false)
        .flatMap((range) =>
          Array.from({ length: range.rowCount }, (_, k) => {
            const cell = range.getCell(k, 0);
            const filled = cell.getSpillingToRangeOrNullObject();
            filled.load("rowIndex,columnIndex,rowCount,columnCount");
            return { cell, filled };
          }),
        );
      if (cells.length > 0) await context.sync();
      // Values pasted over the cells that hold them: errors, dates and texts stay what they are.
      for (const range of [
        ...ranges.filter(({ hasSpill }) => hasSpill === false),
        ...cells.map(({ cell, filled }) => (filled.isNullObject ? cell : filled)),
      ])
        range.copyFrom(range, Excel.RangeCopyType.values);
      await context.sync();
      return cells.flatMap(({ filled }) => (filled.isNullObject ? [] : [areaOf(filled)]));
    }),

  unprotect: (name) =>
    run(async (context) => {
      const protect = await unprotect(context.workbook.worksheets.getItem(name));
      if (protect === undefined) throw new Error(say(messages.hasPassword, { sheet: name }));
      return () => run((later) => protect(later.workbook.worksheets.getItem(name)));
    }),
});

export const workbookCells: WorkbookCells = {
  ...cellsThrough(runOnce),
  asOneStep: (task) => runOnce((context) => task(cellsThrough((batch) => batch(context)))),
};

export const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

const areaOfRun = ({ row, column, formulas }: Run): Area => ({ row, column, rows: formulas.length, columns: 1 });

/**
 * The formula of each cell that has one. Excel shows the formula of a cell that spills in the cells that it fills
 * too. They are next to each other with the same text, so only such cells are asked where their value comes from.
 */
export async function ownFormulas(sheet: Excel.Worksheet, area: Area): Promise<string[][]> {
  const up = Math.min(area.row, 1);
  const left = Math.min(area.column, 1);
  const { row, column, rows, columns } = area;
  const range = rangeAt(sheet, { row: row - up, column: column - left, rows: rows + up, columns: columns + left });
  range.load("formulas");
  await sheet.context.sync();
  const formulas = range.formulas.map((cells) =>
    cells.map((content: unknown) => (typeof content === "string" && content.startsWith("=") ? content : "")),
  );
  const asked = formulas.flatMap((cells, r) =>
    cells.flatMap((formula, c) => {
      if (formula === "" || (formula !== cells[c - 1] && formula !== formulas[r - 1]?.[c])) return [];
      const parent = range.getCell(r, c).getSpillParentOrNullObject();
      parent.load("rowIndex,columnIndex");
      return [{ r, c, parent }];
    }),
  );
  if (asked.length > 0) await sheet.context.sync();
  for (const { r, c, parent } of asked) {
    const isOwn = parent.isNullObject || (parent.rowIndex === row - up + r && parent.columnIndex === column - left + c);
    if (!isOwn) formulas[r]![c] = "";
  }
  return formulas.slice(up).map((cells) => cells.slice(left));
}
