import type { Cell } from "@dairy-functions/shared";
import { type FormResult, looks, type Shown } from "@dairy-functions/workbooks";
import type { Model } from "./steps.ts";

export interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** The cells of a form in a workbook. */
export interface Cells {
  /** Where a cell is now: rows and columns that a person has inserted move it with its name. */
  readonly positionOf: (cell: Shown) => Position | undefined;
  readonly textOf: (cell: Shown | string | undefined) => string;
  /** A result with its unit, which a percentage already has. */
  readonly resultIn: (result: Pick<FormResult, "cell" | "unit">) => { readonly text: string; readonly unit: string };
  readonly contentOf: (cell: Shown) => Cell;
  /** What was entered into it: "" for nothing, a formula with "=". */
  readonly enteredIn: (cell: Shown) => string;
  /** Whether it is shown as not good. */
  readonly isBad: (cell: Shown) => boolean;
}

export function cellsOf({ getters }: Model): Cells {
  function positionOf({ at, from }: Shown): Position | undefined {
    const range = from && getters.getNamedRange(from.name)?.range;
    if (range)
      return {
        sheetId: range.sheetId,
        col: range.zone.left + at.column - from.at.column,
        row: range.zone.top + at.row - from.at.row,
      };
    const sheetId = getters.getSheetIdByName(at.sheet);
    return sheetId === undefined ? undefined : { sheetId, col: at.column, row: at.row };
  }
  const evaluated = (cell: Shown) => {
    const position = positionOf(cell);
    return position && getters.getEvaluatedCell(position);
  };
  const textOf: Cells["textOf"] = (cell) =>
    cell === undefined ? "" : typeof cell === "string" ? cell : (evaluated(cell)?.formattedValue ?? "");
  return {
    positionOf,
    textOf,
    resultIn: ({ cell, unit: unitCell }) => {
      const [text, unit] = [textOf(cell), textOf(unitCell)];
      return text === "" ? { text: "–", unit: "" } : { text, unit: text.endsWith(unit) ? "" : unit };
    },
    contentOf: (cell) => (evaluated(cell)?.value ?? null) as Cell,
    enteredIn: (cell) => {
      const position = positionOf(cell);
      const entered = position && getters.getCell(position);
      return entered?.isFormula ? entered.compiledFormula.toFormulaString(getters) : (entered?.content ?? "");
    },
    isBad: (cell) => {
      const position = positionOf(cell);
      return position !== undefined && getters.getCellComputedStyle(position).fillColor === `#${looks.bad.fill}`;
    },
  };
}
