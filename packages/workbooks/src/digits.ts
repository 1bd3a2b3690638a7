import { addressOf } from "@dairy-functions/formulas";
import { rectanglesBy } from "./blocks.ts";
import type { BookSheet, Highlight, NumberFormat } from "./book.ts";

/** The digits of amounts: in lakhs where a person chooses that, and with fewer decimals the larger they are. */

export const lakhs = "##\\,##\\,##0";
export const crores = "##\\,##\\,##\\,##0";

/** What may be chosen, as both look. */
export const groupings = { thousands: "1,000,000", lakhs: "10,00,000" } as const;

/** What takes the place of a format beyond an amount, and below its negative, the largest first. */
interface Step {
  readonly beyond: string;
  readonly format: string;
}

/**
 * The formats of larger amounts. A format that is also given for negative amounts keeps its decimals: payments must add up
 * as they are printed. No format of several sections does this: LibreOffice drops the minus of those with conditions.
 */
function stepsOf(format: string, inLakhs: string): readonly Step[] {
  const match = /^#,##0(?:\.([0#]+))?(?:;-#,##0[.0#]*;|(;-#,##0\.0+))?$/.exec(format);
  if (match === null) return [];
  const [, decimals = "", isExact] = match;
  const { length } = decimals;
  const shown = isExact ? `.${decimals}` : "";
  // LibreOffice takes an error for a limit that is passed.
  const never = `+10^99*(1-${inLakhs})`;
  const half = isExact ? `10^-${length}/2` : "1/2";
  return [
    { beyond: `10^7-${half}${never}`, format: crores + shown },
    { beyond: `10^5-${half}${never}`, format: lakhs + shown },
    ...(length === 0 || isExact ? [] : [{ beyond: `10^${length > 2 ? 3 : 5}-1/2`, format: "#,##0" }]),
    ...(length > 2 && !isExact ? [{ beyond: "10-10^-2/2", format: "#,##0.00" }] : []),
  ];
}

/** The formats of the larger amounts of a sheet; the name `inLakhs` is of the cell that says whether lakhs are chosen. */
export function numberFormatsOf(sheet: BookSheet, inLakhs: string): readonly NumberFormat[] {
  return [...rectanglesBy(sheet, ({ format }) => format)].flatMap(([format, areas]) =>
    stepsOf(format, inLakhs).map((step) => ({ ...step, ranges: areas.map(addressOf) })),
  );
}

/**
 * A highlight of amounts, once more with each of their formats: LibreOffice applies only the first condition that a cell
 * meets.
 */
export function withFormats(highlight: Highlight, { cells }: Pick<BookSheet, "cells">, inLakhs: string): Highlight[] {
  const [first] = highlight.range.split(":");
  const { format = "", input } = cells[first!] ?? {};
  const isRefused = input === true && highlight.look === "bad";
  const steps = isRefused ? [] : stepsOf(format, inLakhs);
  return [
    ...steps.map(({ beyond, format }) => ({
      ...highlight,
      formula: `AND(${highlight.formula},ABS(${first})>${beyond})`,
      format,
    })),
    highlight,
  ];
}
