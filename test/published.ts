import type { RawArgument, Sheet } from "./hosts.ts";

/** A worked figure that somebody else printed. Each is an oracle from outside and is never changed to suit the code. */
export interface PublishedCase {
  readonly id: string;
  readonly citation: string;
  readonly url: string;
  readonly function: string;
  readonly args: readonly RawArgument[];
  /** A number, or for a table numbers by the name of the cell. */
  readonly expected: number | Readonly<Record<string, number>>;
  /** The largest absolute difference: half a unit of the last printed digit, wider where printed inputs are rounded. */
  readonly tolerance: number | Readonly<Record<string, number>>;
  readonly note: string;
}

export function expectPublished({ id, expected, tolerance }: PublishedCase, sheet: Sheet): void {
  const names = typeof expected === "number" ? [undefined] : Object.keys(expected);
  for (const name of names) {
    const wanted = name === undefined ? (expected as number) : (expected as Record<string, number>)[name]!;
    const allowed = typeof tolerance === "number" ? tolerance : tolerance[name!]!;
    const found = name === undefined ? sheet[0]![0] : cellNamed(name, sheet);
    // A result is also right at the tolerance itself, whose decimals are no exact doubles.
    const right = typeof found === "number" && Math.abs(found - wanted) <= allowed * (1 + 1e-9);
    expect({ id, name, found, right }).toEqual({ id, name, found, right: true });
  }
}

/**
 * The number that a name points to: "row | column", "label", "[row,col]", or forms of it with " / " between, of which
 * the first that fits counts.
 */
export function cellNamed(name: string, sheet: Sheet): number | undefined {
  for (const form of name.split(" / ")) {
    const found = form.includes(" | ")
      ? crossing(form.split(" | ") as [string, string], sheet)
      : (byPlace(form, sheet) ?? beside(form, sheet));
    if (found !== undefined) return found;
  }
  return undefined;
}

function crossing([row, column]: [string, string], sheet: Sheet): number | undefined {
  const j = indexOfLabel(column, sheet[0]!);
  const i = indexOfLabel(
    row,
    sheet.map((cells) => cells[0]),
  );
  return i === -1 || j === -1 ? undefined : asNumber(sheet[i]![j]);
}

/** "[row,col]", counted from 0 as returned, or from the end where negative. */
function byPlace(form: string, sheet: Sheet): number | undefined {
  const place = /^\[(-?\d+),(-?\d+)\]$/.exec(form);
  if (place === null) return undefined;
  const [i, j] = place.slice(1).map(Number) as [number, number];
  const row = sheet[i < 0 ? sheet.length + i : i] ?? [];
  return asNumber(row[j < 0 ? row.length + j : j]);
}

/** The first number to the right of a row label, or under a column head. */
function beside(label: string, sheet: Sheet): number | undefined {
  const i = indexOfLabel(
    label,
    sheet.map((cells) => cells[0]),
  );
  const right = (sheet[i] ?? [])
    .slice(1)
    .map(asNumber)
    .find((x) => x !== undefined);
  // The head of the first column is among the row labels too, with other heads beside it.
  if (right !== undefined) return right;
  const j = indexOfLabel(label, sheet[0]!);
  return sheet
    .slice(1)
    .map((cells) => asNumber(cells[j]))
    .find((x) => x !== undefined);
}

/**
 * Labels are compared word by word: the same words first, then one that begins with them, then one that holds them all.
 */
function indexOfLabel(label: string, cells: readonly unknown[]): number {
  const number = cells.indexOf(Number(label)); // a year, or the number of a lactation
  if (number !== -1) return number;
  const wanted = wordsOf(label);
  const all = cells.map((cell) => (typeof cell === "string" ? wordsOf(cell) : []));
  const same = all.findIndex((words) => words.join(" ") === wanted.join(" "));
  if (same !== -1) return same;
  const begins = all.findIndex((words) => words.join(" ").startsWith(`${wanted.join(" ")} `));
  return begins !== -1 ? begins : all.findIndex((words) => wanted.every((word) => words.includes(word)));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const asNumber = (cell: unknown) => (typeof cell === "number" ? cell : undefined);
