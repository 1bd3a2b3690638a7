import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { notFinite, short } from "../../cells/sentences.ts";
import type { Range } from "../../define.ts";
import { nearest, plainLabel } from "../../vocabulary/words.ts";
import { base, type Run, runOf, scenarioNames, type Tables } from "./inputs.ts";
import { newFarmYear, simulate } from "./simulate.ts";
import { allLines, blankOr, type Line, read, type StatementName, statements } from "./statements.ts";

/** Results as tables: lines down, years across. */

export type Row = readonly (string | number | null)[];

/** The years of a run for some lines, one array a line. */
export function linesOf({ start, years }: Run, lines: readonly Line[]): (number | null)[][] {
  const rows: (number | null)[][] = lines.map(() => []);
  const wanted = new Map<StatementName, { readonly place: number; readonly row: (number | null)[] }[]>();
  for (const [k, { statement, place }] of lines.entries())
    wanted.set(statement, [...(wanted.get(statement) ?? []), { place, row: rows[k]! }]);
  simulate(newFarmYear(start, years), start, years, (farm) => {
    for (const [statement, places] of wanted) {
      const numbers = read(statement, farm);
      for (const { place, row } of places) {
        const number = blankOr(numbers[place]!, farm);
        row.push(Number.isNaN(number) ? null : number);
      }
    }
  });
  return rows;
}

const calendar = ({ farm, last }: Tables) =>
  Array.from({ length: last + 1 }, (_, year) => farm["First year"].value! + year);

/** One error for the whole table where a number is none. */
export const finite = (rows: readonly Row[]): Range | CellError =>
  rows.some((row) => row.some((cell) => typeof cell === "number" && !Number.isFinite(cell))) ? notFinite() : rows;

/** A statement, or all of them under their names. */
export function statementTable(
  tables: Tables,
  scenario: string | undefined,
  statement: keyof typeof statements | "ALL",
): Range | CellError {
  const run = runOf(tables, scenario);
  if (run instanceof CellError) return run;
  const years = calendar(tables);
  const lines = statement === "ALL" ? allLines : statements[statement];
  const rows = linesOf(run, lines);
  const body = lines.map(({ name, unit }, k): Row => [name, unit, ...rows[k]!]);
  if (statement === "ALL") {
    const { SUMMARY: _, ...whole } = statements;
    let at = 0;
    for (const [name, { length }] of Object.entries(whole)) {
      body.splice(at, 0, [name, "", ...years.map(() => null)]);
      at += length + 1;
    }
  }
  return finite([["line", "unit", ...years], ...body]);
}

/** A line by its name as typed. */
export function findLine(typed: string): Line | CellError {
  const found = allLines.find(({ name }) => plainLabel(name) === plainLabel(typed));
  if (found !== undefined) return found;
  const near = nearest(
    plainLabel(typed),
    allLines.map(({ name }) => name),
  );
  const line = short(typed);
  return new CellError(
    "#VALUE!",
    near === undefined ? say(messages.farm.lineUnknown, { line }) : say(messages.farm.lineSlip, { line, near }),
  );
}

const mean = (cells: readonly (number | null)[]): number | null =>
  cells.includes(null) ? null : cells.reduce<number>((sum, cell) => sum + cell!, 0) / cells.length;

/** One line under every scenario beside the base. */
export function scenarioTable(tables: Tables, typed: string): Range | CellError {
  const line = findLine(typed);
  if (line instanceof CellError) return line;
  const rows: Row[] = [];
  let baseMean: number | null = null;
  for (const name of [base, ...scenarioNames(tables.scenarios)]) {
    const run = runOf(tables, name);
    if (run instanceof CellError) return run;
    const cells = linesOf(run, [line])[0]!;
    const average = mean(cells);
    if (name === base) baseMean = average;
    rows.push([name, ...cells, average, average === null || baseMean === null ? null : average - baseMean]);
  }
  return finite([["scenario", ...calendar(tables), "mean", "change"], ...rows]);
}
