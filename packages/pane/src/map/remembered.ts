import { addressOf, placeOf, type SheetArea } from "@dairy-functions/formulas";
import { say } from "@dairy-functions/shared";
import { callName } from "../areas.ts";
import { messages } from "../messages.ts";
import type { Host } from "../pane-host.ts";
import type { Choices } from "./mapping.ts";
import type { SourceRow } from "./source.ts";
import { labelIn, type Target } from "./target.ts";

/**
 * What was chosen when this range was mapped before: the input that was written then says it, in its formulas. Nothing
 * else is kept, so that the file shows all there is.
 */
export async function rememberedChoices(
  host: Host,
  target: Target,
  { area, rows }: { readonly area: SheetArea; readonly rows: readonly (SourceRow | number)[] },
): Promise<{ readonly choices: Choices; readonly at: string } | undefined> {
  const title = say(messages.map.title, { function: callName(host, target.definition), area: addressOf(area) });
  const sheet = await host.read({ sheet: area.sheet, row: 0, column: 0, rows: 2000, columns: 500 });
  for (const [r, row] of [...sheet.values.entries()].reverse()) {
    const c = row.lastIndexOf(title);
    if (c === -1) continue;
    const parts = new Map<number, number | undefined>();
    const note = (place: number, k: number) => parts.set(place, k);
    const head = r + 2;
    const places = new Map(rows.map((of, place) => [typeof of === "number" ? of : of.row, place] as const));
    if (target.kind === "table") {
      for (let column = c; typeof sheet.values[head]?.[column] === "string"; column++) {
        const k = target.parts.findIndex((part) => plain(sheet.values[head]![column]) === plain(labelIn(target, part)));
        for (const place of referencesIn(sheet.formulas[head + 1]?.[column] ?? ""))
          if (k !== -1 && place.column >= area.column) note(place.column - area.column, k);
      }
      for (let place = 0; place < area.columns; place++) if (!parts.has(place)) parts.set(place, undefined);
    } else {
      for (let line = head + 1; line < sheet.values.length; line++) {
        const label = sheet.values[line]![c];
        const k = target.parts.findIndex((part) => plain(label) === plain(labelIn(target, part)));
        if (k !== -1)
          for (const place of referencesIn(sheet.formulas[line]?.[c + 2] ?? "")) note(places.get(place.row) ?? -1, k);
      }
      for (const place of places.values()) if (!parts.has(place)) parts.set(place, undefined);
    }
    return { choices: { parts, units: new Map() }, at: addressOf({ row: r, column: c }) };
  }
  return undefined;
}

const plain = (cell: unknown): string =>
  typeof cell === "string"
    ? cell
        .replace(/\s*\(.*$/s, "")
        .trim()
        .toLowerCase()
    : "";

/** The first cell of each term of a sum: "B5*B20+B6" refers to B5 and B6. */
function referencesIn(formula: string) {
  return formula
    .replace(/^=/, "")
    .split(/[+]|(?<=[\w)])-/)
    .flatMap((term) => {
      const [first] = term.match(/(?<![A-Za-z.])\$?[A-Z]{1,3}\$?\d{1,7}(?![\d(])/) ?? [];
      return first === undefined ? [] : [placeOf(first)];
    });
}
