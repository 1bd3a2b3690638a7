import { existsSync, readFileSync } from "node:fs";
import { keyOf, type Language, type LanguageFile } from "@dairy-functions/shared";
import { entriesIn, sourcesIn } from "./catalogue.ts";
import { fileOf } from "./files.ts";
import { isIn, isOfWorkbook, type Part } from "./parts.ts";

/** The files of a language that hosts load, from its catalogue, which is read once. */
export function filesOf(code: Language) {
  const path = fileOf(code);
  const catalogue = existsSync(path) ? readFileSync(path, "utf8") : "";
  // Also texts that have no translation are asked for, and must not get that of another.
  const all = sourcesIn(catalogue).map(({ text }) => text);
  let salt = 0;
  while (new Set(all.map((text) => keyOf(text, salt))).size < all.length) salt++;
  const entries = entriesIn(catalogue);
  const fileWith = (isIncluded: (entry: (typeof entries)[number]) => boolean): LanguageFile => {
    const included = entries.filter(isIncluded);
    return {
      code,
      salt,
      keys: included.map(({ text }) => keyOf(text, salt)).join(""),
      texts: included.map(({ translation }) => translation),
    };
  };
  return {
    /** The texts of some parts of the product. */
    ofParts: (...parts: readonly Part[]) => fileWith(({ seen }) => parts.some((part) => isIn(part, seen))),
    /** What makes the workbook of a title. */
    ofWorkbook: (title: string) => fileWith(({ seen }) => isOfWorkbook(title, seen)),
  };
}
