import { existsSync, readFileSync } from "node:fs";
import { keyOf, type Language, type LanguageFile } from "@dairy-functions/shared";
import { entriesIn, sourcesIn } from "./catalogue.ts";
import { fileOf } from "./files.ts";
import { isIn, type Part } from "./parts.ts";

/** What hosts load of a language: its texts of some parts of the product. */
export function languageFile(code: Language, ...parts: readonly Part[]): LanguageFile {
  const path = fileOf(code);
  const catalogue = existsSync(path) ? readFileSync(path, "utf8") : "";
  // Also texts that have no translation are asked for, and must not get that of another.
  const all = sourcesIn(catalogue).map(({ text }) => text);
  let salt = 0;
  while (new Set(all.map((text) => keyOf(text, salt))).size < all.length) salt++;
  const texts = entriesIn(catalogue)
    .filter(({ seen }) => parts.some((part) => isIn(part, seen)))
    .map(({ text, translation }) => keyOf(text, salt) + translation);
  return { salt, texts };
}
