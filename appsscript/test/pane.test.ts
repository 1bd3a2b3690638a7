import { placeOf } from "@dairy-functions/formulas";
import { applyTravel, commands, planTravel } from "@dairy-functions/pane";
import { type Book, layOut } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";
import { type Ask, sheetsPaneHost } from "../src/pane/sheets-pane-host.ts";
import { type FakeFile, fakeFile, fakeSheet } from "./fake-spreadsheet.ts";
import { execute, executeWith } from "./fake-spreadsheet-app.ts";

/** The pane's host over the built script, each request an execution of its own as at Google's. */

const askOf =
  (file: FakeFile): Ask =>
  async (name, ...args) => {
    let answer = "";
    const request = JSON.stringify(JSON.stringify([name, args]));
    executeWith("FULL", ({ run }) => (answer = run(`answerPane(${request})`) as string), file);
    return JSON.parse(answer);
  };
const hostOf = (file: FakeFile) => sheetsPaneHost(askOf(file));
const watch = { progress: () => {}, isCancelled: () => false };
const contentOf = ({ sheets, names }: FakeFile) =>
  JSON.stringify([sheets.map(({ name, cells, protection }) => [name, [...cells], protection]), [...names]]);
const cell = (file: FakeFile, key: string) => file.sheets[0]!.cells.get(key);
const herd = () =>
  fakeFile(
    fakeSheet("Milk", [
      ["milk (kg)", "fat (%)", "protein (%)"],
      [1000, 4.5, 3.7],
      [30, 0.045, 3.3],
      [60, 4, 3.5],
    ]),
  );

describe("reading and writing", () => {
  test("references, names and columns without an end are found; others are not", async () => {
    const file = herd();
    file.sheets.push(fakeSheet("Dairy chain", [[1]]));
    file.names.set("Herd", "'Milk'!A2:C4");
    const { locate } = await hostOf(file);
    const milk = { sheet: "Milk", row: 1, column: 0 };
    expect(await locate("A2:B4", { sheet: "Milk" })).toEqual({ ...milk, rows: 3, columns: 2 });
    expect(await locate("$A$2", { sheet: "Milk" })).toEqual({ ...milk, rows: 1, columns: 1 });
    expect(await locate("A2:A", { sheet: "Milk" })).toEqual({ ...milk, rows: 999, columns: 1 });
    expect(await locate("Herd", { sheet: "Dairy chain" })).toEqual({ ...milk, rows: 3, columns: 3 });
    expect(await locate("'Dairy chain'!A1", { sheet: "Milk" })).toMatchObject({
      sheet: "Dairy chain",
      row: 0,
      column: 0,
    });
    for (const nothing of ["Nowhere!A1", "nothing", "A1048577", "A1+B1"])
      expect([nothing, await locate(nothing, { sheet: "Milk" })]).toEqual([nothing, undefined]);
  });

  test("values, our errors with their sentences, dates and formulas", async () => {
    const file = herd();
    const { cells } = file.sheets[0]!;
    cells.set("2 4", { value: "#VALUE! Row 2: fat is blank", formula: "=DAIRY_ECM(A2:A4,B2:B4,C2:C4)" });
    cells.set("3 4", { value: "#N/A" });
    cells.set("4 4", { value: new Date(Date.UTC(2026, 0, 5)) });
    const { read } = await hostOf(file);
    const area = { sheet: "Milk", row: 1, column: 3, rows: 50, columns: 5 };
    expect(await read(area)).toEqual({
      values: [
        [{ error: "#VALUE!", sentence: "Row 2: fat is blank" }],
        [{ error: "#N/A" }],
        [{ date: "2026-01-05T00:00:00.000Z" }],
      ],
      formulas: [["=DAIRY_ECM(A2:A4,B2:B4,C2:C4)"], [""], [""]],
    });
  });

  test("a result shows its unit, but a format of the person's own stays", async () => {
    const file = herd();
    const { settings } = file.sheets[0]!;
    settings.push({ on: "E3", property: "setNumberFormat", value: "0%" });
    settings.push({ on: "E4", property: "setNumberFormat", value: "0.00" });
    const before = settings.length;
    const { write } = await hostOf(file);
    const at = { sheet: "Milk", row: 1, column: 4, rows: 1, columns: 1 };
    const plainFormats = [["#,##0.0", [{ row: 1, column: 4, rows: 3, columns: 1 }]]] as const;
    await write(at, [["=DAIRY_ECM(A2:A4,B2:B4,C2:C4)"]], { looks: [], formats: [], widths: [], plainFormats });
    expect(settings.slice(before).map(({ on, value }) => [on, value])).toEqual([
      ["E2", "#,##0.0"],
      ["E3", "#,##0.0"],
      ["E4", "0.00"],
    ]);
  });

  test("a number that is written shows as it is, also where a percentage stood", async () => {
    const file = herd();
    const { settings } = file.sheets[0]!;
    settings.push({ on: "B3", property: "setNumberFormat", value: "0.0%" });
    const { write } = await hostOf(file);
    await write({ sheet: "Milk", row: 1, column: 1, rows: 2, columns: 1 }, [[4.4], [4.5]]);
    expect([cell(file, "2 2"), cell(file, "3 2")]).toEqual([{ value: 4.4 }, { value: 4.5 }]);
    expect(settings.slice(1)).toEqual([{ on: "B3", property: "setNumberFormat", value: "General" }]);
  });

  test("nothing is selected where a chart is", async () => {
    const file = herd();
    file.selected = undefined;
    expect(await (await hostOf(file)).selection()).toBeUndefined();
  });
});

