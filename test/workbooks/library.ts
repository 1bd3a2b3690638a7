import { CellError, call, functionNamed } from "@dairy-functions/shared";
import type { Sheet } from "../hosts.ts";
import { cellNamed } from "../published.ts";

/** What the library answers by itself: rows of cells, also where it is one. */
export function answer(name: string, ...args: readonly unknown[]): Sheet {
  const found = call(functionNamed(name)!, args);
  if (found instanceof CellError) throw new Error(`${name}: ${found.sentence}`);
  return (Array.isArray(found) ? found : [[found]]) as Sheet;
}

/** A number of the library's answer: the only one, or one by its name as in published cases. */
export function number(name: string, args: readonly unknown[], cell = "[0,0]"): number {
  const found = cellNamed(cell, answer(name, ...args));
  if (found === undefined) throw new Error(`${name} gives no number at ${cell}.`);
  return found;
}

/** A column of cells, as a range has them. */
export const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
