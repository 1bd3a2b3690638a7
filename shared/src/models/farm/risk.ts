import { CellError } from "../../cells/errors.ts";
import type { PlanLine, Range, Square, Steps } from "../../define.ts";
import type { Unit } from "../../vocabulary/units.ts";
import { ascending } from "../ascending.ts";
import { percentile } from "../distributions.ts";
import { assetsSchedule } from "./assets.ts";
import { type Draws, drawsOf, type Risk, type Risks, risksOf } from "./draws.ts";
import { costOfMilkOnly, over, realEquity, returnToLabour } from "./indicators.ts";
import { type Run, runOf, type Tables } from "./inputs.ts";
import { type Label, labels, type Values } from "./labels.ts";
import { type FarmYear, newFarmYear, simulate } from "./simulate.ts";
import { blankOr, type Line, lineNamed, numberOf } from "./statements.ts";
import type { How, RiskRows } from "./tables.ts";
import { findLine, finite, linesOf, type Row } from "./tabulate.ts";
import { type Change, changed, type FlatValues, newValues, otherwise, placeOf } from "./values.ts";

/** The same farm in many runs with random values: outcomes of whole runs, or one line year by year. */

const { abs, max, min, round, sqrt } = Math;

/** A label that differs from run to run: it has rows of risks, or follows one that has. */
interface Moving {
  readonly label: Label;
  readonly place: number;
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
  /** Of each of its rows of risks, for a block of runs. */
  readonly draws: readonly { readonly how: How; readonly amounts: Float64Array }[];
}

function movingLabels(
  tables: Tables,
  { changes, years }: Run,
  risks: readonly Risk[],
  { amounts }: Draws,
): readonly Moving[] {
  const moving: Moving[] = [];
  for (const line of labels as readonly PlanLine[]) {
    const label = line.name as Label;
    const { min: least = -Infinity, max: highest = Infinity, above, whole = false } = line;
    const draws = risks.flatMap((risk, i) => (risk.label === label ? [{ how: risk.how, amounts: amounts[i]! }] : []));
    const follows =
      tables.farm[label].value === undefined && moving.some((other) => line.follows?.[other.label] !== undefined);
    if (draws.length > 0 || follows)
      moving.push({
        label,
        place: placeOf(label),
        line,
        follows,
        draws,
        values: Float64Array.from(years, (v) => v[label]),
        changes: changes.filter((change) => change.label === label),
        lowest: above === undefined ? least : above + 1e-9,
        highest,
        whole,
      });
  }
  return moving;
}

/**
 * Sets the values of a moving label after the first year, on top of what the labels before it have come to. The draws of
 * the run begin at `from`.
 */
function move(moving: Moving, years: readonly FlatValues[], from: number): void {
  const { place, values, draws, follows, lowest, highest, whole } = moving;
  for (let year = 1; year < years.length; year++) {
    const v = years[year]!;
    let x = follows ? followingValue(moving, v, year) : values[year]!;
    for (let k = 0; k < draws.length; k++) {
      const amount = draws[k]!.amounts[from + year - 1]!;
      if (!Number.isNaN(amount)) x = changed(draws[k]!.how, x, amount);
    }
    const clipped = min(highest, max(lowest, x));
    v.flat[place] = whole ? round(clipped) : clipped;
  }
}

function followingValue({ line, changes }: Moving, v: Values, year: number): number {
  let x = otherwise(line, v);
  for (const { from, to, how, amount } of changes) if (year >= from && year <= to) x = changed(how, x, amount);
  return x;
}

/** Runs that are drawn at once. */
const block = 50;

/** Runs the farm with its draws, a block of runs a step; `see` looks at each year of each run. */
function* simulateRuns(
  tables: Tables,
  run: Run,
  risks: Risks,
  runs: number,
  uniform: () => number,
  see: (farm: FarmYear, run: number) => void,
): Steps<void> {
  const { last } = tables;
  const draws = drawsOf(risks, last, uniform, block);
  const moving = movingLabels(tables, run, risks.rows, draws);
  const revalued = moving.some(({ label }) => label === "Asset prices");
  const years = run.years.map((v) => newValues(v));
  const farm = newFarmYear(run.start, years);
  let at = 0;
  const seeYear = () => see(farm, at);
  // A function of its own, since V8 does not optimise the loops of a generator.
  const simulateBlock = () => {
    draws.draw();
    for (let k = 0; k < block && at < runs; k++, at++) {
      for (const each of moving) move(each, years, k * last);
      if (revalued) farm.schedules.assets = assetsSchedule(run.start.assets, years);
      simulate(farm, run.start, years, seeYear);
    }
  };
  while (at < runs) {
    simulateBlock();
    yield;
  }
}

const statisticNames = ["mean", "sd", "CV", "min", "P5", "P25", "P50", "P75", "P95", "max", "P(<0)"];

