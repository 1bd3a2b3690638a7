/// <reference types="google-apps-script" />

import { type Language, say, speaking, translated, version } from "@dairy-functions/shared";
import { languageOfPerson } from "../language.ts";
import { messages } from "./messages.ts";

/** The menu of the add-on and what it shows by itself. addon.js has the functions that the items name. */

export interface Menu {
  /** How the pane calls its commands. */
  readonly titles: Readonly<Record<"check" | "fromExcel" | "independent" | "freeze" | "recalculate", string>>;
  /** What each language says: where the menu is made, no other file of the project may be read. */
  readonly languages: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>;
}

/** A Menu as JSON, from the build: text that no cell reads. */
declare const menuText: string;

/** The items between lines, each with the function that it names. */
export function groupsOf(titles: Menu["titles"]): readonly (readonly (readonly [caption: string, target: string])[])[] {
  const { functions, explain, templates, use, version: isVersion } = messages.menu;
  return [
    [
      [functions, "showFunctions"],
      [explain, "showExplain"],
      [templates, "showTemplates"],
    ],
    [
      [titles.check, "checkWorkbook"],
      [titles.fromExcel, "fromExcel"],
      [titles.independent, "makeIndependent"],
      [titles.freeze, "freezeToValues"],
      [titles.recalculate, "recalculate"],
    ],
    [
      [use, "useInThisSpreadsheet"],
      [isVersion, "showAbout"],
    ],
  ];
}

export function makeMenu(): void {
  const { titles, languages } = JSON.parse(menuText) as Menu;
  const code = languageOfPerson();
  const texts = Object.entries((code && languages[code]) ?? {});
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  speaking(new Map(texts), () => {
    for (const [k, items] of groupsOf(titles).entries()) {
      if (k > 0) menu.addSeparator();
      for (const [caption, target] of items) menu.addItem(translated(caption).replace("{version}", version), target);
    }
  });
  menu.addToUi();
}

/** Opens the sidebar on one of its parts. */
export function showSidebar(part: string): void {
  const page = HtmlService.createHtmlOutputFromFile("40_sidebar");
  page.append(`<script>openOn = ${JSON.stringify(part)};</script>`).setTitle(translated("Dairy functions"));
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Any click in the menu turns the add-on on for the file and all who work in it; this one says so. */
export function sayInUse(formula: string): void {
  const { title, type, comma, list } = messages.inUse;
  show(say(title), [
    say(type),
    formula,
    say(comma),
    formula.replace(/,/g, ";").replace(/\./g, ","),
    say(list, { call: "=DAIRY_LIST()" }),
  ]);
}

export function sayVersion(): void {
  const { method, list, help, computed } = messages.about;
  show(say(messages.version, { version }), [
    say(method),
    say(list, { call: "=DAIRY_LIST()" }),
    say(help, { call: '=DAIRY_HELP("ECM")' }),
    say(computed, { call: "=DAIRY_VERSION()" }),
  ]);
}

function show(title: string, lines: readonly string[]): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, lines.join("\n\n"), ui.ButtonSet.OK);
}
