import { type KeptWordIndex, namesFor, restoredWordIndex, type WordIndex } from "@dairy-functions/pane/word-search";

/** The search of the page that lists all functions: it finds what the pane finds. */

/** The index of the catalogue, put here when the page is built. */
declare const keptIndex: KeptWordIndex;

const most = 12;
let index: WordIndex | undefined;

const place = document.getElementById("search") as HTMLElement;
place.innerHTML =
  '<label for="words">Search</label> <input type="search" id="words" placeholder="wage, per litre, carbon footprint" autocomplete="off"><p id="count" role="status"></p><div id="found"></div>';
const words = document.getElementById("words") as HTMLInputElement;
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
  index ??= restoredWordIndex(keptIndex);
  const typed = words.value.trim();
  const names = typed === "" ? [] : namesFor([index], typed);
  const rows = names.slice(0, most).flatMap((name) => lines.get(name)?.cloneNode(true) ?? []);
  const table = document.createElement("table");
  table.append(...rows);
  found.replaceChildren(...(rows.length > 0 ? [table] : []));
  count.textContent =
    typed === ""
      ? ""
      : names.length === 0
        ? "Nothing found: try other words, such as cost, feed or loan."
        : names.length > most
          ? `The best ${most} of ${names.length} functions`
          : `${names.length} ${names.length === 1 ? "function" : "functions"}`;
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
