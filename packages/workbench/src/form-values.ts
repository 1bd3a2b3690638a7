import { type Cell, readWrittenNumber, say } from "@dairy-functions/shared";
import type { FormField } from "@dairy-functions/workbooks";
import { messages } from "./messages.ts";
import { dateOf } from "./workbench-host.ts";

/** What a person types into a question of the form, and what its cell holds. */

type Asked = Pick<FormField, "field" | "isPercent">;

/**
 * The value for the cell, null for a blank, or why it is not one. `understood` says what a number was read as that is
 * not written as the cell shows it.
 */
export type Typed = { readonly value: Cell; readonly understood?: string } | { readonly sentence: string };

export function read({ field, isPercent }: Asked, typed: string): Typed {
  const text = typed.trim();
  if (text === "") return { value: null };
  if (field.kind === "text" || field.kind === "list") return { value: text };
  if (field.kind === "date") return { value: dayOf(text) };
  const plain = /^[-+]?(\d+\.?\d*|\.\d+)$/.test(text) ? { value: Number(text) } : readWrittenNumber(text);
  if (plain === undefined || ("rest" in plain && plain.rest !== "" && !(isPercent && plain.rest === "%")))
    return { sentence: say(messages.notNumber, { text }) };
  if ("or" in plain && plain.or !== undefined)
    return {
      sentence: say(messages.eitherNumber, { text, one: String(plain.value), other: String(plain.or) }),
    };
  return {
    value: isPercent ? exact(plain.value / 100) : plain.value,
    ...("because" in plain && { understood: say(messages.readAs, { value: plain.value }) }),
  };
}

/** What the question shows for the value of its cell. */
export function shown({ field, isPercent }: Asked, value: Cell): string {
  if (value === null || typeof value === "object") return "";
  if (field.kind === "date" && typeof value === "number") return dateOf(value).toISOString().slice(0, 10);
  if (typeof value === "number") return String(isPercent ? exact(100 * value) : exact(value));
  return String(value);
}

const exact = (value: number): number => Number(value.toPrecision(12));

const dayOf = (text: string): number | string => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) ? text : Math.round((time - dateOf(0).getTime()) / 86_400_000);
};
