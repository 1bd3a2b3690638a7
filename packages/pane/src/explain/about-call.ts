import { CellError, call, functionNamed, hasSteps, walks } from "@dairy-functions/shared";
import { libraryHost } from "../areas.ts";
import type { Host } from "../pane-host.ts";
import type { ExplainedCall, PlaceInResult } from "./explain.ts";

/** What WORKING and WHY say of the call behind a cell, whose arguments the pane has read. */

/** A step of WORKING. */
export interface WorkingStep {
  readonly name: string;
  readonly value: number | string | boolean;
  readonly unit: string;
  readonly calculation: string;
  readonly note: string;
}

/** What WORKING and WHY take: the arguments of one cell of the result, in order, and the line of a table. */
interface Inputs {
  readonly name: string;
  readonly cells: readonly unknown[];
  readonly line: string | null;
}

/** The arguments that give one cell of a result; undefined where a function reads whole ranges, or the cell is no number. */
function inputsOf({ call: { definition }, args, answer }: ExplainedCall, place: PlaceInResult): Inputs | undefined {
  const { name, params } = definition;
  const given = params.map((_, k) => args[k]?.raw ?? null);
  const eachCell = walks(definition);
  const cells = given.map((raw) => cellAt(raw, eachCell ? place : { row: 0, column: 0 }));
  const isWhole = !eachCell && given.some((raw) => Array.isArray(raw) && raw.flat().length > 1);
  const rows = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
  if (params.length === 0 || isWhole || typeof rows[place.row]?.[place.column] !== "number") return undefined;
  if (eachCell) return { name, cells, line: null };
  return { name, cells, line: String(rows.length === 2 ? rows[0]![place.column] : rows[place.row]![0]) };
}

function cellAt(raw: unknown, { row, column }: { readonly row: number; readonly column: number }): unknown {
  if (!Array.isArray(raw)) return raw;
  const cells = (raw.length === 1 ? raw[0] : raw[row]) as readonly unknown[];
  return cells.length === 1 ? cells[0] : cells[column];
}

/** The steps by which a call computes a cell of its result; none where they cannot be followed. */
export function workingOf(host: Host, each: ExplainedCall, place: PlaceInResult): readonly WorkingStep[] {
  const { definition } = each.call;
  const inputs = hasSteps(definition) ? inputsOf(each, place) : undefined;
  if (inputs === undefined) return [];
  const rows = call(functionNamed("WORKING")!, [inputs.name, [inputs.cells], inputs.line], libraryHost(host));
  if (!Array.isArray(rows)) return [];
  const steps = (rows as (number | string | boolean)[][])
    .slice(1 + definition.params.length)
    .map(([name, value, unit, calculation, formula, note]): WorkingStep => {
      const texts = [name, unit, calculation || formula, note].map(String) as [string, string, string, string];
      return { name: texts[0], value: value!, unit: texts[1], calculation: texts[2], note: texts[3] };
    });
  // A line of a table is explained by its first number, which need not be that of the cell.
  const { answer } = each;
  const own = Array.isArray(answer) ? answer[place.row]![place.column] : answer;
  return steps.at(-1)?.value === own ? steps : [];
}

/** Why one cell of the same function differs from another: what each argument did. */
export function whyOf(
  host: Host,
  [before, beforePlace]: readonly [ExplainedCall, PlaceInResult],
  [after, afterPlace]: readonly [ExplainedCall, PlaceInResult],
): readonly (readonly unknown[])[] | CellError | undefined {
  const [first, second] = [inputsOf(before, beforePlace), inputsOf(after, afterPlace)];
  if (first === undefined || second === undefined || first.name !== second.name) return undefined;
  const cells = [first.name, [first.cells], [second.cells], second.line];
  const answer = first.line === second.line ? call(functionNamed("WHY")!, cells, libraryHost(host)) : undefined;
  return answer instanceof CellError || Array.isArray(answer) ? answer : undefined;
}
