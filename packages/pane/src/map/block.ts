import { type Area, addressOf, type Place, type SheetArea } from "@dairy-functions/formulas";
import {
  type Answer,
  type AnyFunction,
  type Cell,
  CellError,
  call,
  functionNamed,
  isOptional,
  type Param,
  say,
  translated,
  wordsOf,
} from "@dairy-functions/shared";
import type { Look } from "@dairy-functions/workbooks";
import { callName, libraryHost, numberText, plainCell, separatorOf } from "../areas.ts";
import { type DressedCell, dressOf, formatOf, layoutDress, resultDress } from "../dress.ts";
import { formulaOf } from "../insert/given.ts";
import { messages } from "../messages.ts";
import type { Dress, Host } from "../pane-host.ts";
import type { Entry } from "./mapping.ts";
import { missingParts } from "./mapping.ts";
import type { Source } from "./source.ts";
import type { TableSource } from "./table-source.ts";
import { capital, labelIn, type Target, unitIn } from "./target.ts";

/**
 * What is written: the input of a function, whose cells refer to those of the person, with the result beside it. It is
 * laid out from its own first cell, and written in one step.
 */
export interface Block {
  readonly rows: number;
  readonly columns: number;
  /** The result as it will be, for the preview; an error where numbers have still to be filled in. */
  readonly answer: Answer;
  readonly cellsAt: (at: SheetArea) => Written;
}
export interface Written {
  readonly area: SheetArea;
  readonly cells: readonly (readonly Cell[])[];
  readonly dress: Dress;
  /** The range that the function reads, what else it reads, and its result. */
  readonly input: SheetArea;
  readonly alsoNeeded: readonly SheetArea[];
  readonly result: SheetArea;
}

/** A cell of the block: what it shows now, and the formula or text in it once it is in its place. */
interface BlockCell extends DressedCell {
  readonly now: Cell;
  readonly content: Cell | ((place: (row: number, column: number) => string) => string);
}

const titleRows = 3;
const inputRow = titleRows - 1;

/** The columns of numbers that are used, and what is above each. */
export interface Chosen {
  readonly columns: readonly number[];
  readonly currency?: string | undefined;
}

