import {
  calls,
  excelToSheets,
  filledByAnother,
  type Locale,
  localeOf,
  nothingToConvert,
  type Place,
  read,
  renamed,
  sheetsToExcel,
  unwrapDummy,
} from "@dairy-functions/formulas";
import { type FormulaHost, makeIndependent } from "@dairy-functions/native";
import { type Cell, say, translated } from "@dairy-functions/shared";
import { messages } from "../messages.ts";

/** A cell whose formula names one of our functions. */
export interface FormulaCell extends Place {
  readonly formula: string;
  /** What it shows, for a command that needs it. */
  readonly value?: Cell;
}

/** What becomes of a cell; undefined if the command does not concern it. */
export type Step = Change | Left | undefined;
export interface Change {
  /** What happens, in words: changes of one kind are counted together. */
  readonly kind: string;
  /** Its formula from now on, or its value in the place of the formula. */
  readonly becomes: { readonly formula: string } | "value";
  /** The cell on which it depends: if that one is not changed, neither is this. */
  readonly after?: FormulaCell;
  /** What of the formula stays as it was, and why. */
  readonly left?: readonly string[];
}
export interface Left {
  readonly left: readonly string[];
}

export interface Command {
  /** As buttons and menus show it. */
  readonly title: string;
  readonly about: string;
  readonly needsValues: boolean;
  /** A step for each of the cells of a sheet, which come row by row. */
  readonly steps: (cells: readonly FormulaCell[], workbook: Surroundings) => Step[];
}
export interface Surroundings {
  readonly locale: Locale;
  /** The last row in use on any sheet, counted from 1. */
  readonly lastRow: number;
}

const each =
  (step: (cell: FormulaCell, workbook: Surroundings) => Step): Command["steps"] =>
  (cells, workbook) =>
    cells.map((cell) => step(cell, workbook));

const left = (reason: string): Step => (reason === nothingToConvert ? undefined : { left: [reason] });

/** An error, or a result that is still on its way. */
const isError = (value: Cell | undefined) => typeof value === "string" && /^(#|Loading\.\.\.)/.test(value);

const repair: Command = {
  title: messages.commands.titles.repair,
  about: messages.commands.repair,
  needsValues: true,
  steps: each(({ formula, value }) => {
    if (value !== "#NAME?") return undefined;
    const reading = read(formula);
    if ("unchanged" in reading) return left(reading.unchanged);
    if (reading.doubts.length > 0) return { left: reading.doubts };
    if (reading.calls.length === 0) return undefined;
    return { kind: translated("entered again"), becomes: { formula: renamed(formula, reading.calls, "excel") } };
  }),
};

/** The formula that Google Sheets saved as one that Excel does not have; a step where it saved one and cannot be read. */
function unwrapped(formula: string): { readonly inner?: string; readonly stays?: Step } {
  const inner = unwrapDummy(formula);
  if ("formula" in inner) return { inner: inner.formula };
  const stays = left(inner.unchanged);
  return stays === undefined ? {} : { stays };
}

const fromSheets: Command = {
  title: messages.commands.titles.fromSheets,
  about: messages.commands.fromSheets,
  needsValues: false,
  steps: (cells, { lastRow }) => {
    const saved = cells.map(({ formula }) => unwrapped(formula));
    const inner = saved.map((each) => each.inner);
    const steps = cells.map(({ formula }, k): Step => {
      const { stays } = saved[k]!;
      if (stays !== undefined) return stays;
      const now = inner[k] ?? formula;
      const converted = sheetsToExcel(now, { ...localeOf(now), lastRow });
      if ("unchanged" in converted) return left(converted.unchanged);
      return {
        kind: inner[k] === undefined ? translated("renamed for Excel") : translated("works again"),
        becomes: converted,
      };
    });
    // A result fills cells to the right and below, each of which Google Sheets saved on its own.
    const filled = new Map<number, number>();
    for (const [k, { row, column }] of cells.entries())
      if (inner[k] === filledByAnother) filled.set(keyOf(row, column), k);
    for (const [k, anchor] of cells.entries()) {
      if (inner[k] === undefined || inner[k] === filledByAnother) continue;
      const step = steps[k];
      for (const place of filledFrom(anchor, filled)) {
        if (step !== undefined && "becomes" in step)
          steps[filled.get(place)!] = {
            kind: translated("cleared for another formula's result"),
            becomes: { formula: "" },
            after: anchor,
          };
        filled.delete(place);
      }
    }
    return steps;
  },
};

/** The rectangle of filled cells that begins at a cell. */
function filledFrom({ row, column }: FormulaCell, filled: ReadonlyMap<number, number>): number[] {
  const places: number[] = [];
  const has = (down: number, across: number) => filled.has(keyOf(row + down, column + across));
  let width = 1;
  while (has(0, width)) width++;
  for (let down = 0; down === 0 || has(down, 0); down++)
    for (let across = 0; across < width; across++)
      if (has(down, across)) places.push(keyOf(row + down, column + across));
  return places;
}

const keyOf = (row: number, column: number) => row * 16_384 + column;

const fromExcel: Command = {
  title: messages.commands.titles.fromExcel,
  about: messages.commands.fromExcel,
  needsValues: false,
  steps: each(({ formula }, { locale }) => {
    const { inner, stays } = unwrapped(formula);
    if (stays !== undefined) return stays;
    const converted = excelToSheets(inner ?? formula, locale);
    return "unchanged" in converted
      ? left(converted.unchanged)
      : { kind: translated("renamed for Sheets"), becomes: converted };
  }),
};

const independent = (host: FormulaHost): Command => ({
  title: say(messages.commands.titles.independent),
  about: say(messages.commands.independent),
  needsValues: false,
  steps: each(({ formula }, { locale }) => {
    const plain = makeIndependent(formula, host, locale);
    if ("unchanged" in plain) return left(plain.unchanged);
    return { kind: translated("ordinary formula"), becomes: { formula: plain.formula }, left: plain.left };
  }),
});

const freeze: Command = {
  title: messages.commands.titles.freeze,
  about: messages.commands.freeze,
  needsValues: true,
  steps: each(({ formula, value }, { locale }) => {
    const reading = read(formula, locale);
    if ("unchanged" in reading) return left(reading.unchanged);
    if (reading.calls.length === 0) return undefined;
    if (isError(value)) return left(say(messages.commands.showsError, { error: String(value) }));
    return { kind: translated("value"), becomes: "value" };
  }),
};

const recalculate: Command = {
  title: messages.commands.titles.recalculate,
  about: messages.commands.recalculate,
  needsValues: false,
  steps: each(({ formula }, { locale }) =>
    calls(formula, locale).length > 0 ? { kind: translated("computed again"), becomes: { formula } } : undefined,
  ),
};

/** The commands of each host, in the order in which it offers them. */
export const commands = {
  excel: { repair, fromSheets, independent: independent("excel"), freeze },
  sheets: { fromExcel, independent: independent("sheets"), freeze, recalculate },
  workbench: { independent: independent("workbench"), freeze },
} as const;
