import { say } from "@dairy-functions/shared";
import { type About, aboutKept, contentsOf, freeName, keep, listKept, never } from "./kept-workbooks.ts";
import { messages } from "./messages.ts";
import { endLasting, showLasting } from "./notices.ts";
import { loadLocales } from "./sheet-locale.ts";
import type { Model } from "./steps.ts";
import { announce } from "./tabs.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** The open workbook as a document: each change of it is kept, and no other tab and no reload loses anything. */

/** A cell, by the name of its sheet. */
export interface Place {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
}

/** A workbook as it is kept. */
export interface Contents {
  readonly workbook: object;
  readonly at?: Place;
  /** What a person should know of a file that was just opened. */
  readonly remarks?: readonly string[];
}

/** What the page opens with. */
export interface Opened {
  readonly id: string;
  readonly name: string;
  readonly revision: string;
  readonly contents: Contents;
  /** The draft that it comes from, which is not kept yet. */
  readonly draft?: string;
}

export interface OpenDocument {
  readonly model: Model;
  readonly id: () => string;
  readonly name: () => string;
  /** #dairy-chain for a template as it comes, #workbook=... once it is kept. */
  readonly address: () => string;
  /** Reads its name again, after the list of workbooks has changed it. */
  readonly refresh: () => Promise<void>;
  /** Keeps what has changed; false if that was not possible. */
  readonly save: () => Promise<boolean>;
  readonly place: () => Place;
  readonly goTo: (place: Place) => void;
}

/**
 * What the local storage keeps of a page that goes away before its last changes are saved: it is written at once, which
 * IndexedDB is not.
 */
interface Draft {
  readonly id: string;
  readonly name: string;
  readonly from: readonly string[];
  readonly contents: string;
}
const draftPrefix = "dairy-draft ";

export const newId = (): string => crypto.randomUUID();
const keptPrefix = "#workbook=";
export const addressOf = (id: string): string => `${keptPrefix}${id}`;
export const idInAddress = (hash: string): string | undefined =>
  hash.startsWith(keptPrefix) ? hash.slice(keptPrefix.length) : undefined;

/** The shortest pause between saves, in milliseconds; where saving takes long, a tenth of the time goes into it. */
const shortest = 800;

