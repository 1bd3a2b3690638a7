import type { SheetArea } from "@dairy-functions/formulas";
import { type Cell, functionNamed, say, translated } from "@dairy-functions/shared";
import { callName, separatorOf } from "./areas.ts";
import { type DressedCell, dressOf } from "./dress.ts";
import { messages } from "./messages.ts";
import type { Dress, Host } from "./pane-host.ts";

/** A small herd with two calls of our functions, for somebody who sees them for the first time. */

const header = () => [
  translated("cow"),
  translated("milk (kg/d)"),
  translated("fat (%)"),
  translated("protein (%)"),
  translated("milk price (cur/kg)"),
  translated("feed cost (cur/d)"),
];
const cows = [
  [24, 4.1, 3.3, 0.42, 5.2],
  [19, 4.6, 3.6, 0.42, 4.6],
  [28, 3.6, 3.1, 0.42, 5.9],
  [12, 5, 3.8, 0.42, 3.4],
];

export interface Sample {
  readonly area: SheetArea;
  /** Where the first result is. */
  readonly result: SheetArea;
  readonly cells: readonly (readonly Cell[])[];
  readonly dress: Dress;
}

export function sampleIn(host: Host, sheet: string): Sample {
  const last = cows.length + 1;
  const call = (name: string, ...columns: string[]) => {
    const ranges = columns.map((column) => `${column}2:${column}${last}`);
    return `=${callName(host, functionNamed(name)!)}(${ranges.join(`${separatorOf(host)} `)})`;
  };
  const results = [
    { title: translated("corrected milk (kg ECM)"), formula: call("ECM", "B", "C", "D"), format: "#,##0.0" },
    { title: translated("income over feed cost (cur/d)"), formula: call("IOFC", "B", "E", "F"), format: "#,##0.00" },
  ];
  const cells = [
    [...header(), ...results.map(({ title }) => title)],
    // Only the first row has formulas: their results fill those below.
    ...cows.map((cow, k) => [
      say(messages.firstRun.cow, { number: k + 1 }),
      ...cow,
      ...results.map(({ formula }) => (k === 0 ? formula : null)),
    ]),
  ];
  const dressed = cells.map((row, r) =>
    row.map((_, c): DressedCell => {
      if (r === 0) return { look: c === 0 ? "header" : "headerRight" };
      if (c === 0) return { look: "label" };
      const { format } = results[c - header().length] ?? {};
      return format === undefined ? { look: "input" } : { look: "computed", format };
    }),
  );
  const at = { row: 0, column: 0 };
  return {
    area: { sheet, ...at, rows: cells.length, columns: cells[0]!.length },
    result: { sheet, row: 1, column: header().length, rows: 1, columns: 1 },
    cells,
    dress: dressOf(dressed, at, [10, ...cells[0]!.slice(1).map(() => 16)]),
  };
}
