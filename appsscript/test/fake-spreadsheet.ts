import { addressOf, columnNamed } from "@dairy-functions/formulas";
import { strict } from "./strict.ts";

/** A spreadsheet in memory behind the methods that Google documents for it. Anything else is refused. */

interface FakeCell {
  value: unknown;
  formula?: string;
  /** The cell whose result fills this one: "row column" from 1. */
  spilledFrom?: string;
}
interface FakeSheet {
  name: string;
  maxRows: number;
  maxColumns: number;
  readonly cells: Map<string, FakeCell>;
  readonly settings: { readonly on: string; readonly property: string; readonly value: unknown }[];
  readonly charts: { readonly ranges: string[]; readonly options: Record<string, unknown> }[];
  /** Refuses this person, or warns. */
  protection?: "real" | "warning";
}
export interface FakeFile {
  readonly sheets: FakeSheet[];
  readonly names: Map<string, string>;
  locale: string;
  /** The language of the person who opened it. */
  person: string;
  /** What scripts keep with the file; none where Google keeps nothing. */
  readonly properties: Map<string, string> | undefined;
  /** Sheet, row, column, rows, columns, from 1; none where a chart is selected. */
  selected: readonly [sheet: string, row: number, column: number, rows: number, columns: number] | undefined;
  active: string;
  /** What a formula shows; rows where it spills. */
  compute: (formula: string, sheet: FakeSheet) => unknown;
  /** Makes a method fail once: "Sheet.insertChart". */
  failOn?: string | undefined;
  /** Calls that read or write, by name: each takes time at Google's. */
  readonly calls: string[];
}

export function fakeSheet(name: string, rows: readonly (readonly unknown[])[] = []): FakeSheet {
  const cells = new Map<string, FakeCell>();
  for (const [r, row] of rows.entries())
    for (const [c, value] of row.entries()) if (value !== null) cells.set(`${r + 1} ${c + 1}`, { value });
  return { name, maxRows: 1000, maxColumns: 26, cells, settings: [], charts: [] };
}

export const fakeFile = (...sheets: FakeSheet[]): FakeFile => ({
  sheets,
  names: new Map(),
  locale: "en_US",
  person: "en",
  properties: new Map(),
  selected: [sheets[0]!.name, 1, 1, 1, 1],
  active: sheets[0]!.name,
  compute: () => "",
  calls: [],
});

interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A1, A1:B2, A2:A and A:B on a sheet of a size; as Google, it refuses what lies outside. */
function boxOf(address: string, { maxRows, maxColumns }: FakeSheet): Box {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)?(?::\$?([A-Z]{1,3})\$?(\d+)?)?$/i.exec(address);
  if (match === null) throw new Error("Exception: Range not found");
  const [, left, top, right, bottom] = match;
  const isRange = address.includes(":");
  if (!isRange && top === undefined) throw new Error("Exception: Range not found");
  const row = top === undefined ? 1 : Number(top);
  const column = columnNamed(left!) + 1;
  const lastRow = !isRange ? row : bottom === undefined ? maxRows : Number(bottom);
  const lastColumn = right === undefined ? column : columnNamed(right) + 1;
  if (row < 1 || lastRow > maxRows || lastColumn > maxColumns) throw new Error("Exception: Range not found");
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** What the services give: SpreadsheetApp without its user interface, and Charts. */
export function fakeSpreadsheet(file: FakeFile | undefined, write: (what: string) => void) {
  const opened = (): FakeFile => {
    if (file === undefined) throw new Error("no spreadsheet is open in this test");
    return file;
  };
  const did = (what: string, writes: boolean) => {
    if (writes) write(what);
    const open = opened();
    open.calls.push(what);
    if (open.failOn === what) {
      open.failOn = undefined;
      throw new Error("Exception: Service error: Spreadsheets");
    }
  };

  const sheets = new Map<FakeSheet, object>();
  function sheetObject(sheet: FakeSheet): object {
    const known = sheets.get(sheet);
    if (known !== undefined) return known;
    const note = (on: string, property: string, value: unknown) => void sheet.settings.push({ on, property, value });
    const used = (part: 0 | 1) => Math.max(0, ...[...sheet.cells.keys()].map((key) => Number(key.split(" ")[part])));
    const made = strict("Sheet", {
      getName: () => sheet.name,
      getLastRow: () => used(0),
      getLastColumn: () => used(1),
      getMaxRows: () => sheet.maxRows,
      getMaxColumns: () => sheet.maxColumns,
      getRange: (...given: (string | number)[]) => {
        if (given.length === 1 && typeof given[0] === "string") return range(sheet, boxOf(given[0], sheet));
        const [row, column, rows = 1, columns = 1] = given as number[];
        if (![row, column, rows, columns].every((each) => Number.isInteger(each) && each! > 0))
          throw new Error("Exception: The parameters don't match the method signature for Sheet.getRange.");
        if (row! + rows - 1 > sheet.maxRows || column! + columns - 1 > sheet.maxColumns)
          throw new Error("Exception: The coordinates of the range are outside the dimensions of the sheet.");
        return range(sheet, { row: row!, column: column!, rows, columns });
      },
      getRangeList: (addresses: string[]) => {
        if (addresses.length === 0) throw new Error("Exception: The range list is empty.");
        for (const address of addresses) boxOf(address, sheet);
        return looks(sheet, addresses.join(","), "RangeList");
      },
      getProtections: (type: string) => {
        if (type !== "SHEET") throw new Error("only protections of sheets are known here");
        return sheet.protection === undefined ? [] : [protection(sheet)];
      },
      protect: () => {
        did("Sheet.protect", true);
        sheet.protection = "real";
        return protection(sheet);
      },
      insertRowsAfter: (_: number, count: number) => {
        did("Sheet.insertRowsAfter", true);
        sheet.maxRows += count;
      },
      insertColumnsAfter: (_: number, count: number) => {
        did("Sheet.insertColumnsAfter", true);
        sheet.maxColumns += count;
      },
      getColumnWidth: (column: number) =>
        sheet.settings.filter(({ on, property }) => on === `column ${column}` && property === "width").at(-1)?.value ??
        100,
      setColumnWidth: (column: number, pixels: number) => note(`column ${column}`, "width", pixels),
      setRowHeight: (row: number, pixels: number) => note(`row ${row}`, "height", pixels),
      setFrozenRows: (rows: number) => note("sheet", "frozenRows", rows),
      setFrozenColumns: (columns: number) => note("sheet", "frozenColumns", columns),
      setHiddenGridlines: (hidden: boolean) => note("sheet", "hiddenGridlines", hidden),
      setConditionalFormatRules: (rules: { formula: string }[]) => {
        did("Sheet.setConditionalFormatRules", true);
        for (const rule of rules) note("sheet", "highlight", rule);
      },
      newChart: () => chartBuilder(),
      insertChart: (chart: FakeSheet["charts"][number]) => {
        did("Sheet.insertChart", true);
        sheet.charts.push(chart);
      },
    });
    sheets.set(sheet, made);
    return made;
  }

  const protection = (sheet: FakeSheet): object => {
    const self: object = strict("Protection", {
      isWarningOnly: () => sheet.protection === "warning",
      canEdit: () => false,
      setDescription: () => self,
      setUnprotectedRanges: (ranges: { getA1Notation: () => string }[]) => {
        sheet.settings.push({
          on: "sheet",
          property: "unprotected",
          value: ranges.map((each) => each.getA1Notation()),
        });
        return self;
      },
      setWarningOnly: (only: boolean) => {
        sheet.protection = only ? "warning" : "real";
        return self;
      },
    });
    return self;
  };

  /** The methods that set how cells look, of a range and of a list of ranges. */
  function looks(sheet: FakeSheet, on: string, kind: string, more: Record<string, unknown> = {}): object {
    const accepted: Record<string, (value: never) => boolean> = {
      setFontFamily: (value: unknown) => value === "Arial",
      setFontSize: (value: number) => value > 0,
      setFontWeight: (value: string) => /^(bold|normal)$/.test(value),
      setFontStyle: (value: string) => /^(italic|normal)$/.test(value),
      setFontColor: (value: string) => /^#[0-9A-F]{6}$/i.test(value),
      setBackground: (value: string) => /^#[0-9A-F]{6}$/i.test(value),
      setWrap: (value: unknown) => typeof value === "boolean",
      setHorizontalAlignment: (value: string) => /^(left|center|right)$/.test(value),
      setVerticalAlignment: (value: string) => /^(top|middle|bottom)$/.test(value),
      setNumberFormat: (value: unknown) => typeof value === "string",
    };
    const self: object = strict(kind, {
      ...Object.fromEntries(
        Object.entries(accepted).map(([name, takes]) => [
          name,
          (value: never) => {
            did(`${kind}.${name}`, true);
            if (!takes(value)) throw new Error(`Exception: ${kind}.${name} does not take ${String(value)}`);
            sheet.settings.push({ on, property: name, value });
            return self;
          },
        ]),
      ),
      setBorder: (...given: unknown[]) => {
        did(`${kind}.setBorder`, true);
        if (given.length !== 8) throw new Error("Exception: setBorder takes six edges, a colour and a style");
        sheet.settings.push({ on, property: "setBorder", value: given });
        return self;
      },
      ...more,
    });
    return self;
  }

  function range(sheet: FakeSheet, box: Box): object {
    const { row, column, rows, columns } = box;
    const address = addressOf({ row: row - 1, column: column - 1, rows, columns });
    const grid = <Content>(of: (cell: FakeCell | undefined) => Content) =>
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c) => of(sheet.cells.get(`${row + r} ${column + c}`))),
      );
    const editable = (what: string) => {
      did(what, true);
      if (sheet.protection === "real") throw new Error("Exception: You are trying to edit a protected cell or object.");
    };
    const shaped = (given: unknown, what: string): unknown[][] => {
      const cells = given as unknown[][];
      if (!Array.isArray(cells) || cells.length !== rows || cells.some((each) => each.length !== columns))
        throw new Error(`Exception: The number of rows or columns in the data does not match the range of ${what}.`);
      return cells;
    };
    const enterAll = (cells: unknown[][]) => {
      for (const [r, each] of cells.entries())
        for (const [c, content] of each.entries()) enter(opened(), sheet, row + r, column + c, content);
    };
    return looks(sheet, address, "Range", {
      getA1Notation: () => address,
      getSheet: () => sheetObject(sheet),
      getRow: () => row,
      getColumn: () => column,
      getNumRows: () => rows,
      getNumColumns: () => columns,
      getFormula: () => sheet.cells.get(`${row} ${column}`)?.formula ?? "",
      getDisplayValue: () => String(sheet.cells.get(`${row} ${column}`)?.value ?? ""),
      getValues: () => {
        did("Range.getValues", false);
        return grid((cell) => cell?.value ?? "");
      },
      getNumberFormats: () => {
        did("Range.getNumberFormats", false);
        const formatOf = (at: string) =>
          sheet.settings.filter(({ on, property }) => on === at && property === "setNumberFormat").at(-1)?.value;
        return Array.from({ length: rows }, (_, r) =>
          Array.from(
            { length: columns },
            (_, c) => formatOf(addressOf({ row: row + r - 1, column: column + c - 1 })) ?? "General",
          ),
        );
      },
      setNumberFormats: (formats: readonly (readonly string[])[]) => {
        did("Range.setNumberFormats", true);
        if (formats.length !== rows || formats.some((each) => each.length !== columns))
          throw new Error("Exception: The number of rows or columns in the data does not match the range");
        for (const [r, each] of formats.entries())
          for (const [c, value] of each.entries()) {
            const on = addressOf({ row: row + r - 1, column: column + c - 1 });
            sheet.settings.push({ on, property: "setNumberFormat", value });
          }
      },
      getCell: (r: number, c: number) => {
        if (r < 1 || c < 1 || r > rows || c > columns) throw new Error("Exception: Cell reference out of range");
        return range(sheet, { row: row + r - 1, column: column + c - 1, rows: 1, columns: 1 });
      },
      getFormulas: () => {
        did("Range.getFormulas", false);
        return grid((cell) => cell?.formula ?? "");
      },
      setValue: (value: unknown) => {
        editable("Range.setValue");
        enterAll(grid(() => value));
      },
      setValues: (values: unknown) => {
        editable("Range.setValues");
        enterAll(shaped(values, "setValues"));
      },
      setFormulas: (formulas: unknown) => {
        editable("Range.setFormulas");
        const cells = shaped(formulas, "setFormulas");
        if (cells.flat().some((formula) => typeof formula !== "string" || !/^(=.*)?$/s.test(formula)))
          throw new Error("Exception: setFormulas takes formulas");
        enterAll(cells);
      },
      clearContent: () => {
        editable("Range.clearContent");
        enterAll(grid(() => ""));
      },
      copyTo: (to: { getA1Notation: () => string }, type: string, transposed: boolean) => {
        editable("Range.copyTo");
        if (type !== "PASTE_FORMAT" || transposed) throw new Error("only formats are copied here");
        sheet.settings.push({ on: to.getA1Notation(), property: "copyTo", value: address });
      },
      merge: () => void sheet.settings.push({ on: address, property: "merge", value: true }),
      setDataValidation: (rule: unknown) => {
        editable("Range.setDataValidation");
        sheet.settings.push({ on: address, property: "limit", value: rule });
      },
    });
  }

  const validationBuilder = (): object => {
    const rule: Record<string, unknown> = {};
    const self: object = strict("DataValidationBuilder", {
      setAllowInvalid: (allow: boolean) => {
        rule.allowInvalid = allow;
        return self;
      },
      setHelpText: (text: string) => {
        rule.help = text;
        return self;
      },
      requireFormulaSatisfied: (formula: string) => {
        if (!formula.startsWith("=")) throw new Error("Exception: a formula begins with =");
        rule.formula = formula;
        return self;
      },
      requireValueInList: (values: string[]) => {
        if (!Array.isArray(values) || values.length === 0) throw new Error("Exception: the list is empty");
        rule.values = [...values];
        return self;
      },
      build: () => rule,
    });
    return self;
  };

  const conditionBuilder = (): object => {
    const rule: Record<string, unknown> = {};
    const put = (name: string) => (value: unknown) => {
      rule[name] = value;
      return self;
    };
    const self: object = strict("ConditionalFormatRuleBuilder", {
      whenFormulaSatisfied: put("formula"),
      setRanges: (ranges: { getA1Notation: () => string }[]) =>
        put("ranges")(ranges.map((each) => each.getA1Notation())),
      setBold: put("bold"),
      setItalic: put("italic"),
      setFontColor: put("colour"),
      setBackground: put("fill"),
      build: () => rule,
    });
    return self;
  };

  const chartBuilder = (): object => {
    const chart: FakeSheet["charts"][number] = { ranges: [], options: {} };
    const put = (name: string) => (value: unknown) => {
      chart.options[name] = value;
      return self;
    };
    const self: object = strict("EmbeddedChartBuilder", {
      setChartType: put("type"),
      setNumHeaders: put("headers"),
      setMergeStrategy: put("merge"),
      setTransposeRowsAndColumns: put("transpose"),
      setPosition: (...place: number[]) => {
        if (place.length !== 4) throw new Error("Exception: setPosition takes row, column and two offsets");
        return put("position")(place);
      },
      setOption: (name: string, value: unknown) => put(name)(value),
      addRange: (source: { getA1Notation: () => string; getSheet: () => { getName: () => string } }) => {
        chart.ranges.push(`${source.getSheet().getName()}!${source.getA1Notation()}`);
        return self;
      },
      build: () => chart,
    });
    return self;
  };

  const spreadsheet = strict("Spreadsheet", {
    getSpreadsheetLocale: () => opened().locale,
    getSheets: () => opened().sheets.map(sheetObject),
    getSheetByName: (name: string) => {
      const sheet = opened().sheets.find((each) => each.name === name);
      return sheet === undefined ? null : sheetObject(sheet);
    },
    getActiveRange: () => {
      const [sheet, row, column, rows, columns] = opened().selected ?? [];
      return sheet === undefined
        ? null
        : range(named(sheet), { row: row!, column: column!, rows: rows!, columns: columns! });
    },
    getCurrentCell: () => {
      const [sheet, row, column] = opened().selected ?? [];
      return sheet === undefined ? null : range(named(sheet), { row: row!, column: column!, rows: 1, columns: 1 });
    },
    getRange: (reference: string) => {
      const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
      if (match === null) throw new Error("Exception: Range not found");
      const sheet = named((match[1] ?? match[2]!).replace(/''/g, "'"));
      return range(sheet, boxOf(match[3]!, sheet));
    },
    getRangeByName: (name: string) => {
      const at = opened().names.get(name);
      return at === undefined ? null : spreadsheet.getRange(at);
    },
    getNamedRanges: () =>
      [...opened().names.keys()].map((name) =>
        strict("NamedRange", {
          getName: () => name,
          remove: () => {
            did("NamedRange.remove", true);
            opened().names.delete(name);
          },
        }),
      ),
    setNamedRange: (
      name: string,
      target: { getA1Notation: () => string; getSheet: () => { getName: () => string } },
    ) => {
      did("Spreadsheet.setNamedRange", true);
      if (!/^[A-Za-z_]\w*$/.test(name)) throw new Error(`Exception: ${name} is no name of a range.`);
      opened().names.set(name, `'${target.getSheet().getName()}'!${target.getA1Notation()}`);
    },
    insertSheet: (name: string, index: number) => {
      did("Spreadsheet.insertSheet", true);
      const { sheets: there } = opened();
      if (there.some((each) => each.name.toLowerCase() === name.toLowerCase()))
        throw new Error(`Exception: A sheet with the name "${name}" already exists.`);
      const sheet = fakeSheet(name);
      there.splice(index, 0, sheet);
      return sheetObject(sheet);
    },
    deleteSheet: (sheet: { getName: () => string }) => {
      did("Spreadsheet.deleteSheet", true);
      const { sheets: there } = opened();
      there.splice(there.indexOf(named(sheet.getName())), 1);
    },
    setActiveSheet: (sheet: { getName: () => string }) => {
      opened().active = sheet.getName();
    },
    setActiveRange: (target: {
      getSheet: () => { getName: () => string };
      getRow: () => number;
      getColumn: () => number;
      getNumRows: () => number;
      getNumColumns: () => number;
    }) => {
      opened().selected = [
        target.getSheet().getName(),
        target.getRow(),
        target.getColumn(),
        target.getNumRows(),
        target.getNumColumns(),
      ];
    },
  });
  function named(name: string): FakeSheet {
    const sheet = opened().sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error("Exception: Range not found");
    return sheet;
  }

  return {
    getActiveSpreadsheet: () => (file === undefined ? opened() : spreadsheet),
    flush: () => did("SpreadsheetApp.flush", true),
    newDataValidation: validationBuilder,
    newConditionalFormatRule: conditionBuilder,
    ProtectionType: strict("ProtectionType", { SHEET: "SHEET" }),
    CopyPasteType: strict("CopyPasteType", { PASTE_FORMAT: "PASTE_FORMAT" }),
    BorderStyle: strict("BorderStyle", { SOLID: "SOLID", DOTTED: "DOTTED" }),
    Charts: strict("Charts", {
      ChartType: strict("ChartType", { LINE: "LINE", BAR: "BAR", COMBO: "COMBO" }),
      ChartMergeStrategy: strict("ChartMergeStrategy", { MERGE_ROWS: "MERGE_ROWS", MERGE_COLUMNS: "MERGE_COLUMNS" }),
    }),
  };
}

