import { type Area, addressOf, english, inLocale, type Locale, type SheetArea } from "@dairy-functions/formulas";
import {
  type Contents,
  type Dress,
  type Host,
  type HostCell,
  isPlain,
  type Selection,
  type WorkbookCells,
} from "@dairy-functions/pane";
import { type Cell, say } from "@dairy-functions/shared";
import { looks, pixelsWide } from "@dairy-functions/workbooks";
import { insertBook } from "./insert-into-workbench.ts";
import { textsOfWorkbook } from "./language.ts";
import { messages } from "./messages.ts";
import { type Command, inOneStep, type Model, roomFor } from "./steps.ts";
import { borderOf, styleOf, typed } from "./workbench-book.ts";
import { dateOf, errorOf, type SheetCell, type SpreadsheetLibrary } from "./workbench-host.ts";

/** The workbench as the pane sees it. */
export function paneHost(o: SpreadsheetLibrary, model: Model, notify: (sentence: string) => void): Host {
  const { getters } = model;
  const idOf = (sheet: string): string => {
    const id = getters.getSheetIdByName(sheet);
    if (id === undefined) throw new Error(say(messages.noSheet, { sheet }));
    return id;
  };

  // o-spreadsheet keeps its formulas in English; a person sees and writes them as the workbook's language does.
  const locale = (): Locale => ({ decimal: getters.getLocale().decimalSeparator === "," ? "," : "." });
  const shownFormula = (formula: string) => inLocale(formula, english, locale());
  const keptFormula = (formula: string) => inLocale(formula, locale(), english);
  /** As a person types it: a formula as it is, everything else so that it stays what it is. */
  const contentOf = (cell: Cell): string =>
    typeof cell === "string" && cell.startsWith("=") ? keptFormula(cell) : typed(cell);

  function selection(): Selection | undefined {
    if (getters.getSelectedFigureId() !== null) return undefined;
    const { sheetId, col, row } = getters.getActivePosition();
    const sheet = getters.getSheetName(sheetId);
    const { left, right, top, bottom } = getters.getSelectedZone();
    return {
      area: { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
      cell: { sheet, row, column: col, rows: 1, columns: 1 },
    };
  }

  function cellAt(sheetId: string, row: number, column: number): HostCell {
    const cell = getters.getEvaluatedCell({ sheetId, col: column, row }) as SheetCell;
    const error = errorOf(o, cell);
    if (error !== undefined) return { error: error.code, sentence: error.sentence };
    if (typeof cell.value === "number" && cell.format !== undefined && o.helpers.isDateTimeFormat(cell.format))
      return { date: dateOf(cell.value).toISOString() };
    return cell.value === "" ? null : cell.value;
  }

  function formulaAt(sheetId: string, row: number, column: number): string {
    const cell = getters.getCell({ sheetId, col: column, row });
    return cell?.isFormula ? shownFormula(cell.compiledFormula.toFormulaString(getters)) : "";
  }

  /** A 4 in a cell that showed 4 % would show as 400 %. */
  const formatFor = (cell: Cell, position: { sheetId: string; row: number; col: number }) =>
    typeof cell === "number" && getters.getEvaluatedCell(position).format?.includes("%") ? { format: "" } : {};

  function dressed(sheetId: string, dress: Dress): Command[] {
    const cellsOf = ({ row, column, rows, columns }: Area) =>
      Array.from({ length: rows * columns }, (_, k) => ({
        sheetId,
        row: row + Math.floor(k / columns),
        col: column + (k % columns),
      }));
    const zoneOf = (area: Area) => getters.getRangeFromSheetXC(sheetId, addressOf(area)).zone;
    return [
      ...(dress.copies ?? []).flatMap(([from, to]) =>
        cellsOf(to).map((position, k): Command => {
          const { style, format } = getters.getCell(cellsOf(from)[k]!) ?? {};
          return ["UPDATE_CELL", { ...position, ...(style && { style }), ...(format && { format }) }];
        }),
      ),
      ...dress.looks.flatMap(([look, areas]): Command[] => [
        ...areas
          .flatMap(cellsOf)
          .map((position): Command => ["UPDATE_CELL", { ...position, style: styleOf(looks[look]) }]),
        ...(looks[look].border === undefined
          ? []
          : areas.map(
              (area): Command => [
                "SET_BORDERS_ON_TARGET",
                { sheetId, target: [zoneOf(area)], border: borderOf(looks[look]) },
              ],
            )),
      ]),
      ...dress.formats.flatMap(([format, areas]) =>
        areas.flatMap(cellsOf).map((position): Command => ["UPDATE_CELL", { ...position, format }]),
      ),
      ...(dress.plainFormats ?? []).flatMap(([format, areas]) =>
        areas
          .flatMap(cellsOf)
          .filter((position) => isPlain(getters.getCell(position)?.format ?? "", format))
          .map((position): Command => ["UPDATE_CELL", { ...position, format }]),
      ),
      ...dress.widths.flatMap(([column, characters]): Command[] => {
        const size = pixelsWide(characters);
        // A column that is yet to be added has the size that is usual.
        const own = column < getters.getNumberCols(sheetId) ? getters.getColSize(sheetId, column) : 0;
        return own >= size ? [] : [["RESIZE_COLUMNS_ROWS", { sheetId, dimension: "COL", elements: [column], size }]];
      }),
    ];
  }

  /** An area cut to the sheet, and without the blank rows and columns at its end. */
  function used({ sheet, row, column, rows, columns }: SheetArea): Contents {
    const sheetId = idOf(sheet);
    const bottom = Math.min(row + rows, getters.getNumberRows(sheetId));
    const right = Math.min(column + columns, getters.getNumberCols(sheetId));
    const values: HostCell[][] = [];
    const formulas: string[][] = [];
    let [height, width] = [0, 0];
    for (let r = row; r < bottom; r++) {
      const line = { values: [] as HostCell[], formulas: [] as string[] };
      for (let c = column; c < right; c++) {
        line.values.push(cellAt(sheetId, r, c));
        line.formulas.push(formulaAt(sheetId, r, c));
        if (line.values.at(-1) !== null || line.formulas.at(-1) !== "")
          [height, width] = [r - row + 1, Math.max(width, c - column + 1)];
      }
      values.push(line.values);
      formulas.push(line.formulas);
    }
    const cut = <T>(lines: readonly (readonly T[])[]) => lines.slice(0, height).map((line) => line.slice(0, width));
    return { values: cut(values), formulas: cut(formulas) };
  }

  return {
    name: "workbench",
    blankIsZero: false,
    selection: async () => selection(),
    follow(changed) {
      const owner = {};
      let last = "";
      let waiting = false;
      const tell = () => {
        waiting = false;
        const now = selection();
        const { cell } = now ?? {};
        const key = JSON.stringify([now, cell && used(cell)]);
        if (key !== last) changed(now);
        last = key;
      };
      model.on("update", owner, () => {
        if (!waiting) setTimeout(tell, 50);
        waiting = true;
      });
      return () => model.off("update", owner);
    },
    async select({ sheet, row, column, rows, columns }) {
      const sheetIdTo = idOf(sheet);
      const sheetIdFrom = getters.getActiveSheetId();
      if (sheetIdTo !== sheetIdFrom) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo });
      model.selection.selectZone(
        {
          cell: { col: column, row },
          zone: { left: column, top: row, right: column + columns - 1, bottom: row + rows - 1 },
        },
        { scrollIntoView: true },
      );
    },
    async locate(reference, { sheet }) {
      const sheetId = getters.getSheetIdByName(sheet) ?? getters.getActiveSheetId();
      const range = getters.getNamedRange(reference)?.range ?? getters.getRangeFromSheetXC(sheetId, reference);
      if (!getters.isRangeValid(getters.getRangeString(range, sheetId))) return undefined;
      const { left, right, top, bottom } = range.zone;
      return {
        sheet: getters.getSheetName(range.sheetId),
        row: top,
        column: left,
        rows: bottom - top + 1,
        columns: right - left + 1,
      };
    },
    read: async (area) => used(area),
    async write({ sheet, row, column, rows, columns }, cells, dress) {
      const sheetId = idOf(sheet);
      inOneStep(model, [
        ...roomFor(model, sheetId, row + rows, column + columns),
        ...cells.flatMap((line, r) =>
          line.map((cell, c): Command => {
            const position = { sheetId, row: row + r, col: column + c };
            return ["UPDATE_CELL", { ...position, content: contentOf(cell), ...formatFor(cell, position) }];
          }),
        ),
        ...(dress === undefined ? [] : dressed(sheetId, dress)),
      ]);
    },
    async origin({ sheet, row, column }) {
      const found = getters.getArrayFormulaSpreadingOn({ sheetId: idOf(sheet), row, col: column });
      return found && { sheet, row: found.row, column: found.col, rows: 1, columns: 1 };
    },
    async evaluate(formula, { sheet, row, column }) {
      const sheetId = idOf(sheet);
      const result = getters.evaluateFormulaResult(sheetId, keptFormula(formula), { sheetId, row, col: column });
      const columns = (Array.isArray(result) ? result : [[result]]) as readonly (readonly SheetCell[])[];
      const values = columns[0]!.map((_, r) =>
        columns.map((line): HostCell => {
          const cell = line[r]!;
          const error = errorOf(o, cell);
          return error === undefined ? cell.value : { error: error.code, sentence: error.sentence };
        }),
      );
      return { values, formulas: values.map((line) => line.map(() => "")) };
    },
    textsOfWorkbook: (template) => textsOfWorkbook(template),
    async insertTemplate(book, watch) {
      return watch.isCancelled() ? [] : insertBook(model, book);
    },
    workbook: workbookCells(model, idOf, { cellAt, formulaAt, locale, keptFormula }),
    notify,
  };
}

