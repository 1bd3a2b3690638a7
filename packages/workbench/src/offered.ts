import { type Book, type Form, formOf, layOut, type Template } from "@dairy-functions/workbooks";
import { sirajganj } from "@dairy-functions/workbooks/sirajganj";
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

export const offer = (template: Template): Offered => ({
  ...template,
  book: () => layOut(template, "add-in").book,
  start: `${template.short} start`,
  ...(template.sheets.some(({ blocks }) => blocks.some(({ kind }) => kind === "sentence")) && {
    form: () => formOf(template),
  }),
});

/** What the page opens with. */
export const first: Offered = offer(sirajganj);

/** All of them, the first one first. The others are loaded when they are asked for. */
export async function offered(): Promise<readonly Offered[]> {
  const { templates } = await import("@dairy-functions/workbooks/templates");
  return [first, ...templates.map(offer)];
}

/** The template that an open workbook was made from. */
export async function templateOf({ getters }: Model): Promise<Offered | undefined> {
  const sheets = getters.getSheetIds().map((id) => getters.getSheetName(id));
  if (sheets.includes(first.start)) return first;
  if (!sheets.some((name) => name.endsWith(" start"))) return undefined;
  return (await offered()).find(({ start }) => sheets.includes(start));
}

/** The family, the village and the day that Start names. */
export function identityOf(model: Model, { identity }: Form): readonly string[] {
  const { textOf } = cellsOf(model);
  return identity.map((cell) => textOf(cell).trim()).filter(Boolean);
}

/** How a file of a workbook is called: after whom it is about, if Start says so. */
export async function fileNameOf(model: Model, name: string): Promise<string> {
  const form = (await templateOf(model))?.form;
  return [...(form ? identityOf(model, form()) : []), name].join(", ");
}
