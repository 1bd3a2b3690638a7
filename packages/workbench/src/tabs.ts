import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import { endLasting, showLasting } from "./notices.ts";

/** What tabs tell each other about the workbook that they have open. */
interface Message {
  readonly id: string;
  /** "opened" is answered with "also here"; "left" makes the others ask again who is there. */
  readonly what: "opened" | "also here" | "saved" | "left";
}

/** Warns of other tabs with the same workbook, and of what they have saved. */
export function announce(open: () => string): { readonly saved: () => void; readonly left: () => void } {
  const channel = new BroadcastChannel("dairy-workbooks");
  const tell = (what: Message["what"]) => channel.postMessage({ id: open(), what } satisfies Message);
  channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if (data.id !== open()) return;
    if (data.what === "saved")
      return showLasting("tabs", say(messages.changedElsewhere), [[say(messages.loadAgain), () => location.reload()]]);
    if (data.what === "left") {
      endLasting("tabs");
      return tell("opened");
    }
    showLasting("tabs", say(messages.alsoOpen));
    if (data.what === "opened") tell("also here");
  });
  const left = () => {
    endLasting("tabs");
    tell("left");
  };
  window.addEventListener("pagehide", left);
  tell("opened");
  return { saved: () => tell("saved"), left };
}
