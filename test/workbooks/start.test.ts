import { placeOf } from "@dairy-functions/formulas";
import { translationsOf } from "@dairy-functions/languages";
import { type Language, speaking } from "@dairy-functions/shared";
import { registerGrouping, typed, workbookOf } from "@dairy-functions/workbench";
import { o, readCell } from "@dairy-functions/workbench/headless";
import { type Book, formOf, layOut, looks, type Template } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";

/** What the sheet Start gives to all others: whom the farm belongs to, and whether the add-in is on. */

const household = templates.find(({ name }) => name === "household")!;
const read = (model: o.Model, sheetId: string, column: number, row: number) => readCell(model, sheetId, column, row);

test.each(["plain", "add-in"] as const)("the %s edition prints for whom it was filled in on every sheet", (edition) => {
  const { book } = layOut(household, edition);
  const model = new o.Model(workbookOf(book));
  const write = (row: number, content: string) =>
    model.dispatch("UPDATE_CELL", { sheetId: "Household start", col: 2, row, content });
  const shown = () => [...new Set(book.sheets.slice(1, -1).map(({ name }) => read(model, name, 0, 2)))];
  expect(shown()).toEqual([""]);
  write(4, "Rahima Begum");
  expect(shown()).toEqual(["Rahima Begum"]);
  write(5, "Ullapara");
  write(6, "=DATE(2026,3,5)");
  write(7, "A. Karim");
  expect(shown()[0]).toBe("Rahima Begum | Ullapara | 2026-03-05 | A. Karim");
  write(6, "Monday");
  expect(shown()[0]).toBe("Rahima Begum | Ullapara | Monday | A. Karim");
});

test("every page of every sheet between Start and Method prints that line", () => {
  for (const template of templates)
    for (const { frozenRows, printedRows } of layOut(template, "plain").book.sheets.slice(1, -1))
      expect(frozenRows >= 3 || printedRows === "3:3").toBe(true);
});

test("Start leads to each sheet", () => {
  for (const template of templates) {
    const [start, ...others] = layOut(template, "plain").book.sheets;
    const links = Object.values(start!.cells).flatMap(({ link }) => link ?? []);
    expect(links).toEqual(others.slice(0, -1).map(({ name }) => name));
  }
});

test("where the add-in is off, every sheet and every sentence says so", () => {
  const { book, quantities } = layOut(household, "add-in");
  const said = /^The add-in Dairy functions is off, .* use the plain edition of this workbook\.$/;
  const model = new o.Model(workbookOf(withoutAddIn(book)));
  const computing = book.sheets.slice(1, -1).filter(({ name }) => !name.endsWith(" form"));
  for (const { name } of computing) expect(read(model, name, 0, 1)).toMatch(said);
  const { sheet, column, row } = quantities.get("verdict")!.at([]);
  expect(read(model, sheet, column, row)).toMatch(said);
  // With the add-in, nothing is said of it.
  const whole = new o.Model(workbookOf(book));
  for (const { name } of book.sheets.slice(1, -1)) expect(read(whole, name, 0, 1)).not.toMatch(said);
});

/** The book where no function of ours is known. */
function withoutAddIn(book: Book): Book {
  const unknown = JSON.stringify(book).replaceAll("DAIRY.", "UNKNOWN.");
  return JSON.parse(unknown) as Book;
}

/** A workbook of a template, with what is typed beside a label of Start. */
function opened(template: Template, language?: Language) {
  const { book, quantities } = inLanguage(language, () => layOut(template, "plain"));
  const model = new o.Model(workbookOf(book));
  const start = book.sheets[0]!;
  const rowOf = (label: string) =>
    Number(
      Object.keys(start.cells)
        .find((each) => start.cells[each]!.value === label)!
        .slice(1),
    ) - 1;
  const choose = (label: string, content: string) =>
    model.dispatch("UPDATE_CELL", { sheetId: start.name, col: 2, row: rowOf(label), content });
  const below = (label: string) => read(model, start.name, 2, rowOf(label) + 1);
  return { book, quantities, model, start, choose, below };
}
const inLanguage = <Value>(language: Language | undefined, run: () => Value): Value =>
  language === undefined ? run() : speaking(translationsOf(language), run);

test("another currency leaves the amounts of the example as they are, and says so until all are changed", () => {
  const { book, model, choose, below } = opened(household);
  expect(below("Currency")).toBe("");
  choose("Currency", "৳");
  expect(below("Currency")).toMatch(/^Amounts are not converted: those of the example are still in US\$/);
  choose("Currency", "");
  expect(below("Currency")).toBe("");
  choose("Currency", "৳");
  const inputs = book.sheets[1]!;
  for (const [address, { input, value }] of Object.entries(inputs.cells)) {
    const { column: col, row } = placeOf(address);
    if (input && typeof value === "number")
      model.dispatch("UPDATE_CELL", { sheetId: inputs.name, col, row, content: String(120 * value) });
  }
  expect(below("Currency")).toBe("");
});

test("digits are in lakhs where that is chosen, with an undo, in cells and in sentences", () => {
  registerGrouping(o);
  const { quantities, model, choose } = opened(household);
  const shown = (name: string) => {
    const { sheet: sheetId, column: col, row } = quantities.get(name)!.at([]);
    return model.getters.getEvaluatedCell({ sheetId, col, row }).formattedValue;
  };
  const { sheet: sheetId, column: col, row } = quantities.get("receipts")!.at([]);
  model.dispatch("UPDATE_CELL", { sheetId, col, row, content: "12345678" });
  expect(shown("receipts")).toBe("12,345,678");
  choose("Grouping of digits", "lakhs");
  expect(shown("receipts")).toBe("1,23,45,678");
  expect(shown("verdict")).toContain("1,23,44,382 US$");
  model.dispatch("REQUEST_UNDO");
  expect(shown("receipts")).toBe("12,345,678");
  choose("Grouping of digits", "lakhs");
  choose("Grouping of digits", "thousands");
  expect(shown("verdict")).toContain("12,344,382 US$");
});

