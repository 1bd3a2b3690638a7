import type { Page } from "playwright-core";
import { describeInChromium } from "../../../test/chromium.ts";
import { offered } from "./all-offered.ts";
import { builtWorkbench, reload, violations } from "./chromium-workbench.ts";

/** The form of a template, as on a phone and beside the grid. */

describeInChromium("the form", () => {
  const { open: openIn } = builtWorkbench();
  const open = (place: string, viewport: { width: number; height: number }, colorScheme: "light" | "dark" = "light") =>
    openIn(place, { viewport, colorScheme });
  const phone = { width: 360, height: 640 };
  const desktop = { width: 1280, height: 800 };
  const verdict = (page: Page, text: string) => page.locator(".form-verdict", { hasText: text }).waitFor();

  test("opens by itself on a phone, is filled in with the keyboard alone, and is the workbook", async () => {
    const page = await open("#household", phone);
    await verdict(page, "leaves 66 US$ a year");
    await page.locator("[data-step=next]").focus();
    await page.keyboard.press("Enter");
    for (let k = 0; k < 2; k++) await page.keyboard.press("Tab"); // people, receipts
    expect(await page.evaluate("document.activeElement.labels[0].textContent")).toBe(
      "Cash receipts of the farm US$/yr",
    );
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("1462");
    await verdict(page, "leaves 166 US$ a year"); // while one types
    await page.keyboard.press("Tab");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("464 or more"); // begins as a number
    await page.keyboard.press("Tab");
    expect(await page.locator("#form-2-refusal").textContent()).toBe('Enter a number instead of "464 or more".');
    expect(await page.locator("#form-2-remark").textContent()).toBe("The results still use 464.");
    expect(await page.locator("#form-2").getAttribute("aria-invalid")).not.toBeNull();
    // What was refused has changed nothing, is said, and comes back with its question.
    await verdict(page, "leaves 166 US$ a year");
    const refused = page.locator(".form-verdict button", { hasText: "Refused answers: 1." });
    expect(await refused.textContent()).toBe("Refused answers: 1. The results use the earlier values.");
    await page.click("[data-step=next]");
    await page.click("[data-step=back]");
    expect([await page.inputValue("#form-2"), await page.locator("#form-2-refusal").textContent()]).toEqual([
      "464 or more",
      'Enter a number instead of "464 or more".',
    ]);
    await refused.click();
    expect(await page.evaluate("document.activeElement.id")).toBe("form-2");
    // Each digit but the last is accepted: none of them is left behind.
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("70000000000");
    await verdict(page, "leaves 166 US$ a year");
    await page.keyboard.press("Tab");
    expect(await page.locator("#form-2-refusal").textContent()).toBe(
      "Cash expenses of the farm: enter a number from 0 to 10,000,000,000.",
    );
    await verdict(page, "leaves 166 US$ a year");
    await page.fill("#form-2", "564");
    await verdict(page, "leaves 66 US$ a year");
    await page.click("[data-step=next]");
    await page.fill("#form-0", "712000");
    await page.keyboard.press("Tab");
    await page
      .locator("#form-0-remark", { hasText: "Much larger than 712 in the example: check the number and its unit." })
      .waitFor();
    await page.fill("#form-0", "712");
    await page.click("[data-step=back]");
    await page.locator("#document-state", { hasText: /^saved$/ }).waitFor();
    await reload(page); // comes back to the same questions
    await verdict(page, "leaves 66 US$ a year");
    expect([await page.inputValue("#form-1"), await page.inputValue("#form-2")]).toEqual(["1462", "564"]);
    // The grid shows the same cells.
    expect(await page.locator("#open-form").textContent()).toBe("Sheets");
    await page.click("#open-form");
    await page.waitForSelector(".o-grid canvas");
    await page.waitForFunction("workbook.getters.getActiveSheetScrollInfo().scrollY === 0");
    expect(await page.evaluate("workbook.getters.getActiveSheetScrollInfo().scrollX")).toBe(0);
    const read = `(() => {
      const { range } = workbook.getters.getNamedRange("Household_receipts");
      return workbook.getters.getEvaluatedCell({ sheetId: range.sheetId, col: range.zone.left, row: range.zone.top }).value;
    })()`;
    expect(await page.evaluate(read)).toBe(1462);
    // A row that is inserted in the grid does not take the questions to other cells.
    await page.evaluate(`workbook.dispatch("ADD_COLUMNS_ROWS", {
      sheetId: "Household inputs", sheetName: "Household inputs", dimension: "ROW", position: "before", base: 0, quantity: 2,
    })`);
    await page.click("#open-form");
    expect(await page.inputValue("#form-1")).toBe("1462");
    await page.fill("#form-1", "1362");
    await page.waitForFunction(`${read} === 1362`);
  });

  test("marks what is still the example's, says what a result waits for, and sends what is filled in", async () => {
    const page = await open("#household", phone);
    const left = (text: string) => page.locator(".form-verdict button", { hasText: text }).waitFor();
    await left("All 13 answers are still the example's.");
    await page.fill("#form-0", "Asha / Begum");
    await page.fill("#form-1", "Rampur");
    await page.fill("#form-2", "2026-11-29");
    await page.click("text=All 13 answers"); // leads to the first of them
    expect(await page.evaluate("document.activeElement.labels[0].textContent")).toBe("People in the house persons");
    await page.keyboard.press("Enter"); // five people is right
    await left("12 of 13 answers are still the example's.");
    expect(await page.locator("#form-0-remark").textContent()).toBe("");
    expect(await page.evaluate("document.activeElement.id")).toBe("form-1");
    await page.keyboard.type("1462,5");
    await page.keyboard.press("Tab");
    expect(await page.locator(".understood", { hasText: "Read as 1462.5." }).isVisible()).toBe(true);
    expect(await page.inputValue("#form-1")).toBe("1462.5");
    await left("11 of 13 answers");
    await page.click("#form-2-remark button");
    await left("10 of 13 answers");
    await page.fill("#form-4", "");
    await page.click("text=Go to: Living costs in cash");
    expect(await page.evaluate("document.activeElement.id")).toBe("form-4");
    expect(await page.locator("#form-4-remark").textContent()).toBe("Fill this in: the result waits for it.");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type("900"); // the example's, but typed
    await page.keyboard.press("Tab");
    await left("9 of 13 answers");
    await page.locator("#document-state", { hasText: /^saved$/ }).waitFor();
    await page.addInitScript(`
      globalThis.shared = [];
      navigator.canShare = () => true;
      navigator.share = async ({ files, url }) => { shared.push(files?.[0].name ?? url); };
      globalThis.print = () => {};
    `);
    await page.reload();
    await page.waitForFunction("globalThis.workbook !== undefined");
    await left("9 of 13 answers"); // the workbook remembers it

    await page.selectOption("[data-step=choice]", { label: "5. Send" });
    await page.locator(".warning", { hasText: "9 of 13 answers are still the example's" }).waitFor();
    await page.click("text=Print the page of results");
    const report = await page.locator("#report").evaluate((element) => element.textContent);
    expect(report).toContain("Asha / Begum, Rampur, 2026-11-29");
    expect(report).toContain("leaves 166 US$ a year");
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator("#report").count()).toBe(0);
    const name = "Asha - Begum, Rampur, 2026-11-29, Household - plain.xlsx";
    await page.click("text=Send the workbook (.xlsx)");
    await page.waitForFunction("shared.length === 1");
    await page.click("text=Send a link");
    await page.waitForFunction("shared.length === 2");
    expect(await page.evaluate("shared")).toEqual([name, expect.stringContaining("/#link=")]);
    await page.evaluate("navigator.share = () => Promise.reject(new DOMException('no', 'NotAllowedError'))");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("text=Send the workbook (.xlsx)")]);
    expect(download.suggestedFilename()).toBe(name);
    await page.locator("#lasting p", { hasText: "It is in your downloads: send it from there." }).waitFor();
  });

  test("the templates are the first that one sees on a phone", async () => {
    const page = await open("", phone);
    await page.locator("#start-templates a", { hasText: "Household" }).click();
    await verdict(page, "leaves 66 US$ a year");
  });

  test("asks for one farm, and one of a list, at a time", async () => {
    const page = await open("#typical-farm", desktop);
    await page.click("#open-form");
    await page.selectOption("[data-step=choice]", { label: "2. Herd and milk" });
    await page.selectOption("#form-each", { label: "3. BD-25" });
    expect(await page.inputValue("#form-0")).toBe("BD-25");
    expect(await page.inputValue("#form-1")).toBe("25");
    await page.fill("#form-0", "Asha");
    await page.locator("#form-each option", { hasText: "3. Asha" }).waitFor({ state: "attached" });
    await page.fill("#form-1", "-1");
    await page.keyboard.press("Tab");
    expect(await page.locator("#form-1-refusal").textContent()).toBe("Cows: enter a number above 0 to 100,000 head.");
    // Another farm chosen for the results, by the list on its own.
    await page.selectOption("[data-step=choice]", { label: "10. Which farm" });
    await page.fill("#form-0", "3");
    await verdict(page, "Asha");
    expect(await page.locator(".form-charts canvas").count()).toBeGreaterThan(1);
  });

  test("a reload in the middle of typing brings back what no cell holds, and the question", async () => {
    const page = await open("#household", phone);
    await page.selectOption("[data-step=choice]", { label: "2. People and money" });
    await page.fill("#form-1", "1400 or so");
    await page.keyboard.press("Tab"); // refused
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("564 "); // in its cell, as far as it goes
    await page.keyboard.press("Tab");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("70 k");
    const comesBack = async () => {
      await reload(page);
      await page.locator(".form-verdict button", { hasText: "Refused answers: 2." }).waitFor();
      expect(await page.locator("#form-3-refusal").textContent()).toBe('Enter a number instead of "70 k".');
      expect(await page.locator("#form-3-remark").textContent()).toBe("The results still use 67.5.");
      const typed = [1, 2, 3].map((k) => page.inputValue(`#form-${k}`));
      expect(await Promise.all(typed)).toEqual(["1400 or so", "564", "70 k"]);
    };
    await comesBack();
    expect(await page.evaluate("document.activeElement.id")).toBe("form-3");
    await page.click("#open-form"); // nothing is lost while the sheets are shown
    await page.waitForSelector(".o-grid canvas");
    await comesBack();
    await page.fill("#form-1", "1400");
    await page.fill("#form-3", "70");
    await page.keyboard.press("Tab");
    await verdict(page, "leaves 6 US$ a year");
    expect(await page.locator(".form-verdict button", { hasText: "Refused answers" }).isHidden()).toBe(true);
  });

  test("goes on below the last question, by keyboard and by thumb", async () => {
    const page = await open("#household", phone);
    await page.selectOption("[data-step=choice]", { label: "2. People and money" });
    await page.focus("#form-4");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Next: Used at home");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.labels[0].textContent")).toBe("Milk used at home kg/yr");
    await page.click("text=Next: Work of the family");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Work of the family");
    expect(await page.evaluate("document.querySelector('.form-body').scrollTop")).toBe(0);
    await page.focus(".onward");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Send");
  });

  test("names the groups apart, and asks about what has a name", async () => {
    const feed = await open("#feed", phone);
    await feed.selectOption("[data-step=choice]", { label: "5. As fed" });
    expect(await feed.locator("fieldset .field:visible label").allTextContents()).toHaveLength(8); // a group, seven feeds
    await feed.selectOption("[data-step=choice]", { label: "2. Feeds" });
    await feed.selectOption("#form-each", "7");
    await feed.fill("#form-0", "Urea");
    await feed.selectOption("[data-step=choice]", { label: "5. As fed" });
    expect(await feed.locator("fieldset .field:visible label").last().textContent()).toBe("Urea kg/d");

    const summary = await open("#group-summary", phone);
    await summary.selectOption("[data-step=choice]", { label: "3. Summary farms" });
    expect(await summary.inputValue("#form-2")).toBe("2026-11-02");
    await summary.fill("#form-2", "2026-11-03");
    const day = `workbook.getters.getEvaluatedCell({
      sheetId: workbook.getters.getSheetIdByName("Summary farms"), col: 2, row: 4 })`;
    expect(await summary.evaluate(`[${day}.value, ${day}.formattedValue]`)).toEqual([46329, "2026-11-03"]);
  });

  test("tries other values beside the farm as it is, and takes them over in one step", async () => {
    const page = await open("#household", desktop);
    await page.click("#open-form");
    const receipts = `(() => {
      const { range } = workbook.getters.getNamedRange("Household_receipts");
      return workbook.getters.getEvaluatedCell({ sheetId: range.sheetId, col: range.zone.left, row: range.zone.top }).value;
    })()`;
    const tried = page.locator("dd.tried").first();
    await page.selectOption(".what-if select", { label: "Cash receipts of the farm" });
    await verdict(page, "What if: The cash of the family covers its living costs and leaves 66 US$ a year");
    expect(await tried.textContent()).toBe("1,160US$/yr");
    await page.focus("#try-0");
    for (let k = 0; k < 10; k++) await page.keyboard.press("ArrowLeft"); // ten steps of a hundredth
    const moved = Number(await page.inputValue("#try-0"));
    expect(moved).toBeLessThan(1262);
    await verdict(page, "What if: The family");
    expect(Number((await tried.textContent())!.replace(/US.*|,/g, ""))).toBeCloseTo(1160 - (1362 - moved), -1);
    expect(await page.locator("dd").first().textContent()).toBe("1,160US$/yr");
    expect(await page.evaluate(receipts)).toBe(1362); // the farm as it is has not changed
    await page.click("text=Use these values");
    expect(await page.evaluate(receipts)).toBe(moved);
    expect(await tried.isVisible()).toBe(false);
    await verdict(page, "The family");
    await page.evaluate("workbook.dispatch('REQUEST_UNDO')");
    await verdict(page, "leaves 66 US$ a year");
    // What matters most: the receipts of 1,362 are in the income as they are.
    await page.click("text=Find out");
    const tornado = page.locator(".drivers canvas");
    await tornado.waitFor();
    expect(await tornado.getAttribute("aria-label")).toContain(
      "10 % lower or higher. Cash receipts of the farm: -136.2, 136.2; Cash expenses of the farm: 46.4, -46.4;",
    );
    await page.setViewportSize(phone);
    await page.selectOption(".what-if select", { index: 1 });
    expect(await page.evaluate("document.querySelector('#form').scrollWidth")).toBe(360);
    await page.click('button:text-is("End")');
    // Six at most.
    for (let k = 0; k < 6; k++) await page.selectOption(".what-if select", { index: 1 });
    expect(await page.locator(".what-if select").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.click('button:text-is("End")');
    await verdict(page, "leaves 66 US$ a year");
  });

  test.each(["light", "dark"] as const)("axe finds nothing in it, in the %s", async (colours) => {
    for (const size of [phone, desktop]) {
      const page = await open("#feed", size, colours);
      if (size === desktop) await page.click("#open-form");
      await page.click("[data-step=next]");
      await page.evaluate('document.querySelector(".form-charts").scrollIntoView()');
      await page.waitForSelector(".form-charts canvas");
      expect(await violations(page)).toEqual([]);
    }
  });

  test.each(offered.filter(({ form }) => form).map(({ name }) => name))(
    "%s opens as a form on a phone, with nothing beyond the screen and nothing that axe finds",
    async (name) => {
      const page = await open(`#${name}`, phone);
      await page.waitForSelector("#form fieldset");
      const widths = await page.evaluate<readonly number[]>(`(() => {
        const [form, found] = [document.querySelector("#form"), []];
        for (;;) {
          found.push(form.scrollWidth);
          const next = form.querySelector("[data-step=next]");
          if (next.disabled) return found;
          next.click();
        }
      })()`);
      expect(widths.every((width) => width === 360)).toBe(true);
      expect((await page.locator(".form-verdict").textContent())!.length).toBeGreaterThan(20);
      const results = await page.locator(".form-results dd").allTextContents();
      expect(results.length).toBeGreaterThan(0);
      expect(results.filter((text) => /%.*%/.test(text))).toEqual([]);
      const titles = await page.locator("[data-step=choice] option").allTextContents();
      expect(new Set(titles.map((title) => title.replace(/^\d+\. /, ""))).size).toBe(titles.length);
      await page.selectOption("[data-step=choice]", { index: titles.length - 2 });
      expect(await violations(page)).toEqual([]);
    },
  );
});
