import type { Language } from "../vocabulary/languages.ts";
import type { Translations } from "./say.ts";

/** What a host loads of a language: each text in it, and the keys of the English ones in the same order. */
export interface LanguageFile {
  readonly code: Language;
  /** With which no two texts of the product have one key. */
  readonly salt: number;
  /** One after another: between the texts they would be a twentieth larger when compressed. */
  readonly keys: string;
  readonly texts: readonly string[];
}

const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const keyLength = 4;

/** Four signs for a text, which take a tenth of its room: 24 bits of FNV-1a. */
export function keyOf(text: string, salt: number): string {
  let hash = 0x811c9dc5 ^ salt;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  hash ^= hash >>> 15;
  let key = "";
  for (let k = 0; k < keyLength; k++) key += signs[(hash >>> (6 * k)) & 63]!;
  return key;
}

/** What one or several language files have for each English text. */
export function readLanguage(...files: readonly LanguageFile[]): Translations {
  const read = files.map(({ salt, keys, texts }) => ({
    salt,
    texts: new Map(texts.map((text, k) => [keys.slice(k * keyLength, (k + 1) * keyLength), text])),
  }));
  const known = new Map<string, string | undefined>();
  return {
    code: files[0]?.code,
    get(english) {
      if (!known.has(english)) {
        const file = read.find(({ salt, texts }) => texts.has(keyOf(english, salt)));
        known.set(english, file?.texts.get(keyOf(english, file.salt)));
      }
      return known.get(english);
    },
  };
}
