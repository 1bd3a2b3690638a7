import type { Cell } from "@dairy-functions/shared";
import type { FormField, FormGroup, FormSentence, Shown } from "@dairy-functions/workbooks";
import { isAnswered } from "./answered.ts";
import { cellsOf } from "./form-cells.ts";
import { shown } from "./form-values.ts";
import type { Model } from "./steps.ts";

/** A question about one cell, and where the form asks it. */
export interface Answer {
  readonly group: number;
  /** Which farm or month it is about, where the group asks for several. */
  readonly index: number;
  readonly field: FormField;
  readonly cell: Shown;
}

/** The name under which the workbook remembers an answer; rows that a person inserts do not change it. */
export const keyOf = ({ at, from }: Shown): string =>
  from === undefined
    ? `${at.sheet} ${at.row} ${at.column}`
    : `${from.name} ${at.row - from.at.row} ${at.column - from.at.column}`;

/**
 * Whether an answer is so much larger than that of the example that its unit is probably another one: a thousand times,
 * or a million times for money, since one currency is worth 100,000 of another.
 */
export function isFarFrom(example: Cell, answer: Cell, { isMoney }: Pick<FormField, "isMoney">): boolean {
  if (typeof example !== "number" || typeof answer !== "number" || example === 0) return false;
  return Math.abs(answer / example) >= (isMoney ? 1e6 : 1e3);
}

/** What is answered, what is still the example's, and what a result waits for. */
export function answersOf(model: Model, groups: readonly FormGroup[]) {
  const { contentOf, isBad } = cellsOf(model);
  const all = groups.flatMap(({ fields }, group) =>
    fields.flatMap((field) => field.cells.map((cell, index): Answer => ({ group, index, field, cell }))),
  );
  const isBlank = ({ cell }: Answer) => contentOf(cell) === null || contentOf(cell) === "";
  const isExample = ({ field, cell, index }: Omit<Answer, "group">): boolean => {
    const example = shown(field, field.examples[index] ?? null);
    return example !== "" && shown(field, contentOf(cell)) === example && !isAnswered(model.getters, keyOf(cell));
  };
  const isNeeded = ({ field: { name, optional } }: Answer, { reads }: FormSentence) =>
    !optional && name !== undefined && reads.has(name);

  return {
    isExample,
    /** The question about a cell. */
    about: (cell: Shown) => all.find((each) => each.cell === cell),
    named: (key: string) => all.find(({ cell }) => keyOf(cell) === key)?.cell,
    /** The answers with an example that are not blank, and the first that is still the example's. */
    examples() {
      const given = all.filter((each) => each.field.examples.length > 0 && !isBlank(each));
      const left = given.filter(isExample);
      return { of: given.length, left: left.length, first: left[0] };
    },
    /** The answer that a sentence waits for: one that is not allowed, or else one that is blank. */
    missing(sentence: FormSentence, isWaiting: boolean): Answer | undefined {
      const bad = all.find(({ cell }) => isBad(cell));
      if (bad !== undefined || !isWaiting) return bad;
      const blank = all.filter((each) => isNeeded(each, sentence) && isBlank(each));
      const isWhole = ({ field }: Answer) => field.cells.every((cell) => blank.some((each) => each.cell === cell));
      return blank.find(isWhole) ?? blank[0];
    },
  };
}
