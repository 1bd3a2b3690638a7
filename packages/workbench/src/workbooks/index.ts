import { type Book, layOut, templates } from "@dairy-functions/workbooks";
import { sirajganj } from "./sirajganj.ts";

/** A workbook that the menu Templates offers. */
export interface Offered extends Pick<Book, "name" | "title" | "purpose"> {
  readonly book: () => Book;
}

/** The first one is what the page opens with. */
export const offered: readonly [Offered, ...Offered[]] = [
  { ...sirajganj, book: () => sirajganj },
  ...templates.map((template) => ({ ...template, book: () => layOut(template, "add-in").book })),
];
