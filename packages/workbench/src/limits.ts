import { readWrittenNumber, say } from "@dairy-functions/shared";
import { misread } from "./commas.ts";
import { make } from "./form-elements.ts";
import { messages } from "./messages.ts";
import { inLocaleOf, numberIn } from "./sheet-locale.ts";
import { limitWords } from "./workbench-book.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** The texts of the limits of inputs, in place of those of o-spreadsheet. */

/** Says in a line below the grid what the selected cell accepts: a box beside the cell would cover others. */
export function showHelp(model: Model, line: HTMLElement): void {
  const { getters } = model;
  const write = () => {
    const { sheetId, col, row } = getters.getActivePosition();
    line.hidden = !getters.getDataValidationRules(sheetId).some(limitWords);
    const rule = line.hidden ? undefined : getters.getValidationRuleForCell({ sheetId, col, row });
    const { title = "", help = "" } = (rule && limitWords(rule)) ?? {};
    const text = inLocaleOf(getters.getLocale(), help);
    if (line.textContent !== title + text) line.replaceChildren(make("strong", {}, title), text);
  };
  model.on("update", line, write);
  write();
}

/**
 * Says below a cell why its entry is refused, until one goes on. No window of the browser, which a person may have
 * switched off.
 */
export function showRefusal(
  model: Model,
  sentence: string,
  { col, row }: Entry["currentEditedCell"],
  grid: Element,
): void {
  const { x, y, height } = model.getters.getVisibleRect({ left: col, right: col, top: row, bottom: row });
  const sheet = grid.querySelector(".o-grid canvas")!.getBoundingClientRect();
  const box = make("p", { class: "refused-entry", role: "alert" }, sentence);
  document.body.append(box);
  const left = Math.min(sheet.left + x, window.innerWidth - box.offsetWidth - 8);
  const below = sheet.top + y + height + 4;
  const isLow = below + box.offsetHeight > sheet.bottom;
  box.style.left = `${Math.max(8, left)}px`;
  box.style.top = `${isLow ? sheet.top + y - box.offsetHeight - 4 : below}px`;
  const end = (event: Event) => {
    if (event instanceof KeyboardEvent && !["Enter", "Tab", "Escape"].includes(event.key)) return;
    box.remove();
    for (const type of ending) document.removeEventListener(type, end, { capture: true });
  };
  for (const type of ending) document.addEventListener(type, end, { capture: true });
}
const ending = ["keydown", "pointerdown", "wheel"] as const;

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
