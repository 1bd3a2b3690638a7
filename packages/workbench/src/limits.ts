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
      const { title, help } = words;
      return { isOpen: true, props: { title, help }, Component: LimitHelp, cellCorner: "top-right" };
    },
  });
}

/** The message when an entry is refused: the limit's sentence instead of o-spreadsheet's. */
export function refusal(o: SpreadsheetLibrary, model: InstanceType<SpreadsheetLibrary["Model"]>, text: string): string {
  const address = /^The data you entered in ([A-Z]+\d+) violates/.exec(text)?.[1];
  if (address === undefined) return text;
  const position = { sheetId: model.getters.getActiveSheetId(), ...o.helpers.toCartesian(address) };
  const rule = model.getters.getValidationRuleForCell(position);
  return (rule && limitWords(rule)?.refusal) ?? text;
}
