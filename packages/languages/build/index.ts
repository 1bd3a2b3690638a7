import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Translations } from "@dairy-functions/shared";
import { translationsIn } from "./catalogue.ts";
import type { Language } from "./languages.ts";

export { blankCatalogue, renewed, type Source, translationsIn } from "./catalogue.ts";
export { codes, type Language, languages } from "./languages.ts";
export { problemsOf } from "./problems.ts";

const folder = "languages";

/** The file of a language's catalogue. */
export const fileOf = (code: Language): string => join(folder, `${code}.po`);

/** What a language has for each English text. */
export function translationsOf(code: Language): Translations {
  const file = fileOf(code);
  return existsSync(file) ? translationsIn(readFileSync(file, "utf8")) : new Map();
}
