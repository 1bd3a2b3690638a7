import { say, translated } from "@dairy-functions/shared";
import {
  type Contents,
  documentOf,
  idInAddress,
  keepDrafts,
  newId,
  type OpenDocument,
  type Opened,
} from "./document.ts";
import { type About, contentsOf, freeName, listKept, never } from "./kept-workbooks.ts";
import { isLink, readLink } from "./link.ts";
import { messages } from "./messages.ts";
import { showLasting, showNotice } from "./notices.ts";
import { firstName, offeredAs } from "./offered.ts";
import { saveFile } from "./save-file.ts";
import { newSettings } from "./sheet-locale.ts";
import { workbookOf } from "./workbench-book.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** The address of a new workbook with nothing in it. */
export const blankAddress = "#new";

/** What an address names, such as dairy-chain for the template at #dairy-chain. */
function nameIn(hash: string): string {
  const written = hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // such as #%, which is not the name of any workbook
  }
}

/** Whether the address names something that can be opened, or that a sentence is about when it cannot. */
export const canOpen = async (hash: string): Promise<boolean> =>
  idInAddress(hash) !== undefined ||
  isLink(hash) ||
  hash === blankAddress ||
  (await offeredAs(nameIn(hash))) !== undefined;

/** What is said of an address that names nothing. */
export const unknownAddress = (hash: string): string => say(messages.noTemplate, { name: nameIn(hash) });

/** Opens what the address names: a workbook of this browser, a template, or a blank one. */
export async function openDocument(o: SpreadsheetLibrary): Promise<OpenDocument> {
  const { hash } = location;
  const drafts = await keepDrafts();
  const all = await listKept().catch(() => {
    showLasting("storage", say(messages.noStorage));
    return [];
  });
  const id = idInAddress(hash);
  const document = id === undefined ? undefined : await openKept(o, id, all, drafts);
  if (document !== undefined) return document;
  if (isLink(hash)) {
    const linked = await openLink(o, hash, all);
    if (linked !== undefined) return linked;
  }
  if (hash === blankAddress) return documentOf(o, fresh(say(messages.blankName), newSettings(), all));
  const template = id === undefined && !isLink(hash) ? await offeredAs(nameIn(hash)) : undefined;
  if (template === undefined && id === undefined && !isLink(hash)) showNotice(unknownAddress(hash));
  const shown = template ?? (await offeredAs(firstName))!;
  history.replaceState(null, "", `#${shown.name}`);
  return documentOf(o, fresh(translated(shown.title), { ...workbookOf(shown.book()), ...newSettings() }, all));
}

const fresh = (name: string, workbook: object, all: readonly About[]): Opened => ({
  id: newId(),
  name: freeName(name, all),
  revision: never,
  contents: { workbook },
});

/** Opens the workbook that a link holds. It is kept as soon as it is changed. */
async function openLink(o: SpreadsheetLibrary, hash: string, all: readonly About[]): Promise<OpenDocument | undefined> {
  try {
    const { name, workbook } = await readLink(hash);
    const document = documentOf(o, fresh(name, workbook, all));
    showNotice(say(messages.cameByLink, { name }));
    return document;
  } catch {
    showLasting("address", say(messages.linkDamaged));
    return undefined;
  }
}

/** Opens a workbook of this browser; if that is not possible, it says why, and nothing of the workbook is lost. */
async function openKept(
  o: SpreadsheetLibrary,
  id: string,
  all: readonly About[],
  drafts: Awaited<ReturnType<typeof keepDrafts>>,
): Promise<OpenDocument | undefined> {
  const about = all.find((each) => each.id === id);
  const left = drafts.get(id);
  const name = left?.draft.name ?? about?.name;
  if (name === undefined) {
    showLasting("address", say(messages.noWorkbook));
    return undefined;
  }
  if (about?.deleted !== undefined) {
    showLasting("address", say(messages.isDeleted, { name }));
    return undefined;
  }
  const text = left?.draft.contents ?? (await contentsOf(id)) ?? "";
  try {
    const contents = JSON.parse(text) as Contents;
    if (!Array.isArray((contents.workbook as { sheets?: unknown }).sheets)) throw new Error("It has no sheets.");
    const document = documentOf(o, {
      id,
      name,
      revision: left?.draft.from[0] ?? about!.revision,
      contents,
      ...(left !== undefined && { draft: left.key }),
    });
    if (contents.remarks !== undefined && contents.remarks.length > 0) showLasting("file", contents.remarks.join(" "));
    return document;
  } catch (error) {
    const sentence = /postdates/.test(String(error)) ? messages.newerVersion : messages.damaged;
    const save = () => saveFile(`${name}.json`, new Blob([text], { type: "application/json" }));
    showLasting("damaged", say(sentence, { name }), [[say(messages.saveAsFile), save]]);
    return undefined;
  }
}
