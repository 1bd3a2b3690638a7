/// <reference types="google-apps-script" />

import {
  type Language,
  type LanguageFile,
  languageFor,
  readLanguage,
  speak,
  type Translations,
} from "@dairy-functions/shared";

/** The language of the script: the one that was chosen for the spreadsheet in the sidebar, else that of a locale. */

const property = "language";

const kept = (): GoogleAppsScript.Properties.Properties | null => PropertiesService.getDocumentProperties();

/** Keeps a choice with the spreadsheet: a cell is computed once for all who look at it. False if Google does not keep it. */
export const keep = (code: string): boolean => kept()?.setProperty(property, code) !== undefined;

/** What Google does not give here, such as properties before the add-on is used in a file, leaves the locale to decide. */
function chosenElse(locale: () => string): Language | undefined {
  const attempt = (ask: () => string | null | undefined) => {
    try {
      return ask() ?? "";
    } catch {
      return "";
    }
  };
  return languageFor([attempt(() => kept()?.getProperty(property)), attempt(locale)]);
}

/** The language of cells, which all who open the spreadsheet share. */
export const languageOfCells = () => chosenElse(() => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());

/** The language of menu and sidebar. */
export const languageOfPerson = () => chosenElse(() => Session.getActiveUserLocale());

/** The texts of a language for cells, for the explanations in them, for the pane, and in templates. */
const pages = {
  functions: (code: Language) => `50_${code}`,
  explanations: (code: Language) => `51_explanations_${code}`,
  pane: (code: Language) => `52_pane_${code}`,
  workbooks: (code: Language) => `60_workbooks_${code}`,
};
export type LanguagePage = keyof typeof pages;

export const languageFile = (page: LanguagePage, code: Language): LanguageFile => dataIn(pages[page](code));

/** A data file of the project, which Apps Script gives only as a page. */
const dataIn = (name: string): LanguageFile =>
  JSON.parse(
    HtmlService.createHtmlOutputFromFile(name)
      .getContent()
      .replace(/^\s*<script[^>]*>|<\/script>\s*$/g, ""),
  );

const inEnglish: Translations = { get: () => undefined };

/**
 * Speaks a language from the first text on: a cell that shows a number asks Google for nothing. Where Google does not give
 * the texts, cells go on in English.
 */
export function speakWhenAsked(language: () => Language | undefined, ...needed: readonly LanguagePage[]): void {
  const wanted = new Set(needed);
  let texts: Translations | undefined;
  const find = (): Translations => {
    const code = language();
    try {
      return code === undefined ? inEnglish : readLanguage(...[...wanted].map((page) => languageFile(page, code)));
    } catch {
      return inEnglish;
    }
  };
  const found = () => (texts ??= find());
  speak({
    get code() {
      return found().code;
    },
    get: (english) => found().get(english),
    explain() {
      if (!wanted.has("explanations")) texts = undefined;
      wanted.add("explanations");
      return undefined;
    },
  });
}