/** Statistics over runs: blank where the number of any run is, and infinite where one is not a number. */
export function statistics(numbers: Float64Array): readonly (number | null)[] {
  if (numbers.includes(Number.POSITIVE_INFINITY)) return statisticNames.map(() => Number.POSITIVE_INFINITY);
  if (numbers.includes(Number.NaN)) return statisticNames.map(() => null);
  const sorted = ascending(numbers);
  const least = sorted[0]!; // taken off first, so that equal numbers have no spread
  let sum = 0;
  for (let k = 0; k < sorted.length; k++) sum += sorted[k]! - least;
  const mean = least + sum / sorted.length;
  let squares = 0;
  for (let k = 0; k < sorted.length; k++) squares += (sorted[k]! - mean) ** 2;
  const sd = sqrt(squares / (sorted.length - 1));
  let below = 0;
  while (below < sorted.length && sorted[below]! < 0) below++;
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
    below / sorted.length,
  ];
}

/** What each run comes to over its years after the first: means, the last year, the lowest of any year. */
function newTally(runs: number) {
  const from = (number: number) => new Float64Array(runs).fill(number);
  return {
    cashIncome: from(0),
    farmIncome: from(0),
    profit: from(0),
    householdIncome: from(0),
    costOfMilkOnly: from(0),
    returnToLabour: from(0),
    closingCash: from(Number.NaN),
    equity: from(Number.NaN),
    realEquityGrowth: from(Number.NaN),
    lowestCash: from(Infinity),
    lowestAfterLiving: from(Infinity),
    lowestEquity: from(Infinity),
  };
}
type Tally = ReturnType<typeof newTally>;

/** Adds a year to a run; `start` is the equity before the first one. */
function tallyYear(tally: Tally, run: number, farm: FarmYear, last: number, start: number): void {
  const { year, accounts, profit, household, balance } = farm;
  if (year === 0) return;
  const amount = (number: number) => blankOr(number, farm);
  tally.cashIncome[run]! += amount(accounts.cashIncome) / last;
  tally.farmIncome[run]! += amount(accounts.farmIncome) / last;
  tally.profit[run]! += amount(profit.farm) / last;
  tally.householdIncome[run]! += amount(household.income) / last;
  tally.costOfMilkOnly[run]! += amount(over(100 * costOfMilkOnly(farm), farm.milk.ecm)) / last;
  tally.returnToLabour[run]! += amount(returnToLabour(farm)) / last;
  tally.lowestCash[run] = min(tally.lowestCash[run]!, household.closingCash);
  tally.lowestAfterLiving[run] = min(tally.lowestAfterLiving[run]!, household.afterLiving);
  tally.lowestEquity[run] = min(tally.lowestEquity[run]!, balance.equity);
  if (year < last) return;
  tally.closingCash[run] = household.closingCash;
  tally.equity[run] = balance.equity;
  tally.realEquityGrowth[run] = realEquity(farm) - start;
}

interface Outcome {
  readonly name: string;
  readonly unit: Unit;
  readonly of: keyof Tally;
}
const outcomes: readonly Outcome[] = [
  { name: "Net cash farm income, mean", unit: "cur/yr", of: "cashIncome" },
  { name: "Farm income, mean", unit: "cur/yr", of: "farmIncome" },
  { name: "Entrepreneur's profit, mean", unit: "cur/yr", of: "profit" },
  { name: "Household income, mean", unit: "cur/yr", of: "householdIncome" },
  { name: "Cost of milk only, mean", unit: "cur/100 kg ECM", of: "costOfMilkOnly" },
  { name: "Return to labour, mean", unit: "cur/h", of: "returnToLabour" },
  { name: "Closing cash, last year", unit: "cur", of: "closingCash" },
  { name: "Equity, last year", unit: "cur", of: "equity" },
  { name: "Real equity growth", unit: "cur", of: "realEquityGrowth" },
  { name: "Lowest closing cash", unit: "cur", of: "lowestCash" },
  { name: "Lowest cash after living", unit: "cur", of: "lowestAfterLiving" },
  { name: "Lowest equity", unit: "cur", of: "lowestEquity" },
];
/** The share of runs in which a number is below 0. */
const chances: readonly { readonly name: string; readonly of: keyof Tally }[] = [
  { name: "Negative cash in some year", of: "lowestCash" },
  { name: "Living costs not met in some year", of: "lowestAfterLiving" },
  { name: "Bankrupt in some year", of: "lowestEquity" },
  { name: "Real equity lost by the last year", of: "realEquityGrowth" },
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
  const tally = newTally(runs);
  const [[start]] = linesOf(run, [lineNamed("Equity at start")]) as [[number]];
  yield* simulateRuns(tables, run, risks, runs, uniform, (farm, at) => tallyYear(tally, at, farm, last, start));
  const rows = outcomes.map(({ name, unit, of }): Row => [name, unit, ...statistics(tally[of])]);
  const chanceRows = chances.map(({ name, of }): Row => {
    const below = rows[outcomes.findIndex((outcome) => outcome.of === of)]![12] as number;
    return [name, "fraction", below, sqrt((below * (1 - below)) / runs), ...statisticNames.slice(2).map(() => null)];
  });
  return [["outcome", "unit", ...statisticNames], ...rows, ...chanceRows];
}
