import { type Book, type Form, formOf, layOut } from "@dairy-functions/workbooks";
import { sirajganj, templates } from "@dairy-functions/workbooks/templates";

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
