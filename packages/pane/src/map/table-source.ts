import { addressOf, type SheetArea } from "@dairy-functions/formulas";
import { readUnit, say } from "@dairy-functions/shared";
import { messages } from "../messages.ts";
import type { Host, HostCell } from "../pane-host.ts";
import { isText, isTotal } from "../sheet-headings.ts";

/** A person's own table: headers, perhaps a row of units, and rows beneath. */
export interface TableSource {
  readonly area: SheetArea;
  readonly headers: readonly string[];
  readonly units: readonly (string | undefined)[];
  readonly isText: readonly boolean[];
  readonly hasNumbers: readonly boolean[];
  /** Rows of the sheet that hold numbers; totals are left out. */
  readonly rows: readonly number[];
  readonly cells: readonly (readonly HostCell[])[];
}

/** Reads a table with its headers in a row. A sentence says why a range is none. */
export async function readTableRange(host: Host, area: SheetArea): Promise<TableSource | string> {
  const { values } = await host.read(area);
  const width = Math.max(0, ...values.map((row) => row.length));
  const places = Array.from({ length: width }, (_, c) => c);
  const hasNumber = (row: readonly HostCell[] | undefined) => row?.some((cell) => typeof cell === "number") ?? false;
  const first = values.findIndex(hasNumber);
  let head = first - 1;
  while (head >= 0 && values[head]!.filter(isText).length < 2) head--;
  if (first <= 0 || head < 0) return say(messages.map.noTable, { area: addressOf(area) });
  const unitsIn = (row: readonly HostCell[] | undefined) =>
    row?.filter((cell) => isText(cell) && readUnit(cell) !== undefined).length ?? 0;
  const hasUnits =
    head > 0 &&
    values[head]!.filter(isText).length <= 2 * unitsIn(values[head]) &&
    values[head - 1]!.filter(isText).length >= 2;
  const header = hasUnits ? head - 1 : head;
  const body = values
    .map((row, r) => ({ row, r }))
    .filter(({ row, r }) => r >= first && hasNumber(row) && !row.some((cell) => isText(cell) && isTotal(cell)));
  const textAt = (r: number, c: number) => {
    const cell = values[r]?.[c];
    return isText(cell) ? cell.trim() : "";
  };
  return {
    area,
    headers: places.map((c) => textAt(header, c)),
    units: places.map((c) => (hasUnits && textAt(head, c) !== "" ? textAt(head, c) : undefined)),
    isText: places.map(
      (c) => body.some(({ row }) => isText(row[c])) && !body.some(({ row }) => typeof row[c] === "number"),
    ),
    hasNumbers: places.map((c) => body.some(({ row }) => typeof row[c] === "number")),
    rows: body.map(({ r }) => area.row + r),
    cells: body.map(({ row }) => row),
  };
}
