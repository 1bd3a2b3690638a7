import { readWrittenNumber, say } from "@dairy-functions/shared";
import { inLatinDigits } from "@dairy-functions/workbooks";
import { messages } from "./messages.ts";
import { numberIn, type SheetLocale } from "./sheet-locale.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

const plugin = "DAIRY_COMMAS";

/**
 * o-spreadsheet leaves out every comma before three digits or more, so that 0,2524 becomes 2524, and takes 1 250 for
 * January of the year 250. Such an entry stays text, which an input for numbers refuses, and a sentence says what to
 * type. Where the locale has a decimal comma, o-spreadsheet has already read it as one. Lakhs, 1,25,000, days with points,
 * 5.3.2024, and the digits that the workbook shows it would leave as text: they become what they mean.
 */
export function registerCommas(o: SpreadsheetLibrary, tell: (sentence: string) => void): void {
  const plugins = o.registries.featurePluginRegistry;
  if (plugins.contains(plugin)) return;
  class Commas extends o.UIPlugin {
    override handle(command: object): void {
      const { type, content, ...cell } = command as { readonly type: string; readonly content?: unknown };
      if (type !== "UPDATE_CELL" || typeof content !== "string" || this.isText(cell as never)) return;
      const locale = this.getters.getLocale();
      const understood = understoodAs(content, locale);
      const sentence = understood === undefined ? misread(content, locale) : undefined;
      if (understood !== undefined) this.dispatch("UPDATE_CELL", { ...cell, ...understood } as never);
      if (sentence === undefined) return;
      this.dispatch("UPDATE_CELL", { ...cell, content: `'${content}` } as never);
      tell(sentence);
    }

    /** Whether a cell takes whatever is typed for a text. */
    isText(at: Parameters<typeof this.getters.getCell>[0]): boolean {
      return this.getters.getCell(at)?.format === "@";
    }
  }
  plugins.add(plugin, Commas as never);
}

/** What o-spreadsheet must be given for an entry that it would leave as text, and that means only one thing. */
export function understoodAs(content: string, locale: SheetLocale): { content: string; format?: string } | undefined {
  const { dateFormat, zero } = locale;
  const text = content.trim();
  if (zero !== undefined) {
    const { zero: _, ...usual } = locale;
    const latin = inLatinDigits(text, zero);
    const isValue = latin !== text && /^[-+\d.,:/%\s]+$/.test(latin) && misread(latin, locale) === undefined;
    if (isValue) return understoodAs(latin, usual) ?? { content: latin };
  }
  if (/^-?\d{1,2}(,\d{2})+,\d{3}(\.\d*)?$/.test(text)) return { content: text.replaceAll(",", "") };
  const [, day, month, year] = (dateFormat === "dd.mm.yyyy" && /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)) || [];
  return day === undefined ? undefined : { content: `${year}-${month}-${day}`, format: dateFormat };
}

/** What to type for a number that o-spreadsheet takes for text or for another number; undefined for anything else. */
export function misread(content: string, locale: SheetLocale): string | undefined {
  const typed = content.trim();
  const text = locale.zero === undefined ? typed : inLatinDigits(typed, locale.zero);
  const withoutCommas = meantBy(text);
  if (withoutCommas !== undefined) return say(messages.comma, { text: typed, meant: numberIn(locale, withoutCommas) });
  const written = readWrittenNumber(text);
  if (written === undefined || written.because === "text" || !["", "%"].includes(written.rest)) return undefined;
  const { value, or, because, rest } = written;
  const read = Number(text.replaceAll(",", "").replace(/\s*%$/, ""));
  if (read === value || read === or) return undefined;
  const sentence = { digits: messages.otherDigits, comma: messages.comma, groups: messages.groups }[because];
  return say(sentence, { text: typed, meant: `${numberIn(locale, value)}${rest}` });
}

/** What to type for a number with commas that do not part thousands, as 1,250 or 1,00,000 do. */
function meantBy(text: string): string | undefined {
  const [, before, digits, after] = /^([-$€\s]*)(\d+(?:,\d+)+)((?:\.\d*)?\s*%?)$/.exec(text) ?? [];
  if (digits === undefined || /^[1-9]\d{0,2}(,\d{2,3})*,\d{3}$/.test(digits)) return undefined;
  const isDecimal = digits.split(",").length === 2 && !after!.startsWith(".");
  return `${before}${digits.replaceAll(",", isDecimal ? "." : "")}${after}`;
}