/** What typing does. A formula is computed only where its text is new: the same text keeps what it showed. */
function enter(file: FakeFile, sheet: FakeSheet, row: number, column: number, content: unknown): void {
  const key = `${row} ${column}`;
  if (sheet.cells.get(key)?.formula === content) return;
  for (const [at, cell] of sheet.cells) if (cell.spilledFrom === key) sheet.cells.delete(at);
  sheet.cells.delete(key);
  if (content === "" || content === null) return;
  if (typeof content !== "string" || !content.startsWith("=")) {
    sheet.cells.set(key, { value: asTyped(content) });
    return;
  }
  const result = file.compute(content, sheet);
  const rows: unknown[][] = Array.isArray(result) ? result : [[result]];
  const places = rows.flatMap((cells, r) => cells.map((value, c) => [`${row + r} ${column + c}`, value] as const));
  const blocked = places.slice(1).some(([at]) => sheet.cells.has(at));
  if (!blocked)
    for (const [at, value] of places.slice(1)) if (value !== "") sheet.cells.set(at, { value, spilledFrom: key });
  sheet.cells.set(key, { value: blocked ? "#REF!" : places[0]![1], formula: content });
}

/** A text becomes a number or a logical value where it looks like one, unless an apostrophe stands before it. */
function asTyped(content: unknown): unknown {
  if (typeof content !== "string") return content;
  if (content.startsWith("'")) return content.slice(1);
  if (/^(TRUE|FALSE)$/i.test(content)) return /true/i.test(content);
  return content.trim() !== "" && !Number.isNaN(Number(content)) ? Number(content) : content;
}
