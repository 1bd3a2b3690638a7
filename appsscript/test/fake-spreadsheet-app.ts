import { type AppsScript, loadAppsScript } from "./apps-script.ts";
import { type FakeFile, fakeSpreadsheet } from "./fake-spreadsheet.ts";
import { strict } from "./strict.ts";

/**
 * As much of SpreadsheetApp, HtmlService and Charts as the add-on needs, with the rules of authorisation. It throws on
 * everything it does not know: what this fake lets pass, Google documents; what Google allows beyond, nobody here relies
 * on.
 */

/**
 * NONE: installed, not enabled in this file. LIMITED: enabled, on opening. FULL: a click. CUSTOM_FUNCTION: from a cell.
 */
export type AuthMode = "NONE" | "LIMITED" | "FULL" | "CUSTOM_FUNCTION";

interface Seen {
  /** Menus that were added to the user interface, each with its items and the functions they name. */
  readonly menus: { readonly text: string; readonly target: string }[][];
  readonly alerts: { readonly title: string; readonly text: string }[];
  /** Pages that were shown in the sidebar. */
  readonly sidebars: { readonly title: string; readonly html: string }[];
}

/** One execution, for which Apps Script loads the whole add-on anew in the mode of the event. */
export function execute(mode: AuthMode, code: string, file?: FakeFile): Seen {
  return executeWith(mode, ({ run }) => run(code), file);
}

export function executeWith(mode: AuthMode, body: (script: AppsScript) => unknown, file?: FakeFile): Seen {
  const seen: Seen = { menus: [], alerts: [], sidebars: [] };
  const files = new Map<string, string>();
  const need: Need = (what, ...modes) => {
    if (!modes.includes(mode)) throw new Error(`${what} is not allowed in AuthMode.${mode}`);
  };
  const ask: Need = (what, ...modes) => {
    file?.calls.push(what);
    need(what, ...modes);
    if (file?.failOn === what) throw new Error("Service error");
  };
  const services = {
    ...spreadsheetApp(need, ask, seen, file),
    ...languageServices(ask, file),
    HtmlService: htmlService(ask, (name) => files.get(name)),
  };
  const script = loadAppsScript(services);
  for (const [name, html] of script.pages) files.set(name, html);
  body(script);
  return seen;
}

/** Refuses what an execution may not do. */
type Need = (what: string, ...modes: AuthMode[]) => void;

function spreadsheetApp(need: Need, ask: Need, seen: Seen, file: FakeFile | undefined): Record<string, object> {
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
    showSidebar: (page: { getContent: () => string; getTitle: () => string }) => {
      need("Ui.showSidebar", "FULL");
      seen.sidebars.push({ title: page.getTitle(), html: page.getContent() });
    },
  });
  const write = (what: string) => need(what, "FULL");
  const { Charts, ...app } = fakeSpreadsheet(file, write);
  const SpreadsheetApp = strict("SpreadsheetApp", {
    getUi: () => {
      need("SpreadsheetApp.getUi", "NONE", "LIMITED", "FULL");
      return ui;
    },
    ...app,
    getActiveSpreadsheet: () => {
      ask("SpreadsheetApp.getActiveSpreadsheet", "LIMITED", "FULL", "CUSTOM_FUNCTION");
      return app.getActiveSpreadsheet();
    },
  });
  return { SpreadsheetApp, Charts };
}

/** Of a person, a script always knows the language; a cell reads properties, and writes none. */
function languageServices(ask: Need, file: FakeFile | undefined): Record<string, object> {
  const properties = strict("Properties", {
    getProperty: (key: string) => file!.properties!.get(key) ?? null,
    setProperty: (key: string, value: string) => {
      ask("Properties.setProperty", "LIMITED", "FULL");
      file!.properties!.set(key, value);
      return properties;
    },
  });
  return {
    PropertiesService: strict("PropertiesService", {
      getDocumentProperties: () => {
        ask("PropertiesService.getDocumentProperties", "LIMITED", "FULL", "CUSTOM_FUNCTION");
        return file?.properties === undefined ? null : properties;
      },
    }),
    Session: strict("Session", {
      getActiveUserLocale: () => {
        ask("Session.getActiveUserLocale", "NONE", "LIMITED", "FULL", "CUSTOM_FUNCTION");
        return file?.person ?? "en";
      },
    }),
  };
}

function htmlService(ask: Need, pageNamed: (name: string) => string | undefined): object {
  return strict("HtmlService", {
    createHtmlOutputFromFile: (name: string) => {
      ask("HtmlService.createHtmlOutputFromFile", "LIMITED", "FULL", "CUSTOM_FUNCTION");
      const page = pageNamed(name);
      if (page === undefined) throw new Error(`No HTML file named ${name} was found.`);
      let content = page;
      let title = "";
      const output: object = strict("HtmlOutput", {
        append: (more: string) => {
          content += more;
          return output;
        },
        setTitle: (text: string) => {
          title = text;
          return output;
        },
        getContent: () => content,
        getTitle: () => title,
      });
      return output;
    },
  });
}

function menu(seen: Seen, need: Need): object {
  const items: { text: string; target: string }[] = [];
  const self: object = strict("Menu", {
    addItem: (...given: unknown[]) => {
      const [text, target] = given;
      if (given.length !== 2 || typeof text !== "string" || typeof target !== "string")
        throw new Error("Menu.addItem takes a caption and the name of a function");
      items.push({ text, target });
      return self;
    },
    addSeparator: () => self,
    addToUi: () => {
      need("Menu.addToUi", "NONE", "LIMITED", "FULL");
      seen.menus.push(items);
    },
  });
  return self;
}
