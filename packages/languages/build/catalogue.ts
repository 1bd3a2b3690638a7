import type { Language } from "@dairy-functions/shared";
import { type GetTextTranslation, po } from "gettext-parser";
import { plurals } from "./languages.ts";

/** A text in English, and where people see it. */
export interface Source {
  readonly text: string;
  readonly seen: readonly string[];
}

/** A language's text for an English one; "" while there is none. */
type Entry = GetTextTranslation;

const read = (file: string): Map<string, Entry> => {
  const { translations, obsolete } = po.parse(file);
  const all = { ...obsolete?.[""], ...translations[""] };
  return new Map(Object.entries(all).filter(([english]) => english !== ""));
};

/** Catalogues as they were read: a build asks for each several times, and reading takes a quarter of a second. */
const known = new Map<string, readonly Entry[]>();

function entries(file: string): readonly Entry[] {
  const found =
    known.get(file) ?? Object.values(po.parse(file).translations[""] ?? {}).filter(({ msgid }) => msgid !== "");
  known.set(file, found);
  return found;
}
const sourceOf = ({ msgid, comments }: Entry): Source => ({
  text: msgid,
  seen: comments?.extracted?.split("\n") ?? [],
});

/** The English texts of a catalogue. */
export const sourcesIn = (file: string): Source[] => entries(file).map(sourceOf);

/** What a catalogue has translated, without what is marked as doubtful. */
export const entriesIn = (file: string): (Source & { readonly translation: string })[] =>
  entries(file)
    .filter(({ msgstr, comments }) => msgstr[0] !== "" && !comments?.flag?.includes("fuzzy"))
    .map((entry) => ({ ...sourceOf(entry), translation: entry.msgstr[0]! }));

/** What a catalogue has for each English text. */
export const translationsIn = (file: string): Map<string, string> =>
  new Map(entriesIn(file).map(({ text, translation }) => [text, translation]));

/** The English texts for translators to begin a language with. */
export const blankCatalogue = (sources: readonly Source[]): string =>
  written({ "Content-Type": "text/plain; charset=UTF-8" }, sources.map(entryOf), []);

/**
 * A catalogue with these English texts, in their order: what it had for them stays, and what it had for others is kept
 * at its end, where gettext's editors look for what was translated before.
 */
export function renewed(code: Language, file: string, sources: readonly Source[]): string {
  const before = read(file);
  const now = new Set(sources.map(({ text }) => text));
  const entries = sources.map((source) => {
    const { msgstr, comments } = before.get(source.text) ?? {};
    const entry = entryOf(source);
    return {
      ...entry,
      ...(msgstr && { msgstr }),
      comments: { ...entry.comments!, flag: comments?.flag ?? "", translator: comments?.translator ?? "" },
    };
  });
  const obsolete = [...before.values()].filter(({ msgid, msgstr }) => !now.has(msgid) && msgstr[0] !== "");
  const headers = {
    "Content-Type": "text/plain; charset=UTF-8",
    Language: code,
    "Plural-Forms": plurals[code],
    "X-Review": "Written without a native speaker. docs/languages.md says how to correct it.",
  };
  return written(headers, entries, obsolete);
}

const entryOf = ({ text, seen }: Source): Entry => ({
  msgid: text,
  msgstr: [""],
  comments: { extracted: seen.join("\n"), translator: "", reference: "", flag: "", previous: "" },
});

function written(headers: Record<string, string>, entries: readonly Entry[], obsolete: readonly Entry[]): string {
  const keyed = (all: readonly Entry[]) => ({ "": Object.fromEntries(all.map((entry) => [entry.msgid, entry])) });
  const data = { charset: "utf-8", headers, translations: keyed(entries), obsolete: keyed(obsolete) };
  return `${po.compile(data, { foldLength: 0 }).toString("utf8").trimEnd()}\n`;
}
