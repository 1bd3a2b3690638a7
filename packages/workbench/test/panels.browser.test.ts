import { filesOf, translationsOf } from "@dairy-functions/languages";
import { readLanguage } from "@dairy-functions/shared";
import type { Page } from "playwright-core";
import { describeInChromium } from "../../../test/chromium.ts";
import { builtWorkbench } from "./chromium-workbench.ts";

/**
 * Menus and panels of the grid in a language. Every text that o-spreadsheet and owl ask for is recorded: one that the
 * catalogue does not have stays in English.
 */

const french = translationsOf("fr") as ReadonlyMap<string, string>;
const withThePage = readLanguage(filesOf("fr").ofParts("functions", "workbench"));
const values = new Set(french.values());
const fr = (text: string) => french.get(text)!;

/** Put before the page's own scripts: `asked` has what was asked for. */
const record = `
  const asked = globalThis.asked = new Set();
  const whenSet = (object, name, change) => {
    let value;
    const set = (given) => (value = change(given));
    Object.defineProperty(object, name, { configurable: true, enumerable: true, get: () => value, set });
  };
  const recording = (say) => (text, ...more) => (asked.add(String(text)), say(text, ...more));
  whenSet(globalThis, "o_spreadsheet", (library) => {
    whenSet(library, "setTranslationMethod", (set) => (say, loaded) => set(recording(say), loaded));
    return library;
  });
  whenSet(globalThis, "owl", (library) => {
    whenSet(library, "App", (App) => class extends App {
      constructor(root, config) { super(root, { ...config, translateFn: recording(config.translateFn) }); }
    });
    return library;
  });`;

/** What was asked for, without the descriptions of functions. */
const askedFor = `(() => {
  const functions = o_spreadsheet.registries.functionRegistry.getAll();
  const described = new Set(functions.flatMap(({ description, args }) => [description, ...args.map((arg) => arg.description)]).map(String));
  return [...asked].filter((text) => /\\p{Ll}/u.test(text) && !described.has(text)).map((text) => text.replace(/\\n +/g, " "));
})()`;

/** What a person reads in the grid's elements, also in tooltips and empty fields. */
const shown = `[...document.querySelectorAll("#grid *, .o-popover *")].flatMap((element) => [
  ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data.trim().replace(/\\s+/g, " ")),
  ...["title", "placeholder", "aria-label", "alt"].map((name) => element.getAttribute(name) ?? ""),
])`;

/** What menus and panels need to open: the environment of the grid's components. */
const env = "Object.values([...owl.App.apps][0].root.children)[0].component.env";
/** Every entry of the menus, with those below it. */
const entries = `((env) => {
  const below = (entry) => entry.children(env).flatMap((child) => [child, ...below(child)]);
  const { topbarMenuRegistry, cellMenuRegistry, colMenuRegistry, rowMenuRegistry } = o_spreadsheet.registries;
  return [topbarMenuRegistry, cellMenuRegistry, colMenuRegistry, rowMenuRegistry]
    .flatMap((menu) => menu.getMenuItems()).flatMap((entry) => [entry, ...below(entry)]);
})(${env})`;

/** What new workbooks call their first sheet, in every language. */
const sheet = "Sheet1";
/** Not shown: the name of a person who works on the same workbook, and dates as examples of formats. */
const unseen = /^(Anonymous|\w+day|Q.*s|Quarter .*s)$/;

