import { workbookOf } from "@dairy-functions/workbench";
import { o, readCell } from "@dairy-functions/workbench/headless";
import { type Book, layOut } from "@dairy-functions/workbooks";
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
