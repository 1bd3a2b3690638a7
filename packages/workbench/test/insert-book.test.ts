import { layOut } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";
import { o } from "../headless/index.ts";
import { paneHost, registerSteps } from "../src/index.ts";

registerSteps(o);

const watch = (cancelled = false) => ({ progress: () => {}, isCancelled: () => cancelled });

function opened() {
  const model = new o.Model({ sheets: [{ id: "s", name: "Own", cells: { A1: "mine" } }] });
  const sheets = () => model.getters.getSheetIds().map((id) => model.getters.getSheetName(id));
  return { model, host: paneHost(o, model, () => {}), sheets };
}

const books = templates.map((template) => [template.name, layOut(template, "add-in").book] as const);

test.each(books)(
  "%s adds its sheets and names behind one's own, without an error cell, and one step takes it back",
  async (_, book) => {
    const { model, host, sheets } = opened();
    const names = book.sheets.map(({ name }) => name);
    expect(await host.insertTemplate(book, watch())).toEqual(names);
    expect(sheets()).toEqual(["Own", ...names]);
    expect(model.getters.getNamedRanges().map(({ name }) => name)).toEqual(
      Object.keys({ ...book.names, ...book.places }),
    );
    for (const id of model.getters.getSheetIds()) {
      const cells = Object.values(model.getters.getEvaluatedCells(id));
      // #N/A ends a line of a chart.
      expect(cells.filter(({ type, value }) => type === "error" && value !== "#N/A")).toEqual([]);
    }
    model.dispatch("REQUEST_UNDO");
    expect(sheets()).toEqual(["Own"]);
    expect(model.getters.getNamedRanges()).toEqual([]);
  },
);

const book = books.find(([name]) => name === "dairy-chain")![1];

test("a sheet or a name that is taken, and a cancelled insertion, leave the workbook as it was", async () => {
  const { model, host, sheets } = opened();
  expect(await host.insertTemplate(book, watch(true))).toEqual([]);
  expect(sheets()).toEqual(["Own"]);
  await host.insertTemplate(book, watch());
  const before = model.exportData();
  await expect(host.insertTemplate(book, watch())).rejects.toThrow("There is already a sheet Chain start");
  expect(model.exportData()).toEqual(before);
  const renamed = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, name: `New ${sheet.name}` })) };
  await expect(host.insertTemplate(renamed, watch())).rejects.toThrow(/^The name Chain_\w+ is already used/);
  expect(model.exportData()).toEqual(before);
});
