import { type Expression, parts } from "@dairy-functions/native";
import type { Item } from "./form-language.ts";

/** A part of a text that is longer stays by itself: a cell of an XLSForm ends at 32,767 characters. */
const longest = 6000;

/** The items with texts that one other text alone reads put into it: fewer columns come back from the phone. */
export function withWholeTexts(items: readonly Item[]): Item[] {
  const written = JSON.stringify(items);
  const texts = new Map<string, Expression>();
  const walk = (all: readonly Item[], work: (item: Item) => void): void => {
    for (const item of all) {
      work(item);
      if (item.kind === "group" && !item.repeats) walk(item.items, work);
    }
  };
  walk(items, (item) => {
    if (item.kind !== "calculation" || item.type !== "string" || item.name.startsWith("export")) return;
    // Once where it is defined, and once where it is read.
    if (written.split(`"${item.name}"`).length - 1 === 2) texts.set(item.name, item.value);
  });
  const within = new Set<string>();
  const whole = (text: Expression): Expression => {
    const own = typeof text === "string" ? texts.get(text) : undefined;
    if (own !== undefined) {
      const value = whole(own);
      if (JSON.stringify(value).length > longest) return text;
      within.add(text as string);
      return value;
    }
    const [operator, ...rest] = parts(text) ?? [];
    if (operator === "concat") return ["concat", ...rest.map(whole)];
    if (operator === "if") return ["if", rest[0]!, whole(rest[1]!), whole(rest[2]!)];
    return text;
  };
  const values = new Map<string, Expression>();
  walk(items, (item) => {
    if (item.kind === "calculation" && item.type === "string") values.set(item.name, whole(item.value));
  });
  const changed = (all: readonly Item[]): Item[] =>
    all.flatMap((item): Item[] => {
      if (item.kind === "group") return [item.repeats ? item : { ...item, items: changed(item.items) }];
      if (within.has(item.name)) return [];
      const value = values.get(item.name);
      return [item.kind === "calculation" && value !== undefined ? { ...item, value } : item];
    });
  return changed(items);
}
