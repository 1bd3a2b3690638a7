import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";

/** What went wrong, for a person: the messages of Office.js are for programmers. */
export function sentenceOf(failure: unknown, what: string): string {
  const { code, message } = failure as { readonly code?: string; readonly message?: string };
  if (code === "AccessDenied") return say(messages.sheetProtected, { what });
  if (code === "InvalidOperationInCellEditMode") return say(messages.beingEdited, { what });
  return say(messages.failed, { what, reason: message ?? String(failure) });
}
