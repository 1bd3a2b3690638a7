import { english, type Locale } from "@dairy-functions/formulas";
import type { Host, HostCell, Selection, Watch, WorkbookCells } from "@dairy-functions/pane";
import type { Book } from "@dairy-functions/workbooks";
import { errorShown } from "../sheets-host.ts";
import type { RawCell, Script, Selected } from "./orders.ts";
import { dressOrderOf, finishingOrderOf, orderOf } from "./orders-of.ts";

/** Asks the script, which answers after a trip to Google and back. */
export type Ask = <Name extends keyof Script>(
  name: Name,
  ...args: Parameters<Script[Name]>
) => Promise<ReturnType<Script[Name]>>;

/** Sheets does not tell the sidebar about changes: it asks again after so many milliseconds, while it can be seen. */
const pause = 1500;

/** The pane in Google Sheets. */
export async function sheetsPaneHost(ask: Ask): Promise<Host> {
  const locale = localeNamed(await ask("locale"));
  return {
    name: "sheets",
    blankIsZero: false,
    selection: async () => selectionOf(await ask("selection")),
    follow: (changed) => follow(ask, changed),
    select: (area) => ask("select", area),
    locate: async (reference, { sheet }) => (await ask("locate", reference, sheet)) ?? undefined,
    read: async (area) => {
      const { values, formulas } = await ask("read", area);
      return { values: values.map((row) => row.map(hostCell)), formulas };
    },
    write: (area, cells, dress) =>
      dress === undefined ? ask("type", area, cells) : ask("type", area, cells, dressOrderOf(dress)),
    insertTemplate: (book, watch) => insertBook(ask, book, locale, watch),
    workbook: workbookCells(ask, locale),
  };
}

/** How the spreadsheet's language, such as "de_DE", writes numbers. */
function localeNamed(name: string): Locale {
  const parts = new Intl.NumberFormat(name.replace("_", "-")).formatToParts(1.5);
  return parts.some(({ type, value }) => type === "decimal" && value === ",") ? { decimal: "," } : english;
}

const selectionOf = (selected: Selected | null): Selection | undefined =>
  selected === null ? undefined : { area: selected.area, cell: selected.cell };

function follow(ask: Ask, changed: (selection: Selection | undefined) => void): () => void {
  let last: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let following = true;
  const look = async () => {
    if (document.visibilityState === "visible") {
      const selected = await ask("selection").catch(() => null);
      const now = JSON.stringify(selected);
      if (following && now !== last) {
        last = now;
        changed(selectionOf(selected));
      }
    }
    if (following) timer = setTimeout(look, pause);
  };
  void look();
  return () => {
    following = false;
    clearTimeout(timer);
  };
}

/** A cell holds an error as its text, ours with a sentence after it. */
function hostCell(raw: RawCell): HostCell {
  return typeof raw === "string" ? (errorShown(raw) ?? raw) : raw;
}

function workbookCells(ask: Ask, locale: Locale): WorkbookCells {
  return {
    locale,
    sheets: async () => (await ask("sheets")).map(({ used, ...sheet }) => ({ ...sheet, used: used ?? undefined })),
    formulas: async (sheet, block) => padded((await ask("read", { sheet, ...block })).formulas, block),
    values: async (sheet, block) => {
      const { values } = await ask("read", { sheet, ...block });
      return padded(
        values.map((row) => row.map((raw) => (typeof raw === "object" ? raw.date : raw))),
        block,
      );
    },
    write: (sheet, runs) => ask("write", sheet, runs),
    freeze: (sheet, runs) => ask("freeze", sheet, runs),
  };
}

/** The whole block, also where the sheet is not used so far. */
function padded<Content>(
  rows: readonly (readonly Content[])[],
  { rows: height, columns }: { rows: number; columns: number },
) {
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: columns }, (_, c) => rows[r]?.[c] ?? ("" as const)),
  );
}

/** Sheet by sheet, so that it can be watched and cancelled; what was added is removed if it is not finished. */
async function insertBook(ask: Ask, book: Book, locale: Locale, { progress, isCancelled }: Watch) {
  const sheets = book.sheets.map(({ name }) => name);
  const additions = { title: book.title, sheets, names: book.names };
  const all = sheets.length + 2;
  const cancelled = new Error("cancelled");
  const stopIfCancelled = () => {
    if (isCancelled()) throw cancelled;
  };
  progress(0, all);
  await ask("addSheets", additions);
  try {
    for (const [k, sheet] of book.sheets.entries()) {
      stopIfCancelled();
      progress(k + 1, all);
      await ask("fill", orderOf(sheet, locale));
    }
    stopIfCancelled();
    progress(all - 1, all);
    await ask("finish", finishingOrderOf(book));
    stopIfCancelled();
  } catch (failure) {
    await ask("takeBack", additions);
    if (failure === cancelled) return [];
    throw failure;
  }
  progress(all, all);
  return sheets;
}
