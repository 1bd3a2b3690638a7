import { escaped } from "@dairy-functions/shared";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import type { Book, BookCell, BookSheet } from "../src/index.ts";
import { type BookValues, xlsx } from "../write/index.ts";
import { book, values } from "./fixture.ts";

const addIn = { id: "01234567-89ab-4cde-8f01-23456789abcd", version: "1.2.3.0" };
const results = "xl/worksheets/sheet3.xml";

let parts: Record<string, string>;
let readBack: ExcelJS.Workbook;

async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const files = Object.entries((await JSZip.loadAsync(bytes)).files);
  return Object.fromEntries(await Promise.all(files.map(async ([path, file]) => [path, await file.async("string")])));
}

/** A book of one sheet, with the rest as the fixture has it. */
const bookOf = (sheet: Partial<BookSheet>): Book => ({
  ...book,
  names: {},
  sheets: [{ ...book.sheets[0]!, cells: {}, merges: [], ...sheet, name: "Sheet" }],
});
const cellsOf = (cells: Record<string, BookCell>, shown: BookValues[string] = {}, named?: typeof addIn) =>
  xlsx(bookOf({ cells }), { Sheet: shown }, named);

beforeAll(async () => {
  const bytes = await xlsx(book, values, addIn);
  parts = await partsOf(bytes);
  readBack = new ExcelJS.Workbook();
  await readBack.xlsx.load(Buffer.from(bytes) as never);
});

test("the same book gives the same bytes", async () => {
  const [first, again] = [await xlsx(book, values, addIn), await xlsx(book, values, addIn)];
  expect(Buffer.from(first).equals(again)).toBe(true);
});

test("the first sheet links to other languages beside its first block, outside of what is printed", async () => {
  const cells: Record<string, BookCell> = {
    A1: { value: "Feed", look: "title" },
    A3: { value: "For whom", look: "heading" },
    A4: { value: "Date", look: "label" },
  };
  const elsewhere = ["বাংলা", "español", "français"].map((name) => ({ name, address: `https://example.org/${name}` }));
  const bytes = await xlsx(
    { ...bookOf({ cells, widths: [10, 20], heights: {} }), elsewhere: "Elsewhere" },
    {},
    undefined,
    elsewhere,
  );
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(Buffer.from(bytes) as never);
  const sheet = read.getWorksheet("Sheet")!;
  expect(sheet.getCell("C3").value).toBe("Elsewhere");
  expect(
    ["C4", "D4", "C5", "D5"].map((address) => [sheet.getCell(address).text, sheet.getCell(address).hyperlink]),
  ).toEqual([...elsewhere.map(({ name, address }) => [name, address]), ["", undefined]]);
  expect(sheet.pageSetup.printArea).toBe("A1:B4");
});

test("another reader finds every value, formula and result", () => {
  for (const { name, cells } of book.sheets)
    for (const [address, { value, formula }] of Object.entries(cells)) {
      const cell = readBack.getWorksheet(name)!.getCell(address);
      const format = cell.numFmt ?? "";
      if (value !== undefined && !format.includes("yyyy")) expect([address, cell.value]).toEqual([address, value]);
      if (formula === undefined) continue;
      const expected = values[name]![address];
      const error = typeof expected === "object" ? { error: "#N/A" } : expected;
      expect([address, cell.result ?? ""]).toEqual([address, error]);
    }
  expect(readBack.getWorksheet("Farmer's results")!.getCell("C13").value).toBe(9400.5);
});