/** The input from the lines of an account. */
export function accountBlock(
  host: Host,
  target: Target,
  source: Source,
  entries: readonly Entry[],
  { columns, currency }: Chosen,
): Block {
  const { parts, kind } = target;
  const { required, advised, helpers } = missingParts(target, entries);
  const asked = [...required, ...advised];
  const used = (k: number) => entries.filter((entry) => entry.part === k && !entry.isRefused);
  const grid: (BlockCell | undefined)[][] = [];
  const width = 2 + columns.length;
  const named = kind === "account" && columns.length > 1;
  grid.push([
    text(
      capital(kind === "account" ? translated("line") : kind === "plan" ? translated("label") : translated("input")),
      "header",
    ),
    text(capital(translated("unit")), "header"),
    ...columns.map((c) => {
      const { header, headerCell } = source.columns[c]!;
      if (!named || headerCell === undefined)
        return text(named && header !== "" ? header : capital(translated("value")), "headerRight");
      const formula = `=${addressOf(headerCell)}&""`; // a year must be a text here
      return { now: header, content: formula, look: "headerRight" as const };
    }),
    text(translated("From your sheet"), "header"),
  ]);
  /** Rows of fat and protein are below what the function reads. */
  const rowOfHelper = new Map<number, number>();
  const own = parts.flatMap((part, k) => (part.helps || (used(k).length === 0 && !asked.includes(k)) ? [] : [k]));
  const below = parts.flatMap((part, k) => (part.helps && (used(k).length > 0 || helpers.includes(k)) ? [k] : []));
  const extras = otherParams(target);
  const firstBelow = own.length + 2;
  for (const [n, k] of below.entries()) rowOfHelper.set(k, inputRow + firstBelow + 1 + n);
  const fatAndProtein = parts.flatMap((part, k) => (part.helps ? [k] : []));
  const helped = kind === "numbers" ? [] : fatAndProtein;
  const helpersOf = helped.length === 0 ? fatAndProtein : helped;

  const numberAt = (entry: Entry, c: number): number => {
    const raw = source.rows[entry.place]!.cells[c];
    return typeof raw === "number" ? raw : 0;
  };
  const plainNow = (entry: Entry, c: number): number => {
    const { factor, times } = entry.conversion!;
    const other = times === undefined ? 1 : source.rows[times]!.cells[c];
    return numberAt(entry, c) * factor * (typeof other === "number" ? other : 0);
  };
  const valueNow = (k: number, c: number): number | null => {
    const all = used(k);
    return all.length === 0 ? null : all.reduce((sum, entry) => sum + plainNow(entry, c), 0);
  };
  const corrected = (milk: number, c: number): Cell => {
    const [fat, protein] = helpersOf.map((k) => valueNow(k, c));
    const answer = call(functionNamed("ECM")!, [milk, fat ?? null, protein ?? null], libraryHost(host));
    return typeof answer === "number" ? answer : null;
  };
  const numberCell = (k: number, j: number, c: number): BlockCell => {
    const part = parts[k]!;
    const all = used(k);
    if (all.length === 0) return { now: null, content: null, look: "input" };
    const corrects = all.some(({ conversion }) => conversion!.correct);
    const sum = valueNow(k, c)!;
    const now = corrects ? corrected(sum, c) : sum;
    return {
      now,
      content: (place) => {
        const terms = all.map((entry) => termOf(host, source, entry, c)).reduce(joined);
        if (!corrects) return `=${terms}`;
        const [fat, protein] = helpersOf.map((helper) => place(rowOfHelper.get(helper)!, 2 + j));
        return `=${callName(host, functionNamed("ECM")!)}(${[terms, fat, protein].join(`${separatorOf(host)} `)})`;
      },
      look: "computed",
      format: formatOf(part.unit ?? "", typeof now === "number" ? [now] : []),
    };
  };
  const line = (k: number): (BlockCell | undefined)[] => {
    const part = parts[k]!;
    const from = used(k).map(({ label }) => label);
    const note =
      from.length > 0 ? from.join(" + ") : advised.includes(k) ? say(messages.map.blankIsNothing) : undefined;
    return [
      text(labelIn(target, part), "label"),
      text(unitIn(part, currency), "unit"),
      ...columns.map((c, j) => numberCell(k, j, c)),
      note === undefined ? undefined : text(note, "note"),
    ];
  };
  for (const k of own) grid.push(line(k));
  if (below.length + extras.length > 0) {
    grid.push([]);
    grid.push([
      text(translated("Also needed"), "header"),
      text(capital(translated("unit")), "header"),
      ...columns.map(() => text(capital(translated("value")), "headerRight")),
    ]);
    for (const k of below) grid.push(line(k));
  }
  const extraRow = new Map<Param, number>();
  for (const param of extras) {
    extraRow.set(param, inputRow + grid.length);
    const unit = "unit" in param ? String(param.unit) : "";
    grid.push([
      text(capital(wordsOf(param.name)), "label"),
      text(unit, "unit"),
      { now: null, content: null, look: "input" },
    ]);
  }

  const argumentNow = (param: Param): unknown => {
    if (param === target.param)
      return [
        grid[0]!.slice(0, width).map((cell) => cell?.now ?? null),
        ...own.map((_, n) => grid[1 + n]!.slice(0, width).map((cell) => cell?.now ?? null)),
      ];
    const n = own.findIndex((k) => (parts[k] as unknown) === param);
    return kind === "numbers" && n !== -1 ? (grid[1 + n]![2]?.now ?? null) : null;
  };
  const argumentText = (param: Param, place: (row: number, column: number) => string): string => {
    if (param === target.param) return `${place(inputRow, 0)}:${place(inputRow + own.length, width - 1)}`;
    const n = kind === "numbers" ? own.findIndex((k) => (parts[k] as unknown) === param) : -1;
    if (n !== -1) return place(inputRow + 1 + n, 2);
    return extraRow.has(param) ? place(extraRow.get(param)!, 2) : "";
  };
  const size: Area = { row: inputRow, column: 0, rows: own.length + 1, columns: width };
  return finished(host, target, source.area, grid, size, argumentNow, argumentText);
}

