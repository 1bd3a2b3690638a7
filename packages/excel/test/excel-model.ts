import { columnNamed } from "@dairy-functions/formulas";
import type { Cell } from "@dairy-functions/shared";

/**
 * An open workbook as Office.js meets it: it answers the requests that Microsoft's object model sends, and refuses what
 * it does not know. What this model lets pass, Microsoft documents; what Excel allows beyond, nobody here relies on.
 */

interface ModelCell {
  value: Cell;
  formula?: string;
  /** The cell whose result fills this one: "row column" from 0. */
  spilledFrom?: string;
}
export interface ModelSheet {
  name: string;
  readonly id: string;
  protection?: ModelProtection | undefined;
  /** By "row column", from 0. */
  readonly cells: Map<string, ModelCell>;
  /** Everything that was set on ranges, charts and the page: what, where, to which value. */
  readonly settings: { readonly on: string; readonly property: string; readonly value: unknown }[];
  readonly charts: ModelChart[];
}
/** The options of a protected sheet, all of them, and its password if it has one. */
export interface ModelProtection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password?: string;
}
interface ModelChart {
  readonly type: string;
  readonly series: Record<string, unknown>[];
  readonly properties: Record<string, unknown>;
}
/** A table: its columns are beside each other, with their headers in the first row of its address. */
export interface ModelTable {
  readonly sheet: string;
  readonly address: string;
  readonly columns: readonly string[];
}
export interface ModelWorkbook {
  readonly sheets: ModelSheet[];
  readonly names: Map<string, string>;
  readonly tables: Map<string, ModelTable>;
  isProtected: boolean;
  /** The selected cells: sheet, row, column, rows, columns. */
  selected: readonly [sheet: string, row: number, column: number, rows: number, columns: number];
  active: string;
  /** Whether the pane is shown: "Visible". */
  pane: string;
  /** Requests that this model does not understand. A test that leaves one here has failed. */
  readonly refused: string[];
  /** Each request, as the names of what it did. */
  readonly requests: string[][];
  /** What a formula shows; rows where it spills. */
  compute: (formula: string, sheet: ModelSheet) => Promise<Cell | Cell[][]>;
  /** Makes a request fail once: its actions are named "Charts.Add". */
  failOn?: string | undefined;
}

/** What Excel takes where an option is not given. */
const protectionOptions: Readonly<Record<string, unknown>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};
export function modelProtection(options: object = {}, password = ""): ModelProtection {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(protectionOptions, name));
  if (unknown !== undefined) throw new Error(`protection has no option ${unknown}`);
  return { options: { ...protectionOptions, ...options }, ...(password !== "" && { password }) };
}

export function modelSheet(
  name: string,
  rows: readonly (readonly Cell[])[] = [],
  protection?: ModelProtection,
): ModelSheet {
  const cells = new Map<string, ModelCell>();
  for (const [r, row] of rows.entries())
    for (const [c, value] of row.entries()) if (value !== null) cells.set(`${r} ${c}`, { value });
  return { name, id: `{${name}}`, protection, cells, settings: [], charts: [] };
}

export function modelWorkbook(...sheets: ModelSheet[]): ModelWorkbook {
  return {
    sheets,
    names: new Map(),
    tables: new Map(),
    isProtected: false,
    selected: [sheets[0]!.name, 0, 0, 1, 1],
    active: sheets[0]!.name,
    pane: "",
    refused: [],
    requests: [],
    compute: async () => "",
  };
}

/** An object of the model. Names are written as requests write them, with a capital. */
interface Node {
  readonly kind: string;
  readonly id?: string;
  /** Properties that can be loaded, and objects that hang on this one. */
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: never) => void | Promise<void>>>;
  readonly call?: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly items?: () => Node[];
}
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "kind" in value;

/** An error as Excel reports it; anything else that is thrown here is a gap of this model or a fault of the caller. */
const excelError = (code: string, message: string) => Object.assign(new Error(message), { code });

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}
interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[] | null;
}
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

const capital = (name: string) => name[0]!.toUpperCase() + name.slice(1);

