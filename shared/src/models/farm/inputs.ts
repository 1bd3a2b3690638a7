import { CellError } from "../../cells/errors.ts";
import { unknownLabel } from "../../cells/sentences.ts";
import type { PlanLine } from "../../define.ts";
import { listOf, plainLabel } from "../../vocabulary/words.ts";
import type { Asset } from "./assets.ts";
import { openingHeads } from "./herd.ts";
import { type Label, labels } from "./labels.ts";
import type { Loan } from "./loans.ts";
import type { Start } from "./simulate.ts";
import type { AssetRows, FarmTable, LoanRows, ScenarioRows } from "./tables.ts";
import { type Change, type FlatValues, lineOf, valuesOf } from "./values.ts";

/** From the tables as read to what the year loop takes, under one scenario; or what is wrong with them. */

export interface Tables {
  readonly farm: FarmTable;
  readonly assets: AssetRows | undefined;
  readonly loans: LoanRows | undefined;
  readonly scenarios: ScenarioRows | undefined;
  /** The last year, counted from the first. */
  readonly last: number;
}
export interface Run {
  readonly start: Start;
  /** Values of each year, before draws. */
  readonly years: readonly FlatValues[];
  readonly changes: readonly Change[];
}

export const base = "Base";
const isBase = (name: string | undefined) => name === undefined || ["", plainLabel(base)].includes(plainLabel(name));
const same = (a: string | undefined, b: string | undefined) => plainLabel(a ?? "") === plainLabel(b ?? "");

/** Scenario names in the order of their first rows. */
export const scenarioNames = (scenarios: ScenarioRows | undefined): readonly string[] =>
  (scenarios ?? [])
    .map(({ scenario }) => scenario.trim())
    .filter((name, i, all) => all.findIndex((other) => same(other, name)) === i);

/** The run of a scenario; of the base where none is named. */
export function runOf(tables: Tables, scenario?: string): Run | CellError {
  const { farm, scenarios, last } = tables;
  const chosen = isBase(scenario) ? undefined : scenario;
  const names = scenarioNames(scenarios);
  if (chosen !== undefined && !names.some((name) => same(name, chosen)))
    return names.length === 0
      ? refuse(
          "scenario",
          `there is no table of scenarios for "${chosen.slice(0, 40)}": give it too, or leave this blank`,
        )
      : refuse("scenario", `"${chosen.slice(0, 40)}" is not an option: enter ${listOf([...names, base])}`);
  const changes = changesOf(tables);
  if (changes instanceof CellError) return changes;
  const assets = assetsOf(tables, names);
  if (assets instanceof CellError) return assets;
  const loans = loansOf(tables, names);
  if (loans instanceof CellError) return loans;
  const baseYears = valuesOf(farm, [], last);
  if (baseYears instanceof CellError) return baseYears;
  const applied = changes.filter((change) => chosen !== undefined && same(change.scenario, chosen));
  const years = applied.length === 0 ? baseYears : valuesOf(farm, applied, last);
  if (years instanceof CellError) return years;
  const exists = (row: { readonly scenario: string | undefined }) => isBase(row.scenario) || same(row.scenario, chosen);
  return {
    years,
    changes: applied,
    start: {
      heads: openingHeads(farm, baseYears[0]!),
      assets: assets.filter(exists),
      loans: loans.filter(exists),
      otherAnimalsGrowth: (1 + farm["Other animals"].change) * (1 + farm.Inflation.value!),
    },
  };
}

const refuse = (place: string, problem: string) => new CellError("#VALUE!", `${place}: ${problem}.`);

/** A label that a scenario or a risk may change. */
export function changeableLabel(typed: string): Label | string {
  const line = (labels as readonly PlanLine[]).find(({ name }) => plainLabel(name) === plainLabel(typed));
  if (line === undefined) return unknownLabel(typed, labels);
  return line.single
    ? `${line.name} is a single number, which scenarios and risks cannot change.`
    : (line.name as Label);
}
export const isLabel = (found: Label | string): found is Label => labels.some(({ name }) => name === found);

/** Rows of all scenarios, so that a mistake is found whichever of them runs. */
function changesOf({ farm, scenarios = [], last }: Tables): readonly (Change & { scenario: string })[] | CellError {
  const first = farm["First year"].value!;
  const changes: (Change & { scenario: string })[] = [];
  for (const {
    place,
    scenario,
    label: typed,
    from = first,
    to = first + Math.max(last, from - first),
    how,
    amount,
  } of scenarios) {
    if (isBase(scenario)) return refuse(place, `${base} is the farm without scenarios: enter another name`);
    if (typed === undefined) {
      if (amount === undefined) continue;
      return refuse(place, "there is an amount but no label");
    }
    const label = changeableLabel(typed);
    if (!isLabel(label)) return new CellError("#VALUE!", label).placed(place);
    if (amount === undefined) return refuse(place, `amount is blank or 0: enter a number, or zero`);
    for (const year of [from, to])
      if (year < first) return refuse(place, `${year} lies before the first year ${first}`);
    if (to < from) return refuse(place, `from ${from} lies after to ${to}`);
    if (farm[label].value === undefined && how !== "SET" && lineOf(label).otherwise !== undefined)
      return refuse(place, `${label} has no number to change: enter one in farm, or how set`);
    changes.push({ place, scenario, label, from: from - first, to: to - first, how, amount });
  }
  return changes;
}

/** A scenario of an asset or a loan must be one of the table, where there is one. */
function strangeScenario(place: string, scenario: string | undefined, names: readonly string[]): CellError | undefined {
  if (isBase(scenario) || names.length === 0 || names.some((name) => same(name, scenario))) return undefined;
  return refuse(place, `the scenario "${scenario!.slice(0, 40)}" is not an option: enter ${listOf(names)}`);
}

function assetsOf({ farm, assets = [] }: Tables, names: readonly string[]) {
  const first = farm["First year"].value!;
  const found: (Asset & { scenario: string | undefined })[] = [];
  for (const { place, kind, cost, bought, life, replace, repairs, tradeIn, elsewhere, scenario } of assets) {
    const strange = strangeScenario(place, scenario, names);
    if (strange !== undefined) return strange;
    found.push({
      building: kind === "BUILDING",
      cost,
      bought: bought - first,
      life,
      replace: replace === "YES",
      repairs,
      tradeIn,
      elsewhere,
      scenario,
    });
  }
  return found;
}

/** A loan may run beyond the last year: what is left of it then stands on the balance sheet. */
function loansOf({ farm, loans = [] }: Tables, names: readonly string[]) {
  const first = farm["First year"].value!;
  const found: (Loan & { scenario: string | undefined })[] = [];
  for (const { place, amount, rate, years, drawn, grace, method, elsewhere, scenario } of loans) {
    const strange = strangeScenario(place, scenario, names);
    if (strange !== undefined) return strange;
    if (drawn !== undefined && drawn < first)
      return refuse(
        place,
        `drawn ${drawn} lies before the first year ${first}: leave it blank and enter what is owed and the years left`,
      );
    if (grace >= years) return refuse(place, `grace ${grace} leaves no year to repay: enter fewer than years ${years}`);
    found.push({
      amount,
      rate,
      years,
      drawn: drawn === undefined ? -1 : drawn - first,
      grace,
      method,
      elsewhere,
      scenario,
    });
  }
  return found;
}