/** The input from the columns of a table. */
export function tableBlock(host: Host, target: Target, source: TableSource, entries: readonly Entry[]): Block {
  const { parts } = target;
  const { required } = missingParts(target, entries);
  const used = (k: number) => entries.find((entry) => entry.part === k && !entry.isRefused);
  const own = parts.flatMap((_, k) => (used(k) !== undefined || required.includes(k) ? [k] : []));
  const strict = target.param?.kind === "table" && target.param.strict === true;
  const grid: (BlockCell | undefined)[][] = [
    own.map((k) => {
      const { name, unit } = parts[k]!;
      const words = wordsOf(name);
      return text(
        unit === undefined || unit === "any" || strict ? words : `${words} (${unit})`,
        unit === undefined ? "header" : "headerRight",
      );
    }),
    ...source.rows.map((row, r) =>
      own.map((k): BlockCell => {
        const entry = used(k);
        const part = parts[k]!;
        if (entry === undefined)
          return { now: null, content: null, look: part.unit === undefined ? "inputText" : "input" };
        const raw = source.cells[r]![entry.place] ?? null;
        const reference = addressOf({ row, column: source.area.column + entry.place });
        const { factor } = entry.conversion!;
        const isNumber = typeof raw === "number";
        const now = isNumber ? raw * factor : plainCell(raw);
        // A blank cell must stay blank: a reference to it would be 0.
        const content = now === null || now === "" ? null : `=${timesFactor(host, reference, factor, entry)}`;
        return {
          now,
          content,
          look: part.unit === undefined ? "computedText" : "computed",
          ...(isNumber ? { format: formatOf(part.unit ?? "", columnNow(source, entry)) } : {}),
        };
      }),
    ),
  ];
  const extras = otherParams(target);
  const extraRow = new Map<Param, number>();
  if (extras.length > 0) {
    grid.push([]);
    grid.push([
      text(translated("Also needed"), "header"),
      text(capital(translated("unit")), "header"),
      text(capital(translated("value")), "headerRight"),
    ]);
    for (const param of extras) {
      extraRow.set(param, inputRow + grid.length);
      const unit = "unit" in param ? String(param.unit) : "";
      grid.push([
        text(capital(wordsOf(param.name)), "label"),
        text(unit, "unit"),
        { now: null, content: null, look: "input" },
      ]);
    }
  }
  const size: Area = { row: inputRow, column: 0, rows: source.rows.length + 1, columns: own.length };
  const argumentNow = (param: Param): unknown =>
    param === target.param ? grid.slice(0, size.rows).map((row) => row.map((cell) => cell?.now ?? null)) : null;
  const argumentText = (param: Param, place: (row: number, column: number) => string): string => {
    if (param === target.param) return `${place(inputRow, 0)}:${place(inputRow + size.rows - 1, size.columns - 1)}`;
    return extraRow.has(param) ? place(extraRow.get(param)!, 2) : "";
  };
  return finished(host, target, source.area, grid, size, argumentNow, argumentText);
}

const columnNow = (source: TableSource, { place, conversion }: Entry): number[] =>
  source.cells.flatMap((row) => (typeof row[place] === "number" ? [(row[place] as number) * conversion!.factor] : []));

const text = (content: string, look: Look): BlockCell => ({ now: content, content, look });

