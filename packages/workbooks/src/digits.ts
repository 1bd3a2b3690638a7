import { addressOf } from "@dairy-functions/formulas";
import { type Language, spoken } from "@dairy-functions/shared";
import { rectanglesBy } from "./blocks.ts";
import type { BookCell, BookSheet, Highlight, NumberFormat } from "./book.ts";
import type { Look } from "./looks.ts";

/** The digits of numbers: amounts in lakhs and in the language's digits where a person chooses them. */

export const lakhs = "##\\,##\\,##0";
export const crores = "##\\,##\\,##\\,##0";

/** What may be chosen, as both look; in quotation marks, because hosts write other numbers of a note in their own way. */
export const groupings = { thousands: '"1,000,000"', lakhs: '"10,00,000"' } as const;

/** The digits of a language: their zero, what begins a format that shows them, and what Unicode calls them. */
export interface Script {
  readonly zero: string;
  readonly format: string;
  readonly numbering: string;
}

/** Languages whose digits may be chosen, always in lakhs. */
export const scripts: Readonly<Partial<Record<Language, Script>>> = {
  bn: { zero: "০", format: "[$-5000445]", numbering: "beng" },
  hi: { zero: "०", format: "[$-4000439]", numbering: "deva" },
};

/** The digits that the language of a workbook has beside 0 to 9. */
export const scriptHere = (): Script | undefined => scripts[spoken()?.code as Language];

/** A text with the digits that begin at a zero. */
export const inDigits = (text: string, zero: string): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero.codePointAt(0)! + Number(digit)));

/** A text with the digits 0 to 9 in place of those that begin at a zero. */
export const inLatinDigits = (text: string, zero: string): string =>
  text.replace(/\p{Nd}/gu, (sign) => {
    const digit = sign.codePointAt(0)! - zero.codePointAt(0)!;
    return digit >= 0 && digit < 10 ? String(digit) : sign;
  });

/** What the cell that says how digits are shown may hold. */
export const digitsShown = { thousands: 0, lakhs: 1, script: 2 } as const;

/** What takes the place of a format while a condition holds. */
type Step = Pick<NumberFormat, "beyond" | "when" | "format">;

/** The formats of larger amounts, the largest first, and whether they are for lakhs only. */
interface Larger {
  readonly limit: string;
  readonly inLakhs: boolean;
  readonly format: string;
}

/**
 * A format that is also given for negative amounts keeps its decimals: payments must add up as they are printed. No format
 * of several sections does this: LibreOffice drops the minus of those with conditions.
 */
function largerOf(format: string): readonly Larger[] {
  const match = /^#,##0(?:\.([0#]+))?(?:;-#,##0[.0#]*;|(;-#,##0\.0+))?$/.exec(format);
  if (match === null) return [];
  const [, decimals = "", isExact] = match;
  const { length } = decimals;
  const shown = isExact ? `.${decimals}` : "";
  const half = isExact ? `10^-${length}/2` : "1/2";
  return [
    { limit: `10^7-${half}`, inLakhs: true, format: crores + shown },
    { limit: `10^5-${half}`, inLakhs: true, format: lakhs + shown },
    ...(length === 0 || isExact ? [] : [{ limit: `10^${length > 2 ? 3 : 5}-1/2`, inLakhs: false, format: "#,##0" }]),
    ...(length > 2 && !isExact ? [{ limit: "10-10^-2/2", inLakhs: false, format: "#,##0.00" }] : []),
  ];
}

/** What the format of a cell gives way to; the name is of the cell that says how digits are shown. */
function stepsOf(format: string, shown: string, script: Script | undefined): readonly Step[] {
  const larger = largerOf(format);
  // LibreOffice takes an error for a limit that is passed.
  const unless = (condition: string) => `+10^99*(${shown}${condition})`;
  const usual = larger.map(({ limit, inLakhs, format }) => ({
    beyond: inLakhs ? limit + unless(`=${digitsShown.thousands}`) : limit,
    format,
  }));
  if (script === undefined || !hasDigits(format)) return usual;
  const own = (each: string) =>
    sectionsOf(each)
      .map((section) => script.format + section)
      .join(";");
  return [
    ...larger.map(({ limit, format }) => ({ beyond: limit + unless(`<>${digitsShown.script}`), format: own(format) })),
    { when: `${shown}=${digitsShown.script}`, format: own(format) },
    ...usual,
  ];
}

/** The sections of a format, which may also hold semicolons in its texts. */
export const sectionsOf = (format: string): readonly string[] => format.split(/(?<!\\);(?=(?:[^"]*"[^"]*")*[^"]*$)/);

const general = "General";

const hasDigits = (format: string): boolean => format === general || /[0#y]/.test(format.replace(/"[^"]*"/g, ""));

/** Looks of cells that may show a number without a format. */
const mayBeNumbers: readonly Look[] = ["input", "inputText", "reconstructed", "computed", "headerRight"];

const formatOf = ({ format, look }: Pick<BookCell, "format" | "look">): string | undefined =>
  format ?? (mayBeNumbers.includes(look) ? general : undefined);

/** The formats that the numbers of a sheet have instead of their own; the name is of the cell that says how they are shown. */
export function numberFormatsOf(
  sheet: Pick<BookSheet, "cells">,
  shown: string,
  script = scriptHere(),
): readonly NumberFormat[] {
  return [...rectanglesBy(sheet, formatOf)].flatMap(([format, areas]) =>
    stepsOf(format, shown, script).map((step) => ({ ...step, ranges: areas.map(addressOf) })),
  );
}

/**
 * A highlight of numbers, once more with each of their formats: LibreOffice applies only the first condition that a cell
 * meets.
 */
export function withFormats(highlight: Highlight, { cells }: Pick<BookSheet, "cells">, shown: string): Highlight[] {
  const [first] = highlight.range.split(":");
  const cell = cells[first!];
  const isRefused = cell?.input === true && highlight.look === "bad";
  const steps = cell === undefined || isRefused ? [] : stepsOf(formatOf(cell) ?? "", shown, scriptHere());
  return [
    ...steps.map(({ beyond, when = `ABS(${first})>${beyond}`, format }) => ({
      ...highlight,
      formula: `AND(${highlight.formula},${when})`,
      format,
    })),
    highlight,
  ];
}
