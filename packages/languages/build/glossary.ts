import { readFileSync } from "node:fs";
import { type Language, languages } from "@dairy-functions/shared";
import Papa from "papaparse";
import { begun } from "./files.ts";

/** A term of the field in a language: the words that texts use for it, and where somebody saw them. */
export interface Term {
  readonly english: string;
  readonly words: readonly string[];
  /** The addresses of pages and files. */
  readonly seen: readonly string[];
  /** What is written there where it is not the term itself: one form of it, or a part of it for each address. */
  readonly forms: readonly string[];
}

const split = (text: string, by: string): string[] => (text === "" ? [] : text.split(by));

/** The glossary of a language. */
export const glossaryOf = (code: Language): Term[] =>
  Papa.parse<[string, string, string, string]>(readFileSync(`languages/glossary/${code}.csv`, "utf8").trim())
    .data.slice(1)
    .map(([english, words, seen, forms]) => ({
      english: english.replace(/ \(.*\)/, ""),
      words: words.split(" / ").map((word) => word.replace(/ \(.*\)/, "")),
      seen: split(seen, " "),
      forms: split(forms, " + "),
    }));

/** Who wrote what is at an address, by its host; the first that fits. */
const writers: readonly (readonly [string, RegExp])[] = [
  ["FAO", /(^|\.)fao\.org$/],
  [
    "governments, dairy boards",
    /\.(gov|gob|gouv|gc|go)\.|^(www\.)?(nddb\.coop|ontario\.ca|embrapa\.br|inta\.gob\.ar)$|(^|\.)tdb\.go\.tz$/,
  ],
  [
    "journals, universities",
    /scielo|(^|\.)(redalyc|amelica|core\.ac)|\.edu(\.|$)|\.ac\.|repositorio|revistas|^hal\.|ufmg|sidalc/,
  ],
  ["software and its texts", /^github\.com$/],
];
const others = "other pages";
const writerOf = (address: string): string => {
  const { hostname } = new URL(address);
  return writers.find(([, host]) => host.test(hostname))?.[0] ?? others;
};

/** How many terms of each language somebody has seen in print, as a table for docs/languages.md. */
export function seenTable(): string {
  const kinds = [...writers.map(([name]) => name), others];
  const heads = ["Language", "Terms", "seen", "in another form", "in parts", "not seen", ...kinds];
  const rows = begun().map((code) => {
    const terms = glossaryOf(code);
    const seen = terms.filter((term) => term.seen.length > 0);
    const counts = [
      terms.length,
      seen.filter(({ forms }) => forms.length === 0).length,
      seen.filter(({ forms }) => forms.length === 1).length,
      seen.filter(({ forms }) => forms.length > 1).length,
      terms.length - seen.length,
      ...kinds.map((kind) => seen.filter((term) => term.seen.some((address) => writerOf(address) === kind)).length),
    ];
    return `| ${[languages[code].english, ...counts].join(" | ")} |\n`;
  });
  return [`| ${heads.join(" | ")} |\n`, `| ${heads.map(() => "---").join(" | ")} |\n`, ...rows].join("");
}