// As Excel 16 itself saves a cell that calls a function of an add-in.
test("calls of our functions are stored as Excel binds them to the add-in", () => {
  expect(parts[results]!.replaceAll("&apos;", "'")).toMatch(
    /<c r="B6" s="\d+" cm="1"><f t="array" ref="B6">_xldudf_DAIRY_ECM\('Farm inputs'!C5,[^<]*<\/f><v>/,
  );
  expect(parts["xl/metadata.xml"]).toContain('<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/>');
  expect(parts["xl/_rels/workbook.xml.rels"]).toMatch(/sheetMetadata" Target="metadata\.xml"/);
});

test("a formula that fills a range is stored over it, with the values in their cells", () => {
  expect(parts[results]).toMatch(/<c r="B13" s="\d+" cm="1"><f t="array" ref="B13:C13">milk<\/f><v>3200<\/v><\/c>/);
  expect(parts[results]).toMatch(/<c r="C13" s="\d+"><v>9400\.5<\/v><\/c>/);
});

test("the name of a function in a text is left as it is", () => {
  expect(readBack.getWorksheet("Farmer's results")!.getCell("B11").formula).toBe('IF(B6>0,"DAIRY.ECM(""milk"")","")');
  expect(readBack.getWorksheet("Start")!.getCell("B5").value).toContain('"=DAIRY.ECM(1,4,3.3)" stays <as> it & is');
});

test("a sheet that is called like a function is left as it is", async () => {
  const formula = "SUM('DAIRY.ECM(x)'!A1,DAIRY.ECM(1,4,3.3))";
  const sheet = (await partsOf(await cellsOf({ A1: { formula, look: "text" } }, { A1: 1 }, addIn)))[
    "xl/worksheets/sheet1.xml"
  ]!;
  expect(sheet.replaceAll("&apos;", "'")).toContain("SUM('DAIRY.ECM(x)'!A1,_xldudf_DAIRY_ECM(1,4,3.3))");
});

test("the file names the add-in and the functions that it calls", () => {
  const extension = parts["xl/webextensions/webextension1.xml"];
  expect(extension).toContain(`<we:reference id="${addIn.id}" version="1.2.3.0" store="developer"`);
  expect(extension!.match(/<we:customFunctionIds>[^<]*/g)).toEqual(["<we:customFunctionIds>_xldudf_DAIRY_ECM"]);
  expect(parts["_rels/.rels"]).toContain('Target="xl/webextensions/taskpanes.xml"');
  expect(parts["xl/webextensions/taskpanes.xml"]).toContain('visibility="0"');
});

test("without an add-in a table of our functions is written as values, and a single call is refused", async () => {
  const table = { formula: "DAIRY.HELP(1)", fills: "A1:A2", look: "text" } as const;
  const written = await partsOf(await cellsOf({ A1: table, A2: { look: "text" } }, { A1: "ECM", A2: 3 }));
  expect(written["xl/worksheets/sheet1.xml"]).not.toContain("<f");
  expect(written["xl/worksheets/sheet1.xml"]).toMatch(/<c r="A2" s="\d+"><v>3<\/v>/);
  expect(Object.keys(written).filter((path) => path.includes("webextension"))).toEqual([]);
  await expect(cellsOf({ A1: { formula: "DAIRY.ECM(1,4,3)", look: "text" } }, { A1: 1 })).rejects.toThrow("Sheet!A1");
});

test.each([
  ["a formula without a value", { A1: { formula: "1+1", look: "text" } }, {}, "Sheet!A1 has no value"],
  [
    "a function that older spreadsheets lack",
    { A1: { formula: 'TEXTJOIN(",",TRUE,A2:A3)', look: "text" } },
    { A1: "" },
    "TEXTJOIN",
  ],
  [
    "a text in a formula that is longer than Excel takes",
    { A1: { formula: `"${"a".repeat(256)}"`, look: "text" } },
    { A1: "" },
    "a text of more than 255 letters",
  ],
  [
    "a formula that is longer than Excel takes",
    { A1: { formula: `1${"+1".repeat(4096)}`, look: "text" } },
    { A1: 4097 },
    "A formula has 8193 letters",
  ],
] as const)("%s is refused", async (_, cells, shown, sentence) => {
  await expect(cellsOf(cells, shown)).rejects.toThrow(sentence);
});

test("a condition that calls the add-in is refused, as Excel refuses it", async () => {
  const highlights = [{ range: "A1", formula: "DAIRY.ECM(A1,4,3)>1", look: "bad" }] as const;
  await expect(xlsx(bookOf({ highlights }), {}, addIn)).rejects.toThrow("no add-in in a condition");
});

test("every sheet is protected without a password, and only inputs are open", () => {
  for (const [k, { name, cells }] of book.sheets.entries()) {
    const [protection] = /<sheetProtection[^>]*>/.exec(parts[`xl/worksheets/sheet${k + 1}.xml`]!)!;
    expect(protection).toBe('<sheetProtection sheet="1" formatColumns="0" objects="1" scenarios="1"/>');
    for (const [address, { input = false }] of Object.entries(cells)) {
      const locked = readBack.getWorksheet(name)!.getCell(address).protection?.locked ?? true;
      expect([address, locked]).toEqual([address, !input]);
    }
  }
});

test("limits become validations with what to enter and what is refused", () => {
  const found = [...parts["xl/worksheets/sheet2.xml"]!.matchAll(/<dataValidation (.*?)<\/dataValidation>/g)].map(
    ([, text]) => text!.replaceAll("&quot;", '"').replaceAll("&gt;", ">").replaceAll("&lt;", "<"),
  );
  const formulas = found.map((text) => [
    /sqref="([^"]*)"/.exec(text)![1],
    /type="([^"]*)"/.exec(text)![1],
    /operator="([^"]*)"/.exec(text)?.[1],
    ...[...text.matchAll(/<formula\d>(.*?)<\/formula\d>/g)].map(([, formula]) => formula),
  ]);
  expect(formulas).toEqual([
    ["C5:D5", "custom", undefined, "AND(ISNUMBER(C5),C5>0,C5<=1000000)"],
    ["C6:D7", "decimal", undefined, "1", "15"],
    ["C8:D10", "decimal", "greaterThanOrEqual", "0"],
    ["C11:D11", "custom", undefined, "AND(ISNUMBER(C11),C11>0,C11<=50,C11=INT(C11))"],
    ["C12:D12", "list", undefined, '"Pabna,Cross ""F1"",Jersey"'],
    ["C13", "date", undefined, "43831", "51501"],
  ]);
  for (const text of found)
    for (const attribute of ['allowBlank="1"', 'showInputMessage="1"', 'showErrorMessage="1"', 'errorStyle="stop"'])
      expect(text).toContain(attribute);
  expect(found[0]).toContain('promptTitle="Milk in the year" prompt="kg, as weighed: above 0."');
  expect(found[0]).toContain('error="Milk must lie above 0 and be at most 1,000,000 kg."');
});

