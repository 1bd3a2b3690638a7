import { say } from "@dairy-functions/shared";
import { addressOf, keepDrafts } from "./document.ts";
import { make } from "./form-elements.ts";
import { type About, listKept } from "./kept-workbooks.ts";
import { dated, loadLanguage, wireLanguage } from "./language.ts";
import { messages } from "./messages.ts";
import { isAtStart } from "./start.ts";
import { linkItem, templateItem, templateList } from "./template-list.ts";

/**
 * My workbooks and the templates, where the address names neither. It needs no spreadsheet, which loads meanwhile, and so
 * it is there first.
 */

const part = (id: string) => document.getElementById(`start${id}`)!;

function keptItem({ id, name, changed }: About): HTMLLIElement {
  return linkItem(addressOf(id), name, say(messages.changedOn, { date: dated(changed) }));
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

/** The scripts of each template that the page does not name at its top, put here when the page is built. */
declare const scriptsOfTemplates: Readonly<Record<string, readonly string[]>>;

/** Asks for the template that the address names: it would be found only once everything else runs. */
function askForTemplate(name: string): void {
  if (!Object.hasOwn(scriptsOfTemplates, name)) return;
  document.head.append(...scriptsOfTemplates[name]!.map((href) => make("link", { rel: "modulepreload", href })));
}

if (isAtStart()) void show();
else askForTemplate(location.hash.slice(1));
