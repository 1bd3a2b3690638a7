import type { SheetArea } from "@dairy-functions/formulas";
import { type AnyFunction, measureOf, type Unit, unitOf } from "@dairy-functions/shared";
import { isEmptyCell } from "../areas.ts";
import type { Dress, Host } from "../pane-host.ts";
import { isUnitRow, isWords } from "../sheet-headings.ts";
import { isPlainNumber, type UnitCheck } from "../units-of-call.ts";

/** What is written above an inserted formula, in the rows between a header and its first number. */
export interface Header {
  readonly texts: readonly string[];
  readonly dress: Dress;
}

/** The unit of a result as a header has it: "kg ECM", "US$/h", "cur/yr"; undefined where it has none. */
export function headerUnit({ result }: AnyFunction, { basis = "1", currency = "cur" }: UnitCheck): string | undefined {
  const unit = unitOf(result);
  if (unit === "" || isPlainNumber.test(unit) || measureOf(unit as Unit).dimension === undefined) return undefined;
  return `${unit.replace(/\bcur\b/, currency)}${basis.slice(1)}`;
}

/**
 * The header of a formula beside the columns that it reads, if they have headers and the cells above it are empty. It looks
 * like the header next to it.
 */
export async function headerOf(
  host: Host,
  { name }: AnyFunction,
  unit: string | undefined,
  areas: readonly SheetArea[],
  at: SheetArea,
): Promise<Header | undefined> {
  const beside = areas.filter(({ sheet, row, column }) => sheet === at.sheet && row === at.row && column !== at.column);
  if (beside.length === 0 || at.row === 0) return undefined;
  const row = Math.max(0, at.row - 2);
  const right = Math.max(at.column, ...beside.map(({ column }) => column));
  const part = { sheet: at.sheet, row, column: 0, rows: at.row - row, columns: right + 1 };
  const cells = { ...(await host.read(part)), row };
  const hasUnits = part.rows === 2 && isUnitRow(cells, 1);
  const top = part.rows - (hasUnits ? 2 : 1);
  const isFree = [...cells.values.keys()].every(
    (r) => r < top || (isEmptyCell(cells.values[r]![at.column]) && !cells.formulas[r]?.[at.column]),
  );
  if (!isFree || !beside.every(({ column }) => isWords(cells.values[top]?.[column]))) return undefined;
  const distance = ({ column }: SheetArea) => Math.abs(column - at.column);
  const nearest = beside.reduce((one, other) => (distance(other) < distance(one) ? other : one));
  const texts = hasUnits ? [name, unit ?? ""] : [unit === undefined ? name : `${name} (${unit})`];
  const to = { row: row + top, column: at.column, rows: texts.length, columns: 1 };
  const width = Math.min(24, Math.max(...texts.map((text) => text.length)) + 2);
  return {
    texts,
    dress: { looks: [], formats: [], widths: [[at.column, width]], copies: [[{ ...to, column: nearest.column }, to]] },
  };
}
