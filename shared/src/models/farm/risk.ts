import type { Limits, PlanLine, Range, Square } from "../../define.ts";
import { CellError } from "../../errors.ts";
import type { Unit } from "../../units.ts";
import { percentile } from "../distributions.ts";
import { type Draws, drawsOf, type Risk, type Risks, risksOf } from "./draws.ts";
import { type Run, runOf, type Tables } from "./inputs.ts";
import { type Label, labels, type Values } from "./labels.ts";
import { newFarmYear, simulate } from "./simulate.ts";
import { type Line, lineNamed } from "./statements.ts";
import type { RiskRows } from "./tables.ts";
import { findLine, finite, linesOf, type Row } from "./tabulate.ts";
import { type Change, changed, otherwise } from "./values.ts";

/** The same farm in many runs with random values: outcomes of whole runs, or one line year by year. */

const { abs, max, min, round, sqrt } = Math;

/** A label that differs from run to run: it has rows of risks, or follows one that has. */
interface Moving {
  readonly label: Label;
  readonly line: PlanLine;
  readonly follows: boolean;
  /** Its values under the scenario, year by year. */
  readonly values: Float64Array;
  /** Of the scenario, on a label that follows others. */
  readonly changes: readonly Change[];
  /** Rows of risks. */
  readonly rows: readonly number[];
}

function movingLabels(tables: Tables, { changes, years }: Run, risks: readonly Risk[]): readonly Moving[] {
  const moving: Moving[] = [];
  for (const line of labels as readonly PlanLine[]) {
    const label = line.name as Label;
    const rows = risks.flatMap((risk, i) => (risk.label === label ? [i] : []));
    const follows =
      tables.farm[label].value === undefined && moving.some((other) => line.follows?.[other.label] !== undefined);
    if (rows.length > 0 || follows)
      moving.push({
        label,
        line,
        follows,
        rows,
        values: Float64Array.from(years, (v) => v[label]),
        changes: changes.filter((change) => change.label === label),
      });
  }
  return moving;
}

function clipped({ min: lowest = -Infinity, max: highest = Infinity, above, whole }: Limits, value: number): number {
  const inside = min(highest, max(above === undefined ? lowest : above + 1e-9, value));
  return whole ? round(inside) : inside;
}

/** The value of a moving label in a year, on top of what the labels before it have come to. */
function drawnValue(moving: Moving, v: Values, year: number, risks: readonly Risk[], draws: Draws): number {
  let x = moving.values[year]!;
  if (moving.follows) {
    x = otherwise(moving.line, v);
    for (const { from, to, how, amount } of moving.changes) if (year >= from && year <= to) x = changed(how, x, amount);
  }
  for (const i of moving.rows) {
    const amount = risks[i]!.inverse(draws.probabilities[i]!);
    if (amount !== undefined) x = changed(risks[i]!.how, x, amount);
  }
  return clipped(moving.line, x);
}

/** Runs the farm with its draws; `see` takes a line's number of a year and run. Blank numbers are NaN. */
function simulateRuns(
  tables: Tables,
  run: Run,
  risks: Risks,
  runs: number,
  uniform: () => number,
  lines: readonly Line[],
  see: (line: number, value: number, year: number, run: number) => void,
): void {
  const draws = drawsOf(risks, uniform);
  const moving = movingLabels(tables, run, risks.rows);
  const years = run.years.map((v) => ({ ...v }));
  const farm = newFarmYear(run.start, years[0]!);
  let at = 0;
  const seeYear = () => {
    for (let k = 0; k < lines.length; k++) see(k, lines[k]!.of(farm) ?? Number.NaN, farm.year, at);
  };
  for (at = 0; at < runs; at++) {
    for (let year = 1; year < years.length; year++) {
      const v = years[year]!;
      draws.draw(year === 1);
      for (const each of moving) v[each.label] = drawnValue(each, v, year, risks.rows, draws);
    }
    simulate(farm, run.start, years, seeYear);
  }
}

const statisticNames = ["mean", "sd", "CV", "min", "P5", "P25", "P50", "P75", "P95", "max", "P(<0)"];

/** Statistics over runs; blank where the number of any run is. */
function statistics(numbers: Float64Array): readonly (number | null)[] {
  const sorted = numbers.slice().sort(); // NaN stands last
  if (Number.isNaN(sorted[sorted.length - 1])) return statisticNames.map(() => null);
  const [least] = sorted as unknown as [number]; // taken off first, so that equal numbers have no spread
  const mean = least + sorted.reduce((sum, x) => sum + (x - least), 0) / sorted.length;
  const sd = sqrt(sorted.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (sorted.length - 1));
  const below = sorted.findIndex((x) => x >= 0);
  return [
    mean,
    sd,
    mean === 0 ? null : sd / abs(mean),
    least,
    ...[0.05, 0.25, 0.5, 0.75, 0.95].map((p) => percentile(sorted, p)),
    sorted[sorted.length - 1]!,
    (below === -1 ? sorted.length : below) / sorted.length,
  ];
}