describeInChromium("menus and panels of the grid", () => {
  const workbench = builtWorkbench();
  let page: Page;
  const problems: string[] = [];

  const look = async (place: string) => {
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    for (const text of new Set(await page.evaluate<string[]>(shown)))
      if (french.has(text) && fr(text) !== text && !values.has(text) && text !== sheet)
        problems.push(`${place}: ${text}`);
  };
  const select = (zone: string) =>
    page.evaluate(`(() => {
      const zone = o_spreadsheet.helpers.toZone("${zone}");
      workbook.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
    })()`);
  const choose = (id: string) => page.evaluate(`${entries}.find((entry) => entry.id === "${id}").execute(${env})`);
  const panel = () => page.locator(".o-sidePanel").last();
  const close = async () => {
    while ((await page.locator(".o-sidePanelClose").count()) > 0)
      await page.locator(".o-sidePanelClose").last().click();
  };
  async function open(key: string, props = "{}"): Promise<void> {
    await page.evaluate(`${env}.openSidePanel("${key}", ${props})`);
    await panel().waitFor();
  }
  const add = async (what: string) => {
    await panel().getByText(fr(what)).click();
    await panel().getByText(fr(what)).waitFor({ state: "detached" });
  };

  /** Opens a workbook in French without the texts of its panels; what it gives has them arrive. */
  async function opened(): Promise<() => Promise<unknown>> {
    const profile = await workbench.profileOf({ locale: "fr-FR", serviceWorkers: "block" });
    await profile.addInitScript(record);
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    await profile.route("**/languages/fr/panels.json", async (route) => {
      await released;
      await route.continue();
    });
    page = await workbench.open("#new", profile);
    await page.evaluate(`[["xa", "xb"], ["a", 10], ["b", 20], ["a", 10]].forEach((cells, row) => cells.forEach((cell, col) =>
      workbook.dispatch("UPDATE_CELL", { sheetId: workbook.getters.getActiveSheetId(), row, col, content: String(cell) })))`);
    await page.evaluate("globalThis.before = [...owl.App.apps][0].templates");
    return () => {
      release();
      return page.waitForFunction("[...owl.App.apps][0].templates !== before");
    };
  }

  test("each is in the language once its texts are there, and asks for none that the catalogue lacks", async () => {
    const arrive = await opened();
    // What the first screen asks for comes with the page, because it stays as it is.
    const first = await page.evaluate<string[]>(askedFor);
    expect(first.length).toBeGreaterThan(30);
    const late = first.filter((text) => withThePage.get(text) === undefined && !values.has(text) && !unseen.test(text));
    expect(late).toEqual([]);
    await look("first screen");

    await open("FindAndReplace");
    await panel().getByText("Match case").waitFor();
    await close();
    await arrive();

    const names = await page.evaluate<string[]>(`${entries}.map((entry) => String(entry.name(${env})))`);
    expect(names.length).toBeGreaterThan(300);
    problems.push(...names.filter((name) => french.has(name) && fr(name) !== name && !values.has(name)));

    const panels: Readonly<Record<string, () => Promise<unknown>>> = {
      FindAndReplace: () => open("FindAndReplace"),
      ConditionalFormatting: () => open("ConditionalFormatting"),
      ConditionalFormattingEditor: () => add("+ Add another rule"),
      DataValidation: () => open("DataValidation"),
      DataValidationEditor: () => add("+ Add another rule"),
      SplitToColumns: () => open("SplitToColumns"),
      Settings: () => open("Settings"),
      RemoveDuplicates: () => open("RemoveDuplicates"),
      MoreFormats: () => open("MoreFormats"),
      ColumnStats: () => open("ColumnStats"),
      NamedRangesPanel: () => open("NamedRangesPanel"),
      TableSidePanel: () => choose("insert_table"),
      TableStyleEditorPanel: () => open("TableStyleEditorPanel"),
      CarouselPanel: () => choose("insert_carousel"),
      ChartPanel: () => choose("insert_chart"),
      PivotSidePanel: () => choose("insert_pivot"),
      PivotMeasureDisplayPanel: () =>
        page.evaluate(`(() => {
          const [pivotId] = workbook.getters.getPivotIds();
          const measure = { id: "xb:sum", fieldName: "xb", aggregator: "sum" };
          const pivot = { ...workbook.getters.getPivotCoreDefinition(pivotId), measures: [measure] };
          workbook.dispatch("UPDATE_PIVOT", { pivotId, pivot });
          ${env}.openSidePanel("PivotMeasureDisplayPanel", { pivotId, measure });
        })()`),
    };
    const registered = await page.evaluate<string[]>("o_spreadsheet.registries.sidePanelRegistry.getKeys()");
    expect(Object.keys(panels).sort()).toEqual(registered.sort());
    for (const [key, show] of Object.entries(panels)) {
      if (!key.endsWith("Editor")) await close();
      await select("B1:B4");
      await show();
      await panel().waitFor();
      await look(key);
    }

    const asked = await page.evaluate<string[]>(askedFor);
    problems.push(...asked.filter((text) => !french.has(text) && !values.has(text) && !unseen.test(text)));
    expect(problems).toEqual([]);
  });

  test("every kind of chart that is offered can be drawn, and its panel is in the language", async () => {
    problems.length = 0;
    await (await opened())();
    await select("A1:B3");
    await choose("insert_chart");
    const picker = panel().locator(".o-type-selector");
    const kinds = page.locator(".o-chart-type-item");
    await picker.click();
    await kinds.first().waitFor();
    const count = await kinds.count();
    expect(count).toBeGreaterThan(15);
    for (let k = 0; k < count; k++) {
      if (k > 0) await picker.click();
      const name = await kinds.nth(k).getAttribute("title");
      await kinds.nth(k).click();
      await look(`${name}, data`);
      await panel().getByText(fr("Design"), { exact: true }).click();
      await look(`${name}, design`);
      await panel().getByText(fr("Configuration"), { exact: true }).click();
    }
    expect(problems).toEqual([]);
  });
});
