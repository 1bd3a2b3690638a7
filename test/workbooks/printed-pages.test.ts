import { areaOf } from "@dairy-functions/formulas";
import { typed, workbookOf } from "@dairy-functions/workbench";
import { o, readCell } from "@dairy-functions/workbench/headless";
import { type BookSheet, layOut, pixelsHigh, pixelsOf, pixelsWide, type Template } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";

/** The page that the family keeps, and the forms to fill in by hand. */

const printed = templates.filter(({ report }) => report !== undefined);
const named = printed.map((template) => [template.name, template] as const);
const sheetsOf = (template: Template, ending: string) =>
  layOut(template, "plain").book.sheets.filter(({ name }) => name.endsWith(ending));

test("the templates of one farm have both", () => {
  expect(printed.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["typical-farm", "household", "feed", "investment", "ten-year-plan"]),
  );
});

test.each(named)("the report of %s repeats its results, and fits on a page", (_, template) => {
  const { book, quantities } = layOut(template, "add-in");
  const sheet = book.sheets.find(({ name }) => name.endsWith(" report"))!;
  const model = new o.Model(workbookOf(book));
  const shown = cellsWith(sheet, "figure").map((address) => read(model, sheet.name, address));
  const results = template.report!.figures.map((name) => {
    const { sheet: from, column, row } = quantities.get(name)!.at([]);
    return readCell(model, from, column, row);
  });
  expect(results.every((each) => typeof each === "number")).toBe(true);
  expect(shown).toEqual(results);
  const verdict = quantities.get(template.report!.sentence)!.at([]);
  const said = readCell(model, verdict.sheet, verdict.column, verdict.row);
  expect(String(said).length).toBeGreaterThan(20);
  expect(read(model, sheet.name, cellsWith(sheet, "sentence")[0]!)).toBe(said);
  expect(sheet.charts).toHaveLength(1);
  // A4 within its margins is less than 1.45 times as high as it is wide.
  const width = sheet.widths.reduce((sum, each) => sum + pixelsWide(each), 0);
  const rows = Math.max(...Object.keys(sheet.heights).map(Number)) + 1;
  const { height } = pixelsOf(sheet, `A1:A${rows}`, { width: 64, height: pixelsHigh(12.75) });
  expect(height / width).toBeLessThan(1.45);
});

test("a report follows the farm, and waits as its sheet does", () => {
  const template = printed.find(({ name }) => name === "household")!;
  const { book, quantities } = layOut(template, "plain");
  const model = new o.Model(workbookOf(book));
  const report = book.sheets.find(({ name }) => name.endsWith(" report"))!;
  const write = (name: string, value: number | null) => {
    const { sheet, column, row } = quantities.get(name)!.at([]);
    model.dispatch("UPDATE_CELL", { sheetId: sheet, col: column, row, content: typed(value) });
  };
  const shown = () => cellsWith(report, "figure").map((address) => read(model, report.name, address));
  write("receipts", 2362);
  expect((shown()[0] as number) - 1160).toBeCloseTo(1000, 0); // a thousand more receipts are a thousand more income
  write("members", null);
  expect(shown()[1]).toBe("");
});

test.each(named)(
  "the forms of %s have a box for every input of their sheets, and nothing that computes",
  (_, template) => {
    const forms = sheetsOf(template, " form");
    expect(forms).toHaveLength(template.report!.forms.length);
    for (const [k, form] of forms.entries()) {
      const inputs = layOut(template, "add-in").book.sheets.find(({ name }) => name === template.report!.forms[k])!;
      expect(boxes(form)).toBe(Object.values(inputs.cells).filter(({ input }) => input).length);
      expect(Object.values(form.cells).some(({ input }) => input)).toBe(false);
      const formulas = Object.entries(form.cells).filter(([, { formula }]) => formula !== undefined);
      // For whom it is, and the units.
      expect(formulas.filter(([address, { look }]) => address !== "A3" && !/^(unit|header)/.test(look))).toEqual([]);
    }
  },
);

const cellsWith = ({ cells }: BookSheet, look: string) =>
  Object.keys(cells).filter(
    (address) => cells[address]!.look === look && (cells[address]!.formula !== undefined || look === "figure"),
  );
const boxes = ({ cells }: BookSheet) =>
  Object.values(cells).filter(({ look, value }) => look.startsWith("computed") && value === undefined).length;

function read(model: o.Model, sheet: string, address: string) {
  const { column, row } = areaOf(address);
  return readCell(model, sheet, column, row);
}
