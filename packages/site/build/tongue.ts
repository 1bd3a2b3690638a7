import { english, inLocale, type Locale, sentenceWith } from "@dairy-functions/formulas";
import { type Language, languages } from "@dairy-functions/shared";

/** The languages of the site. English pages are in its top folder, and those of another language in the folder of its code. */
export type Tongue = Language | "en";

export const folderOf = (tongue: Tongue): string => (tongue === "en" ? "" : `${tongue}/`);

/** From the folder of a language to what all languages share. */
export const topFrom = (tongue: Tongue): string => (tongue === "en" ? "" : "../");

/** From the top folder to the file of a workbook. */
export const workbookIn = (tongue: Tongue, file: string): string => `workbooks/${folderOf(tongue)}${file}`;

/** A number as people write it in the language, with the digits 0 to 9. */
export const numberIn = (tongue: Tongue, value: number, options: Intl.NumberFormatOptions = {}): string =>
  value.toLocaleString(tongue === "en" ? "en" : `${languages[tongue].locales[0]}-u-nu-latn`, options);

const localeOf = (tongue: Tongue): Locale => (numberIn(tongue, 0.5).includes(",") ? { decimal: "," } : english);

/** A formula as a spreadsheet of the language takes it: =DAIRY.ECM(30; 4; 3,3). */
export const formulaIn = (tongue: Tongue, formula: string): string => inLocale(formula, english, localeOf(tongue));

/** A sentence of the library with its numbers as people write them. */
export const sentenceIn = (tongue: Tongue, sentence: string): string =>
  sentenceWith(sentence, localeOf(tongue).decimal, (whole) => numberIn(tongue, Number(whole.replaceAll(",", ""))));

/** The workbench, in the language; the page in English leaves it to the browser. */
export const workbenchIn = (tongue: Tongue, template = ""): string =>
  `${topFrom(tongue)}workbench/${tongue === "en" ? "" : `?language=${tongue}`}${template && `#${template}`}`;
