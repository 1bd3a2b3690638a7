/// <reference types="office-js" />
import { languageFor, readLanguage, speak } from "@dairy-functions/shared";

/** Has cells and pane speak the language of Excel. Without a connection they stay in English, which loads nothing. */
export async function loadLanguage(): Promise<void> {
  const code = languageFor([Office.context?.displayLanguage ?? "en"]);
  if (code === undefined) return;
  const answer = await fetch(`languages/${code}.json`).catch(() => undefined);
  if (answer?.ok === true) speak(readLanguage(await answer.json()));
}
