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

/** The entry of the cell that is being typed into. */
interface Composer {
  readonly editionMode: string;
  readonly currentContent: string;
}

export function followPlace(opened: OpenDocument, composer: () => Composer): void {
  window.addEventListener("pagehide", () => {
    const { editionMode, currentContent: text } = composer();
    const left: Left = {
      address: opened.address(),
      place: opened.place(),
      ...(editionMode !== "inactive" && { text }),
    };
    try {
      sessionStorage.setItem(key, JSON.stringify(left));
    } catch {} // where the browser keeps nothing, a sentence has said so
  });
}

export function resumePlace(opened: OpenDocument, typeOn: (text: string) => void): void {
  let left: Left;
  try {
    left = JSON.parse(sessionStorage.getItem(key) ?? "") as Left;
    sessionStorage.removeItem(key);
  } catch {
    return; // nothing is kept
  }
  const { address, place, text } = left;
  if (address !== opened.address()) return;
  opened.goTo(place);
  if (text === undefined) return;
  const cell = addressOfCell({ row: place.row, column: place.column });
  showLasting("typing", say(messages.wasTyping, { text, cell }), [
    [
      messages.typeOn,
      () => {
        opened.goTo(place);
        typeOn(text);
      },
    ],
  ]);
}
