import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Language, languages, type Translations } from "@dairy-functions/shared";
import { translationsIn } from "./catalogue.ts";
import { codes } from "./languages.ts";

/** The file of a language's catalogue. */
export const fileOf = (code: Language): string => join("languages", `${code}.po`);

/** The languages that somebody has begun to translate. */
export const begun = (): Language[] => codes.filter((code) => existsSync(fileOf(code)));

/** What a language has for each English text. */
export function translationsOf(code: Language): Translations {
  const file = fileOf(code);
  const texts = existsSync(file) ? translationsIn(readFileSync(file, "utf8")) : new Map<string, string>();
  return Object.assign(texts, { code });
}

/** A language by its English name, with what it has. */
export const languageOf = (code: Language) => ({ code, name: languages[code].english, texts: translationsOf(code) });
