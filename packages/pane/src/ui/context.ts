import type { AnyFunction } from "@dairy-functions/shared";
import type { Host, Selection, View } from "../pane-host.ts";
import { element, type Intent, message, replaceContent } from "./elements.ts";

/** What the views of the pane share. */
export interface Context {
  readonly host: Host;
  readonly show: (view: View) => void;
  /** Opens the page of a function, or straight the form that inserts it. */
  readonly open: (definition: AnyFunction | undefined, page: "about" | "insert" | "map") => void;
  /**
   * Runs a task for a click: an error is shown at the given place. A second click does nothing while one is at work
   * there.
   */
  readonly run: (place: Element, task: () => Promise<void>) => void;
  /** Reports each change of the selection as long as the view is on the page. */
  readonly onSelection: (view: HTMLElement, changed: (selection: Selection | undefined) => void) => void;
}

/** A place for messages, each of which a screen reader reads out. */
export const messagePlace = (): HTMLElement => element("div", { class: "messages", "aria-live": "polite" });

export function showMessage(place: Element, intent: Intent, text: string, ...actions: HTMLElement[]): void {
  replaceContent(place, message(intent, text, ...actions));
  place.scrollIntoView({ block: "nearest" });
}

export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
