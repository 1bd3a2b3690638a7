import { begun, languageOf } from "@dairy-functions/languages";
import { xform } from "@dairy-functions/workbooks/field-forms";
import { templates } from "@dairy-functions/workbooks/templates";
import type { Browser } from "playwright-core";
import { findChromium, launchChromium } from "../chromium.ts";
import { enketoPage, fillInEnketo, hasEnketo, isValidInEnketo, noteInEnketo, openInEnketo } from "./enketo.ts";
import { caseOf, differences, exampleOf, mainSentenceOf, workbookOf } from "./field-forms.ts";

/** Field forms in Enketo, as KoboToolbox shows them in a browser, on the screen of a small phone. */

const isHere = hasEnketo && findChromium() !== undefined;
if (!isHere) console.log("Skipped: ENKETO_MODULES does not name a folder with enketo-core, or there is no Chromium.");
const languages = begun().map(languageOf);
const forms = templates.filter(({ fieldForm }) => fieldForm !== undefined);
let browser: Browser;
let html: string;

beforeAll(async () => {
  if (!isHere) return;
  html = await enketoPage();
  browser = await launchChromium();
});
afterAll(() => browser?.close());

(isHere ? test : test.skip).each(forms.map((template) => [template.name, template] as const))(
  "Enketo gives what the workbook gives in each language, and keeps it when the language is changed: the example of %s",
  async (_, template) => {
    const one = caseOf(template, languages);
    const answers = exampleOf(one);
    const opened = await openInEnketo(browser, html, xform(one.form));
    const filled = await fillInEnketo(opened, answers);
    for (const language of [undefined, ...languages])
      expect(differences(one, filled, workbookOf(one, answers, language), language)).toEqual([]);
    const note = `${mainSentenceOf(template)}Note`;
    const said = (name: string) => filled[name]![0]!.trim();
    expect(await noteInEnketo(opened, note)).toBe(said(mainSentenceOf(template)));
    await opened.locator("#form-languages").selectOption("bn");
    expect(await noteInEnketo(opened, note)).toBe(said(`${mainSentenceOf(template)}_bn`));
    expect(await fillInEnketo(opened, {})).toEqual(filled);
    expect(await isValidInEnketo(opened)).toBe(true);
    await opened.close();
  },
  600_000,
);

(isHere ? test : test.skip)(
  "a text typed into a number leaves it blank, and the form says what is missing",
  async () => {
    const one = caseOf(forms.find(({ name }) => name === "household")!);
    const opened = await openInEnketo(browser, html, xform(one.form));
    await fillInEnketo(opened, exampleOf(one));
    const living = opened.locator('input[name$="/living"]');
    await opened.evaluate(() => document.querySelector(".pages")?.classList.remove("pages"));
    await living.fill("");
    await living.pressSequentially("five");
    await living.blur();
    const { living: kept, verdict } = await fillInEnketo(opened, {});
    expect(kept).toEqual([""]);
    expect(verdict).toEqual([expect.stringContaining("Living costs in cash")]);
    expect(await isValidInEnketo(opened)).toBe(false);
    await opened.close();
  },
  600_000,
);