/** Answers the body of a request with the body of a response. Objects that Excel keeps are remembered between requests. */
export function excelModel(workbook: ModelWorkbook): (body: string) => Promise<string> {
  const kept = new Map<string, Node>();
  const root = workbookNode(workbook);
  return async (body) => {
    const { Actions, ObjectPaths } = JSON.parse(body) as {
      Actions: Action[];
      ObjectPaths: Record<string, ObjectPath>;
    };
    const nodes = new Map<number, Node | null>();
    const done: string[] = [];
    const did = (action: string) => {
      done.push(action);
      if (workbook.failOn !== action) return;
      workbook.failOn = undefined;
      throw excelError("GeneralException", "There was an internal error.");
    };
    const argumentsOf = async (info: ArgumentInfo | undefined) => {
      const given: unknown[] = [];
      for (const [k, value] of (info?.Arguments ?? []).entries()) {
        const id = info?.ReferencedObjectPathIds?.[k];
        given.push(typeof id === "number" && id !== 0 ? await nodeAt(id) : (value ?? undefined));
      }
      return given as never[];
    };
    const member = <Of>(node: Node | null, name: string, of: Readonly<Record<string, Of>> | undefined): Of => {
      if (node === null) throw excelError("ItemNotFound", `A null object has no ${name}.`);
      if (of === undefined || !Object.hasOwn(of, name)) throw new Error(`${node.kind} has no ${name} here`);
      return of[name]!;
    };
    async function nodeAt(id: number): Promise<Node | null> {
      const known = nodes.get(id);
      if (known !== undefined) return known;
      const path = ObjectPaths[id]!;
      const parent = path.ParentObjectPathId === undefined ? root : await nodeAt(path.ParentObjectPathId);
      const found = await pathNode(path, parent);
      if (found !== null && !isNode(found)) throw new Error(`${parent?.kind}.${path.Name} is no object`);
      nodes.set(id, found);
      if (found?.id !== undefined) kept.set(found.id, found);
      return found;
    }
    async function pathNode(path: ObjectPath, parent: Node | null): Promise<unknown> {
      const { ObjectPathType: type, Name: name } = path;
      if (type === 1) return root;
      if (type === 2) return member(root, name, { [runtimeService]: () => runtimeNode(workbook) })();
      if (type === 6) return kept.get(name) ?? kept.get(String(path.ArgumentInfo?.Arguments?.[0])) ?? lost(name);
      if (type === 7 || parent === null) return null;
      if (type === 4) return member(parent, name, parent.get)();
      const args = await argumentsOf(path.ArgumentInfo);
      if (type === 5) return member(parent, "GetItem", parent.call)(...args);
      did(`${parent.kind}.${name}`);
      return (await member(parent, name, parent.call)(...args)) ?? null;
    }
    async function result({ ActionType: type, Name: name, ObjectPathId, ArgumentInfo, QueryInfo }: Action) {
      if (type === 5) return null; // a mark for error messages
      const node = await nodeAt(ObjectPathId);
      if (type === 1) return node === null ? null : { _Id: node.id, ...(isKept(node) && { _ReferenceId: node.id }) };
      if (type === 2) return node === null ? null : await query(node, QueryInfo?.Select ?? []);
      const args = await argumentsOf(ArgumentInfo);
      if (type === 3 && /^_(Keep|Remove)Reference$|^_(Unr|R)egister/.test(name)) return null;
      if (type !== 3 && type !== 4) throw new Error(`an action of type ${type} is not known here`);
      did(`${node?.kind}.${name}`);
      if (type === 4) {
        await member(node, name, node?.set)(args[0]!);
        return null;
      }
      const value = await member(node, name, node?.call)(...args);
      return isNode(value) ? null : (value ?? null);
    }
    async function query(node: Node, select: readonly string[]): Promise<unknown> {
      if (node.items !== undefined) {
        const items = await Promise.all(
          node.items().map(async (item) => {
            if (item.id !== undefined) kept.set(item.id, item);
            return { _Id: item.id, ...((await query(item, select)) as object) };
          }),
        );
        return { _Items: items };
      }
      const found: Record<string, unknown> = { _Id: node.id, ...(isKept(node) && { _ReferenceId: node.id }) };
      for (const path of select) {
        const [first, ...rest] = path.split("/");
        const value = await member(node, capital(first!), node.get)();
        if (rest.length > 0) {
          if (!isNode(value)) throw new Error(`${node.kind}.${first} has no ${rest.join("/")}`);
          const inner = (await query(value, [rest.join("/")])) as object;
          found[capital(first!)] = { ...(found[capital(first!)] as object | undefined), ...inner };
        } else if (isNode(value)) throw new Error(`${node.kind}.${first} is loaded without saying what of it`);
        else found[capital(first!)] = value;
      }
      return found;
    }
    const Results: { ActionId: number; Value: unknown }[] = [];
    workbook.requests.push(done);
    try {
      for (const action of Actions) Results.push({ ActionId: action.Id, Value: await result(action) });
      return JSON.stringify({ Error: null, Results });
    } catch (failure) {
      const { message, code } = failure as Error & { readonly code?: string };
      if (code === undefined) workbook.refused.push(message);
      return JSON.stringify({ Error: { Code: code ?? "InvalidArgument", Message: message, Location: "" }, Results });
    }
  };
}

