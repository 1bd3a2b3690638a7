import { translationsOf } from "@dairy-functions/languages";
import { keyOf, type LanguageFile } from "@dairy-functions/shared";
import { templates } from "@dairy-functions/workbooks/templates";
import type { Page } from "playwright-core";
import { describeInChromium } from "../../../test/chromium.ts";
import { offered } from "./all-offered.ts";
import { builtWorkbench, ready } from "./chromium-workbench.ts";

/**
 * Every screen in a language that nobody speaks: each text of the catalogue with accents and 40 % longer. What is then in
 * plain English was not asked for in the language, and what is cut has too little room for one that needs more.
 */

const french = translationsOf("fr") as ReadonlyMap<string, string>;
/** Names of sheets have a limit of their own, and files and formulas know them in the language: they stay in French. */
const sheetNames = templates.flatMap(({ short, sheets }) => [short, ...sheets.map(({ name }) => name)]);
const isSheetName = (text: string) => sheetNames.includes(text) || /^\{short\} \w+$/.test(text);

const accents: Readonly<Record<string, string>> = { a: "á", e: "ë", i: "ï", o: "ö", u: "ü", A: "Å", E: "É", O: "Ø" };
/** Places, codes and names of functions stay. */
const kept = /\{\w+\}|%\(\w+\)s|%s|\[\[\w+\]\]|\b[A-Z][A-Z0-9_.]+\b|\d+|=DAIRY\.\S*/g;

function pseudo(english: string): string {
  const [, before, text, after] = /^(\s*)(.*?)(\s*)$/s.exec(english)!;
  const parts = text!.split(kept);
  const marks = text!.match(kept) ?? [];
  const accented = parts.map((part) => part.replace(/[aeiouAEO]/g, (letter) => accents[letter]!));
  const more = Array.from({ length: Math.ceil((0.4 * text!.length) / 5) }, () => "ëxtrá").join(" ");
  return `${before}${accented.map((part, k) => part + (marks[k] ?? "")).join("")} ${more}${after}`;
}

function pseudoFile({ texts, keys, salt, ...file }: LanguageFile): LanguageFile {
  const english = new Map([...french.keys()].map((text) => [keyOf(text, salt), text]));
  const length = keyOf("", salt).length;
  return {
    ...file,
    salt,
    keys,
    texts: texts.map((translation, k) => {
      const text = english.get(keys.slice(k * length, (k + 1) * length));
      return text === undefined || isSheetName(text) ? translation : pseudo(text);
    }),
  };
}

/** What a person sees of a part of the page that is cut off, lies over another text, or is in English. */
const lookAt = `(part, known) => {
  const english = new Set(known);
  const found = [];
  const roots = [part, ...[...part.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const boxes = [];
  const arrow = 20; // of a list, in Chromium
  const pen = document.createElement("canvas").getContext("2d");
  for (const element of roots.flatMap((root) => [...root.querySelectorAll("*")])) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (element.closest("option, svg, script, style, code, canvas, math, .language, .o-spreadsheet")) continue;
    const style = getComputedStyle(element);
    if (element.localName === "select") {
      const chosen = element.selectedOptions[0]?.text ?? "";
      if (english.has(chosen)) found.push("English: " + chosen);
      pen.font = style.font;
      const [room, high] = [
        element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow,
        element.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom),
      ];
      let [lines, used] = [1, 0];
      for (const word of chosen.split(" ")) {
        const wide = pen.measureText(word).width;
        if (used > 0 && used + wide > room) [lines, used] = [lines + 1, 0];
        used += pen.measureText(word + " ").width;
      }
      const mayWrap = style.textWrapMode === "wrap";
      if (lines > (mayWrap ? Math.floor(high / parseFloat(style.lineHeight)) : 1)) found.push("cut: " + chosen);
      continue;
    }
    const own = [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim() !== "");
    if (own.length === 0) continue;
    const text = own.map(({ data }) => data).join(" ").trim();
    if (english.has(text) && element.id !== "document-name") found.push("English: " + text);
    const frames = [];
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
      const { clipPath, overflowX, overflowY } = getComputedStyle(at);
      if (clipPath !== "none") frames.push("unseen");
      if (/hidden|clip/.test(overflowX + overflowY)) frames.push([at.getBoundingClientRect(), overflowX, overflowY]);
    }
    if (frames.includes("unseen")) continue; // only read aloud
    const range = document.createRange();
    range.selectNodeContents(element);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 2) continue;
      const isCut = ([frame, x, y]) =>
        (/hidden|clip/.test(x) && (left < frame.left - 1 || right > frame.right + 1)) ||
        (/hidden|clip/.test(y) && (top < frame.top - 4 || bottom > frame.bottom + 4));
      if (frames.some(isCut)) found.push("cut: " + text);
      if (left < -1 || right > innerWidth + 1) found.push("beyond the page: " + text);
      boxes.push({ element, text, left, right, top, bottom });
    }
  }
  if (document.documentElement.scrollWidth > innerWidth + 1) found.push("the page scrolls sideways");
  for (const [k, one] of boxes.entries())
    for (const other of boxes.slice(k + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const over = (x, y) => document.elementsFromPoint(x, y);
      if (wide < 3 || high < 5) continue;
      const [x, y] = [Math.max(one.left, other.left) + wide / 2, Math.max(one.top, other.top) + high / 2];
      const seen = over(x, y);
      if (seen.includes(one.element) && seen.includes(other.element)) found.push("overlap: " + one.text + " / " + other.text);
    }
  return [...new Set(found)];
}`;