/** The whole workbook, for the commands that let it travel. */
function workbookCells(
  model: Model,
  idOf: (sheet: string) => string,
  at: {
    readonly cellAt: (sheetId: string, row: number, column: number) => HostCell;
    readonly formulaAt: (sheetId: string, row: number, column: number) => string;
    readonly locale: () => Locale;
    readonly keptFormula: (formula: string) => string;
  },
): WorkbookCells {
  const { getters } = model;
  const inArea = <T>(area: Area, of: (row: number, column: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => of(area.row + r, area.column + c)),
    );
  const plain = (cell: HostCell): Cell =>
    typeof cell === "object" && cell !== null ? ("error" in cell ? cell.error : cell.date) : cell;
  return {
    get locale() {
      return at.locale();
    },
    sheets: async () =>
      getters.getSheetIds().map((sheetId) => ({
        name: getters.getSheetName(sheetId),
        protection: getters.isSheetLocked(sheetId) ? ("fixed" as const) : undefined,
        used: { row: 0, column: 0, rows: getters.getNumberRows(sheetId), columns: getters.getNumberCols(sheetId) },
      })),
    formulas: async (sheet, block) => inArea(block, (row, column) => at.formulaAt(idOf(sheet), row, column)),
    values: async (sheet, block) => inArea(block, (row, column) => plain(at.cellAt(idOf(sheet), row, column))),
    async write(sheet, runs) {
      const sheetId = idOf(sheet);
      inOneStep(
        model,
        runs.flatMap(({ row, column, formulas }) =>
          formulas.map(
            (content, r): Command => [
              "UPDATE_CELL",
              {
                sheetId,
                row: row + r,
                col: column,
                content: at.keptFormula(content),
              },
            ],
          ),
        ),
      );
    },
    async freeze(sheet, runs) {
      const sheetId = idOf(sheet);
      const filled: Area[] = [];
      const commands = runs.flatMap(({ row, column, formulas }) =>
        formulas.flatMap((_, r): Command[] => {
          const cell = { sheetId, row: row + r, col: column };
          const { left, right, top, bottom } = getters.getSpreadZone(cell) ?? {
            left: column,
            right: column,
            top: row + r,
            bottom: row + r,
          };
          const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
          if (area.rows * area.columns > 1) filled.push(area);
          return inArea(area, (down, across): Command => {
            const { value, format } = getters.getEvaluatedCell({ sheetId, row: down, col: across });
            const content = typed(value as Cell); // a text that begins with = stays a text
            return [
              "UPDATE_CELL",
              { sheetId, row: down, col: across, content, ...(format !== undefined && { format }) },
            ];
          }).flat();
        }),
      );
      inOneStep(model, commands);
      return filled;
    },
  };
}
