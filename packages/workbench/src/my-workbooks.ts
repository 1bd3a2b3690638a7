import { say } from "@dairy-functions/shared";
import { addressOf, newId, type OpenDocument } from "./document.ts";
import {
  type About,
  contentsOf,
  erase,
  freeName,
  keep,
  listKept,
  markDeleted,
  never,
  putBack,
  rename,
} from "./kept-workbooks.ts";
import { dated } from "./language.ts";
import { messages } from "./messages.ts";
import { firstName } from "./offered.ts";
import { followLinks } from "./open-template.ts";

/** The dialog My workbooks: every workbook of this browser, and what can be done with it. */
export function wireWorkbooks(opened: OpenDocument): void {
  const dialog = document.getElementById("workbooks") as HTMLDialogElement;
  const [list, deletedList] = ["#kept", "#deleted ul"].map((each) => dialog.querySelector(each)!);
  const deletedPart = dialog.querySelector<HTMLDetailsElement>("#deleted")!;
  const status = dialog.querySelector("[role=status]")!;

  document.getElementById("open-workbooks")!.addEventListener("click", async () => {
    await opened.save();
    status.replaceChildren();
    await show();
    dialog.showModal();
  });
  followLinks(dialog, opened);
  // The open workbook, once deleted, makes way for another one.
  dialog.addEventListener("close", async () => {
    const all = await listKept().catch((): About[] => []);
    if (all.find(({ id }) => id === opened.id())?.deleted === undefined || location.hash !== opened.address()) return;
    const next = all.find(({ deleted }) => deleted === undefined);
    location.hash = next === undefined ? firstName : addressOf(next.id);
  });

  async function show(): Promise<void> {
    const all = await listKept().catch((): About[] => []);
    const [kept, deleted] = [all.filter((each) => !each.deleted), all.filter((each) => each.deleted)];
    list!.replaceChildren(...(kept.length > 0 ? kept.map(itemOf) : [textItem(say(messages.noneKept))]));
    deletedList!.replaceChildren(...deleted.map(deletedItemOf));
    deletedPart.hidden = deleted.length === 0;
    await opened.refresh();
  }

  /** Does it, shows the list again, and says what happened. */
  async function act(what: () => Promise<unknown>, said = "", undo?: () => Promise<unknown>): Promise<void> {
    const sentence = await what().then(
      () => said,
      (error) => say(messages.notSaved, { reason: String(error) }),
    );
    await show();
    status.replaceChildren(sentence);
    if (undo !== undefined)
      status.append(
        " ",
        button(say(messages.undo), "", () => act(undo)),
      );
    if (!dialog.contains(document.activeElement) || document.activeElement === dialog)
      status.querySelector("button")?.focus();
  }

  function itemOf(about: About): HTMLLIElement {
    const { id, name } = about;
    const link = document.createElement("a");
    link.href = addressOf(id);
    if (id === opened.id()) link.setAttribute("aria-current", "true");
    link.append(heading(name), span(say(messages.changedOn, { date: dated(about.changed) })));
    return item(
      link,
      button(say(messages.rename), name, () => {
        const chosen = window.prompt(say(messages.renameTo), name)?.trim();
        if (chosen) void act(() => rename(id, chosen));
      }),
      button(say(messages.duplicate), name, () =>
        act(async () => {
          const copy = freeName(name, await listKept());
          await keep({ id: newId(), name: copy, from: [never], revision: newId() }, (await contentsOf(id)) ?? "");
        }),
      ),
      button(say(messages.delete), name, () =>
        act(
          () => markDeleted(id),
          say(messages.wasDeleted, { name }),
          () => putBack(id),
        ),
      ),
    );
  }

  const deletedItemOf = ({ id, name, deleted }: About) =>
    item(
      span(name),
      span(say(messages.deletedOn, { date: dated(deleted!) })),
      button(say(messages.putBack), name, () => act(() => putBack(id))),
      button(say(messages.erase), name, () => act(() => erase(id), say(messages.wasErased, { name }))),
    );
}

function item(...parts: readonly Node[]): HTMLLIElement {
  const made = document.createElement("li");
  made.append(...parts);
  return made;
}
const textItem = (text: string) => item(document.createTextNode(text));

function heading(text: string): HTMLElement {
  const made = document.createElement("strong");
  made.textContent = text;
  return made;
}
function span(text: string): HTMLElement {
  const made = document.createElement("span");
  made.textContent = text;
  return made;
}

/** A button whose name says which workbook it is for. */
function button(action: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = action;
  if (name !== "") made.setAttribute("aria-label", say(messages.labelled, { action, name }));
  made.addEventListener("click", act);
  return made;
}