/** What a run comes to over its years after the first: the mean of a line, its last year, its lowest one or its growth. */
interface Outcome {
  readonly name: string;
  readonly unit: Unit;
  readonly line: string;
  readonly over: "mean" | "last" | "lowest" | "growth";
  /** The share of runs below 0, under a name of its own. */
  readonly chance?: string;
}
const outcomes: readonly Outcome[] = [
  { name: "Net cash farm income, mean", unit: "cur/yr", line: "Net cash farm income", over: "mean" },
  { name: "Farm income, mean", unit: "cur/yr", line: "Farm income", over: "mean" },
  { name: "Entrepreneur's profit, mean", unit: "cur/yr", line: "Entrepreneur's profit", over: "mean" },
  { name: "Household income, mean", unit: "cur/yr", line: "Household income", over: "mean" },
  { name: "Cost of milk only, mean", unit: "cur/100 kg ECM", line: "Cost of milk only, per 100 kg", over: "mean" },
  { name: "Return to labour, mean", unit: "cur/h", line: "Return to labour", over: "mean" },
  { name: "Closing cash, last year", unit: "cur", line: "Closing cash", over: "last" },
  { name: "Equity, last year", unit: "cur", line: "Equity", over: "last" },
  {
    name: "Real equity growth",
    unit: "cur",
    line: "Real equity",
    over: "growth",
    chance: "Real equity lost by the last year",
  },
  {
    name: "Lowest closing cash",
    unit: "cur",
    line: "Closing cash",
    over: "lowest",
    chance: "Negative cash in some year",
  },
  {
    name: "Lowest cash after living",
    unit: "cur",
    line: "Cash after living",
    over: "lowest",
    chance: "Living costs not met in some year",
  },
  { name: "Lowest equity", unit: "cur", line: "Equity", over: "lowest", chance: "Bankrupt in some year" },
];
/** The chances as they are listed. */
const chances = [
  "Negative cash in some year",
  "Living costs not met in some year",
  "Bankrupt in some year",
  "Real equity lost by the last year",
];

export interface RiskTables extends Tables {
  readonly risks: RiskRows;
  readonly correlations: Square | undefined;
}

/** Statistics of a line year by year, or of the outcomes of whole runs. */
export function riskTable(
  tables: RiskTables,
  scenario: string | undefined,
  line: string | undefined,
  runs: number,
  uniform: () => number,
): Range | CellError {
  const chosen = line === undefined ? undefined : findLine(line);
  if (chosen instanceof CellError) return chosen;
  const run = runOf(tables, scenario);
  if (run instanceof CellError) return run;
  const risks = risksOf(tables.farm, tables.risks, tables.correlations);
  if (risks instanceof CellError) return risks;
  const rows =
    chosen === undefined
      ? outcomeRows(tables, run, risks, runs, uniform)
      : yearRows(tables, run, risks, runs, uniform, chosen);
  return finite(rows);
}

function yearRows(tables: Tables, run: Run, risks: Risks, runs: number, uniform: () => number, line: Line): Row[] {
  const numbers = run.years.map(() => new Float64Array(runs));
  simulateRuns(tables, run, risks, runs, uniform, [line], (_, value, year, at) => {
    numbers[year]![at] = value;
  });
  const first = tables.farm["First year"].value!;
  return [["year", ...statisticNames], ...numbers.map((each, year): Row => [first + year, ...statistics(each)])];
}

function outcomeRows(tables: Tables, run: Run, risks: Risks, runs: number, uniform: () => number): Row[] {
  const { last } = tables;
  const numbers = outcomes.map(({ over }) => new Float64Array(runs).fill(over === "lowest" ? Infinity : 0));
  const lines = outcomes.map(({ line }) => lineNamed(line));
  simulateRuns(tables, run, risks, runs, uniform, lines, (k, value, year, at) => {
    if (year === 0) return;
    const { over } = outcomes[k]!;
    const of = numbers[k]!;
    of[at] = over === "mean" ? of[at]! + value / last : over === "lowest" ? min(of[at]!, value) : value;
  });
  const [[start]] = linesOf(run, [lineNamed("Equity at start")]) as [[number]];
  for (const [k, { over }] of outcomes.entries()) if (over === "growth") numbers[k] = numbers[k]!.map((x) => x - start);

  const rows = outcomes.map(({ name, unit }, k): Row => [name, unit, ...statistics(numbers[k]!)]);
  const chanceRows = chances.map((chance): Row => {
    const below = rows[outcomes.findIndex((outcome) => outcome.chance === chance)]![12] as number;
    return [chance, "fraction", below, sqrt((below * (1 - below)) / runs), ...statisticNames.slice(2).map(() => null)];
  });
  return [["outcome", "unit", ...statisticNames], ...rows, ...chanceRows];
}
