import { type Style, Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { addressOf, areaOf } from "@dairy-functions/formulas";
import { type Cell, escaped } from "@dairy-functions/shared";
import JSZip from "jszip";
import {
  type Book,
  type BookCell,
  type BookSheet,
  type LookOf,
  looks,
  margins,
  scaleOf,
  titleRows,
} from "../src/index.ts";
import { type AddIn, nameAddIn } from "./add-in.ts";
import { addChart } from "./charts.ts";
import { validation } from "./limits.ts";
import { stored } from "./spelling.ts";

/** What the computed cells of a book show, by sheet and address: of each formula, and of each cell that one fills. */
export type BookValues = Readonly<Record<string, Readonly<Record<string, Shown>>>>;
/** A value, or an error by its code. */
type Shown = Cell | { readonly code: string };

/** The same workbook in another language: what its readers call the language, and the address of the file. */
export interface Elsewhere {
  readonly name: string;
  readonly address: string;
}

/** The same book gives the same bytes. */
const written = new Date(Date.UTC(2026, 0, 1));
const font = { name: "Arial", size: 10, family: 2 };
/** Points of a row of one line. */
const rowHeight = 16.5;
const lastColumn = 16384;

/**
 * An .xlsx file of a book. Each formula is stored with its value: programs show stored values without computing, and
 * Excel until the add-in has loaded. The file names the add-in that our functions are called from; where none is given,
 * tables that they fill are written as values. Its first sheet links to the same workbook `elsewhere`.
 */
export async function xlsx(
  book: Book,
  values: BookValues,
  addIn?: AddIn,
  elsewhere: readonly Elsewhere[] = [],
): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.defaultFont = font;
  Object.assign(workbook, {
    title: book.title,
    subject: book.purpose,
    creator: "Dairy functions",
    lastModifiedBy: "Dairy functions",
    created: written,
    modified: written,
    views: [{ x: 0, y: 0, width: 24000, height: 16000, firstSheet: 0, activeTab: 0, visibility: "visible" }],
  });
  const called = addIn && new Set<string>();
  for (const sheet of book.sheets) await writeSheet(workbook, book, sheet, values[sheet.name] ?? {}, called);
  if (elsewhere.length > 0) addLinks(workbook.getWorksheet(book.sheets[0]!.name)!, book, elsewhere);
  const places = Object.entries(book.places ?? {});
  for (const [name, address] of [...Object.entries(book.names), ...places]) workbook.definedNames.add(address, name);
  for (const [name, { formula }] of Object.entries(book.functions ?? {}))
    workbook.definedNames.addFormula(name, formula);
  // Charts name ranges of other sheets, which must all be there.
  for (const sheet of book.sheets)
    for (const chart of sheet.charts) addChart(workbook.getWorksheet(sheet.name)!, chart);

  const zip = await JSZip.loadAsync(await workbook.xlsx.writeBuffer());
  if (addIn && called) await nameAddIn(zip, addIn, [...called].sort());
  const functions = Object.entries(book.functions ?? {});
  await describe(zip, [
    ...functions.map(([name, { comment }]) => [name, `comment="${escaped(comment)}"`] as const),
    ...places.map(([name]) => [name, 'hidden="1"'] as const),
  ]);
  await printAreas(zip, book.sheets);
  for (const file of Object.values(zip.files)) file.date = written;
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "DOS" });
}

/** The writer neither comments on a name nor hides one, so that is put into the file. */
async function describe(zip: JSZip, names: readonly (readonly [name: string, attribute: string])[]): Promise<void> {
  const path = "xl/workbook.xml";
  const attributes = new Map(names);
  const xml = await zip.file(path)!.async("string");
  const described = xml.replace(/<definedName name="([^"]+)"/g, (place, name) => {
    const attribute = attributes.get(name);
    attributes.delete(name);
    return attribute === undefined ? place : `${place} ${attribute}`;
  });
  for (const name of attributes.keys()) throw new Error(`The workbook has no name ${name}.`);
  zip.file(path, described, { createFolders: false });
}

/** The writer knows only areas that stay as they are. */
async function printAreas(zip: JSZip, sheets: Book["sheets"]): Promise<void> {
  const names = sheets.map(({ printArea }, k) =>
    printArea === undefined
      ? ""
      : `<definedName name="_xlnm.Print_Area" localSheetId="${k}">${escaped(printArea)}</definedName>`,
  );
  if (names.every((name) => name === "")) return;
  const path = "xl/workbook.xml";
  const xml = await zip.file(path)!.async("string");
  const all = xml.replace("</definedNames>", () => `${names.join("")}</definedNames>`);
  zip.file(path, all, { createFolders: false });
}

