import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describeInChromium } from "../../../test/chromium.ts";
import { builtWorkbench, violations } from "./chromium-workbench.ts";

/** The pane in the built workbench, used as a person does who has no mouse, and looked over by axe. */

describeInChromium("the pane in the workbench", () => {
  const workbench = builtWorkbench();
  const open = (options: BrowserContextOptions = {}) => workbench.open(undefined, options);

  /** The words of what has the focus, through shadow roots. */
  const focused = (page: Page) =>
    page.evaluate<string>(`(() => {
      let one = document.activeElement;
      while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
      const field = one?.getRootNode().host?.matches?.("fluent-text-input") ? one.getRootNode().host : one;
      return field === null || field === document.body ? "" : field.getAttribute("aria-label") || field.textContent.trim();
    })()`);

  /** Presses Tab, or another key, until what has the focus begins with these words. */
  async function reach(page: Page, words: string, key = "Tab"): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      if ((await focused(page)).startsWith(words)) return;
      await page.keyboard.press(key);
      await page.waitForTimeout(20);
    }
    throw new Error(`The key ${key} does not lead to "${words}".`);
  }

  const type = (page: Page, text: string) => page.keyboard.type(text, { delay: 60 });
  async function press(page: Page, key: string, times = 1): Promise<void> {
    for (let k = 0; k < times; k++) await page.keyboard.press(key);
    await page.waitForTimeout(100);
  }
  const seen = (page: Page, text: string | RegExp) =>
    page.locator("#pane").getByText(text).filter({ visible: true }).first().waitFor();

  const cell = (page: Page, sheet: string, xc: string) =>
    page.evaluate<{ value: unknown; message?: string; formula: string }>(
      `(() => {
        const position = { sheetId: workbook.getters.getSheetIdByName("${sheet}"), ...o_spreadsheet.helpers.toCartesian("${xc}") };
        const { value, message } = workbook.getters.getEvaluatedCell(position);
        const { compiledFormula } = workbook.getters.getCell(position) ?? {};
        return { value, message, formula: compiledFormula?.toFormulaString(workbook.getters) ?? "" };
      })()`,
    );
  const number = async (page: Page, sheet: string, xc: string) => (await cell(page, sheet, xc)).value as number;
  /** Moves from A1 of the sheet that is shown. */
  async function goTo(page: Page, xc: string): Promise<void> {
    await press(page, "Control+Home");
    const at = () => page.evaluate<{ col: number; row: number }>("workbook.getters.getActivePosition()");
    const column = xc.charCodeAt(0) - 65;
    const row = Number(xc.slice(1)) - 1;
    for (let k = 0; k < 200 && (await at()).row !== row; k++)
      await page.keyboard.press((await at()).row < row ? "ArrowDown" : "ArrowUp");
    for (let k = 0; k < 60 && (await at()).col !== column; k++)
      await page.keyboard.press((await at()).col < column ? "ArrowRight" : "ArrowLeft");
    await page.waitForTimeout(150);
  }

  test("by keyboard alone: find, insert, see an error, correct it, insert a template, make the workbook independent", async () => {
    const page = await open();
    // Find return to labour by an everyday word, and insert it on the sheet of the enterprise.
    await press(page, "Shift+PageDown", 3);
    await goTo(page, "C50");
    await press(page, "Control+Shift+F");
    await page.waitForSelector("fluent-text-input");
    await reach(page, "Search functions");
    await type(page, "wage");
    await seen(page, "RETURNLABOUR");
    await reach(page, "RETURNLABOUR", "ArrowDown");
    await press(page, "Enter");
    await seen(page, "Gives what an hour of work earns");
    await reach(page, "Insert", "Shift+Tab");
    await press(page, "Enter");
    await seen(page, "3 of 4 arguments are filled in");
    await reach(page, "wagesPaid");
    await reach(page, "Insert");
    await press(page, "Enter");
    await seen(page, "Nothing was inserted. Fill in wagesPaid first.");
    expect((await cell(page, "Enterprise", "C50")).value).toBe(null);
    await reach(page, "wagesPaid", "Shift+Tab");
    await type(page, "0");
    await reach(page, "Insert");
    await press(page, "Enter");
    await seen(page, "Inserted in C50.");
    const expected =
      ((await number(page, "Enterprise", "C34")) + (await number(page, "Enterprise", "C30"))) /
      (await number(page, "Enterprise", "C36"));
    expect(await number(page, "Enterprise", "C50")).toBeCloseTo(expected, 12);

    // A slip: fat as a fraction. The pane says why the cell shows an error, and corrects it.
    await press(page, "Escape");
    await press(page, "Shift+PageUp", 2);
    // Typed, the cell's limits refuse it; pasted, it goes in.
    await page.evaluate("workbook.dispatch('UPDATE_CELL', { sheetId: 'Milk', col: 2, row: 7, content: '0.045' })");
    await goTo(page, "C14");
    expect((await cell(page, "Milk", "C14")).value).toBe("#VALUE!");
    await press(page, "Control+Shift+Y");
    await seen(page, "fat 0.045 looks like a fraction: enter 4.5 for 4.5 %.");
    await reach(page, "Change fat in C8 from 0.045 to 4.5");
    await press(page, "Enter");
    await seen(page, "Done: Change fat in C8 from 0.045 to 4.5.");
    expect(await number(page, "Milk", "C8")).toBe(4.5);
    // 1000 kg of BD-2; worked by hand from the formula of Annex 1.
    expect(await number(page, "Milk", "C14")).toBeCloseTo(1092.587835, 6);

    // A template.
    await press(page, "F6");
    await press(page, "F6");
    await seen(page, "Done: Change fat in C8 from 0.045 to 4.5."); // Explain is still there
    await reach(page, "Templates", "ArrowRight");
    await seen(page, "Dairy chain"); // the file of the templates is loaded
    await reach(page, "Insert Dairy chain");
    await press(page, "Enter");
    await seen(page, "Dairy chain was inserted");
    const sheets = await page.evaluate<string[]>(
      "workbook.getters.getSheetIds().map((id) => workbook.getters.getSheetName(id))",
    );
    expect(sheets).toEqual([
      "Sirajganj start",
      "Milk",
      "Dairy chain",
      "Enterprise",
      "Sirajganj method",
      "Chain start",
      "Chain inputs",
      "Chain results",
      "Chain sentences",
      "Chain method",
    ]);

    // The workbook without the functions: ordinary formulas give the same numbers.
    await press(page, "F6");
    await press(page, "F6");
    await reach(page, "Workbook", "ArrowRight");
    await reach(page, "Make independent: show what changes");
    await press(page, "Enter");
    await seen(page, "Nothing has changed yet");
    await reach(page, "Change ");
    await press(page, "Enter");
    await seen(page, "were changed.");
    const { formula, value } = await cell(page, "Milk", "C14");
    expect(formula).not.toContain("DAIRY");
    expect(value).toBeCloseTo(1092.587835, 6);
    expect((await cell(page, "Enterprise", "C50")).formula).not.toContain("DAIRY");
    expect(await number(page, "Enterprise", "C50")).toBeCloseTo(expected, 12);
  });

  test("nothing is written over, and what is laid out is one step to undo", async () => {
    const page = await open();
    await press(page, "Shift+PageDown", 3);
    await goTo(page, "C35");
    const before = await cell(page, "Enterprise", "C35");
    await press(page, "Control+Shift+F");
    await page.waitForSelector("fluent-text-input");
    await type(page, "CHAINTABLE");
    await press(page, "Enter");
    await reach(page, "Insert", "Shift+Tab");
    await press(page, "Enter");
    await reach(page, "Create this table");
    await press(page, "Enter");
    await seen(page, /The table is in C(3[6-9]|[4-9]\d):/); // the first free place below
    expect(await cell(page, "Enterprise", "C35")).toEqual(before);
    await press(page, "Escape");
    await press(page, "Control+z");
    await goTo(page, "C50");
    await press(page, "F6");
    await reach(page, "Create this table");
    await press(page, "Enter");
    await seen(page, /The table is in C50:[A-Z]+51/);
    expect((await cell(page, "Enterprise", "H50")).value).toBe("cream price (cur/kg)");
    await press(page, "Escape");
    await press(page, "Control+z");
    for (const xc of ["C50", "H50", "H51"]) expect((await cell(page, "Enterprise", xc)).value).toBe(null);
  });

  test("by keyboard alone: a person's account becomes the input of a report, in one step to undo", async () => {
    const page = await open();
    const rows = [
      ["Item", "Tk per month"],
      ["Milk sales", 24500],
      ["Feed", 9800],
      ["Donations", 120],
      ["Milking cows", 3],
      ["Milk (kg ECM)", 6500],
    ];
    await page.evaluate(`(() => {
      const create = { sheetId: "own", name: "Own", position: 0, cols: 8, rows: 20 };
      workbook.dispatch("CREATE_SHEET", create);
      workbook.dispatch("ACTIVATE_SHEET", { sheetIdFrom: workbook.getters.getActiveSheetId(), sheetIdTo: "own" });
      for (const [row, cells] of ${JSON.stringify(rows)}.entries())
        for (const [col, content] of cells.entries())
          workbook.dispatch("UPDATE_CELL", { sheetId: "own", row, col, content: String(content) });
    })()`);
    await press(page, "Control+Home");
    await press(page, "Shift+ArrowRight");
    await press(page, "Shift+ArrowDown", 5);
    await press(page, "Control+Shift+F");
    await page.waitForSelector("fluent-text-input");
    await reach(page, "Map my accounts");
    await press(page, "Enter");
    await seen(page, "4 of 5 lines are used, 1 to check.");
    await reach(page, "Line for Donations");
    await type(page, "Other");
    await seen(page, "5 of 5 lines are used, 0 to check.");
    // What is typed into the sheet is read again, and what the range leaves out is named.
    await press(page, "F6");
    await goTo(page, "B9");
    await type(page, "4100");
    await press(page, "Enter");
    await seen(page, "B9 has numbers too, which are not in your range.");
    await goTo(page, "A9");
    await type(page, "Working hours (h/yr)");
    await press(page, "Enter");
    await page.locator("#pane").getByText("Use A1:B9", { exact: true }).click();
    await seen(page, "Your sheet has hours, but not what own labour would cost.");
    await page.getByLabel("Line for Donations").selectOption({ label: "Other returns (BDT)" });
    await reach(page, "Write input and result");
    await press(page, "Enter");
    await seen(page, "The input is in D3:F10, the result in I3:L46");
    await seen(page, "Fill in F7 (yellow)");
    expect((await cell(page, "Own", "I46")).value).toBe("These hours (h) have no cost: enter opportunity labour");
    await press(page, "F6");
    await goTo(page, "F7");
    await type(page, "24000");
    await press(page, "Enter");
    await page.locator("#pane").getByText("Fill in F7").waitFor({ state: "detached" });
    await press(page, "Control+z");
    expect(await cell(page, "Own", "F4")).toMatchObject({ formula: "=B2*12", value: 294000 });
    const format = () =>
      page.evaluate(`workbook.getters.getEvaluatedCell({ sheetId: "own", col: 11, row: 3 }).formattedValue`);
    // 12 x (24,500 + 120) a year over 65 times 100 kg of ECM.
    expect(await format()).toBe("4,545");
    await press(page, "Control+z");
    for (const xc of ["D1", "F4", "I3"]) expect((await cell(page, "Own", xc)).value).toBe(null);
    expect(await number(page, "Own", "B2")).toBe(24500);
  });

  test("by keyboard alone: how a number is computed, and why it differs from the one seen before", async () => {
    const page = await open();
    await enter(page, [
      ["cows (head)", 2, 3],
      ["area (ha)", 0.4, 0.5],
      ["cows/ha", "=DAIRY.STOCKING(B1,B2)", "=DAIRY.STOCKING(C1,C2)"],
    ]);
    await goTo(page, "B3");
    await press(page, "Control+Shift+Y");
    await seen(page, "How it is computed");
    expect(await page.locator("#pane").getByText("Why does it differ").count()).toBe(0);
    await press(page, "Escape");
    await press(page, "ArrowRight");
    await press(page, "Control+Shift+Y"); // the view is made anew
    await seen(page, "Why does it differ from B3?");
    await reach(page, "How it is computed");
    await press(page, "Enter");
    await seen(page, "3/0.5 = 6 cows/ha");
    await reach(page, "Why does it differ from B3?");
    await press(page, "Enter");
    await seen(page, "What each argument changes, from B3 to C3");
    // A third cow gives 2 or 2.5 cows/ha more, and 0.1 ha more takes 1 or 1.5: the means.
    const rows = page.locator("#pane table").last().locator("tr");
    expect(await rows.evaluateAll((all) => all.map((row) => row.textContent))).toEqual([
      "argumenteffectbeforeafter",
      "cows2.2523",
      "area-1.250.40.5",
      "STOCKING156",
    ]);
    expect(await violations(page, "#pane")).toEqual([]);
  });

  test("each change of Check workbook keeps those that were made before it in the same cell", async () => {
    const page = await open();
    const rows = [
      ["Milk sold (L)", "Fat (g/kg)", "Protein (g/kg)", "ECM (kg)"],
      [1200, 41, 33, "=DAIRY.ECM(A2,B2,C2)"],
    ];
    await page.evaluate(`(() => {
      workbook.dispatch("CREATE_SHEET", { sheetId: "own", name: "Own", position: 0, cols: 8, rows: 20 });
      workbook.dispatch("ACTIVATE_SHEET", { sheetIdFrom: workbook.getters.getActiveSheetId(), sheetIdTo: "own" });
      for (const [row, cells] of ${JSON.stringify(rows)}.entries())
        for (const [col, content] of cells.entries())
          workbook.dispatch("UPDATE_CELL", { sheetId: "own", row, col, content: String(content) });
    })()`);
    await press(page, "Control+Shift+F");
    await page.locator("fluent-tab", { hasText: "Workbook" }).click();
    await page.locator("#pane fluent-button", { hasText: "Check" }).first().click();
    for (const change of ["A2 by A2*1.03", "B2 by B2/10", "C2 by C2/10"]) {
      await page.locator("#pane fluent-button", { hasText: `Replace ${change}` }).click();
      await seen(page, `Done: Replace ${change}`);
    }
    // 1,236 kg with 4.1 % fat and 3.3 % protein, by IFCN's formula.
    const { formula, value } = (await cell(page, "Own", "D2")) as { formula: string; value: number };
    expect(formula).toBe("=DAIRY.ECM(A2*1.03,B2/10,C2/10)");
    expect(value).toBeCloseTo((1236 * (0.383 * 4.1 + 0.242 * 3.3 + 0.7832)) / 3.1138, 6);
    expect(await page.locator("#pane fluent-button", { hasText: "Replace" }).count()).toBe(0);
  });

  test("where the comma is the decimal sign, the grid, Insert, Explain and files understand each other", async () => {
    const page = await workbench.open("#new", { locale: "de-DE", acceptDownloads: true });
    const shownIn = (xc: string) =>
      page.evaluate<string>(
        `workbook.getters.getEvaluatedCell({ sheetId: workbook.getters.getActiveSheetId(), ...o_spreadsheet.helpers.toCartesian("${xc}") }).formattedValue`,
      );
    const entries = ["36,5", "=SUM(1,5;2)", "5.3.2024", "=DAIRY.ECM(1000,4.5,3.7)", "1.250,5", "=DAIRY.ECM(A4,4,3.3)"];
    for (const entry of entries) {
      await type(page, entry);
      await press(page, "Enter");
    }
    // 1000 kg of BD-2; worked by hand from the formula of Annex 1.
    for (const [k, text] of ["36,5", "3,5", "05.03.2024", "1092,587835", "1250,5", "1092,587835"].entries())
      expect(await shownIn(`A${k + 1}`)).toBe(text);
    // A heading has no number above it.
    await page.evaluate(
      'workbook.dispatch("UPDATE_CELL", { sheetId: workbook.getters.getActiveSheetId(), row: 5, col: 0, content: "" })',
    );
    const sheet = await page.evaluate<string>("workbook.getters.getActiveSheet().name");
    const rows = ["Milk (kg)", "Fat (%)", "Protein (%)"];
    await page.evaluate(`(() => {
      const sheetId = workbook.getters.getActiveSheetId();
      for (const [col, content] of ${JSON.stringify(rows)}.entries())
        workbook.dispatch("UPDATE_CELL", { sheetId, row: 6, col, content });
      for (const [col, content] of ["1000", "4.5", "3.7"].entries())
        workbook.dispatch("UPDATE_CELL", { sheetId, row: 7, col, content });
      workbook.selection.selectCell(3, 7);
    })()`);
    await press(page, "Control+Shift+F");
    await page.waitForSelector("fluent-text-input");
    await reach(page, "Search functions");
    await type(page, "ECM");
    await reach(page, "ECM", "ArrowDown");
    await press(page, "Enter");
    await reach(page, "Insert", "Shift+Tab");
    await press(page, "Enter");
    await seen(page, "=DAIRY.ECM(A8; B8; C8)");
    await reach(page, "Cell for the formula"); // beyond the heading, which begins with the same word
    await reach(page, "Insert");
    await press(page, "Enter");
    await seen(page, "Inserted in D8.");
    expect(await shownIn("D8")).toBe("1.093"); // whole kilograms, as many as there are
    expect(await number(page, sheet, "D8")).toBeCloseTo(1092.587835, 6);
    expect((await cell(page, sheet, "D8")).formula).toBe("=DAIRY.ECM(A8,B8,C8)");
    // Typed with a comma, the fat of a fraction is explained and corrected.
    await press(page, "Escape");
    await page.evaluate("workbook.selection.selectCell(1, 7)");
    await type(page, "0,045");
    await press(page, "Enter");
    await page.evaluate("workbook.selection.selectCell(3, 7)");
    await press(page, "Control+Shift+Y");
    await page.locator(".o-error-tooltip", { hasText: "fat 0,045 looks like a fraction: enter 4,5" }).waitFor();
    await reach(page, "Change fat in B8");
    await press(page, "Enter");
    await seen(page, /Done: Change fat in B8/);
    expect([await shownIn("B8"), await shownIn("D8")]).toEqual(["4,5", "1.093"]);
    // The settings offer other languages, and a file has the marks of this one.
    await press(page, "Escape");
    await page.click("#open-workbooks");
    const [file] = await Promise.all([page.waitForEvent("download"), page.click("#download-csv")]);
    const csv = readFileSync((await file.path())!, "utf8");
    expect(csv.split("\r\n").slice(0, 5)).toEqual([
      "\ufeff36,5;;;",
      "3,5;;;",
      "2024-03-05;;;",
      expect.stringMatching(/^1092,5878\d+;;;$/),
      "1250,5;;;",
    ]);
    await page.setViewportSize({ width: 1024, height: 768 }); // the menus stay, though the pane takes a third of it
    await page.click('.o-topbar-menu[data-id="file"]');
    await page.locator(".o-menu-item", { hasText: "Settings" }).click();
    await page.locator(".o-sidePanel").getByText("German (Germany)").first().waitFor();
  });

  test("a template's picture is drawn when a person comes to it", async () => {
    const page = await open();
    await press(page, "Control+Shift+F");
    await page.locator("fluent-tab", { hasText: "Templates" }).click();
    const picture = (title: string) => page.locator(`#pane img[alt="Preview of the sheets of ${title}"]`);
    await picture("Typical farm (IFCN)").waitFor();
    expect(await picture("Ten-year plan").count()).toBe(0);
    await page.locator('#pane [aria-label="Insert Ten-year plan"]').scrollIntoViewIfNeeded();
    await picture("Ten-year plan").waitFor();
  });

  /** Fills a new sheet, which is shown. */
  async function enter(page: Page, rows: readonly (readonly (string | number | null)[])[]): Promise<void> {
    await press(page, "Escape");
    await page.click(".o-add-sheet");
    await page.waitForFunction("workbook.getters.getActiveSheet().name.startsWith('Sheet')");
    await page.evaluate(`(() => {
      const sheetId = workbook.getters.getActiveSheetId();
      for (const [row, cells] of ${JSON.stringify(rows)}.entries())
        for (const [col, cell] of cells.entries())
          if (cell !== null) workbook.dispatch("UPDATE_CELL", { sheetId, row, col, content: String(cell) });
    })()`);
  }

  /** The views of the pane as a person leaves them open. */
  const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    find: async (page) => {
      await type(page, "cream");
      await seen(page, "CREAMKG");
    },
    browse: async (page) => page.locator("fluent-accordion-item").first().click(),
    about: async (page) => {
      await type(page, "ECM");
      await press(page, "Enter");
      await seen(page, "Converts milk to energy-corrected milk");
    },
    // Litres that are converted, a price without a unit, and kilograms of protein, which are asked about.
    insert: async (page) => {
      await enter(page, [
        ["Milk (litres)", "Fat", "Protein (kg)", "Protein (g/kg)"],
        [1000, 4.5, 37, 37],
        [900, 4, 31, 35],
      ]);
      await press(page, "Control+Shift+F");
      await type(page, "ECM");
      await press(page, "Enter");
      await reach(page, "Insert", "Shift+Tab");
      await press(page, "Enter");
      await seen(page, "The formula converts it: DAIRY.LTOKG(A2:A3)");
      await reach(page, "protein");
      await press(page, "Control+a");
      await type(page, "C2:C3");
      await seen(page, "divide by the kilograms of milk and multiply by 100");
    },
    // A formula that cannot be read, over cells of which several are not accepted.
    explain: async (page) => {
      await enter(page, [
        ["Milk (kg)", "Fat (%)", "Protein (g/kg)", null],
        [1000, "'4,5", 3.7, "=DAIRY_ECM(A2:A3;B2:B3;C2:C3)"],
        ["'1,250", 0.04, 3.5, null],
      ]);
      await goTo(page, "D2");
      await press(page, "Control+Shift+Y");
      await seen(page, "cells are not accepted");
    },
    templates: async (page) => {
      await page.locator("fluent-tab", { hasText: "Templates" }).click();
      await seen(page, "Herd plan");
      await page.locator("#pane img").first().waitFor();
    },
    plan: async (page) => {
      await page.locator("fluent-tab", { hasText: "Workbook" }).click();
      await page.locator("fluent-button", { hasText: "Show what changes" }).first().click();
      await seen(page, "Nothing has changed yet");
    },
  };

  const schemes = {
    light: { colorScheme: "light" },
    dark: { colorScheme: "dark" },
    forced: { colorScheme: "light", forcedColors: "active" },
  } as const;

  describe.each(Object.entries(schemes))("in %s colours", (scheme, options) => {
    test.each(Object.keys(views))(
      "%s has no violation of axe and nothing cut off at 300 and 420 pixels",
      async (view) => {
        const page = await open(options);
        await press(page, "Control+Shift+F");
        await page.waitForSelector("fluent-text-input");
        await views[view]!(page);
        for (const width of [300, 420]) {
          await page.addStyleTag({ content: `#pane { width: ${width}px !important; }` });
          await page.waitForTimeout(200);
          const inside = await page.evaluate<number>("document.querySelector('.dairy-pane').scrollWidth");
          expect(inside).toBeLessThanOrEqual(width);
          if (process.env.PANE_PICTURES)
            await page
              .locator("#pane")
              .screenshot({ path: `${process.env.PANE_PICTURES}/${view}-${scheme}-${width}.png` });
        }
        expect(await violations(page, "#pane")).toEqual([]);
      },
    );
  });
});
