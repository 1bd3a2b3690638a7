import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

const plugin = "DAIRY_COMMAS";

/**
 * o-spreadsheet leaves out every comma before three digits or more, so that 0,2524 becomes 2524. Such an entry stays
 * text, which an input for numbers refuses, and a sentence says what to type. Where the locale has a decimal comma,
 * o-spreadsheet has already read it as one.
 */
export function registerCommas(o: SpreadsheetLibrary, tell: (sentence: string) => void): void {
  const plugins = o.registries.featurePluginRegistry;
  if (plugins.contains(plugin)) return;
  class Commas extends o.UIPlugin {
    override handle(command: object): void {
      const { type, content, ...cell } = command as { readonly type: string; readonly content?: unknown };
      if (type !== "UPDATE_CELL" || typeof content !== "string") return;
      const meant = meantBy(content);
      if (meant === undefined) return;
      this.dispatch("UPDATE_CELL", { ...cell, content: `'${content}` } as never);
      tell(say(messages.comma, { text: content.trim(), meant }));
    }
  }
  plugins.add(plugin, Commas as never);
}

/** What to type for a number with commas that do not part thousands, as 1,250 or 1,00,000 do. */
function meantBy(content: string): string | undefined {
  const text = content.trim();
  const [, before, digits, after] = /^([-$€\s]*)(\d+(?:,\d+)+)((?:\.\d*)?\s*%?)$/.exec(text) ?? [];
  if (digits === undefined || /^[1-9]\d{0,2}(,\d{2,3})*,\d{3}$/.test(digits)) return undefined;
  const isDecimal = digits.split(",").length === 2 && !after!.startsWith(".");
  return `${before}${digits.replaceAll(",", isDecimal ? "." : "")}${after}`;
}
