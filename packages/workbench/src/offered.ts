import { type Language, speaking, type Translations } from "@dairy-functions/shared";
import { type Book, type Form, formOf, layOut, type Template } from "@dairy-functions/workbooks";
import { templateFiles } from "@dairy-functions/workbooks/one-by-one";
import { cellsOf } from "./form-cells.ts";
import { language, startsInLanguages, textsOfWorkbook } from "./language.ts";
import type { Model } from "./steps.ts";
import { templateList } from "./template-list.ts";

/** A workbook that the menu Templates offers. */
export interface Offered extends Pick<Book, "name" | "title" | "purpose"> {
  /** The language of its sheets. */
  readonly language?: Language | "en";
  readonly book: () => Book;
  /** Its form, if it comes to a sentence that one can follow while answering. */
  readonly form?: () => Form;
}

export const offer = (template: Template, language?: Translations): Offered => ({
  ...template,
  book: () => speaking(language, () => layOut(template, "add-in").book),
  ...(template.sheets.some(({ blocks }) => blocks.some(({ kind }) => kind === "sentence")) && {
    form: () => speaking(language, () => formOf(template)),
  }),
});

/** The name of what opens where nothing else can. */
export const firstName = "sirajganj";

/** The one of that name, which is loaded without the others, in the language that is spoken or in the one of a workbook. */
export async function offeredAs(
  name: string,
  code: Language | "en" | undefined = language(),
): Promise<Offered | undefined> {
  const load = name === firstName ? loadFirst : Object.hasOwn(templateFiles, name) ? templateFiles[name] : undefined;
  if (load === undefined) return undefined;
  return offer(...(await Promise.all([load(), textsOfWorkbook(name, code)])));
}
const loadFirst = async () => (await import("@dairy-functions/workbooks/sirajganj")).sirajganj;

/** The template that an open workbook was made from: the name of its first sheet says which. */
export async function templateOf({ getters }: Model): Promise<Offered | undefined> {
  const offeredIn = async (template: string, language: Language | "en") => {
    const found = await offeredAs(template, language);
    return found && { ...found, language };
  };
  const sheets = getters.getSheetIds().map((id) => getters.getSheetName(id));
  const found = templateList().find(({ short }) => sheets.includes(`${short} start`));
  if (found !== undefined) return offeredIn(found.name, "en");
  const starts = sheets.length > 1 ? await startsInLanguages() : {};
  const [name, code] = sheets.map((sheet) => starts[sheet]).find((start) => start !== undefined) ?? [];
  return name === undefined ? undefined : offeredIn(name, code!);
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
