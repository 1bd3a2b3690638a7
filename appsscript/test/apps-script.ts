import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

/** What the built-in objects of ES2019 do not have: removed, so that code which needs it fails here too. */
const tooYoung: Readonly<Record<string, string>> = {
  this: `globalThis console WebAssembly BigInt BigInt64Array BigUint64Array WeakRef FinalizationRegistry AggregateError
    SharedArrayBuffer Atomics Iterator Intl`,
  Array: "fromAsync",
  "Array.prototype": "at findLast findLastIndex toSorted toReversed toSpliced with",
  "Object.getPrototypeOf(Int8Array.prototype)": "at findLast findLastIndex toSorted toReversed with",
  "String.prototype": "at replaceAll matchAll isWellFormed toWellFormed",
  Object: "hasOwn groupBy",
  Map: "groupBy",
  Promise: "allSettled any withResolvers",
};

export interface AppsScript {
  /** What a cell could call: every global function that the files bring and whose name does not end in _. */
  readonly callable: readonly string[];
  /** Calls as a cell does, with arguments made inside; trailing undefined ones are left out, as Sheets does. */
  readonly call: (name: string, ...cells: readonly unknown[]) => unknown;
  readonly run: (code: string) => unknown;
  /** The HTML files of the project, by the names that HtmlService knows them by. */
  readonly pages: ReadonlyMap<string, string>;
}

/**
 * Loads the built add-on as Apps Script does: every file in one global scope that has the language and nothing else.
 */
export function loadAppsScript(services: object = {}, folder = "dist/sheets"): AppsScript {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}: run "npm run build" first.`);
  const context = createContext({ ...services });
  const run = (code: string, filename = "cell.js"): unknown => runInContext(code, context, { filename });
  for (const [owner, names] of Object.entries(tooYoung))
    for (const name of names.split(/\s+/)) run(`delete (${owner}).${name}`);
  const before = new Set(run("Object.getOwnPropertyNames(this)") as string[]);
  for (const file of readdirSync(folder).sort())
    if (file.endsWith(".js")) run(readFileSync(join(folder, file), "utf8"), file);
  const added = (run("Object.getOwnPropertyNames(this)") as string[]).filter((name) => !before.has(name));
  const pages = readdirSync(folder).filter((file) => file.endsWith(".html"));
  return {
    pages: new Map(pages.map((file) => [file.slice(0, -".html".length), readFileSync(join(folder, file), "utf8")])),
    callable: added.filter((name) => run(`typeof ${name}`) === "function" && !name.endsWith("_")),
    call: (name, ...cells) => {
      let given = cells.length;
      while (given > 0 && cells[given - 1] === undefined) given--;
      return run(`${name}(${cells.slice(0, given).map(written).join(", ")})`);
    },
    run,
  };
}

/** A cell as source code: its arrays and dates then belong to the add-on's world, where a Date of ours is foreign. */
function written(cell: unknown): string {
  if (Array.isArray(cell)) return `[${cell.map(written).join(", ")}]`;
  if (cell instanceof Date) return `new Date(${cell.getTime()})`;
  if (cell === undefined) return "undefined";
  if (cell === null) return '""'; // Sheets hands a blank cell over as an empty text
  return JSON.stringify(cell);
}
