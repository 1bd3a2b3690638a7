/// <reference types="office-js" />
import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";

/**
 * Turkish Excel before version 2607 does not know our functions in formulas that an add-in writes (office-js issue 6614):
 * the cell shows #AD?. Other languages may have the same fault, so a trial in a cell tells, once.
 */

const trial = "=DAIRY.VERSION()";
let isAccepted = false;

/** Whether a cell is to hold a formula that calls one of our functions. */
export const isCall = (content: unknown): boolean => typeof content === "string" && /^=.*\bDAIRY\./is.test(content);

/** Tries a call in a cell, and puts back what it held. Throws a sentence if Excel does not know the call. */
export async function refuseUnknownCalls(cell: Excel.Range): Promise<void> {
  if (isAccepted) return;
  cell.load("formulas");
  await cell.context.sync();
  const { formulas: before } = cell;
  cell.formulas = [[trial]];
  cell.load("values");
  await cell.context.sync();
  const [[shown]] = cell.values as [[unknown]];
  cell.formulas = before;
  await cell.context.sync();
  if (inEnglish(shown) === "#NAME?") throw new Error(say(messages.refusesCalls));
  isAccepted = true;
}

/** #NAME? has a name in each language, #AD?, #NOM ?, #¿NOMBRE?, and no other error ends with a question mark. */
export const inEnglish = <Shown>(shown: Shown): Shown | "#NAME?" =>
  typeof shown === "string" && /^#.+\?$/.test(shown) ? "#NAME?" : shown;
