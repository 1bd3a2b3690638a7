import {
  type AnyFunction,
  byTopic,
  everydayWords,
  type Param,
  questions,
  type Topic,
  topics,
  units,
  wordsOf,
} from "@dairy-functions/shared";
import MiniSearch from "minisearch";

/** Everything that a function can be found by, as text; the fields weigh differently. */
interface Entry {
  readonly id: string;
  readonly definition: AnyFunction;
  readonly name: string;
  readonly summary: string;
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
  summary: 5,
  answers: 4,
  everyday: 3,
  helps: 1.5,
  arguments: 1.5,
  everydayInputs: 1,
  topic: 1,
  units: 0.5,
} as const satisfies Partial<Record<keyof Entry, number>>;

/** Words that a question is made of and that tell no function from another. */
const idle = new Set(
  "a an and at be by can do does for from get give gives given has have how i if in is it its me my of on one or per that the their to what which with".split(
    " ",
  ),
);

/** American spellings, which are too far from ours to be taken for slips, or too near to another word. */
const spelledHere: Readonly<Record<string, string>> = { fiber: "fibre", liter: "litre", labor: "labour" };

/** A word as it is compared: small letters, no plural, spelled as here. */
function stem(word: string): string | null {
  const small = word.toLowerCase();
  if (idle.has(small)) return null;
  const one = small.length > 3 ? small.replace(/ies$/, "y").replace(/([^su])s$/, "$1") : small;
  return spelledHere[one] ?? one;
}

/** A word with two letters in each other's place, as they are easily typed: two slips, which is one too many to be near. */
const swapped = (word: string): string[] =>
  Array.from(word.slice(1), (_, k) => word.slice(0, k) + word[k + 1] + word[k] + word.slice(k + 2));

const tokens = (text: string): string[] => wordsOf(text).match(/[\p{L}\p{N}]+/gu) ?? [];

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

/** The better a function answers a question of many, the higher it ranks among others that fit as well. */
function rank({ name }: AnyFunction): number {
  const places = questions.map(({ functions }) => functions.indexOf(name)).filter((place) => place >= 0);
  return places.length === 0 ? 1 : 1.1 + 0.5 / (1 + Math.min(...places));
}

function entryOf(definition: AnyFunction, topic: Topic): Entry {
  const { name, summary, params, result } = definition;
  const all = withInside(params);
  const asked = questions.filter(({ functions }) => functions.includes(name));
  const columns = result.kind === "table" ? result.columns : [];
  return {
    id: name,
    definition,
    name,
    summary,
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

function indexOfCatalogue() {
  const index = new MiniSearch<Entry>({
    fields: Object.keys(weights),
    storeFields: ["definition"],
    tokenize: tokens,
    processTerm: stem,
    searchOptions: {
      boost: weights,
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      boostDocument: (_id, _term, stored) => rank(stored?.definition as AnyFunction),
    },
  });
  for (const [topic, definitions] of Object.entries(byTopic))
    index.addAll(definitions.map((definition) => entryOf(definition, topic as Topic)));
  return index;
}

let index: MiniSearch<Entry> | undefined;

/** A question in a few words is meant, not a page that was pasted: each word is compared with all of the catalogue. */
const [mostCharacters, mostWords] = [200, 20];

/** The functions that a few words ask for, the best first; those that answer to some words only come last, if at all. */
export function find(typed: string): readonly AnyFunction[] {
  index ??= indexOfCatalogue();
  const words = tokens(typed.slice(0, mostCharacters)).slice(0, mostWords).join(" ");
  const all = index.search(words, { combineWith: "AND" });
  const some = all.length < 5 ? [...all, ...index.search(words)] : all;
  const found = some.length > 0 ? some : index.search(tokens(words).flatMap(swapped).join(" "), { fuzzy: false });
  return [...new Set(found.map((each) => each.definition as AnyFunction))];
}
