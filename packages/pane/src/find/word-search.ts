import { foldedWords, idleWords, wordsOf } from "@dairy-functions/shared";
import MiniSearch, { type AsPlainObject, type Options, type SearchOptions } from "minisearch";

/** Finds names by words in an index that was made before, without the catalogue: the pages of the functions search so too. */

/** Everything that a function can be found by, as text; the fields weigh differently. */
export interface Entry {
  readonly id: string;
  /** The better a function answers a question of many, the higher it ranks among others that fit as well. */
  readonly rank: number;
  readonly name: string;
  /** The words of its summary and purpose that its name is made of: "heifer" and "cost" of HEIFERCOST. */
  readonly named: string;
  readonly summary: string;
  /** What one uses it for. */
  readonly purpose: string;
  /** Questions that it answers best, and others that it helps to answer. */
  readonly answers: string;
  readonly helps: string;
  /** Everyday words for what it gives, and for what it reads. */
  readonly everyday: string;
  readonly everydayInputs: string;
  readonly arguments: string;
  readonly units: string;
  readonly topic: string;
}

const weights = {
  name: 8,
  named: 4,
  summary: 5,
  purpose: 5,
  answers: 2,
  everyday: 3,
  helps: 1.5,
  arguments: 1.5,
  everydayInputs: 1,
  topic: 1,
  units: 0.5,
} as const satisfies Partial<Record<keyof Entry, number>>;

const idle = new Set(foldedWords(idleWords));

/** American spellings, where more than an ending differs. */
const spelledHere: Readonly<Record<string, string>> = {
  fiber: "fibre",
  fibers: "fibre",
  liter: "litre",
  liters: "litre",
  labor: "labour",
  program: "programme",
  programs: "programme",
};

/** A word as it is compared; null for one that tells nothing. */
export type Stem = (word: string) => string | null;

const one = (word: string) => word.replace(/ies$/, "y").replace(/([^su])s$/, "$1");

/** What is taken off, so that "raise", "raised" and "raising" are one word, and "transport" and "transporting". */
const endings = [/(?<=[aeiouy].*[a-z]{2})(ing|ed)$/, /(?<=.{3})(ation|ion)$/, /(?<=.{3})(al|ly)$/, /(?<=.{2})e$/];

/** A word as it is compared: small letters, spelled as here, without its ending. Names such as N2OMANURE stay whole. */
export const stem: Stem = (word) => {
  const small = word.toLowerCase();
  if (idle.has(small)) return null;
  const here = spelledHere[small] ?? small.replace(/iz(e|ed|es|ing|ation)$/, "is$1");
  return here.length > 3 ? endings.reduce((word, ending) => word.replace(ending, ""), one(here)) : here;
};

/** A word with two letters in each other's place, as they are easily typed: two slips, which is one too many to be near. */
const swapped = (word: string): string[] =>
  Array.from(word.slice(1), (_, k) => word.slice(0, k) + word[k + 1] + word[k] + word.slice(k + 2));

export const tokens = (text: string): string[] => foldedWords(wordsOf(text));

/** An index, with the words of its entries. */
export interface WordIndex {
  readonly stem: Stem;
  readonly entries: MiniSearch<Entry>;
  readonly known: Set<string>;
}

const optionsFor = (known: Set<string>, stem: Stem): Options<Entry> => ({
  fields: Object.keys(weights),
  storeFields: ["rank"],
  tokenize: tokens,
  processTerm: (word) => {
    const term = stem(word);
    if (term !== null) known.add(term);
    return term;
  },
  searchOptions: {
    boost: weights,
    // what only begins as the word typed does counts for little beside the word itself
    weights: { fuzzy: 0.45, prefix: 0.2 },
    processTerm: stem,
    // the last word may still be typed; a short word of the catalogue before it is whole
    prefix: (term, k, terms) => k === terms.length - 1 || term.length > 3 || !known.has(term),
    // a word of the catalogue is not a slip of another
    fuzzy: (term) => (term.length > 3 && !known.has(term) ? 0.2 : false),
    boostDocument: (_id, _term, stored) => stored?.rank as number,
  },
});

export function wordIndexOf(entries: readonly Entry[], stemOf: Stem = stem): WordIndex {
  const known = new Set<string>();
  const index = new MiniSearch<Entry>(optionsFor(known, stemOf));
  index.addAll(entries);
  return { entries: index, known, stem: stemOf };
}

/** An index as data, to make it anew where the entries are not. */
export interface KeptWordIndex {
  readonly entries: AsPlainObject;
  readonly known: readonly string[];
}
export const keptWordIndex = ({ entries, known }: WordIndex): KeptWordIndex => ({
  entries: entries.toJSON(),
  known: [...known],
});
/** `stemOf` is that of the language in which the index was made. */
export function restoredWordIndex(kept: KeptWordIndex, stemOf: Stem = stem): WordIndex {
  const known = new Set(kept.known);
  return { entries: MiniSearch.loadJS<Entry>(kept.entries, optionsFor(known, stemOf)), known, stem: stemOf };
}

/** A question in a few words is meant, not a page that was pasted: each word is compared with all of the catalogue. */
const [mostCharacters, mostWords] = [200, 20];

/** What is below this share of the best score only has common words of the question; a few are shown even so. */
const [enough, few] = [0.2, 7];

/**
 * The names that a few words ask for, the best first; one that was typed comes before all others. Of several indexes, a
 * word is looked up in those that know it: "lait" is not a slip of an English word.
 */
export function namesFor(indexes: readonly WordIndex[], typed: string): readonly string[] {
  const all = tokens(typed.slice(0, mostCharacters)).slice(0, mostWords);
  const words = all.filter((word) => indexes.every(({ stem }) => stem(word) !== null));
  const knows = ({ known, stem }: WordIndex, word: string) => known.has(stem(word)!);
  const lookUp = (wordsFor: (index: WordIndex) => readonly string[], options: SearchOptions = {}) => {
    const scores = new Map<string, number>();
    for (const index of indexes)
      for (const { id, score } of index.entries.search(wordsFor(index).join(" "), options))
        scores.set(id, (scores.get(id) ?? 0) + score);
    return [...scores].sort(([, a], [, b]) => b - a);
  };
  const found = lookUp((index) =>
    words.filter((word) => knows(index, word) || !indexes.some((other) => knows(other, word))),
  );
  const some = found.length > 0 ? found : lookUp(() => words.flatMap(swapped), { fuzzy: false });
  const least = enough * (some[0]?.[1] ?? 0);
  const best = some.flatMap(([name, score], k) => (k < few || score >= least ? [name] : []));
  const named = all.join(" ").toUpperCase();
  return [...new Set(indexes.some(({ entries }) => entries.has(named)) ? [named, ...best] : best)];
}
