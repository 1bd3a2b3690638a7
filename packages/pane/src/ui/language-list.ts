import { type Language, languageCodes, languageName, say, translated } from "@dairy-functions/shared";
import { messages } from "../messages.ts";
import type { Host } from "../pane-host.ts";
import { messagePlace, sentenceOf, showMessage } from "./context.ts";
import { element } from "./elements.ts";

/** The list that chooses a language, each by the name that its readers give it; nothing where the host has no choice. */
export function languageList({ language }: Host, drawAnew: () => void): HTMLElement | undefined {
  if (language === undefined) return undefined;
  const notices = messagePlace();
  const list = element<HTMLSelectElement>(
    "select",
    { class: "pick", change: choose },
    languageCodes.map((code) => element("option", { value: code, lang: code }, languageName(code))),
  );
  list.value = language.spoken() ?? "en";
  return element(
    "footer",
    {},
    element("label", {}, translated("Language"), " ", list),
    element("p", { class: "quiet" }, say(messages.languageOfCells)),
    notices,
  );

  async function choose(): Promise<void> {
    list.disabled = true;
    try {
      await language!.choose(list.value as Language | "en");
    } catch (failure) {
      list.disabled = false;
      list.value = language!.spoken() ?? "en";
      return showMessage(notices, "error", sentenceOf(failure));
    }
    drawAnew();
  }
}