export function documentOf(o: SpreadsheetLibrary, opened: Opened): OpenDocument {
  let { id, name, revision, draft } = opened;
  let address = location.hash;
  /** How many changes there were, and how many of them are kept. */
  let [changes, kept] = draft === undefined ? [0, 0] : [1, 0];
  let saving: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = shortest;

  /** o-spreadsheet sends each change to those who work on the workbook too: here, that is the copy that is kept. */
  class Changes extends o.LocalTransportService {
    override async sendMessage(message: Parameters<InstanceType<typeof o.LocalTransportService>["sendMessage"]>[0]) {
      await super.sendMessage(message);
      if (!("nextRevisionId" in message)) return;
      changes++;
      setAddress();
      timer ??= setTimeout(save, pause);
      show();
    }
  }
  const model = new o.Model(opened.contents.workbook, {
    mode: "normal",
    transportService: new Changes(),
    external: { loadLocales },
  });
  const { getters } = model;
  if (opened.contents.at !== undefined) goTo(opened.contents.at);
  const tabs = announce(() => id);
  if (draft !== undefined) timer = setTimeout(save, pause);
  show();

  function setAddress() {
    address = addressOf(id);
    history.replaceState(null, "", address);
  }

  function show() {
    document.getElementById("document-name")!.textContent = name;
    document.getElementById("document-state")!.textContent =
      kept < changes ? say(messages.isChanged) : revision === never ? "" : say(messages.isSaved);
    document.title = `${name} - ${say(messages.title)}`;
  }

  function place(): Place {
    const { sheetId, col: column, row } = getters.getActivePosition();
    return { sheet: getters.getSheetName(sheetId), column, row };
  }

  function goTo({ sheet, column: col, row }: Place) {
    const sheetIdTo = getters.getSheetIdByName(sheet);
    if (sheetIdTo === undefined) return;
    const sheetIdFrom = getters.getActiveSheetId();
    if (sheetIdTo !== sheetIdFrom) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo });
    if (col < getters.getNumberCols(sheetIdTo) && row < getters.getNumberRows(sheetIdTo))
      model.selection.selectCell(col, row);
  }

  /** `exportData` would make a second workbook to check a shorter form of the first, which takes five times as long. */
  function contents(): string {
    const begun = performance.now();
    const text = JSON.stringify({ workbook: model._exportData(false), at: place() } satisfies Contents);
    pause = Math.max(shortest, 10 * (performance.now() - begun));
    return text;
  }

  let queue = Promise.resolve(true);
  function save(): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    queue = queue.then(saveNow);
    return queue;
  }

  async function saveNow(): Promise<boolean> {
    if (kept === changes) return true;
    const upTo = changes;
    const text = contents();
    saving = newId();
    try {
      let about = await keep({ id, name, from: [revision], revision: saving }, text);
      if (about === undefined) {
        about = await keepCopy(name, text, saving);
        tabs.left();
        id = about.id;
      }
      [name, revision, kept] = [about.name, saving, upTo];
      if (draft !== undefined) localStorage.removeItem(draft);
      draft = undefined;
      setAddress();
      endLasting("storage");
      tabs.saved();
      return true;
    } catch (error) {
      showLasting("storage", whyNotSaved(error));
      return false;
    } finally {
      saving = undefined;
      show();
    }
  }

  /** Puts aside what is not saved yet; false if there is no room for it. */
  function leave(): boolean {
    if (kept === changes) return true;
    const put: Draft = { id, name, from: [revision, ...(saving === undefined ? [] : [saving])], contents: contents() };
    draft ??= `${draftPrefix}${newId()}`;
    try {
      localStorage.setItem(draft, JSON.stringify(put));
      return true;
    } catch {
      return false;
    }
  }
  window.addEventListener("beforeunload", (event) => {
    if (!leave()) event.preventDefault(); // the browser asks whether to stay
  });
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload(); // somebody may have changed the workbook since
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void save();
  });

  return {
    model,
    id: () => id,
    name: () => name,
    address: () => address,
    async refresh() {
      name = (await aboutKept(id))?.name ?? name;
      show();
    },
    save,
    place,
    goTo,
  };
}

/** Keeps contents that another tab has overtaken as another workbook, and says so. */
async function keepCopy(name: string, contents: string, revision: string): Promise<About> {
  const copy = freeName(name, await listKept());
  const about = await keep({ id: newId(), name: copy, from: [never], revision }, contents);
  showLasting("copy", say(messages.keptAsCopy, { name, copy }));
  return about!;
}

export function whyNotSaved(error: unknown): string {
  const { name } = error as Error;
  if (name === "QuotaExceededError") return say(messages.storageFull);
  return name === "SecurityError" || name === "InvalidStateError" || name === "UnknownError"
    ? say(messages.noStorage)
    : say(messages.notSaved, { reason: String(error) });
}

/** Keeps the drafts that earlier pages have left. Gives those for which there is no room, by the workbook's id. */
export async function keepDrafts(): Promise<ReadonlyMap<string, { readonly key: string; readonly draft: Draft }>> {
  const left = new Map<string, { readonly key: string; readonly draft: Draft }>();
  for (const key of draftKeys()) {
    const draft = readDraft(key);
    if (draft === undefined) continue;
    try {
      const revision = newId();
      if ((await keep({ ...draft, revision }, draft.contents)) === undefined)
        if ((await contentsOf(draft.id)) !== draft.contents) await keepCopy(draft.name, draft.contents, revision);
      localStorage.removeItem(key);
    } catch (error) {
      left.set(draft.id, { key, draft });
      showLasting("storage", whyNotSaved(error));
    }
  }
  return left;
}

/** None where the browser does not let the page keep anything. */
function draftKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((each) => each.startsWith(draftPrefix));
  } catch {
    return [];
  }
}

function readDraft(key: string): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "") as Draft;
  } catch {
    return undefined;
  }
}
