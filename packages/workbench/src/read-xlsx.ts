import { addressOf, areaOf, calls, renamed } from "@dairy-functions/formulas";
import { listOf, say } from "@dairy-functions/shared";
import { strFromU8, unzipSync } from "fflate";
import { isGrouping } from "./grouping.ts";
import { messages } from "./messages.ts";
import { Refusal } from "./refusal.ts";
import { idOfLimit, type LimitWords, typed } from "./workbench-book.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/**
 * An .xlsx file as a workbook of o-spreadsheet. Its own import does most of it; what it would change or drop without a
 * word is put right here, or said.
 */
export interface ReadWorkbook {
  readonly workbook: object;
  readonly remarks: readonly string[];
}

/** Beyond these, o-spreadsheet takes minutes to read a file, or the browser runs out of memory. */
export const most = { rows: 20_000, cells: 200_000, bytes: 300 * 2 ** 20 };

export const tooLarge = (file: string): Refusal =>
  new Refusal(
    say(messages.tooLarge, {
      file,
      rows: most.rows.toLocaleString("en"),
      cells: most.cells.toLocaleString("en"),
    }),
  );

/** The parts of o-spreadsheet's workbook that are put right. */
interface Sheet {
  id: string;
  name: string;
  cells: Record<string, string | undefined>;
  formats: Record<string, number>;
  isLocked?: boolean;
  dataValidationRules: { id: string; ranges: string[] }[];
  conditionalFormats: { rule: { values?: readonly string[]; style?: Readonly<Record<string, unknown>> } }[];
  figures: { tag: string }[];
}
interface WorkbookData {
  sheets: Sheet[];
  formats: Record<number, string>;
  namedRanges: Record<string, string>;
}

