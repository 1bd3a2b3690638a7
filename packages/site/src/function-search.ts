import { type KeptWordIndex, namesFor, restoredWordIndex, type WordIndex } from "@dairy-functions/pane/word-search";
import { idleWords, type Language, say, speak, spokenStem } from "@dairy-functions/shared";
import type { messages } from "./messages.ts";

/** The search of the page that lists all functions: it finds what the pane finds. */

/**
 * Put here when the page is built: the index of the catalogue in English and, with the words that it leaves out, in the
 * language of the page, and what the search says.
 */
declare const keptIndex: KeptWordIndex;
declare const own: { readonly code: Language; readonly index: KeptWordIndex; readonly idle: string } | null;
declare const texts: typeof messages.search;

const most = 12;
let indexes: readonly WordIndex[] | undefined;

function indexesHere(): readonly WordIndex[] {
  const english = restoredWordIndex(keptIndex);
  if (own === null) return [english];
  const { code, idle, index } = own;
  speak({ code, get: (text) => (text === idleWords ? idle : undefined) });
  return [english, restoredWordIndex(index, spokenStem())];
}

const place = document.getElementById("search") as HTMLElement;
place.innerHTML =
  '<label for="words"></label> <input type="search" id="words" autocomplete="off"><p id="count" role="status"></p><div id="found"></div>';
place.querySelector("label")!.textContent = texts.label;
const words = document.getElementById("words") as HTMLInputElement;
words.placeholder = texts.words;
const count = document.getElementById("count") as HTMLElement;
const found = document.getElementById("found") as HTMLElement;
/** The line of each function in the lists of topics. */
const lines = new Map(
  [...document.querySelectorAll("tr")].reverse().flatMap((line) => {
    const link = line.querySelector("td:first-child > a:only-child");
    return link ? [[link.textContent, line] as const] : [];
  }),
);

function show() {
  indexes ??= indexesHere();
  const typed = words.value.trim();
  const names = typed === "" ? [] : namesFor(indexes, typed);
  const rows = names.slice(0, most).flatMap((name) => lines.get(name)?.cloneNode(true) ?? []);
  const table = document.createElement("table");
  table.append(...rows);
  found.replaceChildren(...(rows.length > 0 ? [table] : []));
  count.textContent =
    typed === ""
      ? ""
      : names.length === 0
        ? texts.nothing
        : names.length > most
          ? say(texts.best, { most, count: names.length })
          : names.length === 1
            ? texts.one
            : say(texts.many, { count: names.length });
  history.replaceState(null, "", typed === "" ? location.pathname : `#words=${encodeURIComponent(typed)}`);
}

words.addEventListener("input", show);
words.addEventListener("keydown", ({ key }) => {
  const first = found.querySelector("a");
  if (key === "Enter") first?.click();
  if (key === "Escape") {
    words.value = "";
    show();
  }
});
const asked = /^#words=(.+)$/.exec(location.hash)?.[1];
if (asked !== undefined) {
  words.value = decodeURIComponent(asked);
  show();
}
