import {
  type AnyFunction,
  byTopic,
  everydayWords,
  functionNamed,
  meaningOf,
  type Param,
  questions,
  searchWordsFor,
  speaking,
  spoken,
  spokenStem,
  type Topic,
  type Translations,
  topics,
  translated,
  units,
  wordsOf,
} from "@dairy-functions/shared";
import { type Entry, namesFor, stem, tokens, type WordIndex, wordIndexOf } from "./word-search.ts";

/** "cur/100 kg" as written and in words: "cur/100 kg money per 100 kg". */
const inWords = (unit: string): string => `${unit} ${units[unit as keyof typeof units] ?? ""}`;
const inside = (param: Param): readonly Param[] =>
  param.kind === "table" ? param.columns : param.kind === "account" ? param.lines : [];
const withInside = (params: readonly Param[]) => params.flatMap((param) => [param, ...inside(param)]);

/** Everyday words for what an English text is about. */
function everydayFor(text: string): string {
  const own = new Set(tokens(text).map(stem));
  const isSaid = (word: string) => own.has(stem(word));
  if (spoken() !== undefined) return searchWordsFor(isSaid);
  return Object.entries(everydayWords)
    .flatMap(([word, words]) => (words.some(isSaid) ? [word] : []))
    .join(" ");
}

const wordsOfParam = (param: Param): string => `${translated(meaningOf(param))} ${translated(param.about)}`;

function rank({ name }: AnyFunction): number {
  const places = questions.map(({ functions }) => functions.indexOf(name)).filter((place) => place >= 0);
  return places.length === 0 ? 1 : 1.02 + 0.1 / (1 + Math.min(...places));
}

function isPartOf(word: string, name: string): boolean {
  const part = stem(word);
  return part !== null && part.length > 2 && name.toLowerCase().includes(part);
}

/** The words that a name is made of: those of the texts, or what a language has for them. */
function namedBy({ name, summary, purpose = "" }: AnyFunction): string {
  if (spoken() !== undefined) return searchWordsFor((word) => isPartOf(word, name));
  const words = tokens(`${summary} ${purpose}`).filter((word) => isPartOf(word, name));
  return words.join(" ");
}

function entryOf(definition: AnyFunction, topic: Topic): Entry {
  const { name, summary, purpose = "", params, result } = definition;
  const all = withInside(params);
  const asked = questions.filter(({ functions }) => functions.includes(name));
  const columns = result.kind === "table" ? result.columns : [];
  return {
    id: name,
    rank: rank(definition),
    name,
    named: namedBy(definition),
    summary: translated(summary),
    purpose: translated(purpose),
    answers: asked.flatMap(({ ask, functions }) => (functions[0] === name ? [translated(ask)] : [])).join(" "),
    helps: asked.flatMap(({ ask, functions }) => (functions[0] === name ? [] : [translated(ask)])).join(" "),
    everyday: everydayFor(summary),
    everydayInputs: everydayFor(all.map((param) => `${wordsOf(param.name)} ${param.about}`).join(" ")),
    arguments: [
      ...all.map(wordsOfParam),
      ...all.flatMap((param) =>
        param.kind === "choice"
          ? Object.entries(param.choices).flatMap(([code, meaning]) => [code, translated(meaning)])
          : [],
      ),
      ...columns.map((column) => translated(column.label ?? wordsOf(column.name))),
    ].join(" "),
    units: [...all, result, ...columns].map((each) => ("unit" in each ? inWords(each.unit ?? "") : "")).join(" "),
    topic: translated(topics[topic]),
  };
}

/** The index of the catalogue in the language that is spoken. */
export const wordIndex = (): WordIndex =>
  wordIndexOf(
    (Object.keys(byTopic) as Topic[]).flatMap((topic) =>
      byTopic[topic].map((definition) => entryOf(definition, topic)),
    ),
    spokenStem(),
  );

const indexes = new Map<Translations | undefined, WordIndex>();

function indexIn(language: Translations | undefined): WordIndex {
  const index = indexes.get(language) ?? speaking(language, wordIndex);
  indexes.set(language, index);
  return index;
}

/** The functions that words in English or the language that is spoken ask for, the best first; a name before all others. */
export function find(typed: string): readonly AnyFunction[] {
  const languages = [...new Set([undefined, spoken()])];
  return namesFor(languages.map(indexIn), typed).map((name) => functionNamed(name)!);
}
