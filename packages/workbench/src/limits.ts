import { readWrittenNumber, say } from "@dairy-functions/shared";
import { misread } from "./commas.ts";
import { messages } from "./messages.ts";
import { inLocaleOf, numberIn } from "./sheet-locale.ts";
import { limitWords } from "./workbench-book.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** The texts of the limits of inputs, in place of those of o-spreadsheet. */

/** Shows what an input accepts while the pointer is over it, as Excel does. */
export function showHelp(o: SpreadsheetLibrary, { Component, xml }: typeof import("@odoo/owl")): void {
  class LimitHelp extends Component {
    static override template = xml`<div class="limit-help"><strong t-out="props.title"/><p t-out="props.help"/></div>`;
    static override props = { title: String, help: String, onClosed: { type: Function, optional: true } };
  }
  o.registries.cellPopoverRegistry.add("LimitHelp", {
    onHover: (position, getters) => {
      const rule = getters.getValidationRuleForCell(position);
      const words = rule && limitWords(rule);
      if (words === undefined) return { isOpen: false };
      const { title } = words;
      const help = inLocaleOf(getters.getLocale(), words.help);
      return { isOpen: true, props: { title, help }, Component: LimitHelp, cellCorner: "top-right" };
    },
  });
}

type Model = InstanceType<SpreadsheetLibrary["Model"]>;

/** The entry that o-spreadsheet is about to drop, and its cell. */
export interface Entry {
  readonly currentContent: string;
  /** The content as o-spreadsheet keeps it, with a decimal point. */
  readonly getCurrentCanonicalContent?: () => string;
  readonly currentEditedCell: { readonly sheetId: string; readonly col: number; readonly row: number };
}

/** Why an entry is refused: the sentence about the number as it is written, or of the limit; undefined if none is. */
export function refusal(model: Model, text: string, entry: Entry): string | undefined {
  const { currentContent, currentEditedCell } = entry;
  const kept = entry.getCurrentCanonicalContent?.() ?? currentContent;
  if (!text.startsWith("The data you entered in ")) return undefined;
  const { getters } = model;
  const locale = getters.getLocale();
  const accepts = (value: number) => getters.getValidationResultForCellValue(value, currentEditedCell).isValid;
  const rule = getters.getValidationRuleForCell(currentEditedCell);
  const limit = inLocaleOf(locale, (rule && limitWords(rule)?.refusal) ?? text);
  const written = readWrittenNumber(currentContent);
  const sentence = misread(kept, locale);
  if (written !== undefined && sentence !== undefined) {
    const value = written.rest === "%" ? written.value / 100 : written.value;
    return accepts(value) ? sentence : `${sentence}\n${limit}`;
  }
  const { value: read, or: meant } = written ?? {};
  return meant !== undefined && currentContent.includes(locale.thousandsSeparator ?? ",") && accepts(meant)
    ? say(messages.thousands, { text: currentContent.trim(), read: read!, meant: numberIn(locale, meant) })
    : limit;
}
