/// <reference types="office-js" />
import {
  type Language,
  type LanguageFile,
  languageFor,
  readLanguage,
  say,
  speak,
  type Translations,
} from "@dairy-functions/shared";
import { messages } from "./messages.ts";

/** The language of cells and pane: the one that a person chose, else that of Excel. English loads nothing. */

const key = "dairy.language";

/** The choice, also where the page may keep nothing. */
let choice = "";
try {
  choice = localStorage.getItem(key) ?? "";
} catch {}

/** The language that is spoken, with its texts; undefined is English. */
let spoken: { readonly code: Language; readonly file: LanguageFile } | undefined;

async function fileNamed(name: string): Promise<LanguageFile | undefined> {
  const answer = await fetch(`languages/${name}.json`).catch(() => undefined);
  return answer?.ok === true ? answer.json() : undefined;
}

/** Speaks a language, if its file can be had. */
async function become(code: Language | undefined): Promise<boolean> {
  const file = code && (await fileNamed(code));
  if (code !== undefined && file === undefined) return false;
  spoken = code && file && { code, file };
  loading = undefined;
  speak(file && { ...readLanguage(file), explain });
  return true;
}

let loading: Promise<void> | undefined;

/** The explanations of the language, which are on their way from when they are first asked for. */
export const explanationsLoading = () => loading;

/** Those that cannot be had are asked for again the next time. */
function explain(): Promise<void> {
  const { code, file } = spoken!;
  loading ??= fileNamed(`${code}/explanations`).then((more) => {
    loading = undefined;
    if (more !== undefined && spoken?.file === file) speak(readLanguage(file, more));
  });
  return loading;
}

/** Without a connection cells and pane stay in English. */
export const loadLanguage = () => become(languageFor([choice, Office.context?.displayLanguage ?? "en"]));

/** What the pane offers. */
export const language = {
  spoken: () => spoken?.code,
  async choose(code: Language | "en"): Promise<void> {
    if (!(await become(languageFor([code])))) throw new Error(say(messages.languageNotLoaded));
    choice = code;
    try {
      localStorage.setItem(key, code);
    } catch {}
  },
};

/** What the workbook of a template says; undefined in English. */
export async function textsOfWorkbook(template: string): Promise<Translations | undefined> {
  if (spoken === undefined) return undefined;
  const own = await fileNamed(`${spoken.code}/${template}`);
  if (own === undefined) throw new Error(say(messages.languageNotLoaded));
  return readLanguage(own, spoken.file);
}
