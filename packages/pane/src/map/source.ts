import { addressOf, cellOf, type SheetArea } from "@dairy-functions/formulas";
import { readHeading, readUnit, say } from "@dairy-functions/shared";
import type { AccountRow } from "@dairy-functions/shared/accounts";
import { isEmptyCell, isErrorCell } from "../areas.ts";
import { messages } from "../messages.ts";
import type { Contents, Host, HostCell } from "../pane-host.ts";
import { isText } from "../sheet-headings.ts";

/** A person's own account: labels, units and columns of numbers in a range of their sheet. */
export interface Source {
  readonly area: SheetArea;
  /** Places of columns in the range. */
  readonly labels: number;
  readonly units: number | undefined;
  readonly columns: readonly ValueColumn[];
  readonly rows: readonly SourceRow[];
}
export interface ValueColumn {
  readonly place: number;
  /** What is above it; empty where nothing is. */
  readonly header: string;
  readonly headerCell?: SheetArea;
}
export interface SourceRow {
  readonly label: string;
  readonly unit?: string;
  /** Its row in the sheet. */
  readonly row: number;
  /** The cell in each value column. */
  readonly cells: readonly HostCell[];
}

const isNumber = (cell: HostCell | undefined): cell is number => typeof cell === "number";

/** Reads an account with its labels in a column. A sentence says why a range is none. */
export async function readAccountRange(host: Host, area: SheetArea): Promise<Source | string> {
  const contents = await host.read(area);
  return sourceOf(area, contents.values) ?? say(messages.map.noAccount, { area: addressOf(area) });
}

function sourceOf(area: SheetArea, values: Contents["values"]): Source | undefined {
  const width = Math.max(0, ...values.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, c) => values.map((row) => row[c]));
  const numbers = columns.map((cells) => cells.filter(isNumber).length);
  const most = Math.max(0, ...numbers);
  if (most === 0) return undefined;
  const texts = columns.map((cells) => cells.filter(isText).length);
  const labels = texts.findIndex((count, c) => count >= Math.max(2, numbers[c]!) && count >= most / 2);
  if (labels === -1) return undefined;
  const places = columns.flatMap((_, c) => (c !== labels && numbers[c]! > 0 && numbers[c]! >= most / 4 ? [c] : []));
  const first = values.findIndex((row) => places.some((c) => isNumber(row[c])) && isText(row[labels]));
  if (first === -1) return undefined;
  const isUnits = (cells: readonly (HostCell | undefined)[]) => {
    const below = cells.slice(first).filter(isText);
    return below.length > 0 && below.filter((text) => readUnit(text) !== undefined).length >= below.length / 2;
  };
  const units = columns.findIndex((cells, c) => c !== labels && !places.includes(c) && isUnits(cells));
  return {
    area,
    labels,
    units: units === -1 ? undefined : units,
    columns: places.map((place) => columnOf(area, values, first, place)),
    rows: values.flatMap((row, r) => {
      const label = row[labels];
      const cells = places.map((c) => row[c] ?? null);
      const isHeader = r < first && cells.some(isText);
      if (isHeader || (!isText(label) && cells.every(isEmptyCell))) return [];
      const unit = units === -1 ? undefined : row[units];
      return [
        {
          label: isText(label) ? label.trim() : isNumber(label) ? String(label) : "",
          row: area.row + r,
          cells,
          ...(isText(unit) ? { unit: unit.trim() } : {}),
        },
      ];
    }),
  };
}

/** The nearest text or year above a column of numbers. */
function columnOf(area: SheetArea, values: Contents["values"], first: number, place: number): ValueColumn {
  for (let r = first - 1; r >= 0; r--) {
    const cell = values[r]![place];
    if (isText(cell) || isNumber(cell))
      return { place, header: String(cell).trim(), headerCell: cellOf(area, r, place) };
  }
  return { place, header: "" };
}

const saysAmount =
  /amount|total|value|cost|betrag|wert|summe|monto|importe|valor|montant|valeur|টাকা|মূল্য|মোট|राशि|मूल्य|रुपये|kiasi|jumla|thamani/iu;
const saysOther =
  /quantity|qty|number|\bno\b|price|rate|\bper\b|share|%|cantidad|precio|quantidade|pre[cç]o|quantit[ée]|prix|menge|preis|পরিমাণ|দর|मात्रा|दर|\bbei\b/iu;

/** The column that most probably holds the amounts. */
export function amountsColumn({ columns }: Source): number {
  const scores = columns.map(({ header }) => {
    const { unit } = readHeading(`amount, ${header}`);
    const money = (readUnit(header) ?? unit)?.dimension?.money ?? 0;
    return (saysAmount.test(header) ? 3 : 0) + (money > 0 ? 2 : 0) - (saysOther.test(header) && money <= 0 ? 3 : 0);
  });
  return scores.indexOf(Math.max(...scores));
}

/** The rows as they are matched: numbers of the chosen columns. */
export const accountRows = (
  { rows }: Source,
  chosen: readonly number[],
  units: ReadonlyMap<number, string>,
): AccountRow[] =>
  rows.map(({ label, unit, cells }, i) => {
    const own = units.get(i) ?? unit;
    return { label, values: chosen.map((c) => cells[c]).filter(isNumber), ...(own === undefined ? {} : { unit: own }) };
  });

/** What is wrong with the cells of a row: a text or an error where a number should be, or numbers without a label. */
export function cellProblem({ label, cells }: SourceRow, chosen: readonly number[]): string | undefined {
  for (const c of chosen) {
    const cell = cells[c];
    if (isText(cell) && /\p{N}/u.test(cell)) return say(messages.map.isText, { value: cell.trim().slice(0, 30) });
    if (isErrorCell(cell)) return say(messages.map.isError, { code: cell.error });
    if (typeof cell === "object" && cell !== null) return say(messages.map.isDate);
  }
  return label === "" ? say(messages.map.noLabel) : undefined;
}
