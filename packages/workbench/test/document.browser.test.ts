import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { describeInChromium } from "../../../test/chromium.ts";
import { offered } from "./all-offered.ts";
import { builtWorkbench, ready, reload, violations } from "./chromium-workbench.ts";

/** What becomes of somebody's work, in the built page: each test has a browser profile of its own. */

describeInChromium("a workbook in the browser", () => {
  const workbench = builtWorkbench();
  let profile: BrowserContext;
  beforeEach(async () => {
    profile = await workbench.profileOf({ acceptDownloads: true });
  });
  const open = (place?: string) => workbench.open(place, profile);

  /** Changes a cell of a sheet that is not shown, far from what the templates have. */
  const write = (page: Page, text: string) =>
    page.evaluate(
      `workbook.dispatch("UPDATE_CELL", { sheetId: workbook.getters.getSheetIds().at(-1), col: 9, row: 50, content: "${text}" })`,
    );
  const written = (page: Page) =>
    page.evaluate(
      `workbook.getters.getEvaluatedCell({ sheetId: workbook.getters.getSheetIds().at(-1), col: 9, row: 50 }).value`,
    );
  const saved = (page: Page) => page.locator("#document-state", { hasText: /^saved$/ }).waitFor();
  const lasting = (page: Page, text: string) => page.locator("#lasting p", { hasText: text }).waitFor();
  const nameOf = (page: Page) => page.locator("#document-name").textContent();
  /** The names in the list, which is opened and closed again. */
  async function listed(page: Page): Promise<string[]> {
    await page.click("#open-workbooks");
    await page.locator("#workbooks[open]").waitFor();
    const names = await page.locator("#kept strong").allTextContents();
    await page.keyboard.press("Escape");
    return names;
  }
  /** Rows of the page's database, as another program would read and write them. */
  const inDatabase = <Result>(page: Page, work: string) =>
    page.evaluate<Result>(`new Promise((resolve, reject) => {
      const opening = indexedDB.open("dairy-workbooks");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const step = opening.result.transaction(["about", "contents"], "readwrite");
        const [about, contents] = [step.objectStore("about"), step.objectStore("contents")];
        ${work}
      };
    })`);

  test("is there again after a reload and on the next day, in the same state", async () => {
    const page = await open("#household");
    expect(await page.locator("#document").textContent()).toBe("Household ");
    await page.locator(".o-sheet", { hasText: "Household results" }).click();
    await page.evaluate("workbook.selection.selectCell(2, 5)");
    await write(page, "42");
    await reload(page); // at once, before anything was saved
    expect(await written(page)).toBe(42);
    await saved(page);
    const at = () =>
      page.evaluate(`(() => {
        const { sheetId, col, row } = workbook.getters.getActivePosition();
        return [workbook.getters.getSheetName(sheetId), col, row];
      })()`);
    expect(await at()).toEqual(["Household results", 2, 5]);
    await page.close();
    const nextDay = await open("");
    await nextDay.locator("#start-kept a", { hasText: "Household" }).click();
    await ready(nextDay);
    expect([await nameOf(nextDay), await written(nextDay)]).toEqual(["Household", 42]);
    expect(await nextDay.title()).toBe("Household - Dairy functions");
    await nextDay.evaluate("workbook.dispatch('REQUEST_UNDO')"); // there is nothing to undo: not a change
    await nextDay.keyboard.press("Control+s");
    const where = '"Household" is saved in this browser, on this device only. Find it under Workbooks.';
    await nextDay.locator("#notice", { hasText: where }).waitFor();
    const looked = await open("#dairy-chain"); // a template that is only looked at is not kept
    expect(await listed(looked)).toEqual(["Household"]);
  });

  test.each(["light", "dark"] as const)(
    "the start page has what is kept and every template, in the %s",
    async (colorScheme) => {
      const first = await workbench.open("", { viewport: { width: 360, height: 640 }, colorScheme });
      expect(
        await first
          .locator("#start-templates a")
          .evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
      ).toEqual(offered.map(({ name }) => `#${name}`));
      expect(await first.evaluate("document.documentElement.scrollWidth")).toBe(360);
      expect(await violations(first)).toEqual([]);
      await first.locator('#start-templates a[href="#household"]').press("Enter");
      await first.locator(".form-verdict", { hasText: "leaves 66 US$ a year" }).waitFor();
      await write(first, "1");
      await saved(first);
      const again = await workbench.open("", first.context());
      expect(await again.locator("#start-kept strong").allTextContents()).toEqual(["Household"]);
      // A file comes in from here too, and what is left of the page makes way for it.
      const file = { name: "survey.csv", mimeType: "text/csv", buffer: Buffer.from("fat\n3.9") };
      await again.setInputFiles("#file", file);
      await again.locator("#document-name", { hasText: "survey" }).waitFor();
      expect(await again.locator("#start").isVisible()).toBe(false);
    },
  );

  test("the last changed workbook is the last one, also where the clock was set back", async () => {
    const page = await open("#household");
    await write(page, "1");
    await saved(page);
    await page.clock.setFixedTime(new Date("2020-01-01T10:00:00Z"));
    await page.goto(`${workbench.address()}/#dairy-chain`);
    await page.locator("#document-name", { hasText: "Dairy chain" }).waitFor();
    await ready(page);
    await write(page, "2");
    await saved(page);
    expect(await listed(page)).toEqual(["Dairy chain", "Household"]);
  });

  test("a template makes a new workbook, and the open one stays", async () => {
    const page = await open("#household");
    await write(page, "1");
    await page.click("#open-templates");
    await page.click('#templates a[href="#dairy-chain"]');
    await page.locator(".o-sheet", { hasText: "Chain inputs" }).waitFor();
    expect(new URL(page.url()).hash).toBe("#dairy-chain");
    await write(page, "2");
    await saved(page);
    await page.click("#open-templates");
    await page.click('#templates a[href="#household"]');
    await page.locator("#document-name", { hasText: "Household 2" }).waitFor();
    await ready(page);
    expect(await written(page)).toBeNull();
    await write(page, "3");
    await saved(page);
    expect(await listed(page)).toEqual(["Household 2", "Dairy chain", "Household"]);
    await page.click("#open-workbooks");
    await page.locator("#kept a", { hasText: /^Household(?! 2)/ }).click();
    await page.locator("#document-name", { hasText: /^Household$/ }).waitFor();
    await ready(page);
    expect(await written(page)).toBe(1);
  });

  test("New, Rename, Duplicate, Delete with Undo, Put back and Remove for good, without a mouse", async () => {
    const page = await open("#household");
    await write(page, "5");
    await saved(page);
    const names = () => page.locator("#kept strong").allTextContents();
    const press = async (label: string) => {
      await page.getByRole("button", { name: label, exact: true }).focus();
      await page.keyboard.press("Enter");
    };
    await press("Workbooks");
    page.once("dialog", (dialog) => dialog.accept("Kamala <b>"));
    await press("Rename: Household");
    await page.locator("#kept strong", { hasText: "Kamala <b>" }).waitFor();
    expect(await nameOf(page)).toBe("Kamala <b>");
    await press("Duplicate: Kamala <b>");
    await page.locator("#kept strong", { hasText: "Kamala <b> 2" }).waitFor();
    await press("Delete: Kamala <b> 2");
    await page.locator("#workbooks [role=status]", { hasText: '"Kamala <b> 2" is deleted.' }).waitFor();
    expect(await names()).toEqual(["Kamala <b>"]);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Undo");
    await page.keyboard.press("Enter");
    await page.locator("#kept strong", { hasText: "Kamala <b> 2" }).waitFor();
    // The open one, deleted, makes way for another; it can still be put back after that.
    await press("Delete: Kamala <b>");
    await page.locator("#workbooks [role=status]", { hasText: '"Kamala <b>" is deleted.' }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator("#document-name", { hasText: "Kamala <b> 2" }).waitFor();
    await ready(page);
    expect(await written(page)).toBe(5);
    await press("Workbooks");
    await page.locator("#deleted summary").waitFor();
    await page.locator("#deleted summary").press("Enter");
    await press("Put back: Kamala <b>");
    await page.locator("#kept strong", { hasText: /^Kamala <b>$/ }).waitFor();
    await press("Delete: Kamala <b>");
    await press("Remove for good: Kamala <b>");
    await page.locator("#workbooks [role=status]", { hasText: "is removed for good" }).waitFor();
    expect(await inDatabase(page, "contents.count().onsuccess = ({ target }) => resolve(target.result);")).toBe(1);
    expect(await violations(page, "#workbooks")).toEqual([]);
    await page.getByRole("link", { name: "New workbook" }).press("Enter");
    await page.locator("#document-name", { hasText: "Workbook" }).waitFor();
    await ready(page);
    expect(await page.evaluate("workbook.getters.getSheetIds().length")).toBe(1);
  });

  test("a reload in the middle of typing brings the entry back, and not into the cell by itself", async () => {
    const page = await open("#new");
    await page.evaluate("workbook.selection.selectCell(1, 2)");
    await page.keyboard.type("12", { delay: 60 });
    await reload(page);
    await lasting(page, 'The page was closed while you typed "12" into B3. It is not in the cell yet.');
    const cell = () =>
      page.evaluate(
        "workbook.getters.getEvaluatedCell({ sheetId: workbook.getters.getActiveSheetId(), col: 1, row: 2 }).value",
      );
    expect(await cell()).toBeNull();
    await page.click("text=Type on");
    await page.locator(".o-grid .o-composer", { hasText: "12" }).waitFor();
    await page.keyboard.type("00", { delay: 60 });
    await page.keyboard.press("Control+s"); // ends the entry
    await saved(page);
    expect(await cell()).toBe(1200);
    expect(await page.locator("#lasting p").count()).toBe(0);
  });

  test("two tabs warn each other, and neither overwrites the other", async () => {
    const one = await open("#household");
    await write(one, "1");
    await saved(one);
    const two = await open(new URL(one.url()).hash);
    const warning = "This workbook is also open in another tab. Work in one of them only.";
    await lasting(one, warning);
    await lasting(two, warning);
    await write(one, "2");
    await lasting(two, "This workbook was changed in another tab. Load it again before you go on.");
    await write(two, "3");
    await lasting(
      two,
      '"Household" was changed or deleted in another tab. Your changes here are kept as "Household 2".',
    );
    await saved(two);
    expect([await nameOf(one), await written(one), await nameOf(two)]).toEqual(["Household", 2, "Household 2"]);
    await one.waitForFunction("document.querySelectorAll('#lasting p').length === 0");
    for (const [page, value] of [
      [one, 2],
      [two, 3],
    ] as const) {
      await reload(page);
      expect(await written(page)).toBe(value);
    }
    expect(await listed(one)).toEqual(["Household 2", "Household"]);
  });

  test("a full storage is said, the work goes on, and is saved when there is room again", async () => {
    await profile.addInitScript(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...values) {
        if (sessionStorage.isFull) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
        return put.apply(this, values);
      };
    });
    const page = await open("#household");
    await write(page, "1");
    await saved(page);
    await page.evaluate("sessionStorage.isFull = 1");
    await write(page, "2");
    await lasting(page, "This browser has no room left, so your last changes are not saved.");
    expect(await page.locator("#document-state").textContent()).toBe("not saved yet");
    await reload(page); // the small storage beside the database holds it meanwhile
    expect(await written(page)).toBe(2);
    await page.evaluate("sessionStorage.removeItem('isFull')");
    await write(page, "3");
    await saved(page);
    expect(await page.locator("#lasting p").count()).toBe(0);
    await reload(page);
    expect([await written(page), await listed(page)]).toEqual([3, ["Household"]]);
  });

  test("a window without storage says that the work is lost, and asks before it goes", async () => {
    await profile.addInitScript(() => {
      for (const storage of ["indexedDB", "localStorage", "sessionStorage"])
        Object.defineProperty(globalThis, storage, {
          get() {
            throw new DOMException("The operation is insecure.", "SecurityError");
          },
        });
    });
    const page = await open("#household");
    const sentence = "This browser does not let the page save (it may be a private window)";
    await lasting(page, sentence);
    await page.mouse.click(300, 400); // browsers ask only on behalf of somebody who did something
    await write(page, "1");
    await page.waitForTimeout(1500);
    expect(await page.locator("#lasting p").count()).toBe(1);
    const asked: string[] = [];
    page.once("dialog", (dialog) => {
      asked.push(dialog.type());
      return dialog.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await page.waitForTimeout(500);
    expect(asked).toEqual(["beforeunload"]);
    expect(await written(page)).toBe(1);
  });

  test.each([
    ["damaged", '{"workbook":{"she', "cannot be opened, because what was saved of it is damaged"],
    ["damaged", '{"workbook":{}}', "cannot be opened, because what was saved of it is damaged"],
    ["damaged", '{"workbook":{"sheets":[{"cells":7,"merges":3}]}}', "because what was saved of it is damaged"],
    [
      "newer",
      '{"workbook":{"version":"99.1","sheets":[{"id":"s","name":"S"}]}}',
      "was saved by a newer version of this page. Load the page again. The workbook is kept as it is.",
    ],
  ])("a %s workbook, %s, is kept and offered as a file", async (_, text, sentence) => {
    const page = await open("#household");
    await write(page, "1");
    await saved(page);
    const [id] = await inDatabase<string[]>(
      page,
      `about.getAllKeys().onsuccess = ({ target: { result } }) => {
        contents.put(${JSON.stringify(text)}, result[0]).onsuccess = () => resolve(result);
      };`,
    );
    await reload(page);
    await lasting(page, sentence);
    expect(await page.locator(".o-sheet-name").allTextContents()).toEqual(
      offered[0]!.book().sheets.map(({ name }) => name),
    );
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save it as a file" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("Household.json");
    expect(readFileSync(await download.path(), "utf8")).toBe(text);
    await write(page, "2"); // goes into a workbook of its own
    await saved(page);
    expect(
      await inDatabase(page, `contents.get("${id}").onsuccess = ({ target: { result } }) => resolve(result);`),
    ).toBe(text);
  });

  test("an address of a workbook that is not here says so", async () => {
    const page = await open("#workbook=gone");
    await lasting(page, "This workbook is not in this browser. It may have been deleted, or it is on another device.");
    expect(await listed(page)).toEqual([]);
  });
});
