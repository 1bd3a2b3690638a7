/** Right by identity: what the page says in Bengali is what the catalogue has for its English texts. */

import { readdirSync } from "node:fs";
import { translationsOf } from "@dairy-functions/languages";
import { functionNamed, speaking, translated } from "@dairy-functions/shared";
import { sirajganj } from "@dairy-functions/workbooks/templates";
import type { BrowserContextOptions, Page } from "playwright-core";
import { builtWorkbench, ready, reload } from "./chromium-workbench.ts";

const workbench = builtWorkbench();
const bengali = (text: string) => speaking(translationsOf("bn"), () => translated(text));

const opened = (place: string, options: BrowserContextOptions = {}) =>
  workbench.open(place, { locale: "bn-BD", ...options });
const sheets = (page: Page) =>
  page.evaluate<string[]>("workbook.getters.getSheetIds().map((id) => workbook.getters.getSheetName(id))");
const asked = (page: Page) =>
  page.evaluate<string[]>("performance.getEntriesByType('resource').map(({ name }) => name)");

test("the browser's language is spoken, and its workbook and form are in it", async () => {
  const page = await opened("#household");
  expect(await page.evaluate("document.documentElement.lang")).toBe("bn");
  expect(await page.evaluate("workbook.getters.getLocale().code")).toBe("bn_BD");
  expect(await sheets(page)).toContain(bengali("Household inputs"));
  const files = await asked(page);
  expect(files.filter((file) => file.includes("/languages/")).map((file) => file.replace(/.*languages/, ""))).toEqual(
    expect.arrayContaining(["/bn.json", "/bn/household.json"]),
  );
  await page.click("#open-form");
  expect(await page.locator(".form-steps select option").first().textContent()).toBe(`1. ${bengali("For whom")}`);
  expect(await page.locator(".form-verdict .form-said").textContent()).not.toMatch(/[a-z]{4,} [a-z]{4,}/);
});

test("digits chosen on Start are in the form and the grid, and may be typed", async () => {
  const page = await opened("#household");
  await page.click("#open-form");
  const steps = page.locator(".form-steps select");
  const question = (label: string) => page.locator(".field", { hasText: bengali(label) }).first();
  await question("Grouping of digits").locator("select").selectOption("লাখ (০–৯)");
  const verdict = page.locator(".form-verdict .form-said");
  await page.waitForFunction("/[০-৯]/.test(document.querySelector('.form-verdict .form-said').textContent)");
  expect(await verdict.textContent()).not.toMatch(/\d/);
  await steps.selectOption("1");
  const input = page.locator(".field input[inputmode=decimal]").first();
  const before = await input.inputValue();
  expect(before).toMatch(/^[০-৯.]+$/);
  await input.fill("৬");
  await input.press("Tab");
  expect(await input.inputValue()).toBe("৬");
  expect(await page.locator(".field .help").first().textContent()).toContain("১০০০");
  // Nothing beside the questions keeps 0 to 9: steps, counts, notes, sliders, and what matters most.
  await page.locator(".what-if select").selectOption({ label: bengali("Cash receipts of the farm") });
  expect(await page.locator(".what-if output").textContent()).toMatch(/^১,৩৬২ /);
  await page.locator(".drivers button").click();
  await page.locator(".drivers canvas").waitFor();
  const texts = ".form-steps option, .form-results, .form-verdict, .drivers figcaption";
  expect((await page.locator(texts).allTextContents()).filter((text) => /\d/.test(text))).toEqual([]);
  const drawn = 'Chart.getChart(document.querySelector(".drivers canvas"))';
  expect(await page.evaluate(`${drawn}.legend.legendItems.map(({ text }) => text).join()`)).toMatch(/^১০ % .*,১০ % /);
  expect(await page.evaluate(`${drawn}.scales.x.ticks.map(({ label }) => label).join()`)).toMatch(/^[-০-৯,.]+$/);
  // In the grid too, after a reload.
  await page.click("#open-form");
  await reload(page);
  const sheet = JSON.stringify(bengali("Household inputs"));
  const cell = `{ sheetId: workbook.getters.getSheetIdByName(${sheet}), col: 2, row: 4 }`;
  expect(await page.evaluate(`workbook.getters.getCellText(${cell})`)).toBe("৬");
  expect(await page.evaluate(`workbook.getters.getEvaluatedCell(${cell}).value`)).toBe(6);
});

