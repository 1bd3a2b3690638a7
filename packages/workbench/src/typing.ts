import { addressOf as addressOfCell } from "@dairy-functions/formulas";
import { say } from "@dairy-functions/shared";
import type { OpenDocument, Place } from "./document.ts";
import { messages } from "./messages.ts";
import { showLasting } from "./notices.ts";

/** Where a person was when the page went away, and what they had begun to type: a reload brings both back. */

interface Left {
  readonly address: string;
  readonly place: Place;
  readonly text?: string;
}
const key = "dairy-place";

/** Puts it aside when the page goes away. `typed` is what is being typed, if something is. */
export function followPlace(opened: OpenDocument, typed: () => string | undefined): void {
  window.addEventListener("pagehide", () => {
    const text = typed();
    const left: Left = {
      address: opened.address(),
      place: opened.place(),
      ...(text !== undefined && { text }),
    };
    try {
      sessionStorage.setItem(key, JSON.stringify(left));
    } catch {} // where the browser keeps nothing, a sentence has said so
  });
}

/** What was put aside for the open workbook. */
function leftOf(opened: OpenDocument): Left | undefined {
  try {
    const left = JSON.parse(sessionStorage.getItem(key) ?? "") as Left;
    return left.address === opened.address() ? left : undefined;
  } catch {
    return undefined; // nothing is kept
  }
}

/** Whether an entry of the grid waits to be typed on. */
export const wasTyping = (opened: OpenDocument): boolean => leftOf(opened)?.text !== undefined;

export function resumePlace(opened: OpenDocument, typeOn: (text: string) => void): void {
  const left = leftOf(opened);
  if (left === undefined) return;
  sessionStorage.removeItem(key);
  const { place, text } = left;
  opened.goTo(place);
  if (text === undefined) return;
  const cell = addressOfCell({ row: place.row, column: place.column });
  showLasting("typing", say(messages.wasTyping, { text, cell }), [
    [
      say(messages.typeOn),
      () => {
        opened.goTo(place);
        typeOn(text);
      },
    ],
  ]);
}
