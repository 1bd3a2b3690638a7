import { escaped, say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";

/**
 * What o-spreadsheet's templates leave out for people who hear the page: the names of four fields, and a place in the
 * order of the keyboard for the field of a cell. They are changed in memory; the file that is served stays as published.
 */
const changes = (): readonly (readonly [found: RegExp, put: string])[] => [
  [/(?=class="o-font-size o-number-input)/, 't-att-aria-label="props.title" '],
  [/(?=class="o-grid-add-rows-input)/, `aria-label="${escaped(say(messages.rowsToAdd))}" `],
  [
    /(?<=t-name="o-spreadsheet-NamedRangeSelector">.*?<TextInput)/s,
    ` placeholder="${escaped(JSON.stringify(say(messages.cellOrName)))}"`,
  ],
  [
    /tabindex="1"(?=\s+t-att-contenteditable)/,
    `tabindex="0" role="textbox" aria-label="${escaped(say(messages.contentOfCell))}"`,
  ],
];

export function accessible(templates: string): string {
  return changes().reduce((text, [found, put]) => {
    const changed = text.replace(found, put);
    if (changed === text) throw new Error(say(messages.otherVersion, { part: String(found) }));
    return changed;
  }, templates);
}