describe.each(templates.map((template) => [template.title, layOut(template, "add-in").book] as const))(
  "the template %s",
  (_, book: Book) => {
    test("comes with its sheets, names, limits, conditions, charts and protection, and the rest stays", async () => {
      const file = herd();
      const before = contentOf(file);
      const steps: string[] = [];
      const progress = (done: number, all: number) => void steps.push(`${done}/${all}`);
      expect(await (await hostOf(file)).insertTemplate(book, { ...watch, progress })).toEqual(
        book.sheets.map(({ name }) => name),
      );
      expect(steps).toHaveLength(book.sheets.length + 3);
      expect(contentOf({ ...file, sheets: file.sheets.slice(0, 1), names: new Map() })).toBe(before);
      expect(file.active).toBe(book.sheets[0]!.name);
      expect([...file.names]).toEqual(
        Object.entries(book.names).map(([name, address]) => [name, address.replace(/\$/g, "")]),
      );
      for (const [k, sheet] of book.sheets.entries()) {
        const made = file.sheets[k + 1]!;
        const settings = (property: string) => made.settings.filter((each) => each.property === property);
        expect(made.protection).toBe("warning");
        expect(settings("limit").map(({ value }) => (value as { help: string }).help)).toEqual(
          sheet.limits.map(({ refusal }) => refusal),
        );
        expect(settings("highlight").map(({ value }) => (value as { formula: string }).formula)).toEqual(
          sheet.highlights.flatMap(({ formula, format }) =>
            format === undefined ? [`=${formula.replace(/DAIRY\./g, "DAIRY_")}`] : [],
          ),
        );
        expect(made.charts.map(({ options, ranges }) => [options.title, ranges.length])).toEqual(
          sheet.charts.map(({ title, series }) => [title, series.length + 1]),
        );
        for (const [address, { value, formula }] of Object.entries(sheet.cells)) {
          const { row, column } = placeOf(address);
          const there = made.cells.get(`${row + 1} ${column + 1}`);
          if (formula !== undefined)
            expect([address, there?.formula]).toEqual([address, `=${formula.replace(/DAIRY\./g, "DAIRY_")}`]);
          else if (value !== undefined && value !== null && value !== "")
            expect([address, there?.value]).toEqual([address, value]);
        }
      }
    });
  },
);