const isKept = ({ kind }: Node) => kind === "Range" || kind === "RangeAreas";
const lost = (name: string): never => {
  throw excelError("ItemNotFound", `The requested resource ${name} doesn't exist.`);
};

/** What shows and hides the pane. */
const runtimeService = "Microsoft.AppRuntime.AppRuntimeService";
const runtimeNode = (workbook: ModelWorkbook): Node => ({
  kind: "AppRuntimeService",
  call: {
    SetAppRuntimeState: (state: string) => {
      workbook.pane = state;
    },
  },
});

function workbookNode(workbook: ModelWorkbook): Node {
  const worksheets: Node = {
    kind: "Worksheets",
    items: () => workbook.sheets.map((sheet) => sheetNode(workbook, sheet)),
    call: {
      GetItem: (name: string) => sheetNode(workbook, sheetNamed(workbook, name) ?? lost(name)),
      GetItemOrNullObject: (name: string) => {
        const sheet = sheetNamed(workbook, name);
        return sheet === undefined ? null : sheetNode(workbook, sheet);
      },
      Add: (name: string) => {
        if (workbook.isProtected) throw excelError("AccessDenied", "The workbook is protected.");
        if (sheetNamed(workbook, name) !== undefined) throw excelError("ItemAlreadyExists", `${name} is taken.`);
        const sheet = modelSheet(name);
        workbook.sheets.push(sheet);
        return sheetNode(workbook, sheet);
      },
    },
  };
  const names: Node = {
    kind: "Names",
    call: {
      GetItem: (name: string) => (workbook.names.has(name) ? nameNode(workbook, name) : lost(name)),
      GetItemOrNullObject: (name: string) => {
        const found = [...workbook.names.keys()].find((each) => each.toLowerCase() === name.toLowerCase());
        return found === undefined ? null : nameNode(workbook, found);
      },
      Add: (name: string, reference: string) => {
        if (workbook.names.has(name)) throw excelError("ItemAlreadyExists", `${name} is taken.`);
        if (!/^='[^']+'!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/.test(reference))
          throw excelError("InvalidArgument", `${reference} is no reference.`);
        workbook.names.set(name, reference);
        return nameNode(workbook, name);
      },
    },
  };
  const selected = () => {
    const [sheet, row, column, rows, columns] = workbook.selected;
    return rangeNode(workbook, sheetNamed(workbook, sheet)!, { row, column, rows, columns });
  };
  return {
    kind: "Workbook",
    id: "workbook",
    get: {
      Worksheets: () => worksheets,
      Names: () => names,
      Protection: () => ({ kind: "WorkbookProtection", get: { Protected: () => workbook.isProtected } }),
      Tables: () => ({
        kind: "Tables",
        call: {
          GetItem: (name: string) => tableNode(workbook, name, workbook.tables.get(name) ?? lost(name)),
          GetItemOrNullObject: (name: string) => {
            const table = workbook.tables.get(name);
            return table === undefined ? null : tableNode(workbook, name, table);
          },
        },
      }),
    },
    call: {
      GetSelectedRanges: () => ({
        kind: "RangeAreas",
        id: "selected",
        get: { Areas: () => ({ kind: "Ranges", items: () => [selected()] }) },
      }),
      GetActiveCell: () => {
        const [sheet, row, column] = workbook.selected;
        return rangeNode(workbook, sheetNamed(workbook, sheet)!, { row, column, rows: 1, columns: 1 });
      },
    },
  };
}

