import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { speaking, type Translations } from "@dairy-functions/shared";
import { type Book, type Edition, layOut, type Template } from "@dairy-functions/workbooks";
import { type AddIn, type BookValues, type Elsewhere, xlsx } from "@dairy-functions/workbooks/write";

/** A template as the files that people download, both editions. */
export interface Workbook {
  readonly template: Template;
  readonly editions: Readonly<Record<Edition, Written>>;
}
export interface Written {
  readonly book: Book;
  readonly values: BookValues;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What the formulas of a book show, computed by a spreadsheet. */
export type ValuesOf = (book: Book) => BookValues;

/**
 * Lays out a template and writes it in both editions and a language, with the values that a spreadsheet computes and, where
 * they are published, links to the same file in other languages.
 */
export async function workbookOf(
  template: Template,
  valuesOf: ValuesOf,
  addIn: AddIn,
  language?: Translations,
  elsewhere?: (file: string) => readonly Elsewhere[],
): Promise<Workbook> {
  const edition = async (edition: Edition): Promise<Written> => {
    const { book } = speaking(language, () => layOut(template, edition));
    const values = valuesOf(book);
    const file = `${book.name}-${edition}.xlsx`;
    const bytes = await xlsx(book, values, edition === "add-in" ? addIn : undefined, elsewhere?.(file));
    return { book, values, file, bytes };
  };
  return { template, editions: { "add-in": await edition("add-in"), plain: await edition("plain") } };
}

/** Writes the files of templates to a folder, and what the other hosts build them from. */
export function writeWorkbooks(workbooks: readonly Workbook[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { template, editions } of workbooks) {
    for (const { file, bytes } of Object.values(editions)) writeFileSync(join(folder, file), bytes);
    writeFileSync(join(folder, `${template.name}.json`), `${JSON.stringify(editions["add-in"].book, null, 1)}\n`);
  }
}
