import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { usedIcons } from "../build/index.ts";
import { builtWorkbench } from "./chromium-workbench.ts";

/** The style sheets and the font of which only what is used is served look as the published ones do. */

const { open } = builtWorkbench();

const published = {
  "bootstrap.min.css": readFileSync("node_modules/bootstrap/dist/css/bootstrap.min.css", "utf8"),
  "font-awesome.min.css": readFileSync("node_modules/font-awesome/css/font-awesome.min.css", "utf8").replace(
    /@font-face\{[^}]*\}/,
    "", // the font is compared by itself
  ),
};

/**
 * How many elements the page has, and those that look otherwise once the published style sheets come after ours: what we
 * left out would be added then.
 */
const differences = (page: Page, part: string) =>
  page.evaluate(`((published) => {
    const still = document.createElement("style");
    still.textContent = "*, *::before, *::after { transition: none !important; animation: none !important; }";
    document.head.append(still);
    const elements = [...document.querySelectorAll(${JSON.stringify(part)})];
    const looks = () => elements.map((element) => ["", "::before"].map((part) => {
      const style = getComputedStyle(element, part);
      return part !== "" && style.content === "none" ? "" : [...style].filter((name) => !name.startsWith("--")).map((name) => name + ": " + style.getPropertyValue(name)).join("; ");
    }).join("; "));
    const ours = looks();
    const added = Object.entries(published).map(([file, text]) => {
      const whole = document.createElement("style");
      whole.textContent = text;
      document.querySelector('link[href$="' + file + '"]').after(whole);
      return whole;
    });
    const theirs = looks();
    for (const each of [still, ...added]) each.remove();
    return [elements.length, elements.flatMap((element, k) => ours[k] === theirs[k] ? [] : [element.outerHTML.slice(0, 80) + " " + theirs[k].split("; ").filter((each) => !ours[k].includes(each)).slice(0, 5)])];
  })(${JSON.stringify(published)})`) as Promise<[number, string[]]>;

const menu = async (page: Page, id: string, ...items: readonly string[]) => {
  await page.click(`.o-topbar-menu[data-id="${id}"]`);
  for (const item of items) await page.locator(`.o-menu-item[data-name="${item}"]`).click();
};

/** What can be opened, one after the other, with what shows that it is there. */
const steps: readonly (readonly [what: string, shows: string, show: (page: Page) => Promise<void>])[] = [
  ["a menu of a menu", ":nth-match(.o-popover, 2)", (page) => menu(page, "format", "format_number")],
  ["find and replace", ".o-find-and-replace", (page) => menu(page, "edit", "find_and_replace")],
  ["conditional formats", ".o-cf-preview-list", (page) => menu(page, "format", "format_cf")],
  ["limits", ".o-dv", (page) => menu(page, "data", "data_validation")],
  ["a chart", ".o-chart", (page) => menu(page, "insert", "insert_chart")],
  ["a pivot table", ".o-pivot-panel", (page) => menu(page, "insert", "insert_pivot")],
  ["a link", ".o-link-editor", (page) => menu(page, "insert", "insert_link")],
];

test.each(["light", "dark"] as const)(
  "menus and panels look as with the published style sheets, %s",
  async (colorScheme) => {
    const page = await open("#new", { colorScheme });
    await page.evaluate(`[["A1", "Farm"], ["B1", "Milk"], ["A2", "Rahima"], ["B2", "8"], ["A3", "Salma"], ["B3", "12"]].forEach(([at, content]) =>
    workbook.dispatch("UPDATE_CELL", { sheetId: workbook.getters.getActiveSheetId(), col: at.charCodeAt(0) - 65, row: at[1] - 1, content }))`);
    const expectAlike = async (what: string, part: string) => {
      const [seen, differ] = await differences(page, part);
      expect([what, seen > 10, differ]).toEqual([what, true, []]);
    };
    await expectAlike("the page", "body, body *");
    for (const [what, shows, show] of steps) {
      await show(page);
      await page.locator(shows).first().waitFor({ state: "attached" });
      await expectAlike(what, ".o-popover, .o-popover *, .o-sidePanel, .o-sidePanel *");
      await page.keyboard.press("Escape");
      await page.mouse.click(100, 700); // a menu closes when the grid is clicked
      await page.locator(".o-popover").waitFor({ state: "detached" });
    }
  },
);

test("each icon is drawn as in the published font, and none is missing", async () => {
  const { characters, font } = usedIcons();
  expect(characters.length).toBeGreaterThan(40);
  const page = await open("#new");
  const wrong = await page.evaluate(`(async (characters, whole) => {
    document.fonts.add(await new FontFace("Published", "url(data:font/woff2;base64," + whole + ")").load());
    await document.fonts.load("40px FontAwesome", characters.join(""));
    const drawn = (family, text) => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 80, height: 80 });
      const context = canvas.getContext("2d");
      context.font = "40px " + family;
      context.fillText(text, 10, 60);
      return canvas.toDataURL();
    };
    const blank = drawn("FontAwesome", " ");
    return characters.filter((each) => drawn("FontAwesome", each) !== drawn("Published", each) || drawn("Published", each) === blank)
      .map((each) => each.codePointAt(0).toString(16));
  })(${JSON.stringify(characters)}, ${JSON.stringify(readFileSync(font).toString("base64"))})`);
  expect(wrong).toEqual([]);
});
