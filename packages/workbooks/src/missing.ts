import { addressOf } from "@dairy-functions/formulas";
import { capital } from "./lines.ts";
import type { Input, Quantity } from "./template.ts";
import { quoted } from "./template-formulas.ts";

/** Blanks that would count as 0 in silence: a cell that is needed is named, and results wait for it. */

/** How a sheet begins to name what must be filled in. */
export const fillIn = "Fill in: ";

/** An input that another makes needed. */
export const isNeeded = (quantity: Quantity): quantity is Input & { readonly goesWith: string } =>
  "input" in quantity && quantity.goesWith !== undefined;

/** Whether a blank is as good as 0: an input that may be blank, and whose note says nothing else of it. */
export const isNoneIfBlank = (quantity: Quantity): boolean =>
  "input" in quantity &&
  quantity.optional === true &&
  quantity.goesWith === undefined &&
  !/blank/i.test(quantity.note ?? "");

/** What a blank means, said beside the cell and while it is filled in. */
export function notedOf(quantity: Quantity): string | undefined {
  const { note } = quantity;
  if (!("input" in quantity) || quantity.optional !== true || /blank/i.test(note ?? "")) return note;
  const [field] = [quantity.input].flat();
  if (field!.kind !== "number" && field!.kind !== "whole") return note;
  const blank = quantity.goesWith === undefined ? "blank: none" : "0 for none";
  return note === undefined ? capital(blank) : `${note}; ${blank}`;
}

/** References of a cell, of the quantity that it goes with, and of the one that does as well: ranges, or single cells. */
export interface Needed {
  readonly own: string;
  readonly goesWith: string;
  readonly unless: string | undefined;
}

/** Whether a single cell, or one of a range along farms, is blank and needed. */
export function isMissing({ own, goesWith, unless }: Needed, isRange = own.includes(":")): string {
  const all = [`${own}=""`, `${goesWith}<>""`, `${goesWith}<>0`, ...(unless === undefined ? [] : [`${unless}=""`])];
  return isRange ? `SUMPRODUCT(${all.map((each) => `(${each})`).join("*")})>0` : `AND(${all.join(",")})`;
}

/** The label and unit of the first row of a block that is missing, or what is said otherwise. */
export const firstMissing = (rows: readonly { readonly row: number; readonly missing: string }[], otherwise: string) =>
  rows.reduceRight((rest, { row, missing }) => {
    const [label, unit] = [0, 1].map((column) => addressOf({ column, row }));
    return `IF(${missing},${quoted(fillIn)}&${label}&", "&${unit},${rest})`;
  }, quoted(otherwise));
