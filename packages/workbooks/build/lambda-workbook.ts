import { lettersOf, spellings } from "@dairy-functions/formulas";
import { isNative, lambda } from "@dairy-functions/native";
import { exampleOfCells } from "@dairy-functions/native/build";
import {
  type AnyFunction,
  byTopic,
  CellError,
  call,
  catalogue,
  citations,
  escaped,
  exampleCall,
  explainParam,
  explainResult,
  isOptional,
  shownValue,
  signature,
  type Topic,
  topics,
  type Unit,
  unitOf,
  units,
  version,
} from "@dairy-functions/shared";
import { linesOf, rowHeight } from "@dairy-functions/workbooks";
import JSZip from "jszip";
import {
  Color,
  DocProperties,
  Format,
  FormatAlign,
  FormatBorder,
  FormatUnderline,
  Formula,
  Url,
  Workbook,
  type Worksheet,
} from "wasm-xlsxwriter";

/** The workbook that brings the functions along as LAMBDA names, explains each and lets it be tried. */

/** The name of a function in a cell of Excel. */
const excelName = ({ name }: AnyFunction) => spellings.excel(name);
/** Excel keeps no more of a comment. */
const longestComment = 255;

/** What Excel shows beside the name: what it does, its arguments and units, as far as there is room. */
function commentOf(definition: AnyFunction): string {
  const { summary, params, result } = definition;
  const shown = params.map((param) => {
    const name = isOptional(param) ? `[${param.name}]` : param.name;
    return unitOf(param) ? `${name} (${unitOf(param)})` : name;
  });
  const list = `${shown.join(", ")}.`;
  const full = `${summary} ${list}${unitOf(result) ? ` Gives ${unitOf(result)}.` : ""}`;
  const shorter = [full, `${summary} ${list}`, `${summary} ${signature(definition)}`, summary];
  return shorter.find((text) => text.length <= longestComment) ?? summary.slice(0, longestComment);
}

const sheetName = (topic: Topic) => topic.charAt(0).toUpperCase() + topic.slice(1);
const nativeTopics = (Object.keys(byTopic) as Topic[]).filter((topic) => byTopic[topic].some(isNative));
const native = catalogue.filter(isNative);

/** The file, as bytes. */
export async function nativeWorkbook(): Promise<Uint8Array> {
  const book = new Workbook();
  // Widths of columns are counted in digits of this font.
  book.setDefaultFormat(new Format().setFontName("Arial").setFontSize(10), 17, 64);
  book.setProperties(
    new DocProperties()
      .setTitle(`Dairy functions ${version}`)
      .setSubject("Dairy economics functions as LAMBDA names")
      .setAuthor("Dairy functions"),
  );
  const look = looks();
  for (const definition of native) book.defineName(excelName(definition), `=${lambda(definition).stored}`);
  startSheet(newSheet(book, "Start", startWidths), look);
  for (const topic of nativeTopics) topicSheet(newSheet(book, sheetName(topic), topicWidths), look, topic);
  unitsSheet(newSheet(book, "Units", unitsWidths), look);
  namesSheet(newSheet(book, "Names", namesWidths), look);
  return withComments(book.saveToBufferSync());
}

