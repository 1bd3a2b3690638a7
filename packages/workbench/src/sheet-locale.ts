import { sentenceWith } from "@dairy-functions/formulas";
import { inDigits, scripts } from "@dairy-functions/workbooks";
import { customs } from "./language.ts";

/** How digits are grouped in lakhs, in the words of o-spreadsheet. */
export const lakhs = "[3,2,0]";

/** How a workbook writes numbers and dates: as the browser's language does when it is new, until a person chooses another. */

type Model = InstanceType<typeof import("@odoo/o-spreadsheet")["Model"]>;
export type SheetLocale = ReturnType<Model["getters"]["getLocale"]> & {
  /** The zero of the digits that the workbook shows instead of 0 to 9. */
  readonly zero?: string;
};

/** The languages that the settings of a workbook offer beside the browser's. */
const offered = ["en-US", "en-IN", "en-GB", "es-ES", "es-MX", "fr-FR", "pt-BR", "de-DE", "bn-BD", "hi-IN", "sw-KE"];

/** The numbers of a program: o-spreadsheet keeps contents in it, and so do files. */
export const english: SheetLocale = {
  name: "English (US)",
  code: "en_US",
  thousandsSeparator: ",",
  decimalSeparator: ".",
  weekStart: 7,
  dateFormat: "m/d/yyyy",
  timeFormat: "hh:mm:ss a",
  formulaArgSeparator: ",",
};

/** The customs of a language and its region, with the digits that spreadsheets know. */
export function localeFor(language: string): SheetLocale {
  const tag = new Intl.Locale(language).maximize();
  const region = new Intl.Locale(tag.language, tag.region === undefined ? {} : { region: tag.region });
  const code = region.toString().replaceAll("-", "_");
  if (code === english.code) return english;
  const own = new Intl.Locale(region, { numberingSystem: "latn", calendar: "gregory" });
  const number = new Intl.NumberFormat(own, { minimumFractionDigits: 1 }).formatToParts(12_345_678.5);
  const sign = (type: string) => number.find((part) => part.type === type)?.value;
  const decimalSeparator = sign("decimal") ?? ".";
  const [date, time] = [
    new Intl.DateTimeFormat(own, { day: "2-digit", month: "2-digit", year: "numeric" }).formatToParts(0),
    new Intl.DateTimeFormat(own, { hour: "numeric" }).resolvedOptions(),
  ];
  const letters: Readonly<Record<string, string>> = { day: "dd", month: "mm", year: "yyyy" };
  const thousandsSeparator = sign("group")?.replace(/\s/u, " "); // the space that people type
  return {
    name: new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" }).of(region.toString()) ?? code,
    code,
    ...(thousandsSeparator !== undefined && { thousandsSeparator }),
    decimalSeparator,
    weekStart: firstDayOf(region),
    dateFormat: date.map(({ type, value }) => letters[type] ?? value.replace(/\p{Cf}/gu, "")).join(""),
    timeFormat: time.hour12 ? "hh:mm:ss a" : "hh:mm:ss",
    formulaArgSeparator: decimalSeparator === "," ? ";" : ",",
    ...(number.filter(({ type }) => type === "integer")[1]?.value.length === 2 && { digitGrouping: lakhs }),
  };
}

/** Not every browser knows on which day the week begins: then it is Monday, 1. */
const firstDayOf = (locale: Intl.Locale & { readonly getWeekInfo?: () => { readonly firstDay: number } }): number =>
  locale.getWeekInfo?.().firstDay ?? 1;

/** What a workbook that is new begins with. */
export const newSettings = () => ({ settings: { locale: localeFor(customs()) } });

/** What the settings of a workbook offer. */
export async function loadLocales(): Promise<SheetLocale[]> {
  const all = [...offered, ...navigator.languages].map(localeFor);
  return [...new Map(all.map((locale) => [locale.code, locale])).values()];
}

/** A number as a person writes it there, without marks between its thousands. */
export const numberIn = (
  { decimalSeparator, zero }: Pick<SheetLocale, "decimalSeparator" | "zero">,
  value: number | string,
): string => withZero(zero, String(value).replace(".", decimalSeparator));

/** A number that is already written, in the digits of the workbook. */
export const shownIn = ({ zero }: SheetLocale, written: string): string => withZero(zero, written);

const withZero = (zero: string | undefined, written: string) =>
  zero === undefined ? written : inDigits(written, zero);

/** What the browser calls these customs, where it writes numbers. */
export function intlOf({ code, zero }: SheetLocale): string {
  const { numbering = "latn" } = Object.values(scripts).find((script) => script.zero === zero) ?? {};
  return `${code.replaceAll("_", "-")}-u-nu-${numbering}`;
}

/** A sentence of ours with its numbers as they are written there. */
export function inLocaleOf(locale: SheetLocale, sentence: string): string {
  const { decimalSeparator, thousandsSeparator = "" } = locale;
  const isInLakhs = "digitGrouping" in locale && locale.digitGrouping === lakhs;
  if (decimalSeparator === "." && thousandsSeparator === "," && !isInLakhs) return sentence;
  const grouped = (whole: string) =>
    (isInLakhs ? whole.replaceAll(",", "").replace(/\B(?=(\d{2})*\d{3}$)/g, ",") : whole).replaceAll(
      ",",
      thousandsSeparator,
    );
  return sentenceWith(sentence, decimalSeparator, grouped, (number) => shownIn(locale, number));
}

/** A number as a person reads it there, with marks between its thousands. */
export const readableIn = (locale: SheetLocale, value: number): string =>
  inLocaleOf(locale, value.toLocaleString("en-US", { maximumSignificantDigits: 12 }));

/** A text that has its numbers as its language writes them, in the digits of the workbook. */
export const inDigitsOf = (locale: SheetLocale, text: string): string =>
  locale.zero === undefined ? text : inLocaleOf(locale, text);
