import { CellError } from "../../cells/errors.ts";
import type { PlanLine, Range, Square, Steps } from "../../define.ts";
import type { Unit } from "../../vocabulary/units.ts";
import { percentile } from "../distributions.ts";
import { type Draws, drawsOf, type Risk, type Risks, risksOf } from "./draws.ts";
import { type Run, runOf, type Tables } from "./inputs.ts";
import { type Label, labels, type Values } from "./labels.ts";
import { type FarmYear, newFarmYear, simulate } from "./simulate.ts";
import { type Line, lineNamed } from "./statements.ts";
import type { RiskRows } from "./tables.ts";
import { findLine, finite, linesOf, type Row } from "./tabulate.ts";
import { type Change, changed, newValues, otherwise } from "./values.ts";

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
  /** What draws are clipped to. */
  readonly lowest: number;
  readonly highest: number;
  readonly whole: boolean;
  /** Rows of risks. */
  readonly rows: readonly number[];
}

function movingLabels(tables: Tables, { changes, years }: Run, risks: readonly Risk[]): readonly Moving[] {
  const moving: Moving[] = [];
  for (const line of labels as readonly PlanLine[]) {
    const label = line.name as Label;
    const { min: least = -Infinity, max: highest = Infinity, above, whole = false } = line;
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
        lowest: above === undefined ? least : above + 1e-9,
        highest,
        whole,
      });
  }
  return moving;
}

/** Sets the values of a moving label after the first year, on top of what the labels before it have come to. */
function move(moving: Moving, years: readonly Values[], risks: readonly Risk[], { amounts }: Draws): void {
  for (let year = 1; year < years.length; year++) {
    let x = moving.follows ? followingValue(moving, years[year]!, year) : moving.values[year]!;
    for (const i of moving.rows) {
      const amount = amounts[i]![year - 1]!;
      if (!Number.isNaN(amount)) x = changed(risks[i]!.how, x, amount);
    }
    const clipped = min(moving.highest, max(moving.lowest, x));
    years[year]![moving.label] = moving.whole ? round(clipped) : clipped;
  }
}

function followingValue({ line, changes }: Moving, v: Values, year: number): number {
  let x = otherwise(line, v);
  for (const { from, to, how, amount } of changes) if (year >= from && year <= to) x = changed(how, x, amount);
  return x;
}

/** Runs the farm with its draws, a run a step; `see` looks at each year of each run. */
function* simulateRuns(
  tables: Tables,
  run: Run,
  risks: Risks,
  runs: number,
  uniform: () => number,
  see: (farm: FarmYear, run: number) => void,
): Steps<void> {
  const draws = drawsOf(risks, tables.last, uniform);
  const moving = movingLabels(tables, run, risks.rows);
  const years = run.years.map((v) => Object.assign(newValues(), v));
  const farm = newFarmYear(run.start, years[0]!);
  for (let at = 0; at < runs; at++) {
    draws.draw();
    for (const each of moving) move(each, years, risks.rows, draws);
    simulate(farm, run.start, years, () => see(farm, at));
    yield;
  }
}

const statisticNames = ["mean", "sd", "CV", "min", "P5", "P25", "P50", "P75", "P95", "max", "P(<0)"];

/** Statistics over runs; blank where the number of any run is. */
function statistics(numbers: Float64Array): readonly (number | null)[] {
  const sorted = numbers.slice().sort(); // NaN stands last
  if (Number.isNaN(sorted[sorted.length - 1])) return statisticNames.map(() => null);
  const least = sorted[0]!; // taken off first, so that equal numbers have no spread
  let sum = 0;
  for (let k = 0; k < sorted.length; k++) sum += sorted[k]! - least;
  const mean = least + sum / sorted.length;
  let squares = 0;
  for (let k = 0; k < sorted.length; k++) squares += (sorted[k]! - mean) ** 2;
  const sd = sqrt(squares / (sorted.length - 1));
  const below = sorted.findIndex((x) => x >= 0);
  return [
    mean,
    sd,
    mean === 0 ? null : sd / abs(mean),
    least,
    percentile(sorted, 0.05),
    percentile(sorted, 0.25),
    percentile(sorted, 0.5),
    percentile(sorted, 0.75),
    percentile(sorted, 0.95),
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

interface RiskTables extends Tables {
  readonly risks: RiskRows;
  readonly correlations: Square | undefined;
}

/** Statistics of a line year by year, or of the outcomes of whole runs. */
export function* riskTable(
  tables: RiskTables,
  scenario: string | undefined,
  line: string | undefined,
  runs: number,
  uniform: () => number,
): Steps<Range | CellError> {
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
  return finite(yield* rows);
}

/** NaN where the line is blank. */
const numberOf = (line: Line, farm: FarmYear) => line.of(farm) ?? Number.NaN;

function* yearRows(
  tables: Tables,
  run: Run,
  risks: Risks,
  runs: number,
  uniform: () => number,
  line: Line,
): Steps<Row[]> {
  const numbers = run.years.map(() => new Float64Array(runs));
  yield* simulateRuns(tables, run, risks, runs, uniform, (farm, at) => {
    numbers[farm.year]![at] = numberOf(line, farm);
  });
  const first = tables.farm["First year"].value!;
  return [["year", ...statisticNames], ...numbers.map((each, year): Row => [first + year, ...statistics(each)])];
}

function* outcomeRows(tables: Tables, run: Run, risks: Risks, runs: number, uniform: () => number): Steps<Row[]> {
  const { last } = tables;
  const numbers = outcomes.map(({ over }) => new Float64Array(runs).fill(over === "lowest" ? Infinity : 0));
  const collected = outcomes.map(({ line, over }, k) => ({ line: lineNamed(line), over, of: numbers[k]! }));
  const means = collected.filter(({ over }) => over === "mean");
  const lowest = collected.filter(({ over }) => over === "lowest");
  const ends = collected.filter(({ over }) => over === "last" || over === "growth");
  yield* simulateRuns(tables, run, risks, runs, uniform, (farm, at) => {
    if (farm.year === 0) return;
    for (const { line, of } of means) of[at]! += numberOf(line, farm) / last;
    for (const { line, of } of lowest) of[at] = min(of[at]!, numberOf(line, farm));
    if (farm.year === last) for (const { line, of } of ends) of[at] = numberOf(line, farm);
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