const sheetNamed = (workbook: ModelWorkbook, name: string) =>
  workbook.sheets.find((sheet) => sheet.id === name || sheet.name.toLowerCase() === name.toLowerCase());

function nameNode(workbook: ModelWorkbook, name: string): Node {
  return {
    kind: "Name",
    id: name,
    call: {
      Delete: () => void workbook.names.delete(name),
      GetRangeOrNullObject: () => {
        const [, sheet, address] = /^='([^']+)'!(.+)$/.exec(workbook.names.get(name)!)!;
        return rangeNode(workbook, sheetNamed(workbook, sheet!)!, boxOf(address!));
      },
    },
  };
}

function tableNode(workbook: ModelWorkbook, name: string, { sheet, address, columns }: ModelTable): Node {
  const { row, column, rows } = boxOf(address);
  const inSheet = sheetNamed(workbook, sheet)!;
  const columnNode = (header: string): Node | null => {
    const k = columns.indexOf(header);
    const body = { row: row + 1, column: column + k, rows: rows - 1, columns: 1 };
    const call = { GetDataBodyRange: () => rangeNode(workbook, inSheet, body) };
    return k < 0 ? null : { kind: "TableColumn", id: header, call };
  };
  const call = { GetItem: (header: string) => columnNode(header) ?? lost(header), GetItemOrNullObject: columnNode };
  return { kind: "Table", id: name, get: { Columns: () => ({ kind: "TableColumns", call }) } };
}

interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
const everything: Box = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

/** The box of A1, $A$1:B2, A:C or 3:4. */
function boxOf(address: string): Box {
  const match = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(address);
  if (match === null || (match[1] === undefined && match[2] === undefined))
    throw excelError("InvalidArgument", `${address} is no address.`);
  const [, left, top, right = left, bottom = top] = match;
  const from = { row: top === undefined ? 0 : Number(top) - 1, column: left === undefined ? 0 : columnNamed(left) };
  return {
    ...from,
    rows: bottom === undefined ? everything.rows : Number(bottom) - from.row,
    columns: right === undefined ? everything.columns : columnNamed(right) - from.column + 1,
  };
}

