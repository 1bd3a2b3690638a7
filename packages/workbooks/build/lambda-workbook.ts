import { addressOf, lettersOf, spellings } from "@dairy-functions/formulas";
import { isNative, lambda, storedNamedFunction } from "@dairy-functions/native";
import { exampleOfCells } from "@dairy-functions/native/build";
import {
  type AnyFunction,
  byTopic,
  type Cell,
  CellError,
  call,
  catalogue,
  citations,
  exampleCall,
  explainParam,
  explainResult,
  isOptional,
  type Range,
  shownValue,
  signature,
  type Topic,
  topics,
  type Unit,
  unitOf,
  units,
  version,
} from "@dairy-functions/shared";
import type { Book, BookSheet } from "@dairy-functions/workbooks";
import { xlsx } from "@dairy-functions/workbooks/write";
import { type Canvas, canvas, finished, gap, put, putRow, putTitle } from "../src/canvas.ts";

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

/** What the results show, by sheet and address. */
type Values = Record<string, Record<string, Cell>>;

const sheetName = (topic: Topic) => topic.charAt(0).toUpperCase() + topic.slice(1);
const nativeTopics = (Object.keys(byTopic) as Topic[]).filter((topic) => byTopic[topic].some(isNative));
const native = catalogue.filter(isNative);

/** The file, as bytes. */
export async function nativeWorkbook(): Promise<Uint8Array> {
  const values: Values = {};
  const book: Book = {
    name: "dairy-functions",
    title: `Dairy functions ${version}`,
    purpose: "Dairy economics functions as LAMBDA names",
    sheets: [startSheet(), ...nativeTopics.map((topic) => topicSheet(topic, values)), unitsSheet(), namesSheet()],
    names: {},
    functions: Object.fromEntries(
      native.map((definition) => [
        excelName(definition),
        { formula: lambda(definition).stored, comment: commentOf(definition) },
      ]),
    ),
  };
  return xlsx(book, values);
}

/**
 * The named functions of Google Sheets as the file that Sheets itself saves: names with an underscore, every argument
 * given. Whether Sheets takes them back from a file is not documented; one call of each shows it.
 */
export async function namedFunctionsWorkbook(): Promise<Uint8Array> {
  const sheet = canvas("Try", [23, 70, 20]);
  putTitle(
    sheet,
    "Open this file with Google Sheets. If column B shows what column C says, and Data > Named functions lists the names, other spreadsheets can import them from here.",
  );
  putRow(sheet, ["Function", "One call", "Should show"], ["header", "header", "headerRight"]);
  freeze(sheet);
  const values: Record<string, Cell> = {};
  for (const definition of native) {
    const example = exampleOfCells(definition);
    const args = definition.params.map((_, k) => argumentText(example.args[k] ?? null));
    values[addressOf({ column: 1, row: sheet.row })] = example.result as Cell;
    put(sheet, 0, { value: spellings.sheets(definition.name), look: "label" });
    put(sheet, 1, { formula: `${spellings.sheets(definition.name)}(${args.join(",")})`, look: "computed" });
    put(sheet, 2, { value: example.result as Cell, look: "computed" });
    sheet.row++;
  }
  const book: Book = {
    name: "named-functions",
    title: `Dairy functions ${version} for Google Sheets`,
    purpose: "Dairy economics functions as named functions",
    sheets: [finished(sheet, true)],
    names: {},
    functions: Object.fromEntries(
      native.map((definition) => [
        spellings.sheets(definition.name),
        { formula: storedNamedFunction(definition), comment: commentOf(definition) },
      ]),
    ),
  };
  return xlsx(book, { [sheet.name]: values });
}

const argumentText = (cell: Cell | Range) =>
  typeof cell === "string" ? `"${cell}"` : cell === null ? "" : String(cell).toUpperCase();

/** Keeps what has been written so far in sight, and on every page. */
const freeze = (sheet: Canvas) => {
  sheet.frozenRows = sheet.row;
};

function startSheet(): BookSheet {
  const sheet = canvas("Start", [23, 112]);
  const ecm = native.find(({ name }) => name === "ECM") ?? native[0]!;
  const example = exampleOfCells(ecm);
  const columns = ecm.params.filter((param) => !isOptional(param)).map((_, k) => lettersOf(k));
  const whole = `=${excelName(ecm)}(${columns.map((column) => `${column}2:${column}400`).join(", ")})`;
  putTitle(
    sheet,
    "Dairy economics functions that follow the method of the International Farm Comparison Network, inside this workbook: no add-in, no macro, no connection.",
  );
  const part = (title: string, lines: readonly (readonly [string, string])[]) => {
    putRow(sheet, [title, ""], ["header", "header"]);
    for (const line of lines) putRow(sheet, line, ["strong", "label"]);
    gap(sheet);
  };
  part("How to use it", [
    [
      "Type a function",
      `In any free cell of this workbook: =${exampleCall({ ...ecm, name: excelName(ecm) }, example)} gives ${shownValue(example.result)}. When you type =DAIRY. Excel lists all of them.`,
    ],
    [
      "Whole columns",
      `${whole} fills the cells below it, one result for each row. A row without data gives #N/A, so end the ranges where the data ends.`,
    ],
    [
      "What a cell shows",
      "A number, or #N/A if an argument is missing, is text, or is outside the limits given on its sheet. An error in an input cell is passed on.",
    ],
    [
      "What it needs",
      "Excel for Microsoft 365, Excel 2024 or Excel on the web. Older versions of Excel, LibreOffice and Google Sheets cannot compute these names.",
    ],
    [
      "Not with the add-in",
      "Do not use this workbook while the add-in Dairy functions is switched on. Both define the same names, and you cannot see which of the two computed a cell.",
    ],
  ]);
  part("In your own workbook", [
    [
      "All of a topic",
      "Open both workbooks. Right-click the tab of the topic here, choose Move or Copy, select your workbook and tick Create a copy. The names that the sheet uses come with it and stay when you delete the copied sheet.",
    ],
    [
      "One function",
      `On the sheet Names, copy the cell with its LAMBDA. In your workbook choose Formulas > Name Manager > New, enter the name, such as ${excelName(ecm)}, and paste into Refers to. The texts are in English with commas: if your Excel is in another language, copy a sheet instead.`,
    ],
    [
      "Your own formulas",
      "The sheets are protected without a password (Review > Unprotect Sheet); you can change the yellow cells.",
    ],
  ]);
  putRow(sheet, ["Sheet", "What is in it"], ["header", "header"]);
  const line = (link: string, text: string) => {
    put(sheet, 0, { value: link, look: "label", link });
    put(sheet, 1, { value: text, look: "label" });
    sheet.row++;
  };
  for (const topic of nativeTopics)
    line(
      sheetName(topic),
      `${topics[topic]}. ${byTopic[topic]
        .filter(isNative)
        .map(({ name }) => name)
        .join(", ")}.`,
    );
  line("Units", "What the units mean.");
  line("Names", "The LAMBDA of each name, to copy.");
  return finished(sheet, true);
}

