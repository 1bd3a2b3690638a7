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

/** A data file of the project, which Apps Script gives only as a page. */
export const languageFile = (name: string): LanguageFile =>
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
export function speakWhenAsked(language: () => Language | undefined): void {
  let texts: Translations | undefined;
  const find = (): Translations => {
    const code = language();
    try {
      return code === undefined ? inEnglish : readLanguage(languageFile(`50_${code}`));
    } catch {
      return inEnglish;
    }
  };
  speak({
    get(english) {
      texts ??= find();
      return texts.get(english);
    },
  });
}