function sheetNode(workbook: ModelWorkbook, sheet: ModelSheet): Node {
  const range = (box: Box) => rangeNode(workbook, sheet, box);
  const note = (on: string, property: string, value: unknown) => void sheet.settings.push({ on, property, value });
  const setter = (on: string, property: string) => (value: unknown) => note(on, property, value);
  return {
    kind: "Worksheet",
    id: sheet.id,
    get: {
      Name: () => sheet.name,
      Names: () => ({ kind: "SheetNames", call: { GetItemOrNullObject: () => null } }),
      Protection: () => ({
        kind: "WorksheetProtection",
        get: {
          Protected: () => sheet.protection !== undefined,
          Options: () => sheet.protection?.options ?? protectionOptions,
          IsPasswordProtected: () => sheet.protection?.password !== undefined,
        },
        call: {
          Protect: (options: object | undefined, password = "") => {
            if (sheet.protection !== undefined) throw excelError("InvalidOperation", "The sheet is protected already.");
            sheet.protection = modelProtection(options, password);
            note("sheet", "Protect", options);
          },
          Unprotect: (password = "") => {
            if ((sheet.protection?.password ?? password) !== password)
              throw excelError("InvalidArgument", "The password is not correct.");
            sheet.protection = undefined;
          },
        },
      }),
      FreezePanes: () => ({
        kind: "FreezePanes",
        call: {
          FreezeRows: (count: number) => note("sheet", "FreezeRows", count),
          FreezeColumns: (count: number) => note("sheet", "FreezeColumns", count),
          FreezeAt: () => note("sheet", "FreezeAt", true),
        },
      }),
      PageLayout: () => ({
        kind: "PageLayout",
        set: { Orientation: setter("page", "Orientation"), Zoom: setter("page", "Zoom") },
        call: { SetPrintTitleRows: (rows: string) => note("page", "SetPrintTitleRows", rows) },
      }),
      HorizontalPageBreaks: () => ({
        kind: "PageBreaks",
        call: { Add: (address: string) => note(address, "PageBreak", true) },
      }),
      Charts: () => ({
        kind: "Charts",
        call: {
          Add: (type: string, source: Node) => {
            if (source?.kind !== "Range") throw excelError("InvalidArgument", "The source is no range.");
            const chart: ModelChart = { type, series: [{ Values: source.id }], properties: {} };
            sheet.charts.push(chart);
            return chartNode(chart, `${sheet.id} chart ${sheet.charts.length}`);
          },
        },
      }),
    },
    set: { Gridlines: setter("sheet", "Gridlines") },
    call: {
      GetUsedRangeOrNullObject: (valuesOnly: boolean) => {
        if (valuesOnly !== true) throw new Error("a used range with formats is not known here");
        const places = [...sheet.cells.keys()].map((key) => key.split(" ").map(Number) as [number, number]);
        if (places.length === 0) return null;
        const ends = { row: places[0]![0], column: places[0]![1], bottom: 0, right: 0 };
        for (const [row, column] of places) {
          ends.row = Math.min(ends.row, row);
          ends.column = Math.min(ends.column, column);
          ends.bottom = Math.max(ends.bottom, row);
          ends.right = Math.max(ends.right, column);
        }
        const { row, column, bottom, right } = ends;
        return range({ row, column, rows: bottom - row + 1, columns: right - column + 1 });
      },
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        range({ row, column, rows, columns }),
      GetCell: (row: number, column: number) => range({ row, column, rows: 1, columns: 1 }),
      GetRange: (address?: string) => range(address === undefined ? everything : boxOf(address)),
      GetRanges: (address: string) => {
        if (address.length > 8192) throw excelError("InvalidArgument", "The address is too long.");
        for (const each of address.split(",")) boxOf(each);
        return { kind: "RangeAreas", id: `${sheet.id}!${address}`, get: { Format: () => formatNode(sheet, address) } };
      },
      Activate: () => {
        workbook.active = sheet.name;
      },
      Delete: () => {
        workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
      },
    },
  };
}

/** An object of which properties are only set: they are noted, and others are refused. */
function settable(sheet: ModelSheet, kind: string, on: string, names: string, get: Node["get"] = {}): Node {
  const set = Object.fromEntries(
    names.split(" ").map((name) => [
      name,
      (value: unknown) => {
        refuseFormats(sheet, allowing[name] ?? (kind === "Protection" ? "" : "allowFormatCells"));
        sheet.settings.push({ on, property: `${kind}.${name}`, value });
      },
    ]),
  );
  return { kind, get, set };
}

const allowing: Readonly<Record<string, string>> = {
  ColumnWidth: "allowFormatColumns",
  RowHeight: "allowFormatRows",
  Rule: "",
  IgnoreBlanks: "",
  Prompt: "",
  ErrorAlert: "",
};
function refuseFormats({ protection }: ModelSheet, option: string): void {
  if (protection !== undefined && protection.options[option] !== true)
    throw excelError("AccessDenied", "The sheet is protected.");
}

/** Whether a cell is locked, which all are until somebody unlocks them. */
function isLocked({ settings }: ModelSheet, row: number, column: number): boolean {
  const holds = (box: Box) =>
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;
  const last = settings
    .filter(({ on, property }) => property === "Protection.Locked" && boxesOf(on).some(holds))
    .at(-1);
  return last?.value !== false;
}
/** "row column rows columns" of a range, or the addresses of several. */
function boxesOf(on: string): Box[] {
  if (!/^\d+ \d+ \d+ \d+$/.test(on)) return on.split(",").map(boxOf);
  const [row, column, rows, columns] = on.split(" ").map(Number) as [number, number, number, number];
  return [{ row, column, rows, columns }];
}

