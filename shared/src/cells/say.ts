import type { Language } from "../vocabulary/languages.ts";

/** The places of a message: "parameter" and "value" in "{parameter} {value} is too low". */
type Places<M extends string> = M extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;
/** What fills the places of a message; nothing where it has none. */
type Filled<M extends string> = [Places<M>] extends [never]
  ? []
  : [values: { readonly [Place in Places<M>]: string | number }];

/** What a language has for each English text; a text that it does not have is said in English. */
export interface Translations extends Pick<ReadonlyMap<string, string>, "get"> {
  /** Whose words are searched and sorted; without it, they are as in English. */
  readonly code?: Language | undefined;
  /** Loads what only explanations say, where a host does that when it is first asked for. Undefined if it is there. */
  readonly explain?: (() => Promise<unknown> | undefined) | undefined;
}

let translations: Translations | undefined;

/** Says everything in a language from now on, or in English. */
export function speak(language: Translations | undefined): void {
  translations = language;
}

/** Runs something in a language, or in English. */
export function speaking<Result>(language: Translations | undefined, run: () => Result): Result {
  const before = translations;
  speak(language);
  try {
    return run();
  } finally {
    speak(before);
  }
}

/** The language that is spoken; undefined is English. */
export const spoken = (): Translations | undefined => translations;

/** A text in the language that is spoken. */
export const translated = (text: string): string => translations?.get(text) ?? text;

/** What to wait for before everything can be explained in the language; undefined if nothing. */
export const explanations = (): Promise<unknown> | undefined => translations?.explain?.();

/** A text that only explanations say. Until it is loaded, it is in English. */
export function explained(text: string): string {
  explanations();
  return translated(text);
}

/** Each message cut at its braces, once: a column of errors fills the same one 100,000 times. */
const cut = new Map<string, readonly string[]>();

/** A message with its places filled. A place that is missing, or one too many, does not compile. */
export function say<const M extends string>(message: M, ...[values]: Filled<M>): string {
  const text = translated(message);
  return values === undefined ? text : filled(text, values);
}

function filled(message: string, places: Readonly<Record<string, string | number>>): string {
  let parts = cut.get(message);
  if (parts === undefined) {
    parts = message.split(/[{}]/);
    cut.set(message, parts);
  }
  let text = parts[0]!;
  for (let k = 1; k < parts.length; k += 2) text += places[parts[k]!]! + parts[k + 1]!;
  return text;
}
