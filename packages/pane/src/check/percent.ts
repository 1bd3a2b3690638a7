import { addressOf, cellOf, type SheetArea, type SheetPlace } from "@dairy-functions/formulas";
import { isNumeric, meantNumber, type Param, plainHeader, say, unitOf, wordsOf } from "@dairy-functions/shared";
import { runsOf } from "../areas.ts";
import { messages } from "../messages.ts";
import { areaText, type CheckedBook, formulaAt, type SheetFinding, sheetNamed, valueAt } from "./checked-book.ts";
import { type CallCell, type PlacedCall, wayOf } from "./placed-calls.ts";
import { headingOf, isRefused } from "./units.ts";

/** Numbers that were typed as a fraction where a percentage is meant, or the other way round. */

const mostCells = 20_000;

interface Slip extends SheetPlace {
  readonly param: Param;
  readonly value: number;
  readonly meant: number;
}

/** The slips in the cells of all calls; those below each other are one finding. */
export function percentFindings(book: CheckedBook, cells: readonly CallCell[]): SheetFinding[] {
  const seen = new Set<string>();
  const slips = new Map<string, Slip>();
  for (const { calls } of cells)
    for (const placed of calls)
      for (const { param, source } of placed.args) {
        if (param === undefined || source?.kind !== "cells") continue;
        const { area } = source;
        if (area.rows * area.columns > mostCells) continue;
        for (const [part, own] of partsOf(book, param, area)) {
          if (!isPercentUnit(unitOf(part))) continue;
          const key = `${unitOf(part)} ${part.name} ${areaText(own, "")}`;
          if (seen.has(key)) continue;
          seen.add(key);
          const found = slipsIn(book, part, own);
          if (found.length === 0 || !mayBePercent(book, placed, part, own, param)) continue;
          for (const slip of found) slips.set(areaText(cellOf(slip), ""), slip);
        }
      }
  const sorted = [...slips.values()].sort(
    (a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row,
  );
  return runsOf(sorted, (above, cell) => above.sheet === cell.sheet && above.param.name === cell.param.name).map(
    findingOf,
  );
}

const isPercentUnit = (unit: string) => unit.startsWith("%") || unit.startsWith("fraction");

/** Months or kilograms in the place of a rate are another fault than a slip in their own cell. */
function mayBePercent(book: CheckedBook, placed: PlacedCall, part: Param, area: SheetArea, whole: Param): boolean {
  if (part !== whole) return true;
  const dimension = headingOf(book, placed, area, part)?.heading.unit?.dimension;
  return dimension === undefined || Object.entries(dimension).every(([base, power]) => base === "time" && power < 0);
}

/** The parts of an argument that hold numbers of one kind: the columns of a table, the lines of an account. */
function partsOf(book: CheckedBook, param: Param, area: SheetArea): (readonly [Param, SheetArea])[] {
  if (isNumeric(param)) return [[param, area]];
  const cells = sheetNamed(book, area.sheet)!;
  const textAt = (r: number, c: number) => {
    const text = valueAt(cells, area.row + r, area.column + c);
    return typeof text === "string" ? plainHeader(text) : undefined;
  };
  if (param.kind === "table")
    return param.columns.flatMap((column) => {
      if (!isNumeric(column)) return [];
      for (let c = 0; c < area.columns; c++)
        if (textAt(0, c) === wordsOf(column.name))
          return [
            [column, { ...area, row: area.row + 1, rows: area.rows - 1, column: area.column + c, columns: 1 }] as const,
          ];
      return [];
    });
  if (param.kind !== "account") return [];
  return param.lines.flatMap((line) => {
    for (let r = 0; r < area.rows; r++)
      if (textAt(r, 0) === wordsOf(line.name) && area.columns > 1)
        return [
          [line, { ...area, row: area.row + r, rows: 1, column: area.column + 1, columns: area.columns - 1 }] as const,
        ];
    return [];
  });
}

function slipsIn(book: CheckedBook, param: Param, area: SheetArea): Slip[] {
  if (!isNumeric(param)) return [];
  const slips: Slip[] = [];
  for (let r = 0; r < area.rows; r++)
    for (let c = 0; c < area.columns; c++) {
      // Where the number is typed, perhaps on another sheet.
      const { sheet, row, column } = wayOf(book, cellOf(area, r, c)).at(-1)!;
      const cells = sheetNamed(book, sheet);
      const value = cells === undefined ? null : valueAt(cells, row, column);
      const meant = typeof value === "number" && isRefused(param, value) ? meantNumber(param, value) : undefined;
      if (meant !== undefined && formulaAt(cells!, row, column) === "")
        slips.push({ sheet, row, column, param, value: value as number, meant });
    }
  return slips;
}

function findingOf(run: readonly Slip[]): SheetFinding {
  const [{ sheet, row, column, param, value, meant }] = run as [Slip];
  const area = { sheet, row, column, rows: run.length, columns: 1 };
  const isFraction = unitOf(param).startsWith("fraction");
  return {
    rule: "percent",
    area,
    seen: say(isFraction ? messages.check.percentage : messages.check.fraction, {
      cell: addressOf({ row, column }),
      parameter: wordsOf(param.name),
      value,
      meant,
    }),
    why: say(messages.check.whyPercent),
    change: {
      text: say(run.length === 1 ? messages.check.enter : messages.check.enterAll, { meant, cells: addressOf(area) }),
      area,
      cells: run.map((slip) => [slip.meant]),
    },
  };
}