const limit = { range: "A1", kind: "list", values: ["a"], title: "", help: "", refusal: "" } as const;
test.each([
  ["a title", { title: "t".repeat(33) }, "The title of A1 has more than 32 letters"],
  ["a help text", { help: "h".repeat(256) }, "The help of A1 has more than 255 letters"],
  ["a list", { values: ["a".repeat(200), "b".repeat(60)] }, "The list of A1 has more than 255 letters"],
  ["a value of a list with a comma", { values: ["a,b"] }, "The list of A1 has a value with a comma: a,b"],
])("%s beyond what Excel takes is refused", async (_, part, sentence) => {
  await expect(xlsx(bookOf({ limits: [{ ...limit, ...part }] }), {})).rejects.toThrow(sentence);
});

test("sheets are printed on A4, one page wide, with titles on every page and a footer", () => {
  const [start, inputs, farms] = [1, 2, 3].map((k) => parts[`xl/worksheets/sheet${k}.xml`]!);
  expect(start).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(start).toMatch(/<pageSetup paperSize="9" orientation="portrait"[^>]* fitToHeight="0"/);
  expect(inputs).toMatch(/<pageSetup paperSize="9" orientation="landscape"/);
  expect(inputs).toContain('ySplit="4"');
  expect(parts["xl/workbook.xml"]!.replaceAll("&apos;", "'")).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Farm inputs'!$1:$4</definedName>`,
  );
  expect(parts["xl/workbook.xml"]).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="1">${escaped(book.sheets[1]!.printArea!)}</definedName>`,
  );
  expect(inputs).toContain("<oddFooter>&amp;L&amp;8Milk &amp;&amp; money of two farms&amp;C&amp;8&amp;A");
  // Excel lets go of page breaks when it fits pages by itself: 105 characters and their margins on 7.27 inches.
  expect(farms).toContain('<brk id="41"');
  expect(farms).not.toContain("fitToPage");
  const scale = Number(/ scale="(\d+)"/.exec(farms!)![1]);
  expect(((100 + 6 * (5 / 7)) * (5.56 / 72) * scale) / 100).toBeLessThan(7.27);
  for (const sheet of [start, inputs, farms]) expect(sheet).toContain('showGridLines="0"');
});

test("names, fonts and properties are those of the book", () => {
  expect(parts["xl/workbook.xml"]!.replaceAll("&apos;", "'")).toContain(
    `<definedName name="milk">'Farm inputs'!$C$5:$D$5</definedName>`,
  );
  expect(parts["xl/workbook.xml"]!.replaceAll("&apos;", "'")).toContain(
    `<definedName name="fat" hidden="1">'Farm inputs'!$C$6:$D$6</definedName>`,
  );
  expect(parts["xl/workbook.xml"]).toContain('activeTab="0"');
  // Widths of columns are counted in the first font.
  expect(/<fonts[^>]*>(<font>.*?<\/font>)/.exec(parts["xl/styles.xml"]!)![1]).toMatch(
    /<sz val="10"\/>.*<name val="Arial"\/>/,
  );
  expect(readBack.title).toBe("Milk & money of two farms");
  expect(readBack.subject).toBe(book.purpose);
});

test("Excel marks no formula for differing from those beside it", () => {
  expect(parts[results]).toContain('<ignoredError sqref="A1:F43" formula="1" formulaRange="1"/>');
});

test("highlights are conditions with their looks", () => {
  const rules = [...parts[results]!.matchAll(/<cfRule type="expression" dxfId="(\d+)"[^>]*><formula>(.*?)</g)];
  expect(rules.map(([, , formula]) => formula)).toEqual(["B8&gt;price", "B8&lt;=price"]);
  const styles = [...parts["xl/styles.xml"]!.matchAll(/<dxf>.*?<\/dxf>/g)].map(([text]) => text);
  expect(styles[Number(rules[0]![1])]).toMatch(/FF8A1C1C.*<bgColor rgb="FFF6D5D5"\/>/);
});

describe("charts", () => {
  test.each([1, 2, 3, 4])("chart %i has a title, titles of both axes, a legend and tick marks", (k) => {
    const chart = book.sheets[2]!.charts[k - 1]!;
    const xml = parts[`xl/charts/chart${k}.xml`]!;
    const titles = [...xml.matchAll(/<a:rPr sz="(\d+)"[^>]*>.*?<a:latin typeface="Arial"\/><\/a:rPr><a:t>([^<]*)/g)];
    expect(titles.map(([, size, text]) => [size, text])).toEqual([
      ["1200", chart.title],
      ["900", chart.categories.title],
      ["900", chart.values.title],
    ]);
    expect(xml).toContain('<c:legendPos val="b"/>');
    expect(xml.match(/<c:majorTickMark val="out"\/>/g)).toHaveLength(2);
    expect(xml).toContain(`<c:numFmt formatCode="${chart.values.format}" sourceLinked="0"/>`);
    for (const { label, colour } of chart.series) {
      expect(xml).toContain(`<c:tx><c:v>${label}</c:v></c:tx>`);
      expect(xml).toContain(`<a:srgbClr val="${colour}"/>`);
    }
  });

  test("columns on each other and a line over them share their axes", () => {
    const xml = parts["xl/charts/chart1.xml"]!;
    const axes = (kind: string) => new RegExp(`<c:axId val="(\\d+)"/><c:axId val="(\\d+)"/></c:${kind}>`).exec(xml)!;
    expect(xml).toContain('<c:barDir val="col"/><c:grouping val="stacked"/>');
    expect(axes("lineChart").slice(1)).toEqual(axes("barChart").slice(1));
    expect(xml.match(/<c:ser>/g)).toHaveLength(3);
  });

  test("lying bars have the first category on top, and its title is read from below", () => {
    const xml = parts["xl/charts/chart2.xml"]!;
    expect(xml).toContain('<c:barDir val="bar"/>');
    const [categories, axis] = [/<c:catAx>.*<\/c:catAx>/.exec(xml)![0], /<c:valAx>.*<\/c:valAx>/.exec(xml)![0]];
    expect(categories).toContain('<c:orientation val="maxMin"/>');
    expect(categories).toContain('<a:bodyPr rot="-5400000" vert="horz"/>');
    expect(axis).toContain('<c:crosses val="max"/>');
  });

  test("charts hold the values that they show, for programs that do not compute", () => {
    expect(parts["xl/charts/chart4.xml"]).toContain('<c:pt idx="1"><c:v>9400.5</c:v></c:pt>');
  });

  test("a line over lying bars is refused", async () => {
    const charts = [{ ...book.sheets[2]!.charts[0]!, kind: "stacked bars" }] as const;
    await expect(xlsx(bookOf({ charts }), {})).rejects.toThrow("a line is drawn over columns only");
  });
});
