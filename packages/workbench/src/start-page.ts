import { say } from "@dairy-functions/shared";
import { addressOf, keepDrafts } from "./document.ts";
import { type About, listKept } from "./kept-workbooks.ts";
import { loadLanguage, wireLanguage } from "./language.ts";
import { messages } from "./messages.ts";
import { isAtStart } from "./start.ts";
import { linkItem, templateItem, templateList } from "./template-list.ts";

/**
 * My workbooks and the templates, where the address names neither. It needs no spreadsheet, which loads meanwhile, and so
 * it is there first.
 */

const part = (id: string) => document.getElementById(`start${id}`)!;

function keptItem({ id, name, changed }: About): HTMLLIElement {
  const date = changed.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  return linkItem(addressOf(id), name, say(messages.changedOn, { date }));
}

async function show(): Promise<void> {
  await loadLanguage();
  wireLanguage(part(""), async () => {});
  part("-templates").append(...templateList().map((each) => templateItem(each, false)));
  part("").hidden = false;
  void keepDrafts()
    .then(listKept)
    .then((all) => {
      const kept = all.filter(({ deleted }) => deleted === undefined);
      part("-kept").replaceChildren(...kept.map(keptItem));
      part("-mine").hidden = kept.length === 0;
    })
    .catch(() => {}); // without a storage there are none; opening one says so
}

if (isAtStart()) void show();
