import { say } from "@dairy-functions/shared";
import type { OpenDocument } from "./document.ts";
import { messages } from "./messages.ts";
import { showNotice } from "./notices.ts";
import { canReload } from "./offline.ts";
import { canOpen, unknownAddress } from "./open-document.ts";
import { templateItem, templateList } from "./template-list.ts";

/** The menu Templates, whose links load the page again with another workbook, once the open one is saved. */
export function wireTemplates(opened: OpenDocument): void {
  const menu = document.getElementById("templates") as HTMLDialogElement;
  const list = menu.querySelector("ul")!;
  const fill = () => {
    const items = templateList().map((each) => templateItem(each, `#${each.name}` === opened.address()));
    items[0]!.querySelector("a")!.autofocus = true; // otherwise a list that scrolls gets the focus
    list.replaceChildren(...items);
    menu.showModal();
  };
  document.getElementById("open-templates")!.addEventListener("click", fill);
  followLinks(menu, opened);
  window.addEventListener("hashchange", () => void go(opened));
}

/** A dialog closes when one of its links is followed; the link to what is open already loads it again. */
export function followLinks(menu: HTMLDialogElement, opened: OpenDocument): void {
  menu.addEventListener("click", ({ target }) => {
    const link = (target as Element).closest("a");
    if (link === null) return;
    menu.close();
    if (link.hash === location.hash) void go(opened); // the browser reports a new address only
  });
}

async function go(opened: OpenDocument): Promise<void> {
  const { hash } = location;
  const stay = (why: string) => {
    showNotice(why);
    history.replaceState(null, "", opened.address());
  };
  if (!(await canReload())) return stay(say(messages.notYetOffline));
  try {
    if (!(await canOpen(hash))) return stay(unknownAddress(hash));
  } catch {
    return stay(say(messages.templatesFailed));
  }
  await opened.save();
  history.replaceState(null, "", hash); // saving has set the address of the open one
  location.reload();
}
