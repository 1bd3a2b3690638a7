import { type Book, layOut } from "@dairy-functions/workbooks";
import { sirajganj, templates } from "@dairy-functions/workbooks/templates";

/** A workbook that the menu Templates offers. */
export interface Offered extends Pick<Book, "name" | "title" | "purpose"> {
  readonly book: () => Book;
}

/** The first one is what the page opens with. */
export const offered: readonly Offered[] = [sirajganj, ...templates].map((template) => ({
  ...template,
  book: () => layOut(template, "add-in").book,
}));