describe("the file stays as it was", () => {
  const { book } = layOut(templates[0]!, "add-in");
  const cases: [string, (file: FakeFile) => void, RegExp][] = [
    ["a sheet's name is taken", ({ sheets }) => sheets.push(fakeSheet(book.sheets[1]!.name.toUpperCase())), /a sheet/],
    ["a name is taken", ({ names }) => names.set(Object.keys(book.names)[3]!, "'Milk'!A1"), /is already used/],
    [
      "Google fails while sheets are added",
      (file) => {
        const { sheets } = file;
        const splice = sheets.splice.bind(sheets);
        let added = 0;
        sheets.splice = (...given: Parameters<typeof splice>) => {
          if (given.length === 3 && ++added === 3) throw new Error("Exception: Service error");
          return splice(...given);
        };
      },
      /Service error/,
    ],
    [
      "Google fails at the last",
      (file) => {
        file.failOn = "Sheet.insertChart";
      },
      /Service error/,
    ],
  ];
  test.each(cases)("where %s", async (_, prepare, sentence) => {
    const file = herd();
    prepare(file);
    const before = contentOf(file);
    await expect((await hostOf(file)).insertTemplate(book, watch)).rejects.toThrow(sentence);
    expect(contentOf(file)).toBe(before);
  });

  test("where the insertion is cancelled, at whichever step", async () => {
    for (let step = 1; step <= book.sheets.length + 1; step++) {
      const file = herd();
      const before = contentOf(file);
      let done = 0;
      const cancelled = {
        progress: () => void done++,
        isCancelled: () => done >= step,
      };
      expect(await (await hostOf(file)).insertTemplate(book, cancelled)).toEqual([]);
      expect([step, contentOf(file)]).toEqual([step, before]);
    }
  });
});

