import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import { type Offered, offered } from "./offered.ts";

/** Each offered workbook has an address, such as #dairy-chain, which the page opens with. */
function nameInAddress(): string {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written) || offered[0]!.name;
  } catch {
    return written; // such as #%, which is not the name of any workbook
  }
}
const find = (name: string) => offered.find((each) => each.name === name);

/** The workbook that the address names, or the first one. */
export const addressed = (): Offered => find(nameInAddress()) ?? offered[0]!;

/** The menu Templates, whose links load the page anew with another workbook, once lost changes are agreed to. */
export function wireTemplates(isChanged: () => boolean, notify: (text: string) => void): void {
  const menu = document.getElementById("templates") as HTMLDialogElement;
  const shown = addressed();

  function go() {
    const next = find(nameInAddress());
    if (next === undefined) notify(say(messages.noTemplate, { name: nameInAddress() }));
    else if (!isChanged() || window.confirm(say(messages.openTemplate, { title: next.title })))
      return location.reload();
    history.replaceState(null, "", `#${shown.name}`);
  }

  const items = offered.map((each) => itemOf(each, each === shown));
  items[0]!.querySelector("a")!.autofocus = true; // otherwise a list that scrolls gets the focus
  menu.querySelector("ul")!.append(...items);
  menu.addEventListener("click", ({ target }) => {
    const link = (target as Element).closest("a");
    if (link === null) return;
    menu.close();
    if (link.hash === location.hash) go(); // the browser reports a new address
  });
  document.getElementById("open-templates")!.addEventListener("click", () => menu.showModal());
  window.addEventListener("hashchange", go);
  if (find(nameInAddress()) === undefined) go();
}

function itemOf({ name, title, purpose }: Offered, isShown: boolean): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${name}`;
  if (isShown) link.setAttribute("aria-current", "true");
  const heading = document.createElement("strong");
  heading.textContent = title;
  const about = document.createElement("span");
  about.textContent = purpose;
  link.append(heading, about);
  item.append(link);
  return item;
}
