import { languageCodes, languageName } from "@dairy-functions/shared";
import { templateList } from "./template-list.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** The template and the language that a link to a published file means, on the sheet Start; undefined for other links. */
function linked(url: string) {
  const [, folder = "en", name] = /\/workbooks\/(?:([a-z]{2})\/)?([a-z-]+)-(?:plain|add-in)\.xlsx$/.exec(url) ?? [];
  const code = languageCodes.find((each) => each === folder);
  const isOurs = templateList().some((template) => template.name === name);
  return isOurs && code !== undefined ? { name, code } : undefined;
}

/** Opens such a link here, beside the workbook that is open. */
export function registerWorkbookLinks({ registries: { urlRegistry } }: SpreadsheetLibrary): void {
  urlRegistry.add("workbook in another language", {
    match: (url) => linked(url) !== undefined,
    createLink: (url, label) => ({ url, label, isExternal: false, isUrlEditable: true }),
    urlRepresentation: (url) => languageName(linked(url)!.code),
    open: (url) => void window.open(`?language=${linked(url)!.code}#${linked(url)!.name}`, "_blank"),
    sequence: -1, // before links to any page
    title: "",
    getLinkProposals: () => [],
  });
}
