/** Entry of the sidebar's script: the pane over the script of the spreadsheet. */

import { commands, type Pane, type View } from "@dairy-functions/pane";
import { openPane } from "@dairy-functions/pane/open";
import { say, version } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import { type Ask, sheetsPaneHost } from "./sheets-pane-host.ts";
import { sidebarLanguage } from "./sidebar-language.ts";

/** What HtmlService gives to a page, as far as it is used here. */
interface Runner {
  withSuccessHandler: (done: (answer: string) => void) => Runner;
  withFailureHandler: (failed: (failure: Error) => void) => Runner;
  answerPane: (request: string) => void;
}
declare const google: { readonly script: { readonly run: Runner } };
declare global {
  /** The part that the menu asked for. */
  var openOn: string | undefined;
}

const ask: Ask = (name, ...args) =>
  new Promise((done, failed) =>
    google.script.run
      .withSuccessHandler((answer) => done(JSON.parse(answer)))
      .withFailureHandler(({ message }) => failed(new Error(message.replace(/^\w*(Error|Exception): /, ""))))
      .answerPane(JSON.stringify([name, args])),
  );

function show(pane: Pane, part: string): void {
  if (part in commands.sheets || part === "check") pane.plan(part);
  else pane.show(part as View);
}

function sayVersion(): void {
  document.getElementById("version")!.textContent = say(messages.version, { version });
}

async function start(): Promise<void> {
  const place = document.getElementById("pane")!;
  try {
    const [host, language] = await Promise.all([sheetsPaneHost(ask), sidebarLanguage(ask, sayVersion)]);
    const pane = openPane(place, { ...host, ...language });
    show(pane, globalThis.openOn ?? "functions");
    sayVersion();
  } catch (failure) {
    place.textContent = say(messages.notReached, { reason: (failure as Error).message });
  }
}

// The menu writes what it asks for after this script.
document.addEventListener("DOMContentLoaded", start);