/** Parameters beside the mapped one that a call cannot do without: they get a cell, or a table of their own, to fill in. */
const otherParams = ({ definition, param, kind, parts }: Target): readonly Param[] =>
  definition.params.filter(
    (each) =>
      each !== param &&
      !isOptional(each) &&
      !isTable(each) &&
      !(kind === "numbers" && (parts as readonly unknown[]).includes(each)),
  );
const isTable = ({ kind }: Param) => kind === "table" || kind === "account" || kind === "plan" || kind === "square";
const otherTables = ({ definition, param }: Target): readonly Param[] =>
  definition.params.filter((each) => each !== param && !isOptional(each) && isTable(each));

/** A cell of a person's account. */
export const cellIn = (source: Source, place: number, c: number): Place => ({
  row: source.rows[place]!.row,
  column: source.area.column + source.columns[c]!.place,
});

/** "B5*12", "B6/100*B20", "DAIRY.LTOKG(B20)*365": the person's cell with its conversion in sight. */
export function termOf(host: Host, source: Source, entry: Entry, c: number): string {
  const { factor, times } = entry.conversion!;
  const term = timesFactor(host, addressOf(cellIn(source, entry.place, c)), factor, entry);
  return times === undefined ? term : `${term}*${addressOf(cellIn(source, times, c))}`;
}

/** The same for the first cell of a column of a table. */
export function columnTerm(host: Host, source: TableSource, entry: Entry): string {
  const cell = addressOf({ row: source.rows[0] ?? source.area.row, column: source.area.column + entry.place });
  return entry.conversion === undefined || entry.isRefused
    ? cell
    : timesFactor(host, cell, entry.conversion.factor, entry);
}

function timesFactor(host: Host, reference: string, factor: number, entry: Entry): string {
  if (factor < 0) return `-${timesFactor(host, reference, -factor, entry)}`;
  const litres = factor / kilogramsPerLitre;
  if (/^(?:\S+ )?L(?:\/|$)/.test(entry.unit) && entry.conversion?.correct && isWhole(litres)) {
    const kilograms = `${callName(host, functionNamed("LTOKG")!)}(${reference})`;
    return `${kilograms}${timesText(host, litres)}`;
  }
  return `${reference}${timesText(host, factor)}`;
}
/** The default density of LTOKG. */
const kilogramsPerLitre = 1.03;
const isWhole = (factor: number) => Math.abs(factor - Math.round(factor)) < 1e-9 * factor;

function timesText(host: Host, factor: number): string {
  const shown = (value: number) => numberText(host, Number(value.toPrecision(12)));
  if (Math.abs(factor - 1) < 1e-12) return "";
  return factor < 1 && isWhole(1 / factor) ? `/${shown(Math.round(1 / factor))}` : `*${shown(factor)}`;
}

const joined = (sum: string, term: string) => (term.startsWith("-") ? `${sum}${term}` : `${sum}+${term}`);