test.each([
  ["bn", "লাখ (০–৯)", "১,২৩,৪৫,৬৭৮", "১,২৩,৪৪,৩৮২ US$", "[$-5000445]"],
  ["hi", "लाख (०–९)", "१,२३,४५,६७८", "१,२३,४४,३८२ US$", "[$-4000439]"],
] as const)("in %s, the language's digits may be chosen for cells, sentences and formats", async (...given) => {
  const [language, choice, receipts, spare, prefix] = given;
  registerGrouping(o);
  const { book, quantities, model, choose } = opened(household, language);
  const label = translationsOf(language).get("Grouping of digits")!;
  const at = (name: string) => {
    const { sheet: sheetId, column: col, row } = quantities.get(name)!.at([]);
    return { sheetId, col, row };
  };
  const shown = (name: string) => model.getters.getEvaluatedCell(at(name)).formattedValue;
  model.dispatch("UPDATE_CELL", { ...at("receipts"), content: "12345678" });
  choose(label, choice);
  expect(shown("receipts")).toBe(receipts);
  expect(model.getters.getCellText(at("receipts"))).toBe(receipts);
  expect(model.getters.getEvaluatedCell(at("receipts")).value).toBe(12345678);
  // Other programs get a number.
  const { sheetId, col, row } = at("receipts");
  model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: model.getters.getActiveSheetId(), sheetIdTo: sheetId });
  model.selection.selectCell(col, row);
  model.dispatch("COPY");
  const copied = await model.getters.getClipboardTextAndImageContent();
  expect(copied["text/plain"]).toBe("1,23,45,678");
  expect(copied["text/html"]).toMatch(/>1,23,45,678<\/div>$/);
  expect(shown("receipts")).toBe(receipts);
  expect(shown("verdict")).toContain(spare);
  model.dispatch("REQUEST_UNDO");
  expect(shown("receipts")).toBe("12,345,678");
  const formats = book.sheets.flatMap(({ numberFormats = [] }) => numberFormats).filter(({ when }) => when);
  expect(formats.length).toBeGreaterThan(20);
  for (const { when, format } of formats) {
    expect(when).toBe("Household_inLakhs=2");
    expect(format.startsWith(prefix)).toBe(true);
  }
});

test("in files, amounts have formats for lakhs, and fewer decimals the larger they are", () => {
  const { names, sheets } = layOut(household, "plain").book;
  expect(names.Household_inLakhs).toMatch(/^'Household start'!\$C\$\d+$/);
  const formats = sheets.find(({ name }) => name === "Household inputs")!.numberFormats!;
  const of = (part: string) => formats.filter(({ beyond }) => beyond?.startsWith(part)).map(({ format }) => format);
  expect(new Set(of("10^7-1/2+10^99*(Household_inLakhs=0)"))).toEqual(new Set(["##\\,##\\,##\\,##0"]));
  expect(new Set(of("10^5-1/2+10^99*(Household_inLakhs=0)"))).toEqual(new Set(["##\\,##\\,##0"]));
  expect(new Set(of("10^3"))).toEqual(new Set(["#,##0"]));
  // Only amounts have them.
  for (const { name, cells, numberFormats = [] } of sheets)
    for (const { ranges } of numberFormats)
      for (const range of ranges)
        expect([name, range, cells[range.split(":")[0]!]!.format]).toContainEqual(expect.stringMatching(/^#,##0/));
});

test.each(["bn", "hi", "fr", "es", "pt", "sw"] as const)(
  "what the lists of Start offer is accepted in %s",
  (language) => {
    const refused: string[] = [];
    const farm = templates.find(({ name }) => name === "typical-farm")!; // it asks for milk and land
    const form = inLanguage(language, () => formOf(farm));
    const { model, start } = opened(farm, language);
    for (const { field, cells } of form.groups[0]!.fields) {
      if (field.kind !== "list") continue;
      const { column: col, row } = cells[0]!.at;
      for (const content of field.values) {
        const at = { sheetId: start.name, col, row };
        if (!model.getters.getValidationResultForCellValue(content, at).isValid) refused.push(content);
        model.dispatch("UPDATE_CELL", { ...at, content });
        if (model.getters.getEvaluatedCell(at).value !== content) refused.push(`${content} is changed`);
        if (model.getters.getCellComputedStyle(at).fillColor === `#${looks.bad.fill}`)
          refused.push(`${content} is red`);
      }
    }
    expect(refused).toEqual([]);
  },
);

test("a sign of a currency is the text that was typed", () => {
  expect(typed("৳", "@")).toBe("৳");
  const { model, book } = opened({ ...household, currency: "৳" });
  const shown = book.sheets.flatMap(({ name, cells }) =>
    Object.keys(cells).map((address) => {
      const { column: col, row } = placeOf(address);
      return model.getters.getEvaluatedCell({ sheetId: name, col, row }).formattedValue;
    }),
  );
  expect(shown.filter((text) => text.includes("৳")).length).toBeGreaterThan(20);
  expect(shown.filter((text) => text.includes("'৳"))).toEqual([]);
});