async function writeSheet(
  workbook: Workbook,
  book: Book,
  sheet: BookSheet,
  values: BookValues[string],
  called: Set<string> | undefined,
): Promise<void> {
  const titles = titleRows(sheet);
  const to = workbook.addWorksheet(sheet.name, {
    properties: { defaultRowHeight: rowHeight },
    pageSetup: {
      paperSize: 9,
      orientation: sheet.landscape ? "landscape" : "portrait",
      margins,
      horizontalCentered: true,
      ...fitted(sheet),
      ...printed(sheet),
      ...(titles === undefined ? {} : { printTitlesRow: titles }),
    },
    headerFooter: { oddFooter: `&L&8${book.title.replaceAll("&", "&&")}&C&8&A&R&8&P / &N` },
    views: [
      sheet.frozenRows > 0 || sheet.frozenColumns !== undefined
        ? {
            state: "frozen",
            xSplit: sheet.frozenColumns ?? 0,
            ySplit: sheet.frozenRows,
            showGridLines: false,
            activeCell: "A1",
          }
        : { state: "normal", showGridLines: false, activeCell: "A1" },
    ],
  });
  // Excel stores widths with the 5 of 7 pixels that it keeps free beside the characters.
  to.columns = sheet.widths.map((width) => ({ width: width + 5 / 7 }));
  for (const [address, cell] of Object.entries(sheet.cells))
    writeCell(to, address, cell, values, called, book.functions);
  for (const range of sheet.merges) to.mergeCells(range);
  for (let row = 0; row < Math.max(to.rowCount, ...Object.keys(sheet.heights).map((row) => Number(row) + 1)); row++)
    to.getRow(row + 1).height = sheet.heights[row] ?? rowHeight;
  for (const row of sheet.pageBreaks) to.getRow(row).addPageBreak(1, lastColumn);
  // No green corners on formulas that differ from those beside them.
  to.ignoredErrors.push({ ref: to.dimensions.range, formula: true, formulaRange: true });
  for (const limit of sheet.limits) to.dataValidations.add(`range:${limit.range}`, validation(limit));
  // The first condition goes before the others.
  const conditions = [...(sheet.withoutAddIn ? [sheet.withoutAddIn] : []), ...sheet.highlights];
  for (const [k, { range, formula, look, format }] of conditions.entries()) {
    const spelled = stored(formula);
    if (spelled.ours.length > 0) throw new Error(`${sheet.name}: Excel allows no add-in in a condition: ${formula}`);
    const style = { ...conditionStyle(looks[look]), ...formatStyle(format) };
    to.addConditionalFormatting({
      ref: range,
      rules: [{ type: "expression", priority: k + 1, formulae: [spelled.formula], style }],
    });
  }
  for (const [k, { ranges, beyond, when, format }] of (sheet.numberFormats ?? []).entries()) {
    const rule = { priority: conditions.length + k + 1, style: formatStyle(format) };
    const outside = "notBetween" as "between"; // the writer writes any, and its types list a few
    to.addConditionalFormatting({
      ref: ranges.join(" "),
      rules: [
        beyond === undefined
          ? { ...rule, type: "expression", formulae: [when!] }
          : { ...rule, type: "cellIs", operator: outside, formulae: [`-(${beyond})`, beyond] },
      ],
    });
  }
  await to.protect("", {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    objects: false,
    scenarios: false,
  });
}

const linksAcross = 2;

/** Puts links beside the first block of a sheet, where they are not printed. */
function addLinks(to: Worksheet, { sheets: [first], elsewhere = "" }: Book, links: readonly Elsewhere[]): void {
  const { cells, widths } = first!;
  const heading = Object.entries(cells).find(([, { look }]) => look === "heading")!;
  const top = areaOf(heading[0]).row;
  const at = (down: number, across: number) =>
    to.getCell(addressOf({ row: top + down, column: widths.length + across }));
  to.pageSetup.printArea = addressOf({ row: 0, column: 0, rows: to.rowCount, columns: widths.length });
  for (let k = 0; k < linksAcross; k++) to.getColumn(widths.length + k + 1).width = 13;
  at(0, 0).value = elsewhere;
  at(0, 0).style = cellStyle({ look: "unit" });
  to.mergeCells(top + 1, widths.length + 1, top + 1, widths.length + linksAcross);
  for (const [k, { name, address }] of links.entries()) {
    const cell = at(1 + Math.floor(k / linksAcross), k % linksAcross);
    cell.style = cellStyle({ look: "unit" });
    cell.value = { text: name, hyperlink: address };
    cell.font = { ...cell.font, underline: true };
  }
}

