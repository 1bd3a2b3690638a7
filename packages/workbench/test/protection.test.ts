import { o, readCell } from "../headless/index.ts";
import { insertBook } from "../src/insert-into-workbench.ts";
import { protect, registerProtection } from "../src/protection.ts";
import { inOneStep, registerSteps } from "../src/steps.ts";
import { workbookOf } from "../src/workbench-book.ts";
import { offered } from "./all-offered.ts";

/** A template keeps its own formulas and texts, whatever a person does; its inputs and everything else stay free. */

let told = 0;
registerSteps(o);
registerProtection(o, () => told++);

const template = offered.find(({ name }) => name === "dairy-chain")!.book();
const sheet = template.sheets.find(({ name }) => name === "Chain inputs")!;
const at = (address: string) => ({ sheetId: sheet.name, ...o.helpers.toCartesian(address) });
const cellsWhere = (is: (cell: (typeof sheet.cells)[string]) => boolean) =>
  Object.entries(sheet.cells)
    .filter(([, cell]) => is(cell))
    .map(([address]) => address);
const input = cellsWhere((cell) => cell.input === true && typeof cell.value === "number")[0]!;
const label = cellsWhere((cell) => !cell.input && typeof cell.value === "string" && cell.value !== "")[3]!;
const zoneOf = (address: string) => o.helpers.toZone(address);

type Model = InstanceType<typeof o.Model>;
const opened = () => {
  const model = new o.Model(workbookOf(template));
  model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: model.getters.getActiveSheetId(), sheetIdTo: sheet.name });
  return model;
};
const contents = (model: Model) =>
  JSON.stringify(model._exportData(false).sheets.map(({ cells, merges }) => [cells, merges]));
const copy = (model: Model, address: string, cut = false) => {
  const { col, row } = at(address);
  model.selection.selectCell(col, row);
  model.dispatch(cut ? "CUT" : "COPY");
};
const paste = (model: Model, target: string) => model.dispatch("PASTE", { target: [zoneOf(target)] });
const settled = () => new Promise((done) => setTimeout(done));

const tries: readonly (readonly [string, (model: Model) => void])[] = [
  ["typing", (model) => model.dispatch("UPDATE_CELL", { ...at(label), content: "mine" })],
  [
    "deleting",
    (model) => model.dispatch("DELETE_CONTENT", { sheetId: sheet.name, target: [zoneOf(`${input}:${label}`)] }),
  ],
  ["clearing", (model) => model.dispatch("CLEAR_CELLS", { sheetId: sheet.name, target: [zoneOf(label)] })],
  [
    "pasting",
    (model) => {
      copy(model, input);
      paste(model, label);
    },
  ],
  [
    "cutting",
    (model) => {
      copy(model, label, true);
      paste(model, "L40");
    },
  ],
  [
    "pasting a text over an input and what is beside it",
    (model) => {
      const { left, top } = zoneOf(input);
      model.dispatch("PASTE_FROM_OS_CLIPBOARD", {
        target: [{ left: 0, right: 0, top, bottom: top }],
        clipboardContent: {
          text: Array(left + 1)
            .fill("7")
            .join("\t"),
        } as never,
      });
    },
  ],
  [
    "filling",
    (model) => {
      const { col, row } = at(label);
      model.selection.selectCell(col, row - 1);
      model.dispatch("AUTOFILL_SELECT", { col, row: row + 1 });
      model.dispatch("AUTOFILL");
    },
  ],
  [
    "sorting",
    (model) =>
      model.dispatch("SORT_CELLS", {
        ...at("A9"),
        zone: zoneOf("A9:A13"),
        sortDirection: "desc",
        sortOptions: { sortHeaders: false },
      } as never),
  ],
  ["removing rows", (model) => remove(model, "ROW", at(label).row)],
  ["removing columns", (model) => remove(model, "COL", at(label).col)],
];
function remove(model: Model, dimension: "ROW" | "COL", element: number) {
  model.dispatch("REMOVE_COLUMNS_ROWS", {
    sheetId: sheet.name,
    sheetName: sheet.name,
    dimension,
    elements: [element],
  });
}