function formatNode(sheet: ModelSheet, on: string): Node {
  const font = "Name Size Bold Italic Color";
  return settable(sheet, "Format", on, "WrapText HorizontalAlignment VerticalAlignment ColumnWidth RowHeight", {
    // A new column is 48 points wide.
    ColumnWidth: () =>
      sheet.settings.filter((each) => each.on === on && each.property === "Format.ColumnWidth").at(-1)?.value ?? 48,
    Font: () => settable(sheet, "Font", on, font),
    Fill: () => settable(sheet, "Fill", on, "Color"),
    Protection: () => settable(sheet, "Protection", on, "Locked"),
    Borders: () => ({
      kind: "Borders",
      call: {
        GetItem: (edge: string) => {
          if (!/^(Edge(Top|Bottom|Left|Right)|Inside(Horizontal|Vertical))$/.test(edge))
            throw excelError("InvalidArgument", `${edge} is no edge.`);
          return settable(sheet, edge, on, "Style Color");
        },
      },
    }),
  });
}

function chartNode(chart: ModelChart, id: string): Node {
  const { properties } = chart;
  const put = (name: string) => (value: unknown) => {
    properties[name] = value;
  };
  const axis = (name: string): Node => ({
    kind: name,
    get: { Title: () => ({ kind: "AxisTitle", set: { Text: put(`${name}.Title`) } }) },
    set: {
      NumberFormat: put(`${name}.NumberFormat`),
      ReversePlotOrder: put(`${name}.ReversePlotOrder`),
      TickLabelPosition: put(`${name}.TickLabelPosition`),
    },
  });
  return {
    kind: "Chart",
    id,
    get: {
      Title: () => ({ kind: "ChartTitle", set: { Text: put("Title") } }),
      Legend: () => ({ kind: "Legend", set: { Position: put("Legend") } }),
      Axes: () => ({
        kind: "Axes",
        get: { CategoryAxis: () => axis("CategoryAxis"), ValueAxis: () => axis("ValueAxis") },
      }),
      Series: () => ({
        kind: "SeriesCollection",
        call: {
          GetItemAt: (k: number) => seriesNode(chart.series[k] ?? lost(`series ${k}`), `${id} series ${k}`),
          Add: (name: string) => {
            chart.series.push({ Name: name });
            return seriesNode(chart.series.at(-1)!, `${id} series ${chart.series.length - 1}`);
          },
        },
      }),
    },
    call: { SetPosition: (from: string, to: string) => put("Position")(`${from}:${to}`) },
  };
}

function seriesNode(series: Record<string, unknown>, id: string): Node {
  const put = (name: string) => (value: unknown) => {
    series[name] = isNode(value) ? value.id : value;
  };
  return {
    kind: "Series",
    id,
    get: {
      Format: () => ({
        kind: "SeriesFormat",
        get: {
          Fill: () => ({ kind: "SeriesFill", call: { SetSolidColor: put("Color") } }),
          Line: () => ({ kind: "SeriesLine", set: { Color: put("Color"), LineStyle: put("LineStyle") } }),
        },
      }),
    },
    set: {
      Name: put("Name"),
      ChartType: put("ChartType"),
      MarkerBackgroundColor: put("Marker"),
      MarkerForegroundColor: put("Marker"),
    },
    call: { SetValues: put("Values"), SetXAxisValues: put("Categories") },
  };
}

