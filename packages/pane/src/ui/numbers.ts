import { sentenceWith } from "@dairy-functions/formulas";
import type { Cell, CellError } from "@dairy-functions/shared";
import { isOfHost, localeOf } from "../areas.ts";
import type { Host } from "../pane-host.ts";
import { shownCell } from "../understand/page.ts";

/** Numbers as the formulas of the host write them, wherever the pane shows one. */

let decimal = (): string => ".";

/** Has the pane write its numbers as a host does. */
export function writeNumbersOf(host: Host): void {
  decimal = () => localeOf(host).decimal;
}

/** A sentence of the library. Thousands are parted by a narrow space where the comma is the decimal sign. */
export const written = (sentence: string): string =>
  decimal() === "." ? sentence : sentenceWith(sentence, decimal(), (whole) => whole.replaceAll(",", "\u202f"));

/** A value as it is read; a text stays as it is. */
export const shown = (value: Cell): string =>
  typeof value === "number" ? shownCell(value).replace(".", decimal()) : shownCell(value);

/** The sentence of an error. What the host has said is in its numbers already. */
export const sentenceIn = (error: CellError): string => (isOfHost(error) ? error.sentence : written(error.sentence));