test("where the comma is the decimal sign, formulas of templates and limits are written so", async () => {
  const file = { ...herd(), locale: "de_DE" };
  const host = await hostOf(file);
  expect(host.workbook.locale).toEqual({ decimal: "," });
  await host.insertTemplate(layOut(templates[0]!, "add-in").book, watch);
  const formulas = file.sheets.flatMap(({ cells }) => [...cells.values()].flatMap(({ formula }) => formula ?? []));
  expect(formulas.length).toBeGreaterThan(20);
  for (const formula of formulas) expect(formula.replace(/"[^"]*"/g, "")).not.toMatch(/\(.*,(?!\d).*\)|\d\.\d/);
});

describe("commands", () => {
  async function carryOut(file: FakeFile, name: keyof typeof commands.sheets) {
    const { workbook } = await hostOf(file);
    const plan = await planTravel(workbook, commands.sheets[name], watch);
    return { plan: plan!, outcome: await applyTravel(workbook, plan!, watch) };
  }
  const withFormulas = () => {
    const file = herd();
    file.compute = (formula) => (formula.startsWith("=DAIRY_ECM(A2,") ? 1092.6 : 1);
    file.sheets[0]!.cells.set("2 4", { value: "#NAME?", formula: "=_xldudf_DAIRY_ECM(A2,B2,C2)" });
    file.sheets[0]!.cells.set("4 4", { value: 60, formula: "=DAIRY_ECM(A4,B4,C4)" });
    const locked = fakeSheet("Locked", [[1]]);
    locked.cells.set("1 2", { value: "#NAME?", formula: "=DAIRY.ECM(30,4,3.3)" });
    locked.protection = "real";
    file.sheets.push(locked);
    return file;
  };

  test("From Excel renames, and skips the protected sheet", async () => {
    const file = withFormulas();
    const { plan, outcome } = await carryOut(file, "fromExcel");
    expect(plan.protectedSheets).toEqual([{ sheet: "Locked", count: 1 }]);
    expect(outcome).toMatchObject({ changed: 1, left: [] });
    expect(cell(file, "2 4")).toEqual({ value: 1092.6, formula: "=DAIRY_ECM(A2,B2,C2)" });
    expect(file.sheets[1]!.cells.get("1 2")!.formula).toBe("=DAIRY.ECM(30,4,3.3)");
  });

  test("Make independent leaves no call of ours", async () => {
    const file = withFormulas();
    expect((await carryOut(file, "independent")).outcome.changed).toBe(2);
    for (const key of ["2 4", "4 4"]) expect(cell(file, key)!.formula).toMatch(/^=IF\(AND\(ISNUMBER\((?!.*DAIRY)/);
  });

  test("Recalculate computes anew, though the formula is the same", async () => {
    const file = withFormulas();
    file.sheets[0]!.cells.set("2 4", { value: "old", formula: "=DAIRY_ECM(A2,B2,C2)" });
    expect((await carryOut(file, "recalculate")).outcome.changed).toBe(2);
    expect(cell(file, "2 4")).toEqual({ value: 1092.6, formula: "=DAIRY_ECM(A2,B2,C2)" });
  });

  test("Freeze keeps values and texts, with the cells that a result fills and not their neighbours", async () => {
    const file = herd();
    const { cells } = file.sheets[0]!;
    cells.set("2 4", { value: 1092.6, formula: "=DAIRY_ECM(A2:A4,B2:B4,C2:C4)" });
    cells.set("3 4", { value: "1/2", spilledFrom: "2 4" });
    cells.set("4 4", { value: 60, spilledFrom: "2 4" });
    cells.set("5 4", { value: 7 });
    cells.set("2 5", { value: 8, formula: "=1+7" });
    file.calls.length = 0;
    expect((await carryOut(file, "freeze")).outcome.changed).toBe(1);
    // The cell with the formula, and the two below it at once.
    expect(file.calls.filter((call) => call.startsWith("Range.set"))).toEqual(["Range.setValues", "Range.setValues"]);
    expect(["2 4", "3 4", "4 4", "5 4", "2 5"].map((key) => cell(file, key))).toEqual([
      { value: 1092.6 },
      { value: "1/2" },
      { value: 60 },
      { value: 7 },
      { value: 8, formula: "=1+7" },
    ]);
  });

  test("a command that is cancelled leaves the spreadsheet as it was", async () => {
    const file = herd();
    const { cells } = file.sheets[0]!;
    file.compute = () => [[1092.6], ["1/2"], [60]];
    cells.set("2 4", { value: 1092.6, formula: "=DAIRY_ECM(A2:A4,B2:B4,C2:C4)" });
    cells.set("3 4", { value: "1/2", spilledFrom: "2 4" });
    cells.set("4 4", { value: 60, spilledFrom: "2 4" });
    const content = () => [...cells].map((entry) => JSON.stringify(entry)).sort();
    const before = content();
    const { workbook } = await hostOf(file);
    const plan = await planTravel(workbook, commands.sheets.freeze, watch);
    let isCancelled = false;
    const outcome = await applyTravel(workbook, plan!, {
      progress: () => {
        expect(cells.get("3 4")).toEqual({ value: "1/2" });
        isCancelled = true;
      },
      isCancelled: () => isCancelled,
    });
    expect([isCancelled, outcome]).toEqual([true, { changed: 0, cancelled: true, left: [] }]);
    expect(content()).toEqual(before);
  });

  test("Freeze keeps a text that looks like a formula a text", async () => {
    const file = herd();
    const { cells } = file.sheets[0]!;
    cells.set("2 4", { value: "=1+1", formula: "=IF(DAIRY_ECM(A2,B2,C2)>0,A9,1)" });
    expect((await carryOut(file, "freeze")).outcome.changed).toBe(1);
    expect(cell(file, "2 4")).toEqual({ value: "=1+1" });
  });

  test("a cell that refuses is listed with Google's sentence, and its formula stays", async () => {
    const file = withFormulas();
    const { workbook } = await hostOf(file);
    const plan = await planTravel(workbook, commands.sheets.recalculate, watch);
    file.sheets[0]!.protection = "real"; // by somebody else, in the meantime
    const before = contentOf(file);
    const outcome = await applyTravel(workbook, plan!, watch);
    expect(outcome.changed).toBe(0);
    expect(outcome.left[0]!.reason).toContain("You are trying to edit a protected cell");
    expect(contentOf(file)).toBe(before);
  });
});

test("the fake refuses what it does not know", () => {
  const file = herd();
  expect(() => execute("FULL", "SpreadsheetApp.getActiveSpreadsheet().getOwner()", file)).toThrow("no getOwner here");
  expect(() => execute("FULL", "SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A0')", file)).toThrow();
});
