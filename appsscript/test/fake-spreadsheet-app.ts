import { type AppsScript, loadAppsScript } from "./apps-script.ts";

/**
 * The little of SpreadsheetApp that a menu needs, with its rules of authorisation. It throws on everything it does not
 * know: what this fake lets pass, Google documents; what Google allows beyond, nobody here relies on.
 */

/** NONE: installed, not enabled in this file. LIMITED: enabled, on opening. FULL: a click. CUSTOM_FUNCTION: from a cell. */
export type AuthMode = "NONE" | "LIMITED" | "FULL" | "CUSTOM_FUNCTION";

export interface Seen {
  /** Menus that were added to the user interface, each with its items and the functions they name. */
  readonly menus: { readonly text: string; readonly target: string }[][];
  readonly alerts: { readonly title: string; readonly text: string }[];
}

/** One execution, for which Apps Script loads the whole add-on anew in the mode of the event. */
export function execute(mode: AuthMode, code: string): Seen {
  return executeWith(mode, ({ run }) => run(code));
}

export function executeWith(mode: AuthMode, body: (script: AppsScript) => unknown): Seen {
  const seen: Seen = { menus: [], alerts: [] };
  body(loadAppsScript({ SpreadsheetApp: spreadsheetApp(mode, seen) }));
  return seen;
}

function spreadsheetApp(mode: AuthMode, seen: Seen): object {
  const need = (what: string, ...modes: AuthMode[]) => {
    if (!modes.includes(mode)) throw new Error(`${what} is not allowed in AuthMode.${mode}`);
  };
  const ButtonSet = strict("ButtonSet", { OK: "OK" });
  const ui = strict("Ui", {
    ButtonSet,
    createAddonMenu: () => menu(seen, need),
    alert: (...given: unknown[]) => {
      need("Ui.alert", "FULL");
      const [title, text, buttons] = given;
      if (given.length !== 3 || typeof title !== "string" || typeof text !== "string" || buttons !== ButtonSet.OK)
        throw new Error("Ui.alert takes a title, a prompt and a button set");
      seen.alerts.push({ title, text });
    },
  });
  return strict("SpreadsheetApp", {
    getUi: () => {
      need("SpreadsheetApp.getUi", "NONE", "LIMITED", "FULL");
      return ui;
    },
  });
}

function menu(seen: Seen, need: (what: string, ...modes: AuthMode[]) => void): object {
  const items: { text: string; target: string }[] = [];
  const self: object = strict("Menu", {
    addItem: (...given: unknown[]) => {
      const [text, target] = given;
      if (given.length !== 2 || typeof text !== "string" || typeof target !== "string")
        throw new Error("Menu.addItem takes a caption and the name of a function");
      items.push({ text, target });
      return self;
    },
    addToUi: () => {
      need("Menu.addToUi", "NONE", "LIMITED", "FULL");
      seen.menus.push(items);
    },
  });
  return self;
}

/** An object that refuses to be asked for, or to be given, anything it does not have. */
function strict<T extends object>(name: string, object: T): T {
  const unknown = (key: string | symbol): never => {
    throw new Error(`${name} has no ${String(key)} here: add it with Google's rules, or do without`);
  };
  return new Proxy(object, {
    get: (target, key) => (key in target ? Reflect.get(target, key) : unknown(key)),
    set: (_, key) => unknown(key),
  });
}