test("days are named as days in the digits that were chosen", async () => {
  const page = await opened("#collection-ledger");
  await page.click("#open-form");
  await page.locator(".field select", { hasText: "লাখ (০–৯)" }).selectOption("লাখ (০–৯)");
  const title = await page.locator(".form-steps option", { hasText: bengali("Ledger milk") }).textContent();
  await page.locator(".form-steps select").selectOption({ label: title! });
  const days = page.locator("#form-each option");
  expect([await days.first().textContent(), await days.last().textContent()]).toEqual(["দিন ১", "দিন ৩১"]);
});

test.each(["fr", "sw"])(
  "on a phone, no label beside the bars of a chart is cut or over another: %s",
  async (locale) => {
    const page = await workbench.open("#household", { locale, viewport: { width: 360, height: 640 } });
    await page.evaluate('document.querySelector(".form-charts").scrollIntoView()');
    await page.waitForFunction(
      "globalThis.Chart?.getChart(document.querySelector('.form-charts canvas')) !== undefined",
    );
    const labels = await page.evaluate<readonly { left: number; top: number; bottom: number }[]>(`(() => {
    const { ctx, scales } = Chart.getChart(document.querySelector(".form-charts canvas"));
    return scales.y.getLabelItems().map(({ label, font, options: { translation: [x, y] } }) => {
      const lines = [label].flat();
      ctx.font = font.string;
      const half = (lines.length * font.lineHeight) / 2;
      return { left: x - Math.max(...lines.map((line) => ctx.measureText(line).width)), top: y - half, bottom: y + half };
    });
  })()`);
    expect(labels.length).toBe(5);
    for (const [k, { left, top }] of labels.entries()) {
      expect(left).toBeGreaterThanOrEqual(0);
      if (k > 0) expect(top).toBeGreaterThanOrEqual(labels[k - 1]!.bottom - 1);
    }
  },
);

test("on a phone, no label of the legend of a chart is cut", async () => {
  const page = await workbench.open("#typical-farm", { locale: "es", viewport: { width: 360, height: 640 } });
  await page.evaluate('document.querySelector(".form-charts").scrollIntoView()');
  await page.waitForFunction("globalThis.Chart?.getChart(document.querySelector('.form-charts canvas')) !== undefined");
  const beyond = await page.evaluate(`[...document.querySelectorAll(".form-charts canvas")].flatMap((canvas) => {
    const { legend } = Chart.getChart(canvas);
    return legend.legendHitBoxes.flatMap(({ left, width }, k) =>
      left < legend.left || left + width > legend.right ? [legend.legendItems[k].text] : []);
  })`);
  expect(beyond).toEqual([]);
});

test("a choice is kept, and a workbook stays as it is when the language changes", async () => {
  const page = await opened("#household");
  await page.evaluate(
    "workbook.dispatch('UPDATE_CELL', { sheetId: workbook.getters.getActiveSheetId(), col: 2, row: 4, content: 'Rahima' })",
  );
  await page.waitForFunction("location.hash.startsWith('#workbook=')");
  await page.click("#open-form");
  await page.locator(".form-steps select").selectOption("2");
  await page.click("#open-workbooks");
  await Promise.all([page.waitForEvent("load"), page.locator("#workbooks select.language").selectOption("en")]);
  await ready(page);
  expect(await page.evaluate("document.documentElement.lang")).toBe("en");
  expect(await page.locator("#open-workbooks").textContent()).toBe("Workbooks");
  expect(await sheets(page)).toContain(bengali("Household inputs"));
  expect(await page.locator("#lasting").textContent()).toContain(
    "The sheets of this workbook stay in বাংলা, in which it was made. Templates that you open now are in English.",
  );
  expect(await page.locator(".form-steps select").inputValue()).toBe("2"); // where one was
  expect(await page.locator(".form-steps select option").first().textContent()).toBe(`1. ${bengali("For whom")}`);
});