/** The block with its titles, the tables that are still to be filled in, and the result beside them. */
function finished(
  host: Host,
  target: Target,
  from: SheetArea,
  input: readonly (readonly (BlockCell | undefined)[])[],
  size: Area,
  argumentNow: (param: Param) => unknown,
  argumentText: (param: Param, place: (row: number, column: number) => string) => string,
): Block {
  const { definition } = target;
  const name = callName(host, definition);
  const grid: (BlockCell | undefined)[][] = [];
  const tables = otherTables(target).map((param) => ({ param, cells: layoutOf(host, definition, param) }));
  const below = tables.map(({ param, cells }) => ({ param, cells, row: 0 }));
  let height = inputRow + input.length;
  for (const table of below) {
    table.row = height + 2;
    height = table.row + table.cells.length;
  }
  const inputWidth = Math.max(...input.map((row) => row.length), ...below.map(({ cells }) => cells[0]!.length));
  const answer = call(
    definition,
    definition.params.map((param) => below.find((table) => table.param === param)?.cells ?? argumentNow(param)),
    libraryHost(host),
  );
  const reportColumn = inputWidth + 1;
  const reportRows = Array.isArray(answer) ? answer.length : 1;
  const reportColumns = Array.isArray(answer) ? answer[0]!.length : 1;
  const rows = Math.max(height, inputRow + reportRows);
  const columns = reportColumn + reportColumns;
  for (let r = 0; r < rows; r++) grid.push(Array.from({ length: columns }, () => undefined));
  grid[0]![0] = text(say(messages.map.title, { function: name, area: addressOf(from) }), "heading");
  grid[1]![0] = { now: null, content: say(messages.map.source, { area: addressOf(from) }) };
  grid[0]![reportColumn] = text(say(messages.map.report, { function: name }), "heading");
  for (const [r, row] of input.entries()) for (const [c, cell] of row.entries()) grid[inputRow + r]![c] = cell;

  return {
    rows,
    columns,
    answer,
    cellsAt: (at) => {
      const place = (row: number, column: number) => addressOf({ row: at.row + row, column: at.column + column });
      const texts = definition.params.map((param) => {
        const table = below.find((each) => each.param === param);
        if (table === undefined) return { text: argumentText(param, place) };
        const { cells, row } = table;
        return { text: `${place(row, 0)}:${place(row + cells.length - 1, cells[0]!.length - 1)}` };
      });
      const cells: Cell[][] = grid.map((row) =>
        row.map((cell) => {
          const content = cell?.content ?? null;
          return typeof content === "function" ? content(place) : content;
        }),
      );
      cells[inputRow]![reportColumn] = formulaOf(host, definition, texts);
      for (const { param, cells: own, row } of below) {
        cells[row - 1]![0] = capital(wordsOf(param.name));
        for (const [r, line] of own.entries())
          for (const [c, cell] of line.entries()) cells[row + r]![c] = cell === "" ? null : cell;
      }
      const placed = (area: Area): SheetArea => ({
        ...area,
        sheet: at.sheet,
        row: at.row + area.row,
        column: at.column + area.column,
      });
      const report: Place = { row: at.row + inputRow, column: at.column + reportColumn };
      return {
        area: { ...at, rows, columns },
        cells,
        dress: together(
          dressOf(grid, at, widthsOf(grid, inputWidth)),
          ...below.map(({ cells: own, row }) => layoutDress(own, { row: at.row + row, column: at.column })),
          resultDress(definition, answer, report),
        ),
        input: placed(size),
        alsoNeeded: [
          ...(input.length > size.rows + 1
            ? [placed({ ...size, row: size.row + size.rows + 1, rows: input.length - size.rows - 1 })]
            : []),
          ...below.map(({ cells: own, row }) => placed({ row, column: 0, rows: own.length, columns: own[0]!.length })),
        ],
        result: { sheet: at.sheet, ...report, rows: reportRows, columns: reportColumns },
      };
    },
  };
}

function layoutOf(host: Host, definition: AnyFunction, param: Param): Cell[][] {
  const cells = call(functionNamed("LAYOUT")!, [definition.name, param.name], libraryHost(host));
  return cells instanceof CellError ? [[null]] : (cells as Cell[][]);
}

/** Columns as wide as their texts, without the titles, which may run over the cells beside them. */
const widthsOf = (grid: readonly (readonly (BlockCell | undefined)[])[], columns: number): (number | undefined)[] =>
  Array.from({ length: columns }, (_, c) => {
    const cells = grid.slice(titleRows - 1).map((row) => row[c]);
    const lengths = cells.map((cell) => (typeof cell?.now === "string" ? cell.now.length + 2 : 0));
    return Math.min(42, Math.max(12, ...lengths));
  });

const together = (...all: readonly (Dress | undefined)[]): Dress => {
  const some = all.filter((dress) => dress !== undefined);
  return {
    looks: some.flatMap(({ looks }) => looks),
    formats: some.flatMap(({ formats }) => formats),
    widths: some.flatMap(({ widths }) => widths),
  };
};
