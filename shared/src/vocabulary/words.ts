import { messages } from "../cells/messages.ts";
import { say, translated } from "../cells/say.ts";
import type { TableResult } from "../define.ts";
import { folded } from "./search-words.ts";

/** "farmPrice" -> "farm price". */
export const wordsOf = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();

/** The header of a column: "farm price (cur/kg)", or "amount" where any unit will do. */
export function header(column: { readonly name: string; readonly label?: string; readonly unit?: string }): string {
  const { name, label = wordsOf(name), unit } = column;
  return unit === undefined || unit === "any" ? label : `${label} (${unit})`;
}

/** The headers of a result that is a table: in the language that is spoken where only people read them. */
export const resultHeaders = ({ columns, inWords }: TableResult): string[] =>
  columns.map((column) => (inWords ? translated(header(column)) : header(column)));

/** A parameter, column or line with what it is called; see `Named` in define.ts. */
interface Called {
  readonly name: string;
  readonly words?: string | undefined;
}

/** The English words that languages translate for a name. */
export const meaningOf = ({ name, words }: Called): string => words ?? wordsOf(name);

/** What a parameter, column or line is called in a sentence: `fat`, or "matière grasse (fat)" in a language. */
export function named(param: Called): string {
  const words = inWords(param);
  return words === undefined ? param.name : `${words} (${param.name})`;
}

/** What it is called in the language that is spoken; undefined in English. */
function inWords(param: Called): string | undefined {
  const english = meaningOf(param);
  const words = translated(english);
  return words === english ? undefined : words;
}

/**
 * The header of a column that is to be filled in: "fat (%)", or "fat (%) [matière grasse]" in a language. What is in
 * brackets is not compared, so that a sheet is read the same in every language.
 */
export function inputHeader(column: Called & { readonly unit?: string }): string {
  const words = inWords(column);
  return words === undefined ? header(column) : `${header(column)} [${words}]`;
}

/**
 * A header or label that is to be one of several, as it is in English: "matière grasse (g/kg)" is "fat (g/kg)", and the
 * words behind "fat (%) [matière grasse]" go. Any other text stays as it is. A language is asked only for what is not in
 * English: in Google Sheets that takes a trip to Google's servers.
 */
export function inEnglish(columns: readonly (Called & { readonly unit?: string })[], text: string): string {
  const plain = plainHeader(text);
  const column = columns.find(({ name }) => wordsOf(name) === plain);
  if (column !== undefined) {
    const isWithoutUnit = column.unit === undefined || column.unit === "any";
    return text.replace(isWithoutUnit ? /\s*\[[^\]]*\]$/ : /(?<=\))\s*\[[^\]]*\]$/, "");
  }
  const meant = columns.find((column) => isInWords(text, column));
  return meant === undefined ? text : `${wordsOf(meant.name)} ${text.replace(/^[^([]*/, "")}`.trim();
}

/** Whether a header is a name in the language that is spoken, with or without its accents. */
export function isInWords(text: string, param: Called): boolean {
  const words = inWords(param);
  return words !== undefined && plainHeader(folded(text)) === plainHeader(folded(words));
}

/** A header as it is compared: words only, without a unit in brackets, case or punctuation. Vowels may be marks. */
export const plainHeader = (text: string): string =>
  wordsOf(text.normalize().replace(/[([].*/s, ""))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

/** Whether a header is that of a column that people keep for themselves. */
export const isNote = (plain: string): boolean => /^(note|source)/.test(plain);

/** A label as it is compared: without case and double spaces, and the same for letters in one sign or two. */
export const plainLabel = (text: string): string => text.normalize().trim().replace(/\s+/g, " ").toLowerCase();

/** "A, B or C". */
export function listOf(words: readonly string[], word: "or" | "and" = "or"): string {
  if (words.length < 2) return words.join("");
  const parts = { words: words.slice(0, -1).join(", "), last: words[words.length - 1]! };
  return say(word === "or" ? messages.oneOf : messages.allOf, parts);
}

/**
 * The one of a list that is nearest to what was typed, if one is near enough to be meant: by its letters, or else because
 * one of the two has all words of the other, as in "land rent paid" and "rent paid".
 */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  if (typed.length > longestTyped) return undefined;
  let best: string | undefined;
  let limit = Math.max(2, Math.floor(typed.length / 3));
  for (const word of words) {
    // As many letters too many or too few are as many slips.
    if (Math.abs(word.length - typed.length) > limit) continue;
    const distance = editDistance(typed.toUpperCase(), word.toUpperCase());
    if (distance <= limit) [best, limit] = [word, distance - 1];
  }
  const has = (a: string, b: string) => b.split(" ").every((word) => a.split(" ").includes(word));
  const lower = typed.toLowerCase();
  return best ?? words.find((word) => has(lower, word.toLowerCase()) || has(word.toLowerCase(), lower));
}

/** Longer than any name, label or code of the library: a cell may hold 32,767 characters. */
const longestTyped = 200;

/** Whether two names differ by a letter, or by two if they are long. */
export const isSlip = (a: string, b: string): boolean => editDistance(a, b) <= (b.length < 8 ? 1 : 2);

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** A text in HTML or XML. */
export const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
