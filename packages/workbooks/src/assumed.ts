import type { Computed } from "./template.ts";

/** A number that formulas read instead of holding it: in a locked cell, with its source beside it. */
export const assumed = (
  name: string,
  label: string,
  value: number,
  shown: Pick<Computed, "unit" | "format" | "note">,
): Computed => ({ name, label, ...shown, formula: String(value) });

export const daysOfYear = assumed("daysOfYear", "Days in a year", 365, {
  unit: "d/yr",
  format: "0",
  note: "Without a leap day",
});
