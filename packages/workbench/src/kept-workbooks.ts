import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** The workbooks of this browser, in IndexedDB: what the list shows of each, and beside it what the workbook holds. */

export interface About {
  readonly id: string;
  readonly name: string;
  /** Another one with every change of the contents, so that no tab overwrites what another one has saved. */
  readonly revision: string;
  readonly changed: Date;
  /** Rises from one change of any workbook to the next, also where the clock is set back. */
  readonly turn: number;
  /** Since when it is in the list of deleted workbooks. */
  readonly deleted?: Date;
}

interface Kept extends DBSchema {
  about: { key: string; value: About };
  /** JSON, so that a part of it that cannot be read is still there to be handed out. */
  contents: { key: string; value: string };
}

let opened: Promise<IDBPDatabase<Kept>> | undefined;

function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>("dairy-workbooks", 1, {
    upgrade(fresh) {
      fresh.createObjectStore("about", { keyPath: "id" });
      fresh.createObjectStore("contents");
    },
    blocking: (_old, _new, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** All workbooks, the one that was changed last first. */
export async function listKept(): Promise<About[]> {
  const all = await (await database()).getAll("about");
  return all.sort((a, b) => b.turn - a.turn);
}

export const aboutKept = async (id: string): Promise<About | undefined> => (await database()).get("about", id);

export const contentsOf = async (id: string): Promise<string | undefined> => (await database()).get("contents", id);

/**
 * Keeps the contents as a revision of its own, where the workbook is new or at one of the revisions that they come from.
 * Undefined if another tab has changed or deleted it since.
 */
export async function keep(
  { id, name, from, revision }: { id: string; name: string; from: readonly string[]; revision: string },
  contents: string,
): Promise<About | undefined> {
  const step = (await database()).transaction(["about", "contents"], "readwrite");
  const all = await step.objectStore("about").getAll();
  const old = all.find((each) => each.id === id);
  const isCurrent = old === undefined ? from.includes(never) : !old.deleted && from.includes(old.revision);
  if (!isCurrent) return undefined;
  const turn = 1 + Math.max(0, ...all.map((each) => each.turn));
  const about: About = { id, name: old?.name ?? name, revision, changed: new Date(), turn };
  await finish(step.done, step.objectStore("contents").put(contents, id), step.objectStore("about").put(about));
  return about;
}

/** The revision of a workbook that is not kept yet. */
export const never = "";

/** The whole step says why it failed, such as for want of room; its parts only that it was given up. */
async function finish(done: Promise<void>, ...parts: readonly Promise<unknown>[]): Promise<void> {
  await Promise.all([done, Promise.allSettled(parts)]);
}

/** Changes what the list shows. */
async function change(id: string, how: (about: About) => About): Promise<void> {
  const step = (await database()).transaction("about", "readwrite");
  const old = await step.store.get(id);
  await finish(step.done, ...(old === undefined ? [] : [step.store.put(how(old))]));
}

export const rename = (id: string, name: string) => change(id, (about) => ({ ...about, name }));

export const markDeleted = (id: string) => change(id, (about) => ({ ...about, deleted: new Date() }));

export const putBack = (id: string) => change(id, ({ deleted: _, ...about }) => about);

export async function erase(id: string): Promise<void> {
  const step = (await database()).transaction(["about", "contents"], "readwrite");
  await finish(step.done, step.objectStore("about").delete(id), step.objectStore("contents").delete(id));
}

/** A name that no workbook has yet: "Household", or "Household 2". */
export function freeName(name: string, taken: readonly { readonly name: string }[]): string {
  const names = new Set(taken.map((each) => each.name));
  if (!names.has(name)) return name;
  const stem = name.replace(/ \d+$/, "");
  for (let k = 2; ; k++) if (!names.has(`${stem} ${k}`)) return `${stem} ${k}`;
}
