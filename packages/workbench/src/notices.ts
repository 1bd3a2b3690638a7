import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";

const element = (id: string) => document.getElementById(id) as HTMLElement;

/** A sentence in the bar, for six seconds. */
export function showNotice(text: string): void {
  element("notice").textContent = text;
  setTimeout(() => {
    if (element("notice").textContent === text) element("notice").textContent = "";
  }, 6000);
}

/** What a person can do about a lasting sentence; the sentence goes away with it. */
export type Remedy = readonly [label: string, act: () => void];

/** A sentence below the bar that stays until it is dealt with; another one about the same matter takes its place. */
export function showLasting(matter: string, text: string, remedies: readonly Remedy[] = []): void {
  const shown = lines.get(matter) ?? document.createElement("p");
  const sentence = document.createElement("span");
  sentence.textContent = text;
  shown.replaceChildren(
    sentence,
    ...[...remedies, [say(messages.closeNotice), () => {}] as Remedy].map(([label, act]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", () => {
        endLasting(matter);
        act();
      });
      return button;
    }),
  );
  if (lines.has(matter)) return;
  lines.set(matter, shown);
  element("lasting").append(shown);
}

export function endLasting(matter: string): void {
  lines.get(matter)?.remove();
  lines.delete(matter);
}

const lines = new Map<string, HTMLElement>();
