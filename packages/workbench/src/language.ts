import {
  type Language,
  type LanguageFile,
  languageCodes,
  languageFor,
  languageName,
  languages,
  readLanguage,
  speak,
  type Translations,
} from "@dairy-functions/shared";

/** The language of the page: the one that a person chose, else that of the browser. English loads nothing. */

const key = "dairy-language";

function chosen(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined; // where the browser keeps nothing, its own language is spoken
  }
}

/** A link may ask for a language, as those of the site do, which counts as a choice. */
let asked: string | undefined;

function heedLink(): void {
  const address = new URL(location.href);
  const code = address.searchParams.get("language");
  if (code === null) return;
  asked = code;
  address.searchParams.delete("language");
  history.replaceState(history.state, "", address);
  try {
    if (code === "en" || languageFor([code]) !== undefined) localStorage.setItem(key, code);
  } catch {} // then it is spoken until the page is left
}

/** The language that is spoken; undefined is English. */
export const language = (): Language | undefined => languageFor([asked ?? chosen() ?? "", ...navigator.languages]);

/** The language and region whose customs new workbooks follow: the browser's own, if it is in the language that is spoken. */
export function customs(): string {
  const code = language();
  const own = navigator.languages.find((tag) => languageFor([tag]) === code);
  return own ?? (code === undefined ? "en" : languages[code].locales[0]);
}

/** A date and its time as the language writes them, with the digits 0 to 9. */
export const dated = (date: Date): string =>
  date.toLocaleString(customs(), { dateStyle: "medium", timeStyle: "short", numberingSystem: "latn" });

/** The files that were read, by their names. */
const files = new Map<string, Promise<LanguageFile | undefined>>();

const addressIn = (name: string): string => new URL(`languages/${name}.json`, document.baseURI).href;

/** A file of a language; undefined if it cannot be had, and what it would say is said in English. */
function fileNamed(name: string): Promise<LanguageFile | undefined> {
  const file = files.get(name) ?? fetched(addressIn(name));
  files.set(name, file);
  return file;
}

/** A file as it was kept, which is renewed for the next time: so a language that was used once is there without a connection. */
async function fetched(url: string): Promise<LanguageFile | undefined> {
  try {
    const kept = await globalThis.caches?.open("dairy-languages");
    const before = await kept?.match(url);
    const renewed = async () => {
      const answer = await fetch(url);
      if (answer.ok) await kept?.put(url, answer.clone());
      return answer;
    };
    if (before !== undefined && navigator.onLine) void renewed().catch(() => {});
    const answer = before ?? (await renewed());
    return answer.ok ? ((await answer.json()) as LanguageFile) : undefined;
  } catch {
    return undefined;
  }
}

const textsOf = async (...names: readonly string[]): Promise<Translations> =>
  readLanguage(...(await Promise.all(names.map(fileNamed))).filter((file) => file !== undefined));

/** Has the page speak, also its pane or the panels of the grid once they are asked for. */
export async function loadLanguage(part?: "pane" | "panels"): Promise<void> {
  heedLink();
  const code = language();
  document.documentElement.lang = code ?? "en";
  if (part !== undefined) needed.add(part);
  if (code !== undefined) await speakWith(code);
}

/** What is loaded beside the texts of page and functions. */
const needed = new Set<"pane" | "panels" | "explanations">();

async function speakWith(code: Language): Promise<void> {
  const parts = [...needed];
  const texts = await textsOf(code, ...parts.map((part) => `${code}/${part}`));
  if (parts.length < needed.size) return; // more was asked for meanwhile
  speak({ ...texts, explain: needed.has("explanations") ? undefined : () => explain(code) });
}

let explaining: Promise<void> | undefined;
let onExplained = () => {};

/** Loads the explanations of the language, once a cell or the pane asks for them. */
function explain(code: Language): Promise<void> {
  explaining ??= fileNamed(`${code}/explanations`).then(async (file) => {
    explaining = undefined; // what could not be had is asked for again
    if (file === undefined) return;
    needed.add("explanations");
    await speakWith(code);
    onExplained();
  });
  return explaining;
}

/** Runs something once explanations that cells asked for are there. */
export function whenExplained(run: () => void): void {
  onExplained = run;
  if (needed.has("explanations")) run();
}

/** Keeps what is said in the language and was not needed yet, for when there is no connection. */
export async function keepLanguage(templates: readonly string[]): Promise<void> {
  const code = language();
  if (code === undefined) return;
  const kept = await caches.open("dairy-languages");
  const names = ["starts", ...["pane", "panels", "explanations", ...templates].map((name) => `${code}/${name}`)];
  for (const name of names) {
    const url = addressIn(name);
    if ((await kept.match(url)) === undefined) await kept.add(url);
  }
}

/** What the workbook of a template says in a language; undefined in English, or where it cannot be had. */
export async function textsOfWorkbook(
  template: string,
  code: Language | "en" | undefined = language(),
): Promise<Translations | undefined> {
  if (code === undefined || code === "en") return undefined;
  const [own, functions] = await Promise.all([fileNamed(`${code}/${template}`), fileNamed(code)]);
  return own && readLanguage(own, ...(functions ? [functions] : [])); // a part of it alone would be half in English
}

/** The templates and languages by the name of the first sheet, where that is not in English. */
export async function startsInLanguages(): Promise<Readonly<Record<string, readonly [string, Language]>>> {
  return ((await fetched(addressIn("starts"))) ?? {}) as never;
}

/** The lists that choose a language, each language by the name that its readers give it. */
export function wireLanguage(within: ParentNode, save: () => Promise<unknown>): void {
  for (const list of within.querySelectorAll<HTMLSelectElement>("select.language")) {
    if (list.options.length > 0) continue; // those of the start page
    list.append(...languageCodes.map((code) => new Option(languageName(code), code)));
    for (const option of list.options) option.lang = option.value;
    list.value = language() ?? "en";
    list.addEventListener("change", async () => {
      try {
        localStorage.setItem(key, list.value);
      } catch {
        return;
      }
      await save();
      location.reload();
    });
  }
}
