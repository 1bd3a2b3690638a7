import { catalogue, explainParam, functionNamed, signature } from "@dairy-functions/shared";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describeInChromium } from "../../../test/chromium.ts";
import { offered } from "./all-offered.ts";
import { builtWorkbench, violations } from "./chromium-workbench.ts";

/** The built page in Chromium, driven with real keys and a real pointer. */

describeInChromium("the workbench in the browser", () => {
  const workbench = builtWorkbench();
  const open = (options: BrowserContextOptions = {}, place?: string) => workbench.open(place, options);
  let page: Page;
  beforeAll(async () => {
    page = await open();
    await page.click(".o-add-sheet"); // a fresh sheet, where all columns and rows have their first size
    await page.waitForFunction("workbook.getters.getActiveSheet().name.startsWith('Sheet')");
  });

  /** The middle of a cell of a fresh sheet. */
  async function place(xc: string, on = page): Promise<{ x: number; y: number }> {
    const size = await on.evaluate<Record<string, number>>("o_spreadsheet.SPREADSHEET_DIMENSIONS");
    const grid = (await on.locator(".o-grid canvas").first().boundingBox())!;
    const column = xc.charCodeAt(0) - 65;
    const row = Number(xc.slice(1)) - 1;
    return {
      x: grid.x + size.HEADER_WIDTH! + (column + 0.5) * size.DEFAULT_CELL_WIDTH!,
      y: grid.y + size.HEADER_HEIGHT! + (row + 0.5) * size.DEFAULT_CELL_HEIGHT!,
    };
  }

  /** Types as a person does: o-spreadsheet loses keys that come without a pause. */
  async function type(xc: string, text: string, end: string | null = "Enter"): Promise<void> {
    const { x, y } = await place(xc);
    await page.mouse.click(x, y);
    await page.keyboard.type(text, { delay: 60 });
    if (end !== null) await page.keyboard.press(end);
    await page.waitForTimeout(100);
  }

  const cell = (xc: string) =>
    page.evaluate<{ value: unknown; text: string; message?: string }>(
      `(() => {
        const sheetId = workbook.getters.getActiveSheetId();
        const { value, formattedValue, message } = workbook.getters.getEvaluatedCell({ sheetId, ...o_spreadsheet.helpers.toCartesian("${xc}") });
        return { value, text: formattedValue, message };
      })()`,
    );

  // Milk of BD-2 and BD-10 of Sirajganj and the standard milk; worked by hand from the formula of Annex 1.
  const byHand = [1092.587835, 1015.543709, 30];

  test("a typed formula gives one number, and over ranges a spilled column", async () => {
    const milk = [
      ["1000", "4.5", "3.7"],
      ["1000", "4", "3.5"],
      ["30", "4", "3.3"],
    ];
    for (const [k, row] of milk.entries())
      for (const [column, text] of row.entries()) await type(`${"ABC"[column]}${k + 2}`, text);
    await type("D2", "=DAIRY.ECM(A2,B2,C2)");
    expect((await cell("D2")).value).toBeCloseTo(byHand[0]!, 6);
    await type("E2", "=DAIRY.ECM(A2:A4,B2:B4,C2:C4)");
    for (const [k, expected] of byHand.entries()) expect((await cell(`E${k + 2}`)).value).toBeCloseTo(expected, 6);
    await type("A2", "2000");
    expect((await cell("D2")).value).toBeCloseTo(2 * byHand[0]!, 6);
    expect((await cell("E2")).value).toBeCloseTo(2 * byHand[0]!, 6);
    expect((await cell("E3")).value).toBeCloseTo(byHand[1]!, 6);
    // What it fills can be kept as values: once it is typed over, and from the menu of the cell.
    const contentOf = (row: number) =>
      page.evaluate<string | undefined>(
        `workbook.getters.getCell({ sheetId: workbook.getters.getActiveSheetId(), col: 4, row: ${row} })?.content`,
      );
    const undo = () => page.evaluate("workbook.dispatch('REQUEST_UNDO')");
    await type("E4", "7");
    expect((await cell("E2")).value).toBe("#SPILL!");
    const over = page.locator("#lasting p", { hasText: "E4 is part of the result of E2, which now shows #SPILL!." });
    await over.locator("button", { hasText: "Keep the result as values" }).click();
    expect(Number(await contentOf(2))).toBeCloseTo(byHand[1]!, 6);
    expect(await contentOf(3)).toBe("7");
    await undo();
    await undo();
    expect((await cell("E4")).value).toBeCloseTo(byHand[2]!, 6);
    const { x, y } = await place("E3");
    await page.mouse.click(x, y, { button: "right" });
    await page.locator(".o-menu-item", { hasText: "Keep the result as values" }).click();
    expect(Number(await contentOf(3))).toBeCloseTo(byHand[2]!, 6);
    await undo();
    expect(await contentOf(3)).toBe(undefined);
  });

  test("an error shows its sentence under the pointer and when its cell is selected; its neighbours stay right", async () => {
    await type("B3", "4%");
    const sentence = "#VALUE! Row 2: fat 0.04 looks like a fraction: enter 4 for 4 %.";
    expect(await cell("E3")).toMatchObject({ value: "#VALUE!", message: sentence });
    expect((await cell("E4")).value).toBeCloseTo(byHand[2]!, 6);
    const { x, y } = await place("E3");
    await page.mouse.move(x - 20, y);
    await page.mouse.move(x, y);
    const tooltip = page.locator(".o-error-tooltip");
    await tooltip.waitFor();
    expect(await tooltip.textContent()).toContain(sentence);
    await page.mouse.move(x, 5);
    await tooltip.waitFor({ state: "detached" });
    await page.evaluate("workbook.selection.selectCell(4, 1)"); // without the pointer, which would show what is below it
    await page.keyboard.press("ArrowDown");
    await tooltip.waitFor();
    expect(await tooltip.textContent()).toContain(sentence);
    await page.keyboard.press("ArrowDown");
    await tooltip.waitFor({ state: "detached" });
  });

  test("a pointer that rests does not take away the sentence of the selected cell; one that is moved does", async () => {
    const profile = await workbench.profileOf();
    await profile.clock.install();
    const page = await workbench.open("#new", profile);
    const on = (address: string, content: string) =>
      page.evaluate(`workbook.dispatch("UPDATE_CELL", { sheetId: workbook.getters.getActiveSheetId(),
        col: ${address.charCodeAt(0) - 65}, row: ${Number(address.slice(1)) - 1}, content: ${JSON.stringify(content)} })`);
    await on("B2", "=DAIRY.ECM(1,0.04,3)");
    await on("B6", "=DAIRY.ECM(1,4,0.03)");
    const { x: aside, y: below } = await place("B6", page);
    const tooltip = page.locator(".o-error-tooltip");
    await page.mouse.move(aside, below);
    await page.clock.runFor(600); // the time after which the grid looks where the pointer is
    await tooltip.filter({ hasText: "protein" }).waitFor();
    await page.mouse.move(aside + 3, below);
    await page.evaluate("workbook.selection.selectCell(1, 1)");
    await tooltip.filter({ hasText: "fat" }).waitFor();
    await page.mouse.move(aside + 5, below);
    await page.clock.runFor(2000);
    expect(await tooltip.textContent()).toContain("fat 0.04");
    await page.mouse.move(aside + 25, below);
    await page.clock.runFor(600);
    await tooltip.filter({ hasText: "protein" }).waitFor();
  });

  test("typing offers the function, then explains its arguments and offers the codes of a choice", async () => {
    const ecm = functionNamed("ECM")!;
    await type("G8", "=DAIRY.EC", null); // away from the tooltip
    const offered = page.locator(".o-autocomplete-value");
    await offered.first().waitFor();
    expect(await offered.allTextContents()).toEqual(
      expect.arrayContaining(["DAIRY.ECM", "DAIRY.ECMFACTOR", "DAIRY.ECMCOMPARE"]),
    );
    await page.keyboard.type("M(", { delay: 60 });
    const help = page.locator(".o-formula-assistant").first();
    await help.waitFor();
    const head = await help.locator(".o-formula-assistant-head").textContent();
    expect(head?.replace(/\s/g, "")).toBe(`DAIRY.${signature(ecm)}`.replace(/\s/g, ""));
    await help.getByText(explainParam(ecm.params[0]!), { exact: true }).waitFor(); // the one that is typed
    await help.locator(".collapsor").click(); // o-spreadsheet shows one line until asked for more
    for (const text of [ecm.summary, ...ecm.params.map(explainParam)])
      await help.getByText(text, { exact: true }).waitFor();
    await help.locator(".collapsor").click();
    await page.keyboard.type("A4,B4,C4,", { delay: 60 });
    await page.locator(".o-autocomplete-value", { hasText: '"NORDIC"' }).click();
    await page.locator(".o-grid .o-composer", { hasText: 'C4,"NORDIC"' }).waitFor();
    await page.keyboard.type(")", { delay: 60 });
    await page.keyboard.press("Enter");
    // 30 kg of standard milk, whose energy term is 3.1138, by the divisor of NORDIC.
    expect((await cell("G8")).value).toBeCloseTo((30 * 3.1138) / 3.14, 9);
  });

  test("the Sirajganj workbook has no error cell", async () => {
    const fresh = await open();
    const found = await fresh.evaluate<Record<string, { used: number; errors: string[] }>>(`(() => {
      const found = {};
      for (const id of workbook.getters.getSheetIds()) {
        const cells = Object.values(workbook.getters.getEvaluatedCells(id));
        found[id] = {
          used: cells.filter((each) => each.type !== "empty").length,
          errors: cells.filter((each) => each.type === "error").map((each) => each.message),
        };
      }
      return found;
    })()`);
    expect(Object.keys(found)).toEqual(offered[0]!.book().sheets.map(({ name }) => name));
    for (const { used, errors } of Object.values(found)) {
      expect(used).toBeGreaterThan(20);
      expect(errors).toEqual([]);
    }
  });

  test("the chart is drawn, the About box opens, and a narrow or dark window starts too", async () => {
    const fresh = await open();
    await fresh.locator(".o-sheet", { hasText: "Dairy chain" }).click();
    const chart = fresh.locator(".o-chart-container canvas").first();
    await chart.waitFor();
    expect((await chart.boundingBox())!.width).toBeGreaterThan(300);
    await fresh.click("#open-about");
    expect(await fresh.locator("#about").textContent()).toContain(`${catalogue.length} functions`);
    for (const options of [{ viewport: { width: 400, height: 800 } }, { colorScheme: "dark" }] as const) {
      const other = await open(options);
      const grid = (await other.locator(".o-grid").boundingBox())!;
      expect(grid.height).toBeGreaterThan(500);
      expect(await other.evaluate("document.documentElement.scrollWidth")).toBe(other.viewportSize()!.width);
      await other.close();
    }
  });

  const sheetsOf = (at: Page) => at.locator(".o-sheet-name").allTextContents();
  const focused = (at: Page) => at.evaluate("document.activeElement.textContent.trim()");

  test("axe finds nothing in the grid, its menus and toolbars, light and dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open({ colorScheme });
      expect(await violations(page)).toEqual([]);
      await page.locator(".o-topbar-menu", { hasText: "Format" }).click();
      await page.locator(".o-menu-item").first().waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });

  test("the menu Templates offers every workbook and opens one by keyboard, each at its own address", async () => {
    const fresh = await open();
    await fresh.focus("#open-templates");
    await fresh.keyboard.press("Enter");
    const links = fresh.locator("#templates a");
    await links.first().waitFor();
    expect(await links.locator("strong").allTextContents()).toEqual(offered.map(({ title }) => title));
    expect(await links.locator("span").allTextContents()).toEqual(offered.map(({ purpose }) => purpose));
    const chosen = offered.find(({ name }) => name === "dairy-chain")!;
    for (let k = 0; k < offered.indexOf(chosen); k++) await fresh.keyboard.press("Tab");
    expect(await focused(fresh)).toContain(chosen.title);
    await fresh.keyboard.press("Enter");
    await fresh.locator(".o-sheet", { hasText: "Chain inputs" }).waitFor();
    expect(await fresh.locator("#templates").isVisible()).toBe(false);
    expect(new URL(fresh.url()).hash).toBe("#dairy-chain");
    expect(await sheetsOf(fresh)).toEqual(chosen.book().sheets.map(({ name }) => name));
    await fresh.goBack();
    await fresh.locator(".o-sheet", { hasText: "Enterprise" }).waitFor();
    const linked = await open({}, "#dairy-chain");
    expect(await sheetsOf(linked)).toEqual(chosen.book().sheets.map(({ name }) => name));
    const astray = await open({}, "#no-such");
    expect(await astray.locator("#notice").textContent()).toBe("There is no template no-such.");
    expect(await sheetsOf(astray)).toContain("Enterprise");
  });

  test("an input says what it takes, and a refused entry why", async () => {
    const fresh = await open({}, "#dairy-chain");
    await fresh.locator(".o-sheet", { hasText: "Chain inputs" }).click();
    const refused = (text: string | RegExp) => fresh.locator(".refused-entry", { hasText: text }).waitFor();
    const { x, y, width, height } = await fresh.evaluate<Record<"x" | "y" | "width" | "height", number>>(
      "workbook.getters.getVisibleRect({ left: 2, right: 2, top: 5, bottom: 5 })",
    );
    const grid = (await fresh.locator(".o-grid canvas").first().boundingBox())!;
    const middle = { x: grid.x + x + width / 2, y: grid.y + y + height / 2 };
    await fresh.mouse.click(middle.x, middle.y);
    await fresh.locator("#cell-help", { hasText: /^Farm price ?Paid to the farmer.* A number above 0/ }).waitFor();
    await fresh.keyboard.type("-1", { delay: 60 });
    await fresh.keyboard.press("Enter");
    const entered = (text: string) =>
      fresh.waitForFunction(`document.querySelector(".o-grid .o-composer").textContent === "${text}"`);
    const isNow = (value: number) =>
      fresh.waitForFunction(
        `workbook.getters.getEvaluatedCell({ sheetId: "Chain inputs", col: 2, row: 5 }).value === ${value}`,
      );
    await entered("-1"); // what was typed is there to be put right
    await refused(/^Farm price: enter a number above 0/);
    await isNow(0.25);
    await fresh.keyboard.press("Escape");
    expect(await fresh.locator(".refused-entry").count()).toBe(0);
    await fresh.keyboard.type("0,30", { delay: 60 });
    await fresh.mouse.click(middle.x + width, middle.y + 3 * height); // elsewhere
    await entered("0,30");
    await refused('"0,30" is not a number here, because of its comma. Type 0.30.');
    for (const key of ["ArrowLeft", "ArrowLeft", "Backspace"]) await fresh.keyboard.press(key, { delay: 60 });
    await entered("030");
    await fresh.keyboard.type(".", { delay: 60 });
    await entered("0.30");
    await fresh.keyboard.press("Enter");
    await isNow(0.3);
    expect(await fresh.locator(".refused-entry").count()).toBe(0);
    const heading = { x: grid.x + x - 60, y: middle.y }; // the unit beside it
    await fresh.mouse.click(heading.x, heading.y);
    await fresh.keyboard.type("mine", { delay: 60 });
    await fresh.keyboard.press("Enter");
    const sentence = fresh.locator("#lasting p", { hasText: "this sheet is protected" });
    await sentence.waitFor();
    const shown = () =>
      fresh.evaluate("workbook.getters.getEvaluatedCell({ sheetId: 'Chain inputs', col: 1, row: 5 }).value");
    expect(await shown()).toMatch("/kg");
    await sentence.locator("button", { hasText: "Remove the protection" }).click();
    await fresh.mouse.click(heading.x, heading.y);
    await fresh.keyboard.type("mine", { delay: 60 });
    await fresh.keyboard.press("Enter");
    await fresh.waitForFunction(
      `workbook.getters.getEvaluatedCell({ sheetId: "Chain inputs", col: 1, row: 5 }).value === "mine"`,
    );
  });
});
