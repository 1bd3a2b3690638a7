/// <reference types="office-js" />
import { type Language, languageFor, readLanguage, speak } from "@dairy-functions/shared";

const key = "dairy.language";

/** The language that a person chose in the pane, else that of Excel; undefined is English. */
export function language(): Language | undefined {
  return languageFor([chosen() ?? Office.context.displayLanguage ?? "en"]);
}

/** The choice is kept where cookies are refused, until Excel closes. */
let untilClosed: string | undefined;
function chosen(): string | undefined {
  try {
    return localStorage.getItem(key) ?? untilClosed;
  } catch {
    return untilClosed;
  }
}

/** Keeps a choice; cells show it when they are computed again. */
export async function chooseLanguage(code: Language | "en"): Promise<void> {
  untilClosed = code;
  try {
    localStorage.setItem(key, code);
  } catch {
    // The choice lasts until Excel closes.
  }
  await loadLanguage();
}

/** Has cells and pane speak the language. Without a connection they stay in the one they speak. */
export async function loadLanguage(): Promise<void> {
  const code = language();
  if (code === undefined) return speak(undefined);
  const answer = await fetch(`languages/${code}.json`).catch(() => undefined);
  if (answer?.ok === true) speak(readLanguage(await answer.json()));
}