/** One page wide. Excel does not keep page breaks when it fits pages by itself, so then the scale is given. */
const fitted = (sheet: BookSheet) =>
  sheet.pageBreaks.length === 0 ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: scaleOf(sheet) };

/** LibreOffice counts the column beside a chart as used, and gives it pages where the scale is given. */
function printed({ pageBreaks, printArea, charts, cells, widths }: BookSheet) {
  if (pageBreaks.length === 0 || printArea !== undefined || charts.length === 0) return {};
  const ends = [...Object.keys(cells), ...charts.map(({ range }) => range)].map(areaOf);
  const rows = Math.max(...ends.map(({ row, rows }) => row + rows));
  return { printArea: addressOf({ row: 0, column: 0, rows, columns: widths.length }) };
}

/** Writes a cell, and what its formula fills. Notes which of our functions are called. */
function writeCell(
  to: Worksheet,
  address: string,
  cell: BookCell,
  values: BookValues[string],
  called: Set<string> | undefined,
  functions: Book["functions"],
): void {
  const target = to.getCell(address);
  target.style = cellStyle(cell);
  if (cell.link !== undefined) {
    target.value = { text: String(cell.value ?? cell.link), hyperlink: `#'${cell.link}'!A1` };
    target.font = { ...target.font, underline: true };
    return;
  }
  if (cell.formula === undefined) {
    // What a formula has filled stays.
    if (cell.value !== undefined) target.value = cell.value;
    return;
  }
  const { formula, ours } = stored(cell.formula, functions);
  const ref = cell.fills ?? address;
  for (const each of addressesIn(to, ref)) {
    if (values[each] === undefined) throw new Error(`${to.name}!${each} has no value: ${cell.formula}`);
    to.getCell(each).value = shown(values[each]);
  }
  if (ours.length > 0 && called === undefined && functions === undefined) {
    if (cell.fills === undefined) throw new Error(`${to.name}!${address} calls the add-in: ${cell.formula}`);
    return;
  }
  for (const name of ours) called?.add(name);
  const result = shown(values[address]!);
  // Functions of an add-in, and tables, are stored as Excel stores what may spill.
  target.value =
    ours.length > 0 || cell.fills !== undefined
      ? { formula, result, shareType: "array", ref, isDynamicArray: true }
      : { formula, result };
}

function addressesIn(sheet: Worksheet, range: string): string[] {
  const [first, last = first] = range.split(":").map((address) => sheet.getCell(address!));
  const found: string[] = [];
  for (let row = first!.fullAddress.row; row <= last!.fullAddress.row; row++)
    for (let column = first!.fullAddress.col; column <= last!.fullAddress.col; column++)
      found.push(sheet.getCell(row, column).address);
  return found;
}

const shown = (value: Shown) =>
  typeof value === "object" && value !== null ? { error: value.code as "#N/A" } : (value ?? "");

const rgb = (colour: string) => ({ argb: `FF${colour}` });

const fontOf = ({ bold, italic, colour }: LookOf) => ({
  ...(bold ? { bold } : {}),
  ...(italic ? { italic } : {}),
  ...(colour === undefined ? {} : { color: rgb(colour) }),
});

function cellStyle({ look, format, input }: BookCell): Partial<Style> {
  const { size, fill, border, borderColour, wrap, align, middle, shrink, indent } = looks[look];
  const side = (style: "thin" | "dotted" | "medium") => ({
    style,
    ...(borderColour === undefined ? {} : { color: rgb(borderColour) }),
  });
  const around = (line: ReturnType<typeof side>) => ({ top: line, bottom: line, left: line, right: line });
  return {
    font: { ...font, size: size ?? font.size, ...fontOf(looks[look]) },
    ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: rgb(fill) } }),
    ...(border === undefined ? {} : { border: border === "top" ? { top: side("medium") } : around(side(border)) }),
    alignment: {
      vertical: middle ? "middle" : "top",
      ...(wrap ? { wrapText: true } : {}),
      ...(shrink ? { shrinkToFit: true } : {}),
      ...(align === undefined ? {} : { horizontal: align }),
      ...(indent ? { horizontal: "left", indent: 1 } : {}),
    },
    ...(format === undefined ? {} : { numFmt: format }),
    protection: { locked: !input },
  };
}

const formatStyle = (format: string | undefined): Partial<Style> => (format === undefined ? {} : { numFmt: format });

/** In a condition Excel takes the colour of a full fill from its background. */
const conditionStyle = (look: LookOf): Partial<Style> => ({
  font: fontOf(look),
  ...(look.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: rgb(look.fill) } }),
});
