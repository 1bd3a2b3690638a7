import { type Area, addressOf, areaOf, calls, fixedReference, renamed } from "@dairy-functions/formulas";
import { applyTravel, commands, planTravel } from "@dairy-functions/pane";
import { strToU8, zipSync } from "fflate";
import { addConditions, addFormats, type DigitFormats, digitFormats } from "./digit-formats.ts";
import { type Command, inOneStep, type Model } from "./steps.ts";
import { limitWords } from "./workbench-book.ts";
import { errorOf, type SheetCell, type SpreadsheetLibrary } from "./workbench-host.ts";
import { paneHost } from "./workbench-pane-host.ts";
import { element } from "./xml-element.ts";

/**
 * A workbook as an .xlsx file: o-spreadsheet's own export, with our functions spelled as Excel stores them, the names and
 * filled cells and formats of digits that it leaves out, and arrays only where they are needed, since Excel allows none in
 * merged cells.
 */
export async function xlsxOf(o: SpreadsheetLibrary, model: Model): Promise<Uint8Array> {
  const { files } = await model.exportXLSX();
  const parts: Record<string, Uint8Array> = {};
  const digits = digitFormats(model, stylesIn(files));
  // The part with the styles comes last: sheets ask for some.
  for (const file of [...files].sort((a, b) => Number(a.path === stylesPart) - Number(b.path === stylesPart)))
    if ("imageSrc" in file) {
      const [, picture] = /^data:[^,]*;base64,(.*)$/s.exec(file.imageSrc) ?? [];
      if (picture !== undefined) parts[file.path] = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
    } else parts[file.path] = strToU8(corrected(o, model, digits, file.path, file.content));
  return zipSync(parts);
}

/** What became of the formulas that call our functions. */
export interface Plain {
  readonly bytes: Uint8Array;
  /** How many are ordinary formulas now, and how many are values because there is no ordinary form. */
  readonly formulas: number;
  readonly values: number;
}

/** The file with ordinary formulas in the place of our functions, which works in any spreadsheet. */
export async function plainXlsxOf(o: SpreadsheetLibrary, model: Model): Promise<Plain> {
  const copy = new o.Model(model._exportData(false), { mode: "normal" });
  const workbook = paneHost(o, copy, () => {}).workbook!;
  const watch = { isCancelled: () => false, progress: () => {} };
  const change = async (command: (typeof commands.workbench)[keyof typeof commands.workbench]) =>
    (await applyTravel(workbook, (await planTravel(workbook, command, watch))!, watch)).changed;
  const all = callsOf(copy).length;
  await change(commands.workbench.independent);
  const frozen = await change(commands.workbench.freeze);
  const errors = callsOf(copy).map(
    (position): Command => [
      "UPDATE_CELL",
      { ...position, content: `'${errorOf(o, copy.getters.getEvaluatedCell(position) as SheetCell)?.code ?? ""}` },
    ],
  );
  if (errors.length > 0) inOneStep(copy, errors);
  const values = frozen + errors.length;
  return { bytes: await xlsxOf(o, copy), formulas: all - values, values };
}

/** The cells that still call one of our functions. */
function callsOf({ getters }: Model) {
  return getters.getSheetIds().flatMap((sheetId) =>
    Object.values(getters.getCells(sheetId))
      .filter((cell) => cell.isFormula && calls(cell.compiledFormula.toFormulaString(getters)).length > 0)
      .map(({ id }) => getters.getCellPosition(id)),
  );
}

const stylesPart = "xl/styles.xml";

/** How many styles of conditions a file has. */
const stylesIn = (files: readonly { readonly path: string; readonly content?: string }[]): number =>
  xmlOf(files.find(({ path }) => path === stylesPart)!.content!).querySelectorAll("dxfs > *").length;

const xmlOf = (text: string): Document => new DOMParser().parseFromString(text, "application/xml");

