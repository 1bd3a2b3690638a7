import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import { endLasting, showLasting } from "./notices.ts";

/** Whether the address leaves open what to open. */
export const isAtStart = (): boolean => location.hash.length <= 1;

/** Waits until something is chosen on the start page that can be loaded. */
export async function chosen(load: (hash: string) => Promise<unknown>): Promise<void> {
  while (isAtStart()) {
    await new Promise((done) => window.addEventListener("hashchange", done, { once: true }));
    try {
      await load(location.hash);
      endLasting("address");
    } catch {
      history.replaceState(null, "", location.pathname + location.search);
      showLasting("address", say(messages.notYetOffline));
    }
  }
  document.getElementById("start")!.hidden = true;
}
