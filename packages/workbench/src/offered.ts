import { type Book, type Form, formOf, layOut } from "@dairy-functions/workbooks";
import { sirajganj, templates } from "@dairy-functions/workbooks/templates";
import { cellsOf } from "./form-cells.ts";
import type { Model } from "./steps.ts";

/** A workbook that the menu Templates offers. */
export interface Offered extends Pick<Book, "name" | "title" | "purpose"> {
  readonly book: () => Book;
  /** The name of its first sheet, by which an open workbook is recognised. */
  readonly start: string;
  /** Its form, if it comes to a sentence that one can follow while answering. */
  readonly form?: () => Form;
}

/** The first one is what the page opens with. */
export const offered: readonly Offered[] = [sirajganj, ...templates].map((template) => ({
  ...template,
  book: () => layOut(template, "add-in").book,
  start: `${template.short} start`,
  ...(template.sheets.some(({ blocks }) => blocks.some(({ kind }) => kind === "sentence")) && {
    form: () => formOf(template),
  }),
}));

/** The template that an open workbook was made from. */
export const templateOf = ({ getters }: Model): Offered | undefined =>
  offered.find(({ start }) => getters.getSheetIdByName(start) !== undefined);

/** The family, the village and the day that Start names. */
export function identityOf(model: Model, { identity }: Form): readonly string[] {
  const { textOf } = cellsOf(model);
  return identity.map((cell) => textOf(cell).trim()).filter(Boolean);
}

/** How a file of a workbook is called: after whom it is about, if Start says so. */
export function fileNameOf(model: Model, name: string): string {
  const form = templateOf(model)?.form;
  return [...(form ? identityOf(model, form()) : []), name].join(", ");
}
