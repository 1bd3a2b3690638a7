import { areaOf } from "@dairy-functions/formulas";
import { typed, workbookOf } from "@dairy-functions/workbench";
import { o, readCell } from "@dairy-functions/workbench/headless";
import { layOut, type Template } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";
import { headings } from "./export-headings.ts";
import { open } from "./open.ts";

/** The sheet Export: a row of each farm, with the same columns in all templates, to be pasted below each other. */

const exporting = templates.filter(({ exports }) => exports !== undefined);
const templateNamed = (name: string) => templates.find((each) => each.name === name)!;

function rowsOf(template: Template, filled: Readonly<Record<string, string>> = {}) {
  const { book } = layOut(template, "plain");
  const model = new o.Model(workbookOf(book));
  for (const [address, content] of Object.entries(filled)) {
    const { row, column } = areaOf(address);
    model.dispatch("UPDATE_CELL", { sheetId: book.sheets[0]!.name, col: column, row, content: typed(content) });
  }
  const sheet = book.sheets.find(({ name }) => name === `${template.short} export`)!;
  const row = (r: number) => headings.map((_, column) => readCell(model, sheet.name, column, r));
  return { headings: row(3), rows: (r: number) => row(4 + r), inputs: Object.values(sheet.cells).some((c) => c.input) };
}

test("the templates of one farm have it, with the same columns and nothing to fill in", () => {
  expect(exporting.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["typical-farm", "household", "cash-calendar", "herd-plan", "feed"]),
  );
  for (const template of exporting) {
    const sheet = rowsOf(template);
    expect([template.name, sheet.headings, sheet.inputs]).toEqual([template.name, headings, false]);
  }
});

test("it repeats the results, and leaves blank what the template does not compute", () => {
  // Prices and profits of 100 kg are divided by 100; the others are as the sheets show them.
  const farm = open(templateNamed("typical-farm"));
  const get = (name: string, k: number) => farm.get(name, k) as number;
  const exported = (name: string, k: number) => farm.get(`export${name}`, k);
  for (const k of [0, 1, 2]) {
    expect(exported("Cows", k)).toBe([2, 10, 25][k]); // the names of the farms say so
    expect(exported("Cost", k)).toBeCloseTo(get("costOfMilk", k) / 100, 12);
    expect(exported("Profit", k)).toBeCloseTo(get("profitPer", k) / 100, 12);
    // The margin over the price of energy-corrected milk is the profit.
    expect(exported("Profit", k)).toBeCloseTo(get("milkPer", k) / 100 - (exported("Cost", k) as number), 9);
    expect(exported("OverFeed", k) ?? "").toBe("");
  }
  expect(rowsOf(templateNamed("typical-farm")).rows(3)).toEqual(
    headings.map((_, k) => (k === 10 || k === 13 ? null : "")),
  );

  const feed = open(templateNamed("feed"));
  // 8, 9 and 5 cows; the milk of all three groups has one price; 26.45 of income over feed cost for 22 cows.
  expect(feed.get("exportCows", 0)).toBe(22);
  expect(feed.get("exportPrice", 0)).toBeCloseTo(0.36, 12);
  expect(feed.get("exportOverFeed", 0)).toBeCloseTo((feed.get("herdIncome") as number) / 22, 12);
  feed.set("milkPrice", null, 1); // a group without its price
  expect([feed.get("exportPrice", 0), feed.get("exportOverFeed", 0)]).toEqual(["", ""]);

  const cash = open(templateNamed("cash-calendar"));
  expect(cash.get("exportLowestCash", 0)).toBe(-2360);
  cash.set("living", null, 4);
  expect(cash.get("exportLowestCash", 0)).toBe("");
});

test("a row names the family, village, day and currency of Start", () => {
  const household = templateNamed("household");
  const start = layOut(household, "plain").book.sheets[0]!;
  const beside = (label: string) => {
    const address = Object.keys(start.cells).find((each) => start.cells[each]!.value === label)!;
    return `C${areaOf(address).row + 1}`;
  };
  const { rows } = rowsOf(household, {
    [beside("Family, farm or group")]: "Rahima",
    [beside("Village or area")]: "Ullapara",
    [beside("Currency")]: "Tk",
  });
  expect(rows(0).slice(0, 4)).toEqual(["Rahima", "Ullapara", "", "Tk"]);
});
