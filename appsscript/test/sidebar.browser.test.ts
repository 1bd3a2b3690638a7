import { join } from "node:path";
import { translationsOf } from "@dairy-functions/languages";
import { functionNamed, speaking } from "@dairy-functions/shared";
import { layOut } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";
import type { Browser, Page } from "playwright-core";
import { describeInChromium, launchChromium } from "../../test/chromium.ts";
import { type FakeFile, fakeFile, fakeSheet } from "./fake-spreadsheet.ts";
import { openSidebar, type SidebarOptions } from "./sidebar-page.ts";

/** The sidebar as the menu opens it, in Chromium, with the built script behind it. */
describeInChromium("the sidebar of Google Sheets", () => {
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });
  afterEach(async () => {
    await page?.close();
    expect(problems.splice(0)).toEqual([]);
  });

  async function open(item: string, file: FakeFile, options: SidebarOptions = {}): Promise<void> {
    page = await openSidebar(browser, item, file, { problems, ...options });
    await page.locator("#version:not(:empty)").waitFor();
  }
  const button = (text: string) => page.locator(`fluent-button:visible:text-is("${text}")`);
  const look = async (name: string) => {
    const folder = process.env.SCREENSHOTS;
    if (folder !== undefined) await page.screenshot({ path: join(folder, `sheets-${name}.png`) });
  };
  const herd = () =>
    fakeFile(
      fakeSheet("Milk", [
        ["milk (kg)", "fat (%)", "protein (%)"],
        [1000, 4.5, 3.7],
        [30, 0.045, 3.3],
        [60, 4, 3.5],
      ]),
    );
  const cell = (file: FakeFile, key: string) => file.sheets[0]!.cells.get(key);

  test("return to labour is found by a wage, filled in from the sheet, and inserted in Sheets' spelling", async () => {
    // The account of farm BD-2 of Sirajganj, per 100 kg.
    const file = fakeFile(
      fakeSheet("Enterprise", [
        ["Item", "Value", "Unit"],
        ["Entrepreneur's profit", 0.15, "US$"],
        ["Wages paid", 0, "US$"],
        ["Opportunity cost of labour", 20.25, "US$"],
        ["Hours", 4080, "h"],
      ]),
    );
    file.selected = ["Enterprise", 7, 2, 1, 1];
    await open("showFunctions", file);
    await page.locator("fluent-text-input input").first().fill("wage");
    await look("find");
    await page.locator("fluent-compound-button", { hasText: "RETURNLABOUR" }).click();
    await button("Insert").click();
    await page.getByText("=DAIRY_RETURNLABOUR(B2, B3, B4, B5)").waitFor();
    await look("insert");
    await button("Insert").last().click();
    await page.getByText("Inserted in B7.").waitFor();
    expect(cell(file, "7 2")!.formula).toBe("=DAIRY_RETURNLABOUR(B2, B3, B4, B5)");
  });

  test("while the arguments are filled in, nothing is said to be wrong", async () => {
    await open("showFunctions", herd(), { delay: 100 }); // each trip to Google takes a while
    await page.locator("fluent-text-input input").first().fill("ecm");
    await page.locator("fluent-compound-button", { hasText: "ECM" }).first().click();
    await button("Insert").waitFor();
    await page.evaluate(`(() => {
      globalThis.said = [];
      const root = document.querySelector(".dairy-pane").shadowRoot;
      const look = () => globalThis.said.push(...[...root.querySelectorAll("[role=alert]")].map((each) => each.textContent));
      new MutationObserver(look).observe(root, { subtree: true, childList: true });
    })()`);
    await button("Insert").click();
    await page.getByText("=DAIRY_ECM(A2:A4, B2:B4, C2:C4)").waitFor();
    const said = await page.evaluate<string[]>("said");
    expect([...new Set(said)]).toEqual(["Row 2: fat 0.045 looks like a fraction: enter 4.5 for 4.5 %."]);
  });

  test("an empty spreadsheet shows what to do first, in Sheets' spelling, and what the sidebar cannot do", async () => {
    const file = fakeFile(fakeSheet("Sheet1"));
    await open("showFunctions", file);
    await page.getByText("Or type =DAIRY_ in a cell").waitFor();
    await look("first");
    await button("Add a sample").click();
    await page.getByText("The sample is in this sheet.").waitFor();
    expect(cell(file, "2 7")!.formula).toBe("=DAIRY_ECM(B2:B5, C2:C5, D2:D5)");
    await page.locator("fluent-tab", { hasText: "Workbook" }).click();
    await page.getByText("What this sidebar cannot do").waitFor();
    await look("cannot");
  });

  test("a person's account is mapped and written in Sheets' spelling, in the looks of our templates", async () => {
    const file = fakeFile(
      fakeSheet("Accounts", [
        ["Item", "KES per month"],
        ["Mauzo ya maziwa", 45000],
        ["Chakula cha mifugo", 21000],
        ["Maziwa (lita)", 1100],
        ["Idadi ya ng'ombe", 4],
        ["Fat (g/kg)", 39],
        ["Protein (%)", 3.3],
      ]),
    );
    file.selected = ["Accounts", 1, 1, 7, 2];
    await open("showFunctions", file);
    await page.locator("fluent-compound-button", { hasText: "Map my accounts" }).click();
    await page.getByText("6 of 6 lines are used").waitFor();
    await look("map");
    await button("Write input and result").click();
    await page.getByText("The input is in D3:F7").waitFor();
    expect(cell(file, "4 6")!.formula).toBe("=B2*12");
    expect(cell(file, "7 6")!.formula).toBe("=DAIRY_ECM(DAIRY_LTOKG(B4), F10, F11)");
    expect(cell(file, "3 9")!.formula).toBe("=DAIRY_IFCNREPORT(D3:F7)");
    const { settings } = file.sheets[0]!;
    expect(settings).toContainEqual({
      on: expect.stringContaining("D3:E3"),
      property: "setBackground",
      value: "#1F5F4A",
    });
    expect(settings.filter(({ property }) => property === "width").every(({ on }) => Number(on.slice(7)) >= 4)).toBe(
      true,
    );
  });

  test("a conversion of a column is inside ARRAYFORMULA, and Excel's spelling is corrected", async () => {
    const file = fakeFile(
      fakeSheet("Milk", [
        ["Milk (litres)", "Fat (g/kg)", "Protein (%)"],
        [1000, 45, 3.7],
        [900, 40, 3.5],
      ]),
    );
    file.sheets[0]!.cells.set("2 6", { value: "#ERROR!", formula: "=DAIRY.ECM(A2,B2/10,C2)" });
    file.selected = ["Milk", 2, 4, 1, 1];
    await open("showFunctions", file);
    await page.locator("fluent-text-input input").first().fill("ecm");
    await page.locator("fluent-compound-button", { hasText: /^ECM/ }).first().click();
    await button("Insert").click();
    const formula = "=ARRAYFORMULA(DAIRY_ECM(DAIRY_LTOKG(A2:A3), B2:B3/10, C2:C3))";
    await page.getByText(formula).waitFor();
    await look("convert");
    await button("Insert").last().click();
    await page.getByText("Inserted in D2:D3.").waitFor();
    expect(cell(file, "2 4")!.formula).toBe(formula);
    expect(cell(file, "1 4")!.value).toBe("ECM (kg ECM)");
    expect(file.sheets[0]!.settings).toContainEqual({ on: "D1", property: "copyTo", value: "C1" });
    file.selected = ["Milk", 2, 6, 1, 1];
    await page.locator("fluent-tab", { hasText: "Explain" }).click();
    await page.getByText("Google Sheets calls this function DAIRY_ECM, not DAIRY.ECM.").waitFor();
    await look("refused");
    await button("Change the formula to =DAIRY_ECM(A2,B2/10,C2)").click();
    await page.getByText("Done: Change the formula").waitFor();
    expect(cell(file, "2 6")!.formula).toBe("=DAIRY_ECM(A2,B2/10,C2)");
  });

  test("an error says why, a click corrects it, and the sidebar follows the selection by asking", async () => {
    const file = herd();
    file.sheets[0]!.cells.set("2 4", { value: 1092.6, formula: "=DAIRY_ECM(A2,B2,C2)" });
    file.sheets[0]!.cells.set("3 4", { value: "#ERROR!", formula: "=DAIRY_ECM(A3,B3,C3)" });
    file.selected = ["Milk", 2, 4, 1, 1];
    await open("showExplain", file);
    await page.getByRole("heading", { name: "D2" }).waitFor();
    file.selected = ["Milk", 3, 4, 1, 1];
    await page.getByText("fat 0.045 looks like a fraction: enter 4.5 for 4.5 %").first().waitFor();
    await look("explain");
    await button("Change fat in B3 from 0.045 to 4.5").click();
    await page.getByText("Done: Change fat in B3").waitFor();
    expect(cell(file, "3 2")).toEqual({ value: 4.5 });
  });

  test("a template is inserted, and refused where a sheet's name is taken", async () => {
    const { title } = templates[0]!;
    const { book } = layOut(templates[0]!, "add-in");
    const file = herd();
    await open("showTemplates", file);
    await page.locator(`fluent-button[aria-label="Insert ${title}"]`).click();
    await page.getByText(`${title} was inserted`).waitFor();
    await look("template");
    expect(file.sheets.map(({ name }) => name)).toEqual(["Milk", ...book.sheets.map(({ name }) => name)]);
    await page.locator(`fluent-button[aria-label="Insert ${title}"]`).click();
    await page.getByText(/^There is already a sheet ".*"/).waitFor();
    expect(file.sheets).toHaveLength(1 + book.sheets.length);
  });

  test("it speaks the language of the person, and another one that is chosen; so does a template", async () => {
    const file = { ...herd(), person: "fr" };
    await open("showTemplates", file);
    const tab = (text: string) => page.locator("fluent-tab", { hasText: text });
    await tab(translationsOf("fr").get("Templates")!).waitFor();
    await look("french");
    const texts = translationsOf("bn");
    await page.locator("footer select").selectOption("bn");
    await tab(texts.get("Templates")!).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("bn");
    await look("bengali");
    const template = templates.find(({ name }) => name === "household")!;
    const { book } = speaking(texts, () => layOut(template, "add-in"));
    const title = texts.get(template.title)!;
    await page.locator(`fluent-button[aria-label="${texts.get("Insert {title}")!.replace("{title}", title)}"]`).click();
    const sheets = book.sheets.map(({ name }) => name);
    const inserted = texts.get("{title} was inserted: {sheets}.")!;
    await page.getByText(inserted.replace("{title}", title).replace("{sheets}", sheets.join(", "))).waitFor();
    expect(file.sheets.map(({ name }) => name)).toEqual(["Milk", ...sheets]);
    expect(book.sheets.every(({ name }) => /[\u0980-\u09FF]/.test(name))).toBe(true);
    await tab(texts.get("Functions")!).click();
    await page.locator("fluent-text-input input").first().fill("ecm");
    await page.keyboard.press("Enter");
    await page.getByText(texts.get(functionNamed("ECM")!.cautions![0]!)!).waitFor();
    await page.locator("footer select").selectOption("en");
    await tab("Templates").waitFor();
  });

  test("a cancelled insertion leaves the file as it was", async () => {
    const file = herd();
    const before = JSON.stringify([...file.sheets[0]!.cells]);
    await open("showTemplates", file, { delay: 300 }); // about as far as Google's servers are
    await page.locator(`fluent-button[aria-label="Insert ${templates[0]!.title}"]`).click();
    await button("Cancel").click();
    await page.getByText("was not inserted").waitFor();
    expect(file.sheets.map(({ name, cells }) => [name, JSON.stringify([...cells])])).toEqual([["Milk", before]]);
    expect([...file.names]).toEqual([]);
  });

  test("Make independent shows its plan first, and offers values for what cannot be an ordinary formula", async () => {
    const file = herd();
    file.sheets[0]!.cells.set("2 4", { value: 1092.6, formula: "=DAIRY_ECM(A2,B2,C2)" });
    file.sheets[0]!.cells.set("3 4", { value: 0.6, formula: "=DAIRY_GINI(A2:A4)" });
    await open("makeIndependent", file);
    await page.getByText("1 cell will change. Nothing has changed yet.").waitFor();
    await look("independent");
    expect(cell(file, "2 4")!.formula).toBe("=DAIRY_ECM(A2,B2,C2)");
    file.calls.length = 0;
    // The second click finds the first at work.
    await button("Change 1 cell").evaluate((change: HTMLElement) => [change.click(), change.click()]);
    await page.getByText("1 cell was changed.").waitFor();
    const read = file.calls.filter((call) => call === "Range.getFormulas");
    expect(read).toHaveLength(2); // before it writes, and while it writes
    expect(cell(file, "2 4")!.formula).toMatch(/^=IF\(AND\(ISNUMBER\((?!.*DAIRY)/);
    await page.getByText("GINI cannot be written as an ordinary formula").waitFor();
    await look("values");
    await button("Freeze these to values").click();
    await button("Change 1 cell").click();
    await page.getByText("Freeze to values: 1 cell was changed.").waitFor();
    expect(cell(file, "3 4")).toEqual({ value: 0.6 });
  });

  test("it is readable in the dark", async () => {
    await open("showFunctions", herd(), { dark: true });
    await look("dark");
  });

  test.each(["showFunctions", "showExplain", "showTemplates", "makeIndependent"])(
    "%s opens at its top, and fits 300 pixels",
    async (item) => {
      await open(item, herd());
      const pane = page.locator(".dairy-pane");
      const measured = await pane.evaluate(({ clientWidth, scrollWidth, scrollTop }) => [
        clientWidth,
        scrollWidth,
        scrollTop,
      ]);
      expect(measured).toEqual([300, 300, 0]);
    },
  );
});
