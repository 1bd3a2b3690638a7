import { type Cell, readWrittenNumber, say } from "@dairy-functions/shared";
import { type FormField, inLatinDigits } from "@dairy-functions/workbooks";
import { messages } from "./messages.ts";
import { english, numberIn, type SheetLocale } from "./sheet-locale.ts";
import { dateOf } from "./workbench-host.ts";

/** What a person types into a question of the form, and what its cell holds. */

type Asked = Pick<FormField, "field" | "isPercent" | "isDay">;

/**
 * The value for the cell, null for a blank, or why it is not one. `understood` says what a number was read as that is
 * not written as the cell shows it.
 */
export type Typed = { readonly value: Cell; readonly understood?: string } | { readonly sentence: string };

export function read({ field, isPercent, isDay }: Asked, typed: string, locale: SheetLocale): Typed {
  const asTyped = typed.trim();
  if (asTyped === "") return { value: null };
  if (field.kind === "text" || field.kind === "list") return { value: asTyped };
  const text = locale.zero === undefined ? asTyped : inLatinDigits(asTyped, locale.zero);
  if (isDay) return { value: dayOf(text) };
  const ofCell = (value: number) => (isPercent ? exact(value / 100) : value);
  const plain = locale.decimalSeparator === "," ? /^[-+]?(\d+,?\d*|,\d+)$/ : /^[-+]?(\d+\.?\d*|\.\d+)$/;
  if (plain.test(text)) return { value: ofCell(Number(text.replace(",", "."))) };
  const written = readWrittenNumber(text);
  if (field.kind === "any" && written === undefined) return { value: asTyped };
  if (written === undefined || (written.rest !== "" && !(isPercent && written.rest === "%")))
    return { sentence: say(messages.notNumber, { text: asTyped }) };
  const { value, or } = written;
  const one = numberIn(locale, value);
  if (or !== undefined)
    return { sentence: say(messages.eitherNumber, { text: asTyped, one, other: numberIn(locale, or) }) };
  return { value: ofCell(value), understood: say(messages.readAs, { value: one }) };
}

/** What the question shows for the value of its cell. */
export function shown({ isPercent, isDay }: Asked, value: Cell, locale: SheetLocale = english): string {
  if (value === null || typeof value === "object") return "";
  if (isDay && typeof value === "number") return dateOf(value).toISOString().slice(0, 10);
  if (typeof value === "number") return numberIn(locale, isPercent ? exact(100 * value) : exact(value));
  return String(value);
}

const exact = (value: number): number => Number(value.toPrecision(12));

const dayOf = (text: string): number | string => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) ? text : Math.round((time - dateOf(0).getTime()) / 86_400_000);
};