test.each(tries)("%s changes nothing of it, and says so", async (_, attempt) => {
  const model = opened();
  const before = contents(model);
  let rejected = 0;
  model.on("command-rejected", {}, ({ result }) => {
    if (result.reasons.includes("DAIRY_PROTECTED" as never)) rejected++;
  });
  told = 0;
  attempt(model);
  await settled();
  expect(contents(model)).toBe(before);
  expect(told + rejected).toBe(1);
});

test("every one of these changes the workbook when the sheet is not protected", async () => {
  for (const [what, attempt] of tries) {
    const model = opened();
    model.dispatch(...(protect(sheet.name, []) as never as Parameters<Model["dispatch"]>));
    const before = contents(model);
    told = 0;
    attempt(model);
    await settled();
    expect([what, contents(model) === before, told]).toEqual([what, false, 0]);
  }
});

test("inputs, blank cells, looks, other sheets, undo and our own insertions are free", async () => {
  const model = opened();
  told = 0;
  model.dispatch("UPDATE_CELL", { ...at(input), content: "0.4" });
  expect(readCell(model, sheet.name, at(input).col, at(input).row)).toBe(0.4);
  model.dispatch("REQUEST_UNDO");
  expect(readCell(model, sheet.name, at(input).col, at(input).row)).toBe(sheet.cells[input]!.value);
  for (const result of [
    model.dispatch("UPDATE_CELL", { ...at("L40"), content: "note" }),
    model.dispatch("UPDATE_CELL", { ...at(label), style: { bold: true } }),
    model.dispatch("CREATE_SHEET", { sheetId: "own", name: "Own", position: 0, cols: 3, rows: 3 }),
    model.dispatch("UPDATE_CELL", { sheetId: "own", col: 0, row: 0, content: "5" }),
    model.dispatch("REMOVE_COLUMNS_ROWS", { sheetId: "own", sheetName: "Own", dimension: "ROW", elements: [0] }),
  ])
    expect(result.reasons).toEqual([]);
  inOneStep(model, [["UPDATE_CELL", { ...at(label), content: "ours" }]]);
  expect(readCell(model, sheet.name, at(label).col, at(label).row)).toBe("ours");
  expect(() => inOneStep(model, [["UPDATE_CELL", { ...at(label), content: "pasted" }]], true)).toThrow("protected");
  expect(readCell(model, sheet.name, at(label).col, at(label).row)).toBe("ours");
  await settled();
  expect(told).toBe(0);
});

test("a workbook that is saved and opened again, an inserted template, a copy of a sheet and moved rows stay protected", () => {
  const refused = (model: Model, sheetId: string, address: string) =>
    model.dispatch("UPDATE_CELL", { ...at(address), sheetId, content: "mine" }).reasons.map(String);
  const again = new o.Model(JSON.parse(JSON.stringify(opened()._exportData(false))));
  expect(refused(again, sheet.name, label)).toEqual(["DAIRY_PROTECTED"]);
  const inserted = new o.Model({ sheets: [{ id: "s", name: "S" }] });
  insertBook(inserted, template);
  expect(refused(inserted, sheet.name, label)).toEqual(["DAIRY_PROTECTED"]);
  again.dispatch("DUPLICATE_SHEET", { sheetId: sheet.name, sheetIdTo: "copy", sheetNameTo: "Copy" });
  expect(refused(again, "copy", label)).toEqual(["DAIRY_PROTECTED"]);
  again.dispatch("ADD_COLUMNS_ROWS", {
    sheetId: sheet.name,
    sheetName: sheet.name,
    dimension: "ROW",
    base: at(label).row,
    position: "before",
    quantity: 1,
  });
  expect(refused(again, sheet.name, label)).toEqual([]); // the new row is blank
  const { col, row } = at(label);
  expect(refused(again, sheet.name, o.helpers.toXC(col, row + 1))).toEqual(["DAIRY_PROTECTED"]);
});