function rangeNode(workbook: ModelWorkbook, sheet: ModelSheet, box: Box): Node {
  const { row, column, rows, columns } = box;
  const on = `${row} ${column} ${rows} ${columns}`;
  const grid = <Content>(of: (cell: ModelCell | undefined, at: string) => Content): Content[][] => {
    if (rows * columns > 5_000_000) throw excelError("InvalidArgument", "More than five million cells.");
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) =>
        of(sheet.cells.get(`${row + r} ${column + c}`), `${row + r} ${column + c}`),
      ),
    );
  };
  const allowed = () => {
    if (
      sheet.protection !== undefined &&
      grid((_, at) => isLocked(sheet, ...pair(at)))
        .flat()
        .some(Boolean)
    )
      throw excelError("AccessDenied", "The cell is on a protected sheet.");
  };
  const shaped = (cells: unknown): readonly (readonly Cell[])[] => {
    const given = cells as Cell[][];
    if (!Array.isArray(given) || given.length !== rows || given.some((each) => each.length !== columns))
      throw excelError("InvalidArgument", "The number of rows or columns does not match the range.");
    return given;
  };
  const range = (other: Box) => rangeNode(workbook, sheet, other);
  const one = (key: string): Box => {
    const [r, c] = key.split(" ").map(Number) as [number, number];
    return { row: r, column: c, rows: 1, columns: 1 };
  };
  const filledFrom = (key: string) => [...sheet.cells].filter(([, cell]) => cell.spilledFrom === key).map(([at]) => at);
  return {
    kind: "Range",
    id: `${sheet.id} ${on}`,
    get: {
      RowIndex: () => row,
      ColumnIndex: () => column,
      RowCount: () => rows,
      ColumnCount: () => columns,
      Address: () => `${sheet.name}!${on}`,
      // Of a result that fills several cells; null where some do and some do not.
      HasSpill: () => {
        const parents = new Set([...sheet.cells.values()].map(({ spilledFrom }) => spilledFrom));
        const all = grid((cell, at) => cell?.spilledFrom !== undefined || parents.has(at)).flat();
        return all.every(Boolean) ? true : all.some(Boolean) ? null : false;
      },
      Worksheet: () => sheetNode(workbook, sheet),
      Values: () => grid((cell) => cell?.value ?? ""),
      NumberFormat: () =>
        grid(
          (_, at) =>
            sheet.settings.filter((each) => each.on === `${at} 1 1` && each.property === "NumberFormat").at(-1)
              ?.value ?? "General",
        ),
      ValueTypes: () =>
        grid((cell) =>
          cell === undefined ? "Empty" : /^#[A-Z/0]+[!?]?$/.test(String(cell.value)) ? "Error" : typeOf(cell.value),
        ),
      // Cells that a result fills show the formula of the cell that it comes from.
      Formulas: () =>
        grid((cell) =>
          cell?.spilledFrom === undefined
            ? (cell?.formula ?? cell?.value ?? "")
            : sheet.cells.get(cell.spilledFrom)!.formula!,
        ),
      Format: () => formatNode(sheet, on),
      DataValidation: () => settable(sheet, "DataValidation", on, "Rule IgnoreBlanks Prompt ErrorAlert"),
      ConditionalFormats: () => ({
        kind: "ConditionalFormats",
        call: {
          Add: (type: string) => {
            if (type !== "Custom") throw new Error(`a conditional format ${type} is not known here`);
            return {
              kind: "ConditionalFormat",
              id: `${sheet.id} condition ${sheet.settings.length}`,
              get: {
                CustomOrNullObject: () => null,
                Custom: () => ({
                  kind: "CustomConditionalFormat",
                  get: {
                    Rule: () => settable(sheet, "Condition", on, "Formula"),
                    Format: () => ({
                      ...settable(sheet, "ConditionFormat", on, "NumberFormat"),
                      kind: "ConditionalRangeFormat",
                      get: {
                        Font: () => settable(sheet, "ConditionFont", on, "Bold Color Italic"),
                        Fill: () => settable(sheet, "ConditionFill", on, "Color"),
                      },
                    }),
                  },
                }),
              },
            } satisfies Node;
          },
        },
      }),
    },
    set: {
      NumberFormat: (value: unknown) => {
        refuseFormats(sheet, "allowFormatCells");
        shaped(value);
        sheet.settings.push({ on, property: "NumberFormat", value: (value as string[][])[0]![0] });
      },
      Formulas: async (value: unknown) => {
        allowed();
        const all = shaped(value).flatMap((cells, r) => cells.map((content, c) => [r, c, content] as const));
        for (const [r, c, content] of all) await enter(workbook, sheet, row + r, column + c, content);
        // A call above or beside the cells that it reads is computed once they are there.
        for (const [r, c, content] of all)
          if (/^=DAIRY\.[A-Z]+\([A-Z]+\d+:[^()]*\)$/.test(String(content)))
            await enter(workbook, sheet, row + r, column + c, content);
      },
    },
    call: {
      GetCell: (r: number, c: number) => range({ row: row + r, column: column + c, rows: 1, columns: 1 }),
      GetTables: (fully: boolean) => {
        if (fully !== false) throw new Error("only tables that overlap are known here");
        const isIn = ({ sheet: on, address }: ModelTable) => {
          const box = boxOf(address);
          const within = (at: number, from: number, count: number) => at >= from && at < from + count;
          return on === sheet.name && within(row, box.row, box.rows) && within(column, box.column, box.columns);
        };
        const [found] = [...workbook.tables].filter(([, table]) => isIn(table));
        return {
          kind: "TablesOfRange",
          call: { GetFirst: () => (found === undefined ? lost("table") : tableNode(workbook, ...found)) },
        };
      },
      GetEntireColumn: () => range({ row: 0, column, rows: everything.rows, columns }),
      GetSpillParentOrNullObject: () => {
        const key = `${row} ${column}`;
        const cell = sheet.cells.get(key);
        const parent = cell?.spilledFrom ?? (filledFrom(key).length > 0 ? key : undefined);
        return parent === undefined ? null : range(one(parent));
      },
      GetSpillingToRangeOrNullObject: () => {
        const filled = filledFrom(`${row} ${column}`).map(one);
        if (filled.length === 0) return null;
        return range({
          row,
          column,
          rows: Math.max(...filled.map((cell) => cell.row)) - row + 1,
          columns: Math.max(...filled.map((cell) => cell.column)) - column + 1,
        });
      },
      CopyFrom: (source: Node, type: string) => {
        allowed();
        if (type === "Formats") return void sheet.settings.push({ on, property: "Formats", value: source.id });
        if (type !== "Values" || source.id !== `${sheet.id} ${on}`) throw new Error("only values over themselves");
        for (const [r, keys] of grid((_, at) => at).entries())
          for (const [c, key] of keys.entries()) {
            void [r, c];
            const cell = sheet.cells.get(key);
            if (cell !== undefined) sheet.cells.set(key, { value: cell.value });
          }
      },
      // The object model asks this before it sends a large array in parts.
      _ValidateArraySize: (given: number, across: number) => {
        if (given !== rows || across !== columns)
          throw excelError("InvalidArgument", "The number of rows or columns does not match the range.");
      },
      GetRow: (k: number) => range({ row: row + k, column, rows: 1, columns }),
      GetBoundingRect: (other: Node | string) => {
        if (typeof other === "string") throw new Error("a bounding rectangle of an address is not known here");
        const [r, c, height, width] = other
          .id!.slice(sheet.id.length + 1)
          .split(" ")
          .map(Number);
        const [top, left] = [Math.min(row, r!), Math.min(column, c!)];
        const [bottom, right] = [Math.max(row + rows, r! + height!), Math.max(column + columns, c! + width!)];
        return range({ row: top, column: left, rows: bottom - top, columns: right - left });
      },
      Merge: () => void sheet.settings.push({ on, property: "Merge", value: true }),
      Select: () => {
        workbook.selected = [sheet.name, row, column, rows, columns];
      },
    },
  };
}