describeInChromium("a language that nobody speaks", () => {
  const workbench = builtWorkbench();
  const widths = [1440, 768, 360];
  const known = [...french.keys()].filter((text) => /[a-z]{2}/.test(text) && pseudo(text) !== text);
  let page: Page;
  const problems: string[] = [];

  const foundIn = (page: Page, part = "body") =>
    page.evaluate<string[]>(`(${lookAt})(document.querySelector("${part}"), ${JSON.stringify(known)})`);
  const look = async (screen: string, part?: string) => {
    problems.push(...(await foundIn(page, part)).map((each) => `${screen}: ${each}`));
  };
  const sizes = async (screen: string, part?: string) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await look(`${screen} at ${width}`, part);
    }
  };

  test("nothing is in English, cut or overlapping, on any screen", async () => {
    const profile = await workbench.profileOf({ locale: "fr-FR", serviceWorkers: "block" });
    await profile.route(/\/languages\/fr(\/[\w-]+)?\.json$/, async (route) => {
      const file = (await (await route.fetch()).json()) as LanguageFile;
      await route.fulfill({ json: pseudoFile(file) });
    });
    page = await workbench.open("", profile);
    await page.locator("#open-about", { hasText: pseudo("About") }).waitFor();
    await sizes("start");
    await page.click("#open-about");
    await sizes("about", "#about");
    await page.keyboard.press("Escape");
    let count = 0;
    for (const { name } of offered.filter(({ form }) => form !== undefined)) {
      await page.setViewportSize({ width: 768, height: 800 });
      await page.goto(`${workbench.address()}/?${name}#${name}`);
      await ready(page);
      await page.click("#open-form");
      const steps = page.locator(".form-steps select");
      await steps.waitFor();
      count = await steps.locator("option").count();
      for (let k = 1; k < count - 1; k++) {
        await steps.selectOption(String(k));
        if (k === 1) await sizes(`${name}, step 2`);
        else await look(`${name}, step ${k + 1}`);
      }
    }
    for (const step of ["first", "last"]) {
      await page.locator(".form-steps select").selectOption(step === "first" ? "0" : { index: count - 1 });
      await sizes(`${step} step`);
    }
    for (const [button, dialog] of [
      ["#open-workbooks", "#workbooks"],
      ["#open-templates", "#templates"],
    ] as const) {
      await page.setViewportSize({ width: 1440, height: 800 });
      await page.click(button);
      await sizes(dialog, dialog);
      await page.keyboard.press("Escape");
    }
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(`${workbench.address()}/?sheets#household`);
    await ready(page);
    await page.waitForSelector(".o-grid canvas");
    await look("sheets");
    await page.setViewportSize({ width: 1280, height: 800 });
    await look("sheets at 1280");
    await page.click("#open-pane");
    for (const view of ["functions", "explain", "templates", "workbook"]) {
      await page.locator(`#pane #tab-${view}`).click();
      await page.locator(`#pane #panel-${view}`).waitFor();
      await look(`pane, ${view}`, "#pane");
    }
    await page.locator("#pane #tab-functions").click();
    await page.locator("#pane fluent-text-input").first().click();
    await page.keyboard.type("ECM");
    await page
      .locator("#pane fluent-compound-button", { hasText: /^\s*ECM/ })
      .first()
      .click();
    // What explains a function comes in a file of its own, a moment later.
    await page.locator("#pane", { hasText: pseudo("Protein left blank").slice(0, 18) }).waitFor();
    await look("pane, about a function", "#pane");
    await page.locator("#pane .view .bar fluent-button[appearance=primary]").click();
    await page.locator("#pane pre", { hasText: "=DAIRY.ECM" }).last().waitFor();
    await look("pane, insert", "#pane");
    expect(problems).toEqual([]);
  });

  test("what is looked for is found", async () => {
    const page = await workbench.open("", { locale: "en-US" });
    await page.evaluate(`document.querySelector("#start .start-actions a").style =
      "display: inline-block; width: 20px; overflow: hidden; white-space: nowrap"`);
    await page.evaluate(`document.querySelector("#start-templates").style.marginTop = "-2em"`);
    await page.evaluate(`document.querySelector("#start-templates li:last-child").style.marginLeft = "100vw"`);
    const found = (await foundIn(page)).join("\n");
    expect(found).toContain("English: New workbook");
    expect(found).toContain("cut: New workbook");
    expect(found).toContain("overlap: Templates / Sirajganj");
    expect(found).toContain("beyond the page: ");
  });
});