export function readXlsx(o: SpreadsheetLibrary, bytes: Uint8Array, file: string): ReadWorkbook {
  if (isCompoundFile(bytes))
    throw new Refusal(say(includesUtf16(bytes, "EncryptedPackage") ? messages.hasPassword : messages.oldXls, { file }));
  const parts = unpacked(bytes, file);
  const has = (pattern: RegExp) => Object.keys(parts).some((name) => pattern.test(name));
  if (parts["[Content_Types].xml"] === undefined || has(/^xl\/workbook\.bin$/))
    throw new Refusal(say(messages.notXlsx, { file }));
  const structure = structureOf(parts, file);
  const data = imported(o, parts, file);
  data.sheets = structure.sheets.map(({ name }) => data.sheets.find((sheet) => sheet.name === name)!);
  if (data.sheets.some((sheet) => sheet === undefined)) throw new Refusal(say(messages.unreadable, { file }));
  for (const [k, sheet] of data.sheets.entries()) putRight(sheet, structure.sheets[k]!, data.formats);
  data.namedRanges = { ...structure.names };
  return { workbook: data, remarks: remarksOn() };

  function remarksOn(): string[] {
    const figures = data.sheets.flatMap((sheet) => sheet.figures);
    const count = (pattern: RegExp) => Object.keys(parts).filter((name) => pattern.test(name)).length;
    const charts = count(/^xl\/charts\/chart\d*\.xml$/);
    const lost = charts - figures.filter(({ tag }) => tag === "chart").length;
    const leftOut = [
      lost > 0 && say(messages.someCharts, { count: lost, of: charts }),
      count(/^xl\/media\//) > figures.filter(({ tag }) => tag === "image").length && say(messages.pictures),
      has(/vbaProject\.bin$/) && say(messages.macros),
      has(/^xl\/(comments|threadedComments)/) && say(messages.comments),
      has(/^xl\/pivotTables\//) && say(messages.pivots),
      has(/^xl\/externalLinks\//) && say(messages.otherFiles),
      structure.lostLimits && say(messages.otherLimits),
      structure.isProtected && say(messages.protection),
      structure.lostNames.length > 0 &&
        say(messages.namesOf, { names: listOf(structure.lostNames.slice(0, 5), "and") }),
    ].filter((each) => each !== false);
    return [
      ...(leftOut.length > 0 ? [say(messages.leftOut, { parts: listOf(leftOut, "and") })] : []),
      ...(charts > lost ? [say(messages.chartsDiffer)] : []),
      ...(structure.from1904 ? [say(messages.from1904)] : []),
    ];
  }
}

const isCompoundFile = (bytes: Uint8Array) => [0xd0, 0xcf, 0x11, 0xe0].every((byte, k) => bytes[k] === byte);

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return bytes.some((byte, at) => byte === wanted[0] && wanted.every((each, k) => bytes[at + k] === each));
}

function unpacked(bytes: Uint8Array, file: string): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter({ originalSize }) {
        size += originalSize;
        if (size > most.bytes) throw tooLarge(file);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(say(messages.unreadable, { file }));
  }
}

function imported(o: SpreadsheetLibrary, parts: Readonly<Record<string, Uint8Array>>, file: string): WorkbookData {
  const given: Record<string, unknown> = {};
  // The name of a series may be a text instead of a cell, which LibreOffice writes as a formula.
  for (const [name, bytes] of Object.entries(parts))
    if (/\/charts\/chart\d*\.xml$/.test(name))
      given[name] = strFromU8(bytes).replace(/<c:f>(&quot;|")[^<]*<\/c:f>/g, "");
    else if (/\.(xml|rels)$/.test(name)) given[name] = strFromU8(bytes);
    else if (name.includes("media/image")) given[name] = { imageSrc: pictureOf(name, bytes) };
  // Nothing is computed before the workbook is opened.
  const read = () => new o.Model(given, { mode: "export_verification" })._exportData(false) as unknown as WorkbookData;
  try {
    return read();
  } catch (error) {
    console.debug(error);
  }
  // A chart that cannot be read must not keep its sheet away: it is said that it is not there.
  for (const [name, text] of Object.entries(given))
    if (/\/worksheets\/[^/]*\.xml$/.test(name)) given[name] = String(text).replace(/<drawing\b[^>]*\/>/g, "");
  try {
    return read();
  } catch (error) {
    console.debug(error);
    throw new Refusal(say(messages.unreadable, { file }));
  }
}

function pictureOf(name: string, bytes: Uint8Array): string {
  const type = name.split(".").at(-1)!.replace("jpg", "jpeg");
  return `data:image/${type};base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;
}

/** What a sheet of the file has that the import does not tell. */
interface SheetOfFile {
  readonly name: string;
  /** The cells that hold a text, so that 007 and =1+1 stay texts. */
  readonly texts: ReadonlyMap<string, string>;
  /** Cells that a formula of another cell fills. */
  readonly filled: readonly string[];
  /** The words of the limits of inputs, by their cells. */
  readonly limits: ReadonlyMap<string, LimitWords>;
}

function structureOf(parts: Readonly<Record<string, Uint8Array>>, file: string) {
  const xml = (name: string) => {
    const bytes = parts[name];
    if (bytes === undefined) throw new Refusal(say(messages.unreadable, { file }));
    return new DOMParser().parseFromString(strFromU8(bytes), "application/xml");
  };
  const all = (node: Document | Element, name: string) => [...node.getElementsByTagNameNS("*", name)];
  const main = all(xml("_rels/.rels"), "Relationship").find((each) =>
    /\/officeDocument$/.test(each.getAttribute("Type")!),
  );
  const path = main?.getAttribute("Target")?.replace(/^\//, "") ?? "xl/workbook.xml";
  const [, folder = "", base = ""] = /^(.*\/)?([^/]*)$/.exec(path)!;
  const workbook = xml(path);
  const targets = new Map(
    all(xml(`${folder}_rels/${base}.rels`), "Relationship").map((each) => [
      each.getAttribute("Id"),
      each.getAttribute("Target")!,
    ]),
  );
  const listed = all(workbook, "sheet").map((each) => ({
    name: each.getAttribute("name")!,
    target: targets.get(each.getAttributeNS(relations, "id") ?? each.getAttribute("r:id")) ?? "",
  }));
  const shared = Object.keys(parts).find((name) => name.toLowerCase() === `${folder}sharedstrings.xml`);
  const strings = shared === undefined ? [] : all(xml(shared), "si").map(lettersOf);
  /** The parts of a text, without the readings that Japanese text has above it. */
  function lettersOf(node: Element): string {
    const parts = all(node, "t").filter((part) => part.parentElement!.localName !== "rPh");
    return parts.map((part) => part.textContent).join("");
  }
  function textOf(cell: Element): string | undefined {
    const [value] = all(cell, "v");
    const type = cell.getAttribute("t");
    if (type === "s") return strings[Number(value?.textContent)];
    return type === "inlineStr" ? lettersOf(cell) : type === "str" ? (value?.textContent ?? "") : undefined;
  }
  let [rows, cells] = [0, 0];
  let [isProtected, lostLimits] = [false, false];
  const sheets: SheetOfFile[] = [];
  for (const { name, target } of listed) {
    if (!/worksheets\//.test(target)) continue; // a sheet that is a chart
    const sheet = xml(target.startsWith("/") ? target.slice(1) : folder + target);
    isProtected ||= all(sheet, "sheetProtection").length > 0;
    rows += all(sheet, "row").length;
    const here = all(sheet, "c");
    cells += here.length;
    if (rows > most.rows || cells > most.cells) throw tooLarge(file);
    const limits = new Map<string, LimitWords>();
    for (const each of all(sheet, "dataValidation")) {
      lostLimits ||= /^(whole|time|textLength)$/.test(each.getAttribute("type") ?? "");
      const words = (name: string) => each.getAttribute(name)?.replace(/\s+/g, " ") ?? "";
      const [title, help, refusal] = [words("promptTitle"), words("prompt"), words("error")];
      if (help !== "" && refusal !== "") limits.set(each.getAttribute("sqref") ?? "", { title, help, refusal });
    }
    const texts = new Map<string, string>();
    const filled: string[] = [];
    for (const cell of here) {
      const [formula] = all(cell, "f");
      if (formula === undefined) {
        const text = textOf(cell);
        if (text !== undefined) texts.set(cell.getAttribute("r")!, text);
      }
      const range = formula?.getAttribute("t") === "array" ? formula.getAttribute("ref") : null;
      if (range?.includes(":")) filled.push(range);
    }
    sheets.push({ name, texts, filled, limits });
  }
  const names: Record<string, string> = {};
  const lostNames: string[] = [];
  for (const each of all(workbook, "definedName")) {
    const [name, range] = [each.getAttribute("name")!, each.textContent ?? ""];
    if (name.startsWith("_xlnm.")) continue; // what is printed or filtered
    const isHidden = each.getAttribute("hidden") === "1"; // places of a form, and what other programs keep
    if (/^('([^']|'')+'|[^'!,()]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/.test(range))
      names[name] = range.replaceAll("$", "");
    else if (!isHidden) lostNames.push(name);
  }
  const from1904 = all(workbook, "workbookPr").some((each) => /^(1|true)$/.test(each.getAttribute("date1904") ?? ""));
  return { sheets, names, lostNames, lostLimits, isProtected, from1904 };
}
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function putRight(sheet: Sheet, { texts, filled, limits }: SheetOfFile, formats: WorkbookData["formats"]): void {
  const formatAt = (address: string) => {
    const { row, column } = areaOf(address);
    const [, format] =
      Object.entries(sheet.formats).find(([range]) => {
        const area = areaOf(range);
        const [down, across] = [row - area.row, column - area.column];
        return down >= 0 && down < area.rows && across >= 0 && across < area.columns;
      }) ?? [];
    return format === undefined ? undefined : formats[format];
  };
  for (const rule of sheet.dataValidationRules) {
    const words = limits.get(rule.ranges.join(" "));
    if (words !== undefined) rule.id = idOfLimit(rule.ranges.join(" "), words);
  }
  sheet.isLocked = false; // the import would lock inputs too
  // Conditions lose their formats on the way: `grouping.ts` shows the digits.
  sheet.conditionalFormats = sheet.conditionalFormats.filter(
    ({ rule: { values = [], style = { is: "none" } } }) =>
      !values.some(isGrouping) && Object.entries(style).some(([name, value]) => value && name !== "wrapping"),
  );
  for (const range of filled) {
    const [first, ...others] = cellsIn(range);
    if (sheet.cells[first!]?.startsWith("=")) for (const each of others) delete sheet.cells[each];
  }
  for (const [address, content = ""] of Object.entries(sheet.cells))
    if (!texts.has(address) && content.startsWith("=")) sheet.cells[address] = formulaOf(content);
  for (const [address, text] of texts) {
    const content = sheet.cells[address];
    const isLink = content !== undefined && content !== text && /^\[.*\]\(.*\)$/s.test(content);
    if (text === "" || isLink) continue;
    sheet.cells[address] = typed(text) === text ? text : typed(text, formatAt(address));
  }
}

/** A formula as a person types it: without the marks of the file, and with our functions under their own names. */
function formulaOf(content: string): string {
  const plain = content.replace(/_xlfn\.|_xlws\.|_xlpm\./g, "");
  return renamed(plain, calls(plain), "excel");
}

function cellsIn(range: string): string[] {
  const { row, column, rows, columns } = areaOf(range);
  return Array.from({ length: rows * columns }, (_, k) =>
    addressOf({ row: row + Math.floor(k / columns), column: column + (k % columns) }),
  );
}
