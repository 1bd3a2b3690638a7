import {
  type AnyFunction,
  byTopic,
  everydayWords,
  functionNamed,
  type Param,
  questions,
  type Topic,
  topics,
  units,
  wordsOf,
} from "@dairy-functions/shared";
import { type Entry, namesFor, stem, tokens, type WordIndex, wordIndexOf } from "./word-search.ts";

/** "cur/100 kg" as written and in words: "cur/100 kg money per 100 kg". */
const inWords = (unit: string): string => `${unit} ${units[unit as keyof typeof units] ?? ""}`;
const inside = (param: Param): readonly Param[] =>
  param.kind === "table" ? param.columns : param.kind === "account" ? param.lines : [];
const withInside = (params: readonly Param[]) => params.flatMap((param) => [param, ...inside(param)]);

function everydayFor(text: string): string {
  const own = new Set(tokens(text).map(stem));
  const fitting = Object.entries(everydayWords).filter(([, words]) => words.some((word) => own.has(stem(word))));
  return fitting.map(([word]) => word).join(" ");
}

function rank({ name }: AnyFunction): number {
  const places = questions.map(({ functions }) => functions.indexOf(name)).filter((place) => place >= 0);
  return places.length === 0 ? 1 : 1.02 + 0.1 / (1 + Math.min(...places));
}

function isPartOf(word: string, name: string): boolean {
  const part = stem(word);
  return part !== null && part.length > 2 && name.toLowerCase().includes(part);
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
    named: tokens(`${summary} ${purpose}`)
      .filter((word) => isPartOf(word, name))
      .join(" "),
    summary,
    purpose,
    answers: asked.flatMap(({ ask, functions }) => (functions[0] === name ? [ask] : [])).join(" "),
    helps: asked.flatMap(({ ask, functions }) => (functions[0] === name ? [] : [ask])).join(" "),
    everyday: everydayFor(summary),
    everydayInputs: everydayFor(all.map((param) => `${wordsOf(param.name)} ${param.about}`).join(" ")),
    arguments: [
      ...all.map((param) => `${wordsOf(param.name)} ${param.about}`),
      ...all.flatMap((param) => (param.kind === "choice" ? Object.entries(param.choices).flat() : [])),
      ...columns.map((column) => column.label ?? wordsOf(column.name)),
    ].join(" "),
    units: [...all, result, ...columns].map((each) => ("unit" in each ? inWords(each.unit ?? "") : "")).join(" "),
    topic: topics[topic],
  };
}

/** The index of the catalogue, as data. */
export const wordIndex = (): WordIndex =>
  wordIndexOf(
    (Object.keys(byTopic) as Topic[]).flatMap((topic) =>
      byTopic[topic].map((definition) => entryOf(definition, topic)),
    ),
  );

let index: WordIndex | undefined;

/** The functions that a few words ask for, the best first; one whose name was typed comes before all others. */
export function find(typed: string): readonly AnyFunction[] {
  index ??= wordIndex();
  return namesFor(index, typed).map((name) => functionNamed(name)!);
}
