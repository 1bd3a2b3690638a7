import type { Server } from "node:http";
import { join } from "node:path";
import { placeOf } from "@dairy-functions/formulas";
import { translationsOf } from "@dairy-functions/languages";
import { functionNamed, speaking } from "@dairy-functions/shared";
import { serve } from "@dairy-functions/site/serve";
import { layOut } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";
import type { Browser, Page } from "playwright-core";
import { describeInChromium, launchChromium } from "../../../test/chromium.ts";
import { cellsOf as bridgedCells } from "./bridge.ts";
import { type ModelWorkbook, modelProtection, modelSheet, modelWorkbook } from "./excel-model.ts";
import { inExcel, openPage, type PageOptions } from "./excel-page.ts";

/**
 * The built pane in Chromium, with Microsoft's own object model of Excel between it and a workbook of ours. A property
 * that Excel does not have, and one that is read without being loaded, fails in Microsoft's code or is refused by ours.
 */
describeInChromium("the pane in Excel", () => {
  let browser: Browser;
  let server: Server;
  let address: string;
  let page: Page;
  const problems: string[] = [];
  let open: ModelWorkbook;
  beforeAll(async () => {
    ({ server, address } = await serve("dist/excel", 0));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  afterEach(async () => {
    await page?.close();
    expect(problems.splice(0)).toEqual([]);
    expect(open.refused).toEqual([]);
  });

  async function openWith(workbook: ModelWorkbook, options: PageOptions = {}): Promise<void> {
    open = workbook;
    page = await openPage(browser, `${address}/${inExcel}`, { width: 350, ...options, workbook });
    page.on("pageerror", ({ message }) => problems.push(message));
    page.on("console", (line) => {
      if (line.type() === "error") problems.push(line.text());
    });
    await page.waitForSelector(".with-pane");
  }
  const press = (action: string) => page.evaluate((id) => window.press(id), action);
  const button = (text: string) => page.locator(`fluent-button:visible:text-is("${text}")`);
  /** Selects cells as a person does in Excel, which tells the page. */
  async function select(...[sheet, row, column, rows, columns]: ModelWorkbook["selected"]): Promise<void> {
    open.selected = [sheet, row, column, rows, columns];
    await page.evaluate(() => window.fire(14, { address: "A1", worksheetId: "" }));
  }
  const cellsOf = (sheet: string) => open.sheets.find(({ name }) => name === sheet)!.cells;
  const cellAt = (sheet: string, key: string) => cellsOf(sheet).get(key);
  /** All that is in the file, to see that nothing of it has changed. */
  const contentOf = ({ sheets, names }: ModelWorkbook) =>
    JSON.stringify([sheets.map(({ name, cells, protection }) => [name, [...cells], protection]), [...names]]);

  const herd = () =>
    modelWorkbook(
      modelSheet("Milk", [
        ["milk (kg)", "fat (%)", "protein (%)"],
        [1000, 4.5, 3.7],
        [30, 0.045, 3.3],
        [60, 4, 3.5],
      ]),
    );

  test("return to labour is found by a wage, its arguments by the words in the sheet, and it computes", async () => {
    const enterprise = modelSheet("Enterprise", [
      ["Item", "Value", "Unit"],
      ["Cows", 2, "head"],
      ["Working hours of the family", 4080, "h/yr"],
      ["Wage of a qualified worker", 0.158, "US$/h"],
      ["Opportunity cost of labour", 20.25, "US$/100 kg"],
      ["Entrepreneur's profit", 0.15, "US$/100 kg"],
      ["Hours of the family", 128, "h/100 kg"],
    ]);
    enterprise.cells.set("5 1", { value: 0.15, formula: "=0.15" });
    await openWith(modelWorkbook(enterprise));
    await select("Enterprise", 9, 1, 1, 1);
    await page.locator("fluent-text-input input").first().fill("wage");
    await look("find");
    await page.locator("fluent-compound-button", { hasText: "RETURNLABOUR" }).click();
    await look("about");
    await button("Insert").click();
    await page.getByText("3 of 4 arguments are filled in").waitFor();
    const fields = page.locator("fluent-text-input input:visible");
    expect(await fields.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))).toEqual([
      "B6",
      "",
      "B5",
      "B7",
      "B10",
    ]);
    await fields.nth(1).fill("0");
    await page.getByText("=DAIRY.RETURNLABOUR(B6, 0, B5, B7)").waitFor();
    await look("insert");
    await button("Insert").last().click();
    await page.getByText("Inserted in B10.").waitFor();
    const format = { on: "9 1 1 1", property: "NumberFormat", value: "0.000" };
    expect(open.sheets[0]!.settings.filter(({ property }) => property === "NumberFormat")).toEqual([format]);
    // (0.15 + 0 + 20.25) / 128: amounts per 100 kg take hours per 100 kg, not the 4,080 hours of the year.
    expect(cellAt("Enterprise", "9 1")).toEqual({
      value: expect.closeTo(0.159375, 12),
      formula: "=DAIRY.RETURNLABOUR(B6, 0, B5, B7)",
    });
    expect(open.selected).toEqual(["Enterprise", 9, 1, 1, 1]);
  });

  test("an empty workbook shows what to do first, and one click adds a sample that computes", async () => {
    await openWith(modelWorkbook(modelSheet("Sheet1")));
    await page.getByText("Start here").waitFor();
    await page.getByText("Or type =DAIRY. in a cell").waitFor();
    await look("first");
    await button("Add a sample").click();
    await page.getByText("The sample is in this sheet.").waitFor();
    await look("first-added");
    expect(await page.getByText("Start here").count()).toBe(0);
    expect(cellAt("Sheet1", "1 6")).toEqual({
      value: expect.closeTo((24 * (0.383 * 4.1 + 0.242 * 3.3 + 0.7832)) / 3.1138, 6),
      formula: "=DAIRY.ECM(B2:B5, C2:C5, D2:D5)",
    });
    expect(cellAt("Sheet1", "4 7")!.value).toBeCloseTo(12 * 0.42 - 3.4, 12);
    expect(open.selected).toEqual(["Sheet1", 1, 6, 1, 1]);
    await button("Explain it").click();
    await page.getByText("G2").first().waitFor();
    await page.close();

    await openWith(herd());
    await page.getByText("What do you want to know?").waitFor();
    expect(await page.getByText("Start here").count()).toBe(0);
  });

  test("a column is inserted as one call that spills", async () => {
    await openWith(herd());
    await select("Milk", 1, 3, 1, 1);
    await page.locator("fluent-text-input input").first().fill("ecm");
    await page.locator("fluent-compound-button", { hasText: /^ECM/ }).first().click();
    await button("Insert").click();
    await look("column");
    await page.getByText("=DAIRY.ECM(A2:A4, B2:B4, C2:C4)").waitFor();
    const fields = page.locator("fluent-text-input input:visible");
    for (const [k, column] of ["A:A", "B:B", "C:C"].entries()) await fields.nth(k).fill(column);
    await button("Insert").last().click();
    await page.getByText("The result would end in D1048577, below the last row").waitFor();
    for (const [k, range] of ["A2:A4", "B2:B4", "C2:C4"].entries()) await fields.nth(k).fill(range);
    await button("Insert").last().click();
    await page.getByText("Inserted in D2:D4.").waitFor();
    expect(cellAt("Milk", "1 3")).toMatchObject({ formula: "=DAIRY.ECM(A2:A4, B2:B4, C2:C4)" });
    expect(cellAt("Milk", "1 3")!.value).toBeCloseTo(1092.587835, 5);
    expect(cellAt("Milk", "2 3")).toEqual({ value: "#VALUE!", spilledFrom: "1 3" });
    // Its header is written with it, and looks like the one beside it.
    expect(cellAt("Milk", "0 3")!.value).toBe("ECM (kg ECM)");
    const milk = open.sheets.find(({ name }) => name === "Milk")!;
    expect(milk.settings).toContainEqual({ on: "0 3 1 1", property: "Formats", value: `${milk.id} 0 2 1 1` });
  });

  test("a person's account is mapped, and input and result are written beside it as our templates look", async () => {
    const accounts = modelSheet("Accounts", [
      ["Item", "Unit", "US$"],
      ["Milk sales", "", 470],
      ["Feed", "", 90],
      ["Donations", "", 15],
      ["Cows", "", 2],
      ["Milk", "kg ECM", 2048],
      ["", "", ""],
    ]);
    await openWith(modelWorkbook(accounts));
    await select("Accounts", 0, 0, 6, 3);
    await page.locator("fluent-compound-button", { hasText: "Map my accounts" }).click();
    await page.getByText("4 of 5 lines are used, 1 to check.").waitFor();
    await page.getByText('"Donations" is not known: choose its line, or leave it out.').waitFor();
    await page.getByLabel("Line for Donations").selectOption({ label: "Other returns (USD)" });
    await page.getByText("5 of 5 lines are used, 0 to check.").waitFor();
    await look("map");
    expect(accounts.cells.has("2 4")).toBe(false); // nothing is written before the button is pressed
    await button("Write input and result").click();
    await page.getByText("The input is in E3:G8, the result in J3:M").waitFor();
    expect(cellAt("Accounts", "3 6")).toEqual({ value: 470, formula: "=C2" });
    expect(cellAt("Accounts", "2 9")!.formula).toBe("=DAIRY.IFCNREPORT(E3:G8)");
    // 470 + 15 is all that the farm of 2 cows receives.
    expect([9, 10, 11].map((c) => cellAt("Accounts", `3 ${c}`)!.value)).toEqual(["Total receipts", 485, 242.5]);
    const set = (property: string) => accounts.settings.filter((each) => each.property === property);
    expect(set("Fill.Color").map(({ on }) => on)).toContain("2 4 1 2");
    expect(set("NumberFormat")).toContainEqual({
      on: expect.stringMatching(/^3 12 /),
      property: "NumberFormat",
      value: "#,##0.00",
    });
    expect(set("Format.ColumnWidth").every(({ on }) => /^[E-M]:/.test(on) || Number(on.split(" ")[1]) >= 4)).toBe(true);
  });

  test("litres and grams per kilogram are converted in the formula, and a conflict stops Insert until it is answered", async () => {
    const sheet = modelSheet("Milk", [
      ["Milk", "Fat", "Protein", "Fat yield"],
      ["L", "g/kg", "g/kg", "kg"],
      [1000, 45, 37, 45],
      [900, 40, 35, 36],
    ]);
    await openWith(modelWorkbook(sheet));
    await select("Milk", 2, 4, 1, 1);
    await page.locator("fluent-text-input input").first().fill("ecm");
    await page.locator("fluent-compound-button", { hasText: /^ECM/ }).first().click();
    await button("Insert").click();
    await page.getByText('"Fat" is in g/kg, but fat is in %. The formula converts it: B3:B4/10').waitFor();
    await page.getByText("The result is in kilograms of energy-corrected milk.").waitFor();
    await look("convert");
    const fields = page.locator("fluent-text-input input:visible");
    await fields.nth(1).fill("D3:D4");
    await page.getByText("divide by the kilograms of milk and multiply by 100").waitFor();
    await look("conflict");
    const insert = page.locator('fluent-button[appearance="primary"]:visible');
    await page.waitForFunction((each) => (each as HTMLElement).hasAttribute("disabled"), await insert.elementHandle());
    await button("Use it anyway").click();
    await page.getByText("You chose to use this anyway").waitFor();
    await fields.nth(1).fill("B3:B4");
    await page.getByText("=DAIRY.ECM(DAIRY.LTOKG(A3:A4), B3:B4/10, C3:C4/10)").waitFor();
    await insert.click();
    await page.getByText("Inserted in E3:E4.").waitFor();
    expect(cellAt("Milk", "2 4")!.formula).toBe("=DAIRY.ECM(DAIRY.LTOKG(A3:A4), B3:B4/10, C3:C4/10)");
    await button("Explain it").click();
    // Excel tells nobody what an argument receives: the pane computes B3:B4/10 itself.
    await page.getByText("B3:B4/10: 4.5, 4").waitFor();
    await look("explain-converted");
  });

  test("a formula in a cell of texts is entered as one, and #NAME? again", async () => {
    await openWith(herd());
    const sheet = open.sheets[0]!;
    const formula = "=DAIRY.ECM(A2,B2,C2)";
    sheet.cells.set("1 3", { value: formula });
    sheet.settings.push({ on: "1 3 1 1", property: "NumberFormat", value: "@" });
    sheet.cells.set("1 4", { value: "#NAME?", formula });
    await press("explain");
    await select("Milk", 1, 3, 1, 1);
    await page.getByText("The cell holds the formula as text, so it is not computed.").waitFor();
    await button("Enter it as a formula").click();
    await page.getByText("Done: Enter it as a formula").waitFor();
    expect(cellAt("Milk", "1 3")).toMatchObject({ formula });
    expect(sheet.settings.at(-1)).toEqual({ on: "1 3 1 1", property: "NumberFormat", value: "General" });
    await select("Milk", 1, 4, 1, 1);
    await page.getByText("The add-in was not loaded when Excel computed this cell.").waitFor();
    await look("name");
    await button("Enter the formula again").click();
    await page.getByText("Done: Enter the formula again").waitFor();
    expect(cellAt("Milk", "1 4")!.value).toBeCloseTo(1092.587835, 5);
  });

  test("an error says why, a click corrects it, and a cell that a result fills is told from its own", async () => {
    await openWith(herd());
    const sheet = open.sheets[0]!;
    sheet.cells.set("1 3", { value: 1092.587835, formula: "=DAIRY.ECM(A2:A4,B2:B4,C2:C4)" });
    sheet.cells.set("2 3", { value: "#VALUE!", spilledFrom: "1 3" });
    sheet.cells.set("3 3", { value: 60, spilledFrom: "1 3" });
    sheet.settings.push({ on: "2 1 1 1", property: "NumberFormat", value: "0.0%" });
    await press("explain");
    expect(open.pane).toBe("Visible");
    await select("Milk", 2, 3, 1, 1);
    await page.getByText("Part of the result of D2: row 2").waitFor();
    await page.getByText("fat 0.045 looks like a fraction: enter 4.5 for 4.5 %").waitFor(); // said once
    await look("explain");
    await button("Change fat in B3 from 0.045 to 4.5").click();
    await page.getByText("Done: Change fat in B3").waitFor();
    expect(cellAt("Milk", "2 1")).toEqual({ value: 4.5 });
    expect(sheet.settings.at(-1)).toEqual({ on: "2 1 1 1", property: "NumberFormat", value: "General" }); // not 450.0%
  });

  test("in a table, a formula is explained by the cells of its row", async () => {
    await openWith(herd());
    open.tables.set("Herd", { sheet: "Milk", address: "A1:D4", columns: ["Milk", "Fat %", "Protein", "ECM"] });
    const formula = "=DAIRY.ECM([@Milk],[@[Fat %]],Herd[[#This Row],[Protein]])";
    for (const row of [1, 2, 3]) cellsOf("Milk").set(`${row} 3`, { value: row === 2 ? "#VALUE!" : 60, formula });
    await press("explain");
    await select("Milk", 2, 3, 1, 1);
    await page.getByText("fat 0.045 looks like a fraction: enter 4.5 for 4.5 %").waitFor(); // said once
    await page.getByText("[@[Fat %]], which is B3").waitFor();
    await look("explain-table");
    await button("Change fat in B3 from 0.045 to 4.5").click();
    await page.getByText("Done: Change fat in B3").waitFor();
    expect(cellAt("Milk", "2 1")).toEqual({ value: 4.5 });
    cellsOf("Milk").set("2 4", { value: 60, formula: "=DAIRY.ECM(Herd[Milk],[@Nothing],3)" });
    await select("Milk", 2, 4, 1, 1);
    await page.getByText("Its value can only be shown once it is in a cell.").waitFor();
  });

  test("a result without room says what is in its way", async () => {
    await openWith(herd());
    cellsOf("Milk").set("1 3", { value: "#SPILL!", formula: "=DAIRY.ECM(A2:A4,B2:B4,C2:C4)" });
    cellsOf("Milk").set("3 3", { value: "mine" });
    await press("explain");
    await select("Milk", 1, 3, 1, 1);
    await page.getByText("#SPILL! The result needs D2:D4, but D4 is not empty. Clear it.").waitFor();
    await look("spill");
    await button("Go to D4").waitFor();
  });

  test("an error of another cell leads there", async () => {
    await openWith(herd());
    cellsOf("Milk").set("2 1", { value: 4.5 });
    cellsOf("Milk").set("3 1", { value: "#DIV/0!", formula: "=1/0" });
    cellsOf("Milk").set("1 3", { value: 60, formula: "=DAIRY.ECM(A2:A4,B2:B4,C2:C4)" });
    cellsOf("Milk").set("3 3", { value: "#DIV/0!", spilledFrom: "1 3" });
    await press("explain");
    await select("Milk", 3, 3, 1, 1);
    await page.getByText("#DIV/0! comes from B4.").waitFor();
    await select("Milk", 1, 3, 1, 1); // fine itself, but the cell with the formula
    await page.getByRole("heading", { name: "D2" }).waitFor();
    await button("Go to B4").click();
    while (open.selected[2] !== 1) await page.waitForTimeout(20);
    expect(open.selected).toEqual(["Milk", 3, 1, 1, 1]);
  });

  describe("in a language that is chosen", () => {
    const template = templates.find(({ name }) => name === "household")!;
    const texts = translationsOf("bn");
    const { book } = speaking(texts, () => layOut(template, "add-in"));
    const names = book.sheets.map(({ name }) => name);
    const said = (english: string, places: Readonly<Record<string, string>>) =>
      texts.get(english)!.replace(/\{(\w+)\}/g, (_, place) => places[place]!);
    const title = texts.get(template.title)!;
    const tab = (text: string) => page.locator("fluent-tab", { hasText: text });
    const insert = () => page.locator(`fluent-button[aria-label="${said("Insert {title}", { title })}"]`).click();
    const choose = (code: string) => page.locator("footer select").selectOption(code);
    const sentence = async () => {
      const args = [30, 0.045, 3.3, null, null].map((cell) => [[cell]]);
      const [returned] = await page.evaluate((posted) => window.postToFunctions([posted]), { name: "ECM", args });
      return (bridgedCells(returned!)[0]![0] as { readonly sentence: string }).sentence;
    };

    test("a template is inserted, cells say their errors, and the choice is kept", async () => {
      await openWith(herd());
      await press("templates");
      await choose("bn");
      await tab(texts.get("Templates")!).waitFor();
      await look("bengali");
      await insert();
      await page.getByText(said("{title} was inserted: {sheets}.", { title, sheets: names.join(", ") })).waitFor();
      await look("bengali-inserted");
      expect(names.every((name) => /[\u0980-\u09FF]/.test(name))).toBe(true);
      expect(open.sheets.map(({ name }) => name)).toEqual(["Milk", ...names]);
      expect([...open.names]).toEqual(Object.entries(book.names).map(([name, at]) => [name, `=${at}`]));
      expect(await sentence()).toContain(`${texts.get("fat")} (fat) 0.045`);
      await page.reload();
      await tab(texts.get("Templates")!).waitFor();
      expect(await page.locator("footer select").inputValue()).toBe("bn");
      expect(await sentence()).toContain(`${texts.get("fat")} (fat) 0.045`);
      await choose("en");
      await tab("Templates").waitFor();
      expect(await sentence()).toBe("fat 0.045 looks like a fraction: enter 4.5 for 4.5 %.");
    });

    test("the page of a function loads its cautions when it is opened", async () => {
      await openWith(herd());
      await choose("bn");
      await tab(texts.get("Templates")!).waitFor();
      const asked = () => page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name).join()");
      expect(await asked()).not.toContain("explanations");
      await page.locator("fluent-text-input input").first().fill("ecm");
      await page.keyboard.press("Enter");
      await page.getByText(texts.get(functionNamed("ECM")!.cautions![0]!)!).waitFor();
      expect(await asked()).toContain("languages/bn/explanations.json");
    });

    test("it holds as long as the page, where the page may keep nothing", async () => {
      await openWith(herd());
      await page.evaluate(() =>
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new Error("denied");
          },
        }),
      );
      await choose("fr");
      await tab(translationsOf("fr").get("Templates")!).waitFor();
      expect(await sentence()).toContain("matière grasse (fat) 0.045");
    });

    test("nothing changes and a sentence says why, where its texts cannot be had", async () => {
      await openWith(herd());
      await page.route(/languages/, (route) => route.fulfill({ status: 404 }));
      await choose("bn");
      await page.getByText("The language could not be loaded.").waitFor();
      expect(await page.locator("footer select").inputValue()).toBe("en");
      await tab("Templates").waitFor();
      problems.splice(0); // what Chromium writes of the missing file
    });
  });

  test.each(templates.map((template) => [template.title, template] as const))(
    "%s is inserted with its names, limits, protection and charts, and what was there stays",
    async (title, template) => {
      const { book } = layOut(template, "add-in");
      await openWith(herd());
      const before = contentOf(open);
      await press("templates");
      await page.locator(`fluent-button[aria-label="Insert ${title}"]`).click();
      await page.getByText(`${title} was inserted`).waitFor();
      expect(open.sheets.map(({ name }) => name)).toEqual(["Milk", ...book.sheets.map(({ name }) => name)]);
      expect([...open.names]).toEqual(Object.entries(book.names).map(([name, at]) => [name, `=${at}`]));
      expect(contentOf({ ...open, sheets: open.sheets.slice(0, 1), names: new Map() })).toBe(before);
      expect(open.active).toBe(book.sheets[0]!.name);
      for (const [k, sheet] of book.sheets.entries()) {
        const made = open.sheets[k + 1]!;
        const settings = (property: string) => made.settings.filter((each) => each.property === property);
        expect(made.protection).toEqual(modelProtection({ allowFormatColumns: true }));
        expect(settings("DataValidation.Rule")).toHaveLength(sheet.limits.length);
        expect(
          settings("DataValidation.ErrorAlert").map(({ value }) => (value as { message: string }).message),
        ).toEqual(sheet.limits.map(({ refusal }) => refusal));
        expect(settings("Condition.Formula").map(({ value }) => value)).toEqual([
          ...sheet.highlights.map(({ formula }) => `=${formula}`),
          ...(sheet.numberFormats ?? []).flatMap(({ ranges, beyond }) =>
            ranges.map((range) => `=ABS(${range.split(":")[0]})>${beyond}`),
          ),
        ]);
        expect(settings("ConditionFormat.NumberFormat").map(({ value }) => value)).toEqual([
          ...sheet.highlights.flatMap(({ format }) => format ?? []),
          ...(sheet.numberFormats ?? []).flatMap(({ ranges, format }) => ranges.map(() => format)),
        ]);
        expect(settings("Gridlines").map(({ value }) => value)).toEqual([false]);
        expect(settings("Orientation").map(({ value }) => value)).toEqual([sheet.landscape ? "Landscape" : "Portrait"]);
        expect(settings("Merge")).toHaveLength(sheet.merges.length);
        expect(settings("FreezeRows").map(({ value }) => value)).toEqual(
          sheet.frozenRows > 0 && !sheet.frozenColumns ? [sheet.frozenRows] : [],
        );
        expect(
          made.charts.map(({ properties, series }) => [properties.Title, series.map((each) => each.Name)]),
        ).toEqual(sheet.charts.map((chart) => [chart.title, chart.series.map(({ label }) => label)]));
        for (const [at, cell] of Object.entries(sheet.cells)) {
          const there = made.cells.get(keyOf(at));
          if (cell.formula !== undefined) expect([at, there?.formula]).toEqual([at, `=${cell.formula}`]);
          else if (cell.value !== undefined && cell.value !== null && cell.value !== "")
            expect([at, there?.value]).toEqual([at, cell.value]);
        }
        const unlocked = settings("Protection.Locked").flatMap(({ on }) => on.split(","));
        expect(unlocked.length > 0).toBe(Object.values(sheet.cells).some(({ input }) => input));
      }
    },
  );

  describe("the file stays as it was", () => {
    const { book, title } = { ...layOut(templates[0]!, "add-in"), title: templates[0]!.title };
    const insert = () => page.locator(`fluent-button[aria-label="Insert ${title}"]`).click();
    const cases: [string, (workbook: ModelWorkbook) => void, RegExp][] = [
      [
        "a sheet's name is taken",
        ({ sheets }) => sheets.push(modelSheet(book.sheets[1]!.name)),
        /There is already a sheet/,
      ],
      [
        "a name is taken",
        ({ names }) => names.set(Object.keys(book.names).at(-1)!.toUpperCase(), "='Milk'!A1"),
        /is already used/,
      ],
      [
        "the workbook is protected",
        (workbook) => {
          workbook.isProtected = true;
        },
        /The workbook is protected/,
      ],
      [
        "Excel fails in the middle",
        (workbook) => {
          workbook.failOn = "Charts.Add";
        },
        /could not be inserted/,
      ],
    ];
    test.each(cases)("where %s", async (_, prepare, sentence) => {
      await openWith(herd());
      prepare(open);
      const before = contentOf(open);
      await press("templates");
      await insert();
      await page.getByText(sentence).waitFor();
      await look("refused");
      expect(contentOf(open)).toBe(before);
    });

    test("where the insertion is cancelled", async () => {
      await openWith(herd());
      const before = contentOf(open);
      const compute = open.compute;
      let slow = 0;
      open.compute = async (formula, sheet) => {
        slow++;
        await new Promise((done) => setTimeout(done, 20));
        return compute(formula, sheet);
      };
      await press("templates");
      await insert();
      await button("Cancel").click();
      await page.getByText("was not inserted").waitFor();
      expect(slow).toBeGreaterThan(0);
      expect(contentOf(open)).toBe(before);
    });
  });

  /** A plan first changes nothing; then the button that names how many cells changes them. */
  async function carryOut(action: string, count: string): Promise<void> {
    const before = contentOf(open);
    await press(action);
    await page.getByText(`${count} will change. Nothing has changed yet.`).waitFor();
    await look(action);
    expect(contentOf(open)).toBe(before);
    await button(`Change ${count}`).click();
    await page.getByText(/(was|were) changed\.$/).waitFor();
  }
  const withFormulas = () => {
    const workbook = herd();
    const [sheet] = workbook.sheets;
    sheet!.cells.set("1 3", { value: "#NAME?", formula: "=_xldudf_DAIRY_ECM(A2,B2,C2)" });
    sheet!.cells.set("3 3", { value: 60, formula: "=DAIRY.ECM(A4,B4,C4)" });
    sheet!.cells.set("4 3", { value: "DAIRY.ECM(A4,B4,C4)" });
    const locked = modelSheet("Locked", [[1]], modelProtection({}, "secret"));
    locked.cells.set("0 1", { value: "#NAME?", formula: "=DAIRY.ECM(30,4,3.3)" });
    workbook.sheets.push(locked);
    return workbook;
  };

  test("Repair enters again what shows #NAME?, and nothing else; a sheet with a password is listed", async () => {
    await openWith(withFormulas());
    await carryOut("repair", "2 cells");
    await page.getByText("Locked is protected with a password. Unprotect it, then try again.").waitFor();
    await look("repaired");
    expect(cellAt("Milk", "1 3")).toEqual({
      value: expect.closeTo(1092.587835, 5),
      formula: "=DAIRY.ECM(A2,B2,C2)",
    });
    expect(cellAt("Milk", "3 3")).toEqual({ value: 60, formula: "=DAIRY.ECM(A4,B4,C4)" });
    expect(cellAt("Locked", "0 1")).toEqual({ value: "#NAME?", formula: "=DAIRY.ECM(30,4,3.3)" });
  });

  /** Options that differ from what Excel takes where none is given. */
  const unusual = modelProtection({ allowSort: true, allowFormatColumns: true, selectionMode: "Unlocked" });
  const guarded = (rows: number) => {
    const sheet = modelSheet("Guarded", [[1]], unusual);
    for (let row = 0; row < rows; row++)
      sheet.cells.set(`${row} 1`, { value: "#NAME?", formula: `=DAIRY.ECM(3${row % 10},4,3.3)` });
    return sheet;
  };

  test("Repair unprotects a sheet without a password, and protects it with the options that it had", async () => {
    await openWith(modelWorkbook(modelSheet("Milk"), guarded(1)));
    await press("repair");
    await page.getByText("Protected without a password: Guarded.").waitFor();
    await look("protected");
    await button("Change 1 cell").click();
    await page.getByText("1 cell was changed.").waitFor();
    expect(typeof cellAt("Guarded", "0 1")!.value).toBe("number");
    expect(open.sheets[1]!.protection).toEqual(unusual);
    expect(open.requests.flat().filter((each) => each.endsWith("rotect"))).toEqual([
      "WorksheetProtection.Unprotect",
      "WorksheetProtection.Protect",
    ]);
  });

  test("a sheet is protected again when Excel fails in the middle", async () => {
    await openWith(modelWorkbook(modelSheet("Milk"), guarded(5)));
    await press("repair");
    await page.getByText("5 cells will change.").waitFor();
    open.failOn = "Worksheet.GetRangeByIndexes"; // when the formulas are read once more, with the sheet unprotected
    await button("Change 5 cells").click();
    await page.getByText("There was an internal error.").waitFor();
    expect(open.sheets[1]!.protection).toEqual(unusual);
    expect(cellAt("Guarded", "0 1")!.value).toBe("#NAME?");
    expect(open.requests.flat()).toContain("WorksheetProtection.Unprotect");
  });

  test("a command that is cancelled leaves the cells and the protection as they were", async () => {
    await openWith(modelWorkbook(modelSheet("Milk"), guarded(20_000)));
    open.compute = async (formula) => (formula.includes("VERSION") ? "1" : "#NAME?");
    const content = () => [...cellsOf("Guarded")].map((cell) => JSON.stringify(cell)).sort();
    const before = content();
    await press("independent");
    await button("Change 20,000 cells").click();
    await button("Cancel").click();
    await page.getByText("Cancelled: the workbook is as it was.").waitFor();
    expect(open.requests.flat()).toContain("Range.Formulas"); // something had been written
    expect(content().filter((cell, k) => cell !== before[k])).toEqual([]);
    expect(open.sheets[1]!.protection).toEqual(unusual);
  });

  test("Insert writes into a protected sheet, and leaves one with a password as it is", async () => {
    const insert = async () => {
      await page.locator("fluent-text-input input").first().fill("ecm");
      await page.locator("fluent-compound-button", { hasText: /^ECM/ }).first().click();
      await button("Insert").click();
      await page.getByText("=DAIRY.ECM(A2:A4, B2:B4, C2:C4)").waitFor();
      await button("Insert").last().click();
    };
    const workbook = herd();
    workbook.sheets[0]!.protection = unusual;
    await openWith(workbook);
    await select("Milk", 1, 3, 1, 1);
    await insert();
    await page.getByText("Inserted in D2:D4.").waitFor();
    expect(cellAt("Milk", "1 3")!.formula).toBe("=DAIRY.ECM(A2:A4,B2:B4,C2:C4)".replace(/,/g, ", "));
    expect(workbook.sheets[0]!.protection).toEqual(unusual);
    await page.close();

    const closed = herd();
    closed.sheets[0]!.protection = modelProtection({}, "secret");
    const before = contentOf(closed);
    await openWith(closed);
    await select("Milk", 1, 3, 1, 1);
    await insert();
    await page.getByText("the sheet is protected with a password. Unprotect it, then try again.").waitFor();
    expect(contentOf(closed)).toBe(before);
  });

  test("in an Excel that does not accept what an add-in writes, a sentence says what to do and nothing is changed", async () => {
    const workbook = herd();
    workbook.sheets[0]!.cells.set("1 4", { value: "#AD?", formula: "=DAIRY.ECM(A2,B2,C2)" });
    await openWith(workbook);
    open.compute = async (formula) => (/DAIRY\./.test(formula) ? "#AD?" : "");
    const before = contentOf(open);
    const sentence = page.getByText("as Turkish Excel before version 2607. Update Excel, or type the formula");
    await press("repair");
    await button("Change 1 cell").click();
    await sentence.first().waitFor();
    expect(contentOf(open)).toBe(before);

    await press("functions");
    await select("Milk", 1, 3, 1, 1);
    await page.locator("fluent-text-input input").first().fill("ecm");
    await page.locator("fluent-compound-button", { hasText: /^ECM/ }).first().click();
    await button("Insert").click();
    await page.getByText("=DAIRY.ECM(A2:A4, B2:B4, C2:C4)").waitFor();
    await button("Insert").last().click();
    await page.getByText("Milk could not be written: This Excel does not accept DAIRY formulas").waitFor();
    await look("turkish");
    expect(contentOf(open)).toBe(before);

    await press("templates");
    const { title } = templates[0]!;
    await page.locator(`fluent-button[aria-label="Insert ${title}"]`).click();
    await page.getByText(`${title} could not be inserted: This Excel does not accept DAIRY formulas`).waitFor();
    expect(contentOf(open)).toBe(before);
  });

  test("From Google Sheets turns a file that Sheets saved back", async () => {
    const workbook = herd();
    workbook.sheets[0]!.cells.set("1 3", {
      value: 1092,
      formula: '=IFERROR(__xludf.DUMMYFUNCTION("DAIRY_ECM(A2,B2,C2)"),1092)',
    });
    await openWith(workbook);
    await carryOut("fromSheets", "1 cell");
    expect(cellAt("Milk", "1 3")).toEqual({
      value: expect.closeTo(1092.587835, 5),
      formula: "=DAIRY.ECM(A2,B2,C2)",
    });
  });

  test("Make independent leaves no call of ours on sheets that may be written", async () => {
    const workbook = withFormulas();
    await openWith(workbook);
    await carryOut("independent", "3 cells");
    for (const key of ["1 3", "3 3"]) {
      expect(cellAt("Milk", key)!.formula).toMatch(/^=IF\(AND\(ISNUMBER\(/);
      expect(cellAt("Milk", key)!.formula).not.toMatch(/DAIRY/i);
    }
    expect(cellAt("Locked", "0 1")!.formula).toBe("=DAIRY.ECM(30,4,3.3)");
  });

  test("Freeze keeps the values, with the cells that a result fills", async () => {
    const workbook = herd();
    const [sheet] = workbook.sheets;
    sheet!.cells.set("1 3", { value: 1092.587835, formula: "=DAIRY.ECM(A2:A4,B2:B4,C2:C4)" });
    sheet!.cells.set("2 3", { value: "#VALUE!", spilledFrom: "1 3" });
    sheet!.cells.set("3 3", { value: 61, spilledFrom: "1 3" });
    await openWith(workbook);
    await carryOut("freeze", "1 cell");
    expect(["1 3", "2 3", "3 3"].map((key) => cellAt("Milk", key))).toEqual([
      { value: 1092.587835 },
      { value: "#VALUE!" },
      { value: 61 },
    ]);
  });

  test("100,000 formulas are frozen in slices, and Cancel puts them all back", async () => {
    const workbook = modelWorkbook(modelSheet("Survey"));
    const { cells } = workbook.sheets[0]!;
    for (let row = 0; row < 10_000; row++)
      for (let column = 0; column < 10; column++)
        cells.set(`${row} ${column}`, { value: row, formula: `=DAIRY.ECM(L${row + 1},4,3.${column})` });
    await openWith(workbook);
    open.compute = async (formula) => Number(/L(\d+)/.exec(formula)?.[1] ?? 1) - 1; // at once, where formulas are put back
    await press("freeze");
    await page.getByText("100,000 cells will change.").waitFor();
    const frozen = () => [...cells.values()].filter(({ formula }) => formula === undefined).length;
    await button("Change 100,000 cells").click();
    await button("Cancel").click();
    await page.getByText("Cancelled: the workbook is as it was.").waitFor();
    expect(frozen()).toBe(0);
    await press("freeze");
    await page.getByText(/^[\d,]+ cells will change\./).waitFor();
    // All that is done in one Excel.run with mergeUndoGroup is undone together, and what another one does is not.
    await page.evaluate(() => {
      const { run } = Excel as unknown as { run: (...given: unknown[]) => unknown };
      const merged: boolean[] = [];
      Object.assign(Excel, {
        run: (...given: unknown[]) => {
          merged.push((given[0] as { mergeUndoGroup?: boolean }).mergeUndoGroup === true);
          return run(...given);
        },
      });
      Object.assign(window, { merged });
    });
    await page.locator("fluent-button[appearance=primary]:visible").click();
    await page.getByText(/cells were changed\.$/).waitFor();
    expect(frozen()).toBe(100_000);
    expect((await page.evaluate<boolean[]>("merged")).filter(Boolean)).toHaveLength(1);
  });

  test("each button of the ribbon shows its part, and Help opens the pages", async () => {
    await openWith(herd());
    for (const [action, words] of [
      ["functions", "What do you want to know?"],
      ["explain", "Select a cell with a DAIRY formula"],
      ["templates", "Each template adds its sheets to this workbook"],
      ["check", "This workbook does not use any DAIRY function."],
      ["repair", "There is nothing to change in this workbook."],
    ] as const) {
      await press(action);
      await page.getByText(words).first().waitFor();
    }
    await press("help");
    await page.waitForSelector(`[data-opened="${address}/help/index.html"]`, { state: "attached" });
  });

  const look = async (name: string) => {
    const folder = process.env.SCREENSHOTS;
    if (folder !== undefined) await page.screenshot({ path: join(folder, `excel-${name}.png`) });
  };
});

/** The place of an address in the model: "row column" from 0. */
function keyOf(address: string): string {
  const { row, column } = placeOf(address);
  return `${row} ${column}`;
}