function corrected(o: SpreadsheetLibrary, model: Model, digits: DigitFormats, path: string, text: string): string {
  const [, sheet] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path) ?? [];
  if (sheet === undefined && path !== "xl/workbook.xml" && path !== stylesPart) return text;
  const xml = xmlOf(text);
  if (path === stylesPart) addFormats(xml, digits);
  else if (sheet === undefined) addNames(model, xml);
  else {
    const sheetId = model.getters.getSheetIds()[Number(sheet)]!;
    correctSheet(o, model, sheetId, xml);
    addConditions(xml, sheetId, digits);
  }
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${new XMLSerializer().serializeToString(xml.documentElement)}`;
}

function addNames({ getters }: Model, xml: Document): void {
  const names = getters.getNamedRanges();
  if (names.length === 0) return;
  const list = element(xml, "definedNames");
  for (const { name, range } of [...names].sort((a, b) => a.name.localeCompare(b.name))) {
    const entry = element(xml, "definedName", { name });
    entry.textContent = fixedReference({ sheet: getters.getSheetName(range.sheetId), ...areaIn(range.zone) });
    list.append(entry);
  }
  xml.querySelector("sheets")!.after(list);
}

type Zone = Readonly<Record<"left" | "right" | "top" | "bottom", number>>;
const areaIn = ({ left, right, top, bottom }: Zone): Area => ({
  row: top,
  column: left,
  rows: bottom - top + 1,
  columns: right - left + 1,
});
const addressIn = (zone: Zone) => addressOf(areaIn(zone));

function correctSheet(o: SpreadsheetLibrary, model: Model, sheetId: string, xml: Document): void {
  const { getters } = model;
  const merged = new Set([...xml.querySelectorAll("mergeCell")].map((each) => each.getAttribute("ref")!.split(":")[0]));
  const ranges = getters
    .getNamedRanges()
    .filter(({ range: { zone } }) => zone.left < zone.right || zone.top < zone.bottom)
    .map(({ name }) => name);
  for (const cell of xml.querySelectorAll("c")) {
    const formula = cell.querySelector("f");
    const value = cell.querySelector("v");
    const error = value !== null && cell.getAttribute("t") === "str" ? errorIn(value.textContent ?? "") : undefined;
    if (error !== undefined) {
      cell.setAttribute("t", "e");
      value!.textContent = error;
    }
    if (formula === null) {
      if (cell.getAttribute("t") === "s") writeText(model, sheetId, xml, cell);
      continue;
    }
    const text = `=${formula.textContent}`;
    const ours = calls(text);
    formula.textContent = renamed(text, ours, "file").slice(1);
    const fills = formula.getAttribute("ref") ?? "";
    if (fills.includes(":")) fill(o, model, sheetId, xml, areaOf(fills));
    else if (merged.has(cell.getAttribute("r")!) || (ours.length === 0 && isScalar(text, ranges))) {
      formula.removeAttribute("t");
      formula.removeAttribute("ref");
      cell.removeAttribute("cm");
    }
  }
  for (const each of xml.querySelectorAll("dataValidation")) {
    if (each.getAttribute("errorStyle") === "") each.removeAttribute("errorStyle"); // Excel knows no empty one
    const rule = getters
      .getDataValidationRules(sheetId)
      .find(({ ranges }) => ranges.map(({ zone }) => addressIn(zone)).join(" ") === each.getAttribute("sqref"));
    const words = rule && limitWords(rule);
    if (words === undefined) continue;
    // Excel takes no longer ones.
    each.setAttribute("promptTitle", words.title.slice(0, 32));
    each.setAttribute("prompt", words.help.slice(0, 255));
    each.setAttribute("errorTitle", words.title.slice(0, 32));
    each.setAttribute("error", words.refusal.slice(0, 255));
  }
}

/** A text that was typed with an apostrophe, '007, is exported with it: the file holds the text alone. */
function writeText({ getters }: Model, sheetId: string, xml: Document, cell: Element): void {
  const { row, column: col } = areaOf(cell.getAttribute("r")!);
  const own = getters.getCell({ sheetId, row, col });
  if (own === undefined || own.isFormula || !own.content.startsWith("'")) return;
  const text = element(xml, "t", { "xml:space": "preserve" });
  text.textContent = String(getters.getEvaluatedCell({ sheetId, row, col }).value);
  const inline = element(xml, "is");
  inline.append(text);
  cell.setAttribute("t", "inlineStr");
  cell.replaceChildren(inline);
}

/** The errors of Excel; o-spreadsheet has more. */
function errorIn(value: string): string | undefined {
  if (/^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(value)) return value;
  return /^#(ERROR|CYCLE|BAD_EXPR|SPILL!)$/.test(value) ? "#VALUE!" : undefined;
}

/** Functions that take ranges as they are, so that a formula with them is not an array formula. */
const takesRanges =
  /\b(SUM|AVERAGE|MIN|MAX|COUNT|COUNTA|COUNTBLANK|COUNTIFS?|SUMIFS?|AVERAGEIFS?|INDEX|MATCH|VLOOKUP|HLOOKUP|LOOKUP|SUMPRODUCT|MEDIAN|NPV|IRR|ROWS|COLUMNS|AND|OR|LARGE|SMALL|STDEV|VAR|PERCENTILE|QUARTILE|RANK)\([^()+\-*/^&=<>]*\)/gi;

/** Whether a formula works on single cells only, so that every spreadsheet computes it without an array. */
function isScalar(formula: string, ranges: readonly string[]): boolean {
  let rest = formula
    .slice(1)
    .replace(/"[^"]*"/g, "0")
    .replace(/'[^']*'!/g, "");
  for (const name of ranges) rest = rest.replace(new RegExp(`\\b${name}\\b`, "gi"), "A1:A2");
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(takesRanges, "0");
  }
  return !rest.includes(":") && !rest.includes("{");
}

/** Writes the values of the cells that a formula fills, which programs show before they compute. */
function fill(o: SpreadsheetLibrary, { getters }: Model, sheetId: string, xml: Document, area: Area): void {
  for (let k = 1; k < area.rows * area.columns; k++) {
    const [row, column] = [area.row + Math.floor(k / area.columns), area.column + (k % area.columns)];
    const shown = getters.getEvaluatedCell({ sheetId, row, col: column }) as SheetCell;
    const error = errorOf(o, shown)?.code;
    if (error === undefined && (shown.value === null || shown.value === "")) continue;
    const cell = cellAt(xml, row, column);
    const value = element(xml, "v");
    const type = error ? "e" : typeof shown.value === "number" ? "n" : typeof shown.value === "boolean" ? "b" : "str";
    cell.setAttribute("t", type);
    value.textContent = error ?? (typeof shown.value === "boolean" ? String(Number(shown.value)) : String(shown.value));
    cell.replaceChildren(value);
  }
}

/** The element of a cell, which is made in its place if the sheet has none. */
function cellAt(xml: Document, row: number, column: number): Element {
  const rows = [...xml.querySelectorAll("sheetData > row")];
  let line = rows.find((each) => Number(each.getAttribute("r")) === row + 1);
  if (line === undefined) {
    line = element(xml, "row", { r: String(row + 1) });
    const next = rows.find((each) => Number(each.getAttribute("r")) > row + 1);
    xml.querySelector("sheetData")!.insertBefore(line, next ?? null);
  }
  const address = addressOf({ row, column });
  const cells = [...line.children];
  const found = cells.find((each) => each.getAttribute("r") === address);
  if (found !== undefined) return found;
  const made = element(xml, "c", { r: address });
  const next = cells.find((each) => areaOf(each.getAttribute("r")!).column > column);
  line.insertBefore(made, next ?? null);
  return made;
}