test("a link asks for a language once, and that counts as a choice", async () => {
  const page = await opened("?language=fr#household");
  const french = translationsOf("fr");
  expect(await page.evaluate("document.documentElement.lang")).toBe("fr");
  expect(await sheets(page)).toContain(french.get("Household inputs"));
  expect(await page.evaluate("location.search + location.hash")).toBe("#household");
  await Promise.all([page.waitForEvent("load"), page.reload()]);
  await ready(page);
  expect(await page.evaluate("document.documentElement.lang")).toBe("fr");
});

test("the date of a workbook is in the language that was chosen, not in that of the browser", async () => {
  const page = await workbench.open("?language=fr#household", { locale: "en-GB" });
  await page.evaluate(
    "workbook.dispatch('UPDATE_CELL', { sheetId: workbook.getters.getActiveSheetId(), col: 2, row: 4, content: 'Rahima' })",
  );
  await page.waitForFunction("location.hash.startsWith('#workbook=')");
  await page.click("#open-workbooks");
  const changed = page.locator("#kept li span").filter({ hasText: String(new Date().getFullYear()) });
  const month = new Date().toLocaleString("fr", { dateStyle: "medium" });
  expect(await changed.first().textContent()).toContain(month);
});

test("the pane finds by words of the language, and by English ones", async () => {
  const page = await opened("#household");
  await page.click("#open-pane");
  const first = page.locator("#pane .functions li").first();
  const search = page.locator("#pane fluent-text-input[type=search]").locator("input");
  await search.fill("বকনা পালনের খরচ");
  await first.filter({ hasText: "HEIFERCOST" }).waitFor();
  await search.fill("carbon footprint");
  await first.filter({ hasText: "CARBONFOOTPRINT" }).waitFor();
});

test("the start page speaks it, and so do the sheets of the example of Sirajganj", async () => {
  const page = await opened("");
  const [first] = await page.locator("#start-templates a").allTextContents();
  expect(first).toBe(`${bengali("Sirajganj")}${bengali(sirajganj.purpose)}`);
  expect(first).not.toMatch(/[A-Za-z]/);
  await page.goto(`${workbench.address()}/#sirajganj`);
  await ready(page);
  expect(await sheets(page)).toEqual(expect.arrayContaining(["Milk", "Dairy chain", "Enterprise"].map(bengali)));
  expect(await page.locator("#lasting").textContent()).toBe("");
});

test("the pane writes arguments, units and numbers as the language does, and its formula goes where one selects", async () => {
  const page = await workbench.open("#new", { locale: "fr-FR" });
  await page.evaluate(`(() => {
    const sheetId = workbook.getters.getActiveSheetId();
    for (const [row, cells] of [["Milk (kg)", "Fat (%)", "Protein (%)"], ["1000", "4.5", "3.7"]].entries())
      for (const [col, content] of cells.entries()) workbook.dispatch("UPDATE_CELL", { sheetId, row, col, content });
    workbook.selection.selectCell(3, 1);
  })()`);
  await page.click("#open-pane");
  const pane = page.locator("#pane");
  await pane.locator("fluent-text-input").first().click();
  await page.keyboard.type("ECM");
  await pane.locator("fluent-compound-button").first().click();
  const shown = (text: string) => pane.getByText(text).locator("visible=true").first().waitFor();
  for (const text of ["matière grasse (fat)", "4,85 et 4,8", "=DAIRY.ECM(1000; 4,5; 3,7)", "1092,587835"])
    await shown(text);
  expect(await pane.locator("math").last().textContent()).toContain("0,383");
  await pane.locator(".view .bar fluent-button[appearance=primary]").click();
  await shown("matière grasse (fat) (%)");
  await shown("1092,587835"); // as the library gives it for 1000 kg of BD-2
  await shown("Le résultat est en kilogrammes de lait corrigé en énergie.");
  const goesTo = (cell: string) =>
    page.waitForFunction(`(() => {
      const { shadowRoot } = document.querySelector("#pane .dairy-pane");
      return [...shadowRoot.querySelectorAll("fluent-text-input")].at(-1).value === "${cell}";
    })()`);
  await goesTo("D2");
  await page.evaluate("workbook.selection.selectCell(5, 4)");
  await goesTo("F5");
  await page.evaluate("workbook.selection.selectCell(0, 0)"); // a cell that is filled in is for an argument
  await page.evaluate("workbook.selection.selectCell(6, 4)");
  await goesTo("G5");
  const message = `(() => {
    const cell = { sheetId: workbook.getters.getActiveSheetId(), row: 8, col: 0 };
    workbook.dispatch("UPDATE_CELL", { ...cell, content: "=NOSUCH(1)" });
    return workbook.getters.getEvaluatedCell(cell).message;
  })()`;
  expect(await page.evaluate(message)).toBe("Fonction inconnue\u00a0: «\u00a0NOSUCH\u00a0»");
});