/** The writer sets no comment on a name, so it is put into the file. */
async function withComments(file: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  const path = "xl/workbook.xml";
  let xml = await zip.file(path)!.async("string");
  for (const definition of native) {
    const place = `<definedName name="${excelName(definition)}"`;
    if (xml.split(place).length !== 2) throw new Error(`The workbook has no name ${excelName(definition)}.`);
    xml = xml.replace(place, () => `${place} comment="${escaped(commentOf(definition))}"`);
  }
  zip.file(path, xml);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

// The look of every sheet. Arial has the same widths in every program that opens the file.

type Look = ReturnType<typeof looks>;

function looks() {
  const colour = (hex: number) => Color.rgb(hex);
  const accent = () => colour(0x1a6249);
  const text = () =>
    new Format()
      .setFontName("Arial")
      .setFontSize(10)
      .setTextWrap()
      .setAlign(FormatAlign.Top)
      .setAlign(FormatAlign.Left);
  const lined = () => text().setBorderBottom(FormatBorder.Thin).setBorderBottomColor(colour(0xdce4e0));
  const boxed = (format: Format, line: number) =>
    format.setAlign(FormatAlign.Right).setBorder(FormatBorder.Thin).setBorderColor(colour(line));
  return {
    title: text().setFontSize(16).setBold().setFontColor(accent()).setAlign(FormatAlign.VerticalCenter),
    hint: text().setFontColor(colour(0x5a6862)),
    head: text().setBold().setFontColor(colour(0xffffff)).setBackgroundColor(accent()),
    headRight: text().setBold().setFontColor(colour(0xffffff)).setBackgroundColor(accent()).setAlign(FormatAlign.Right),
    name: text().setBold().setFontColor(accent()).setBackgroundColor(colour(0xe3efe9)),
    summary: text().setBold().setBackgroundColor(colour(0xe3efe9)),
    cell: lined(),
    label: lined().setFontColor(colour(0x5a6862)),
    strong: lined().setBold(),
    link: lined().setFontColor(accent()).setUnderline(FormatUnderline.Single),
    code: lined().setFontName("Courier New").setFontSize(8).setIndent(1),
    input: boxed(text().setBackgroundColor(colour(0xfff3b0)), 0xd9c25c).setUnlocked(),
    result: boxed(text().setBold().setBackgroundColor(colour(0xe3efe9)), 0x1a6249),
  };
}

/** A4 across, as wide as the page, locked but for the yellow cells (without a password). */
function newSheet(book: Workbook, name: string, widths: readonly number[]): Worksheet {
  const sheet = book.addWorksheet();
  sheet.setName(name);
  for (const [column, width] of widths.entries()) sheet.setColumnWidth(column, width);
  sheet.setScreenGridlines(false);
  sheet.setLandscape();
  sheet.setPaperSize(9);
  sheet.setMargins(0.5, 0.5, 0.5, 0.6, 0.3, 0.3);
  sheet.setPrintFitToPages(1, 0);
  sheet.setFooter(`&L&8Dairy functions ${version}&C&8&A&R&8&P / &N`);
  sheet.protect();
  return sheet;
}

/** Writes sheets from top to bottom. */
function writer(sheet: Worksheet, widths: readonly number[]) {
  let row = 0;
  return {
    /** The row that is written next, counted from 0. */
    at: () => row,
    /** Texts with their looks, in a row as high as the longest needs. */
    row(texts: readonly string[], formats: readonly Format[], lines?: number): void {
      const needed = texts.map((text, column) => linesOf(text, widths[column]!));
      sheet.setRowHeight(row, rowHeight(lines ?? Math.max(...needed)));
      for (const [column, text] of texts.entries())
        if (text === "") sheet.writeBlank(row, column, formats[column]!);
        else sheet.writeStringWithFormat(row, column, text, formats[column]!);
      row++;
    },
    gap(height = 9): void {
      sheet.setRowHeight(row++, height);
    },
    title(text: string, hint: string, look: Look): void {
      sheet.setRowHeight(0, 28);
      sheet.mergeRange(0, 0, 0, widths.length - 1, text, look.title);
      const width = widths.reduce((sum, each) => sum + each, 0);
      sheet.setRowHeight(1, rowHeight(linesOf(hint, width)) + 3);
      sheet.mergeRange(1, 0, 1, widths.length - 1, hint, look.hint);
      row = 2;
    },
    freeze(): void {
      sheet.setFreezePanes(row, 0);
      sheet.setRepeatRows(0, row - 1);
    },
  };
}

const startWidths = [23, 112];

function startSheet(sheet: Worksheet, look: Look): void {
  sheet.setActive(true);
  const to = writer(sheet, startWidths);
  const ecm = native.find(({ name }) => name === "ECM") ?? native[0]!;
  const example = exampleOfCells(ecm);
  const columns = ecm.params.filter((param) => !isOptional(param)).map((_, k) => lettersOf(k));
  const whole = `=${excelName(ecm)}(${columns.map((column) => `${column}2:${column}400`).join(", ")})`;
  to.title(
    `Dairy functions ${version}`,
    "Dairy economics functions by the method of the International Farm Comparison Network, inside this workbook: no add-in, no macro, no connection.",
    look,
  );
  const part = (title: string, lines: readonly (readonly [string, string])[]) => {
    to.row([title, ""], [look.head, look.head]);
    for (const [label, text] of lines) to.row([label, text], [look.strong, look.cell]);
    to.gap();
  };
  part("Use it", [
    [
      "Type a function",
      `In any free cell of this workbook: =${exampleCall({ ...ecm, name: excelName(ecm) }, example)} gives ${shownValue(example.result)}. After =DAIRY. Excel offers all of them.`,
    ],
    [
      "Whole columns",
      `${whole} fills the cells below it, one result for each row. A row without data gives #N/A: let the ranges end where the data ends.`,
    ],
    [
      "What a cell shows",
      "A number; or #N/A where an argument is missing, is text, or is outside the limits that its sheet names. An error in a cell that is read passes through.",
    ],
    [
      "What it needs",
      "Excel for Microsoft 365, Excel 2024 or Excel on the web. Older Excel, LibreOffice and Google Sheets cannot compute these names.",
    ],
    [
      "Not with the add-in",
      "Do not use this workbook where the add-in Dairy functions is switched on: both define the same names, and nothing tells which of the two computed a cell.",
    ],
  ]);
  part("In your own workbook", [
    [
      "All of a topic",
      "Open both workbooks. Right-click the tab of the topic here, Move or Copy, choose your workbook, tick Create a copy. The names that the sheet uses come along; they stay when you delete the copied sheet.",
    ],
    [
      "One function",
      `Sheet Names: copy the cell with its LAMBDA. In your workbook: Formulas > Name Manager > New, enter the name, such as ${excelName(ecm)}, and paste into Refers to. The texts are in English with commas: in Excel of another language, copy a sheet instead.`,
    ],
    [
      "Your own formulas",
      "The sheets are locked without a password (Review > Unprotect Sheet); yellow cells are open.",
    ],
  ]);
  to.row(["Sheet", "What is in it"], [look.head, look.head]);
  for (const topic of nativeTopics) {
    const names = byTopic[topic].filter(isNative).map(excelName);
    to.row(["", `${topics[topic]}. ${names.join(", ")}.`], [look.link, look.cell]);
    link(sheet, to.at() - 1, sheetName(topic), look);
  }
  to.row(["", "What the units mean."], [look.link, look.cell]);
  link(sheet, to.at() - 1, "Units", look);
  to.row(["", "The LAMBDA of each name, to copy."], [look.link, look.cell]);
  link(sheet, to.at() - 1, "Names", look);
}

function link(sheet: Worksheet, row: number, name: string, look: Look): void {
  sheet.writeUrlWithOptions(row, 0, new Url(`internal:'${name}'!A1`), name, "", look.link.clone()); // it keeps the format it is given
}

const topicWidths = [23, 17, 92, 20];
const tryColumn = 3;
const tryLetter = "D";

function topicSheet(sheet: Worksheet, look: Look, topic: Topic): void {
  const to = writer(sheet, topicWidths);
  to.title(
    topics[topic],
    "Change a yellow cell, and the result below it follows. A yellow cell may stay empty where its line says what a blank gives.",
    look,
  );
  to.row(
    ["Function and arguments", "Unit", "What it is and accepts", "Try it"],
    [look.head, look.head, look.head, look.headRight],
  );
  to.freeze();
  for (const definition of byTopic[topic].filter(isNative)) {
    functionBlock(sheet, to, look, definition);
    to.gap();
  }
  const others = byTopic[topic].filter((definition) => !isNative(definition));
  if (others.length === 0) return;
  to.row(["Only in the add-in", "", "What it does, and why it has no LAMBDA", ""], new Array(4).fill(look.head));
  for (const definition of others)
    to.row(
      [definition.name, "", `${definition.summary} No LAMBDA: ${definition.notNative}.`, ""],
      [look.strong, look.cell, look.cell, look.cell],
    );
}

function functionBlock(sheet: Worksheet, to: ReturnType<typeof writer>, look: Look, definition: AnyFunction): void {
  const { params, summary, result, formula, cautions = [] } = definition;
  const example = exampleOfCells(definition);
  to.row([excelName(definition), "", summary, ""], [look.name, look.name, look.summary, look.summary]);
  const cells: string[] = [];
  for (const [k, param] of params.entries()) {
    const value = example.args[k] ?? null;
    const at = to.at();
    to.row([param.name, unitOf(param), explainParam(param), ""], [look.strong, look.cell, look.cell, look.input]);
    if (typeof value === "number") sheet.writeNumberWithFormat(at, tryColumn, value, look.input);
    else if (typeof value === "string") sheet.writeStringWithFormat(at, tryColumn, value, look.input);
    else if (typeof value === "boolean") sheet.writeBooleanWithFormat(at, tryColumn, value, look.input);
    cells.push(`${tryLetter}${at + 1}`);
  }
  const callText = `=${excelName(definition)}(${cells.join(",")})`;
  const at = to.at();
  const about = [
    explainResult(definition),
    `Here: ${callText}`,
    example.note && `Yellow cells at first: ${example.note}.`,
  ];
  to.row(
    ["result", unitOf(result), about.filter(Boolean).join("\n"), ""],
    [look.strong, look.cell, look.cell, look.result],
  );
  const value = call(definition, example.args);
  if (value instanceof CellError) throw new Error(`${definition.name}: ${value.sentence}`);
  // The value is stored with the formula, for programs that show files without computing them.
  const live = new Formula(callText).setResult(String(value));
  sheet.writeDynamicFormulaWithFormat(at, tryColumn, at, tryColumn, live, look.result);
  const note = (label: string, text: string, format: Format) =>
    to.row([label, "", text, ""], [look.label, look.cell, format, look.cell]);
  note("formula", formula.split("; ").join("\n"), look.cell);
  note("source", citations(definition).join("\n"), look.label);
  for (const caution of cautions) note("caution", caution, look.cell);
}

const unitsWidths = [23, 112];

function unitsSheet(sheet: Worksheet, look: Look): void {
  const to = writer(sheet, unitsWidths);
  to.title(
    "Units",
    "Results carry the currency of the amounts that are entered. Nothing is converted on its own.",
    look,
  );
  to.row(["Unit", "What it means"], [look.head, look.head]);
  to.freeze();
  const used = new Set(native.flatMap(({ params, result }) => [...params.map(unitOf), unitOf(result)]));
  for (const unit of Object.keys(units) as Unit[])
    if (used.has(unit)) to.row([unit, units[unit]], [look.strong, look.cell]);
}

const namesWidths = [23, 42, 90];

function namesSheet(sheet: Worksheet, look: Look): void {
  const to = writer(sheet, namesWidths);
  to.title(
    "Names",
    "What stands behind each name (Formulas > Name Manager). To have one in another workbook, copy its LAMBDA cell and paste it there into Refers to of a new name.",
    look,
  );
  to.row(["Name", "Comment", "LAMBDA"], [look.head, look.head, look.head]);
  to.freeze();
  const text = look.code.clone().setQuotePrefix();
  for (const definition of native) {
    const comment = commentOf(definition);
    const formula = `=${lambda(definition).shown}`;
    // Courier New 8 has as many letters as the width counts; lines end early behind brackets and are less high.
    const lines = Math.max(linesOf(comment, namesWidths[1]!), (formula.length / (0.85 * namesWidths[2]!) + 1) * 0.75);
    to.row([excelName(definition), comment, formula], [look.strong, look.cell, text], lines);
  }
}
