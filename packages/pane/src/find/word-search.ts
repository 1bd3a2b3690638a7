import { wordsOf } from "@dairy-functions/shared";
import MiniSearch, { type AsPlainObject, type Options } from "minisearch";

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
  purpose: 4,
  answers: 2,
  everyday: 3,
  helps: 1.5,
  arguments: 1.5,
  everydayInputs: 1,
  topic: 1,
  units: 0.5,
} as const satisfies Partial<Record<keyof Entry, number>>;

/** Words that a question is made of and that tell no function from another. */
const idle = new Set(
  "a about all am an and any are at be been by can could did do does each for from get give gives given had has have he her his how i if in into is it its many me more much must my need of on one or our out per shall she should so such than that the their them there these they this to too us use want was we were what when where which who why will with would you your".split(
    " ",
  ),
);

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

const one = (word: string) => word.replace(/ies$/, "y").replace(/([^su])s$/, "$1");

/** What is taken off, so that "raise", "raised" and "raising" are one word, and "transport" and "transporting". */
const endings = [/(?<=[aeiouy].*[a-z]{2})(ing|ed)$/, /(?<=.{3})(ation|ion)$/, /(?<=.{3})(al|ly)$/, /(?<=.{2})e$/];

/** A word as it is compared: small letters, spelled as here, without its ending. Names such as N2OMANURE stay whole. */
export function stem(word: string): string | null {
  const small = word.toLowerCase();
  if (idle.has(small)) return null;
  const here = spelledHere[small] ?? small.replace(/iz(e|ed|es|ing|ation)$/, "is$1");
  return here.length > 3 ? endings.reduce((word, ending) => word.replace(ending, ""), one(here)) : here;
}

/** A word with two letters in each other's place, as they are easily typed: two slips, which is one too many to be near. */
const swapped = (word: string): string[] =>
  Array.from(word.slice(1), (_, k) => word.slice(0, k) + word[k + 1] + word[k] + word.slice(k + 2));

export const tokens = (text: string): string[] => wordsOf(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** An index, with the words of its entries. */
export interface WordIndex {
  readonly entries: MiniSearch<Entry>;
  readonly known: Set<string>;
}

const optionsFor = (known: Set<string>): Options<Entry> => ({
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
    processTerm: stem,
    // the last word may still be typed; a short word of the catalogue before it is whole
    prefix: (term, k, terms) => k === terms.length - 1 || term.length > 3 || !known.has(term),
    // a word of the catalogue is not a slip of another
    fuzzy: (term) => (term.length > 3 && !known.has(term) ? 0.2 : false),
    boostDocument: (_id, _term, stored) => stored?.rank as number,
  },
});

export function wordIndexOf(entries: readonly Entry[]): WordIndex {
  const known = new Set<string>();
  const index = new MiniSearch<Entry>(optionsFor(known));
  index.addAll(entries);
  return { entries: index, known };
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
export function restoredWordIndex(kept: KeptWordIndex): WordIndex {
  const known = new Set(kept.known);
  return { entries: MiniSearch.loadJS<Entry>(kept.entries, optionsFor(known)), known };
}

/** A question in a few words is meant, not a page that was pasted: each word is compared with all of the catalogue. */
const [mostCharacters, mostWords] = [200, 20];

/** What is below this share of the best score only has common words of the question; a few are shown even so. */
const [enough, few] = [0.2, 7];

/** The names that a few words ask for, the best first; one that was typed comes before all others. */
export function namesFor({ entries }: WordIndex, typed: string): readonly string[] {
  const words = tokens(typed.slice(0, mostCharacters)).slice(0, mostWords).join(" ");
  const all = entries.search(words);
  const some = all.length > 0 ? all : entries.search(tokens(words).flatMap(swapped).join(" "), { fuzzy: false });
  const least = enough * (some[0]?.score ?? 0);
  const found = some.flatMap(({ score, id }, k) => (k < few || score >= least ? [id as string] : []));
  const named = words.toUpperCase();
  return [...new Set(entries.has(named) ? [named, ...found] : found)];
}