const pair = (key: string) => key.split(" ").map(Number) as [number, number];
const typeOf = (value: Cell) => ({ number: "Double", string: "String", boolean: "Boolean" })[typeof value as "number"];

/** What typing does. A result that would cover a filled cell shows #SPILL!. */
async function enter(workbook: ModelWorkbook, sheet: ModelSheet, row: number, column: number, content: Cell) {
  if (content === null) return; // the cell stays as it is
  const key = `${row} ${column}`;
  // A result fills the next cell to the right or below, or none: only then are all cells looked through.
  if ([`${row} ${column + 1}`, `${row + 1} ${column}`].some((at) => sheet.cells.get(at)?.spilledFrom === key))
    for (const [at, cell] of sheet.cells) if (cell.spilledFrom === key) sheet.cells.delete(at);
  sheet.cells.delete(key);
  if (content === "") return;
  if (typeof content !== "string" || !content.startsWith("=")) {
    sheet.cells.set(key, { value: typeof content === "string" ? content.replace(/^'/, "") : content });
    return;
  }
  const result = await workbook.compute(content, sheet);
  const rows = Array.isArray(result) ? result : [[result]];
  const places = rows.flatMap((cells, r) => cells.map((value, c) => [`${row + r} ${column + c}`, value] as const));
  if (places.slice(1).some(([at]) => sheet.cells.has(at))) {
    sheet.cells.set(key, { value: "#SPILL!", formula: content });
    return;
  }
  for (const [at, value] of places) sheet.cells.set(at, { value, spilledFrom: key });
  sheet.cells.set(key, { value: places[0]![1], formula: content });
}