function topicSheet(topic: Topic, values: Values): BookSheet {
  const sheet = canvas(sheetName(topic), [23, 17, 92, 20]);
  values[sheet.name] = {};
  putTitle(
    sheet,
    `${topics[topic]}. Change a yellow cell, and the result below it follows. You may leave a yellow cell empty if its line says what a blank gives.`,
  );
  const headers = (...texts: readonly string[]) => putRow(sheet, texts, ["header", "header", "header", "headerRight"]);
  headers("Function and arguments", "Unit", "What it is and accepts", "Try it");
  freeze(sheet);
  for (const definition of byTopic[topic].filter(isNative)) {
    functionBlock(sheet, definition, values[sheet.name]!);
    gap(sheet);
  }
  const others = byTopic[topic].filter((definition) => !isNative(definition));
  if (others.length > 0) headers("Only in the add-in", "", "What it does, and why it has no LAMBDA", "");
  for (const { name, summary, notNative } of others)
    putRow(sheet, [name, "", `${summary} No LAMBDA: ${notNative}.`], ["strong", "label", "label"]);
  return finished(sheet, true);
}

/** Column of the arguments to change, and of the result. */
const tryColumn = 3;

function functionBlock(sheet: Canvas, definition: AnyFunction, values: Values[string]) {
  const { params, summary, result, formula, cautions = [] } = definition;
  const example = exampleOfCells(definition);
  putRow(sheet, [excelName(definition), "", summary, ""], ["totalLabel", "totalLabel", "totalLabel", "totalLabel"]);
  const cells = params.map((param, k) => {
    const value = example.args[k] ?? null;
    put(sheet, tryColumn, { look: "input", input: true, ...(typeof value === "object" ? {} : { value }) });
    putRow(sheet, [param.name, unitOf(param), explainParam(param)], ["strong", "unit", "label"]);
    return addressOf({ column: tryColumn, row: sheet.row - 1 });
  });
  const called = `${excelName(definition)}(${cells.join(",")})`;
  const value = call(definition, example.args);
  if (value instanceof CellError) throw new Error(`${definition.name}: ${value.sentence}`);
  if (typeof value === "object") throw new Error(`${definition.name} gives a table, which one cell cannot show.`);
  values[addressOf({ column: tryColumn, row: sheet.row })] = value;
  put(sheet, tryColumn, { look: "total", formula: called });
  const about = [
    explainResult(definition),
    `Here: =${called}`,
    example.note && `Yellow cells at first: ${example.note}.`,
  ];
  putRow(sheet, ["result", unitOf(result), about.filter(Boolean).join("\n")], ["strong", "unit", "label"]);
  const notes = [
    ["formula", formula.split("; ").join("\n")],
    ["source", citations(definition).join("\n")],
    ...cautions.map((caution) => ["caution", caution]),
  ];
  for (const [label, text] of notes) putRow(sheet, [label!, "", text!], ["unit", "unit", "label"]);
}

function unitsSheet(): BookSheet {
  const sheet = canvas("Units", [23, 112]);
  putTitle(sheet, "Results are in the currency of the amounts that you enter. Nothing is converted.");
  putRow(sheet, ["Unit", "What it means"], ["header", "header"]);
  freeze(sheet);
  const used = new Set(native.flatMap(({ params, result }) => [...params.map(unitOf), unitOf(result)]));
  for (const unit of Object.keys(units) as Unit[])
    if (used.has(unit)) putRow(sheet, [unit, units[unit]], ["strong", "label"]);
  return finished(sheet, true);
}

function namesSheet(): BookSheet {
  const sheet = canvas("Names", [23, 42, 90]);
  putTitle(
    sheet,
    "The formula behind each name (Formulas > Name Manager). To use one in another workbook, copy its LAMBDA cell and paste it into Refers to of a new name.",
  );
  putRow(sheet, ["Name", "Comment", "LAMBDA"], ["header", "header", "header"]);
  freeze(sheet);
  for (const definition of native)
    putRow(
      sheet,
      [excelName(definition), commentOf(definition), `=${lambda(definition).shown}`],
      ["strong", "label", "code"],
    );
  return finished(sheet, true);
}