test("a link of a published file opens the template in another language, beside the workbook", async () => {
  const page = await opened("#household");
  await page.evaluate(`(() => {
    const place = { sheetId: "links", row: 3, col: 1 };
    workbook.dispatch("CREATE_SHEET", { sheetId: "links", position: 0, name: "Links" });
    workbook.dispatch("UPDATE_CELL", { ...place, content: "[français](https://farm.example.org/workbooks/fr/feed-plain.xlsx)" });
    workbook.dispatch("ACTIVATE_SHEET", { sheetIdFrom: workbook.getters.getActiveSheetId(), sheetIdTo: "links" });
    workbook.selection.selectCell(1, 3);
  })()`);
  const cell = await page.evaluate<{ x: number; y: number }>(
    "workbook.getters.getVisibleRect({ left: 1, right: 1, top: 3, bottom: 3 })",
  );
  await page.locator(".o-grid-overlay").hover({ position: { x: cell.x - 40, y: cell.y - 20 } }); // without the headers
  const [other] = await Promise.all([page.waitForEvent("popup"), page.locator("a.o-link").click()]);
  await ready(other);
  expect(await other.evaluate("document.documentElement.lang")).toBe("fr");
  expect(await sheets(other)).toContain(translationsOf("fr").get("Feed inputs"));
  expect(await page.evaluate("document.documentElement.lang")).toBe("bn");
});

test("HELP loads the cautions of functions when it is first asked for, and says them", async () => {
  const page = await opened("#household");
  expect((await asked(page)).join()).not.toContain("explanations");
  await page.evaluate(`(() => {
    const place = { sheetId: "help", row: 0, col: 0 };
    workbook.dispatch("CREATE_SHEET", { sheetId: "help", position: 0, name: "HELP" });
    workbook.dispatch("UPDATE_CELL", { ...place, content: '=DAIRY.HELP("ECM")' });
  })()`);
  const caution = bengali(functionNamed("ECM")!.cautions![0]!);
  const shown =
    "Array.from({ length: 30 }, (_, row) => workbook.getters.getEvaluatedCell({ sheetId: 'help', row, col: 2 }).value)";
  await page.waitForFunction(`${shown}.includes(${JSON.stringify(caution)})`);
  expect((await asked(page)).join()).toContain("/languages/bn/explanations.json");
});

test("English loads no language", async () => {
  const page = await workbench.open("#household");
  expect(await page.evaluate("document.documentElement.lang")).toBe("en");
  expect((await asked(page)).filter((file) => file.includes("/languages/"))).toEqual([]);
});

test("a language that was used is there without a connection", async () => {
  const page = await opened("#household");
  await page.waitForFunction("navigator.serviceWorker.ready.then(() => true)");
  // Also what was not needed yet: the other templates and the pane, beside the language itself and the list of starts.
  const count = readdirSync("dist/workbench/languages/bn").length + 2;
  const kept = () =>
    page.evaluate("caches.open('dairy-languages').then((all) => all.keys()).then(({ length }) => length)");
  while ((await kept()) !== count);
  await page.context().setOffline(true);
  await page.reload();
  await ready(page);
  expect(await page.evaluate("document.documentElement.lang")).toBe("bn");
  expect(await sheets(page)).toContain(bengali("Household inputs"));
  await page.click("#open-templates");
  await Promise.all([page.waitForEvent("load"), page.click('#templates a[href="#feed"]')]);
  await ready(page);
  expect(await sheets(page)).toContain(bengali("Feed inputs"));
  await page.click("#open-pane");
  await page.locator("#pane", { hasText: bengali("Explain") }).waitFor();
});
