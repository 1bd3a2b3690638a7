import { addressOf } from "@dairy-functions/formulas";
import { say, translated } from "@dairy-functions/shared";
import { capital } from "./lines.ts";
import { messages } from "./messages.ts";
import { type Computed, type Input, type Quantity, quantitiesOf, type Template } from "./template.ts";
import { namesIn, parse, quoted } from "./template-formulas.ts";

/** Blanks that would count as 0 in silence: a cell that is needed is named, and results wait for it. */

/** How a sheet begins to name what must be filled in. */
export const fillIn = (): string => say(messages.fillIn);

/** The quantity beside which an input is named while it is blank. */
export const besideOf = ({ goesWith, namedWith }: Input): string | undefined => goesWith ?? namedWith;

/**
 * The inputs, one cell each, that a sentence on another sheet waits for: those that it needs, and those that what it needs
 * is computed from.
 */
export function awaitedInputs({ sheets }: Pick<Template, "sheets">): ReadonlySet<string> {
  const found = new Map<string, { readonly quantity: Quantity; readonly isOne: boolean; readonly sheet: string }>();
  for (const { name: sheet, blocks } of sheets)
    for (const block of blocks) {
      const isOne = block.kind === "figures" || (block.kind === "rows" && block.along === undefined);
      for (const quantity of quantitiesOf(block)) found.set(quantity.name, { quantity, isOne, sheet });
    }
  const awaited = new Set<string>();
  for (const { name: own, blocks } of sheets) {
    const seen = new Set<string>();
    const follow = (name: string): void => {
      const { quantity, isOne, sheet } = found.get(name) ?? {};
      if (quantity === undefined || seen.has(name)) return;
      seen.add(name);
      if ("formula" in quantity) for (const each of needsOf(quantity)) follow(each);
      else if (isOne && !quantity.optional && sheet !== own) awaited.add(name);
    };
    for (const block of blocks) if (block.kind === "sentence") for (const each of needsOf(block)) follow(each);
  }
  return awaited;
}

const needsOf = ({ needs, formula }: Pick<Computed, "needs" | "formula">): readonly string[] =>
  needs ?? [formula].flat().flatMap((each) => namesIn(parse(each)));

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
  const more = say(quantity.goesWith === undefined ? messages.none : messages.zeroForNone);
  return note === undefined ? capital(more) : say(messages.note, { note: translated(note), more });
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
export const firstMissing = (
  rows: readonly { readonly row: number; readonly hasUnit: boolean; readonly missing: string }[],
  otherwise: string,
) =>
  rows.reduceRight(
    (rest, { row, hasUnit, missing }) => {
      const [label, unit] = [0, 1].map((column) => addressOf({ column, row }));
      return `IF(${missing},${quoted(fillIn())}&${label}${hasUnit ? `&", "&${unit}` : ""},${rest})`;
    },
    quoted(translated(otherwise)),
  );
